/** Adding up what was looked at, over notes. */
import type { Coverage } from '../check/finding.ts';
import type { NotesCoverage } from './report.ts';

/** Nothing looked at yet. */
function emptyCoverage(): NotesCoverage {
  return {
    notes: 0,
    figures: 0,
    claims: 0,
    covered: 0,
    agreed: 0,
    findings: 0,
    notComparable: 0,
    excluded: { previous: 0, own: 0, ignored: 0 },
  };
}

/** The sum so far with one more note's counts. */
function addCoverage(sum: NotesCoverage, note: Coverage): NotesCoverage {
  return mergeCoverage(sum, { ...note, notes: 1 });
}

/** Two sums in one, as when several workers share the notes. */
function mergeCoverage(a: NotesCoverage, b: NotesCoverage): NotesCoverage {
  return {
    notes: a.notes + b.notes,
    figures: a.figures + b.figures,
    claims: a.claims + b.claims,
    covered: a.covered + b.covered,
    agreed: a.agreed + b.agreed,
    findings: a.findings + b.findings,
    notComparable: a.notComparable + b.notComparable,
    excluded: {
      previous: a.excluded.previous + b.excluded.previous,
      own: a.excluded.own + b.excluded.own,
      ignored: a.excluded.ignored + b.excluded.ignored,
    },
  };
}

/** The coverage of notes together. */
export function totalCoverage(notes: readonly { readonly coverage: Coverage }[]): NotesCoverage {
  return notes.reduce((sum, note) => addCoverage(sum, note.coverage), emptyCoverage());
}

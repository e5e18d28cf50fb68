/** The lines under every report's title. */
import type { DatasetInfo } from '../../dataset/model.ts';
import { countText } from '../naturalValue.ts';
import type { NotesCoverage, ReportLang } from '../report.ts';
import { type WordingKey, word } from '../wording.ts';
import type { Tally, Tone } from './layout.ts';

/** What was looked at, what was not judged, and by what. */
export function headNotices(
  lang: ReportLang,
  report: { readonly asOf: string; readonly dataset: DatasetInfo; readonly coverage: NotesCoverage },
): string[] {
  const { coverage, dataset } = report;
  const { previous, own, ignored } = coverage.excluded;
  return [
    coverageSentence(lang, coverage),
    word(lang, 'head.excluded', coverage.notComparable, previous, own, ignored),
    word(lang, 'head.dataset', report.asOf, dataset.version, dataset.entities, dataset.observations, dataset.dataAsOf),
  ];
}

/** The counts of the coverage line one by one. */
export function headTally(lang: ReportLang, { coverage }: { readonly coverage: NotesCoverage }): Tally[] {
  const { notes, figures, claims, covered, agreed, findings } = coverage;
  const tally = (key: WordingKey, count: number, tone?: Tone): Tally => ({
    term: word(lang, key),
    count: countText(count),
    ...(tone && count > 0 ? { tone } : {}),
  });
  return [
    tally('tally.notes', notes),
    tally('tally.figures', figures),
    tally('tally.claims', claims),
    tally('tally.covered', covered),
    tally('tally.agreed', agreed, 'good'),
    tally('tally.findings', findings, 'bad'),
  ];
}

/** The coverage line: figures seen, bound, covered, agreed, and findings. */
export function coverageSentence(lang: ReportLang, coverage: NotesCoverage): string {
  const { notes, figures, claims, covered, agreed, findings } = coverage;
  return word(lang, 'head.coverage', notes, figures, claims, covered, agreed, findings);
}

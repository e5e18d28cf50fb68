/** `arithmetic`: a growth rate, multiple, sum or difference that does not follow from the operands beside it. */
import type { Analysis, Figure } from '../../../analysis/analysis.ts';
import type { Candidate } from '../../candidate.ts';
import { isMarked } from '../../claim.ts';
import { statementsOfSentence } from './fromSentence.ts';
import { statementsOfRow } from './fromTables.ts';
import { totalsOfSentence } from './fromTotals.ts';
import { skeletonsOf } from './skeleton.ts';
import { type Expected, expectedInstead, type Statement } from './statement.ts';

/** All results of the note that do not follow, one finding a figure. */
export function arithmetic(analysis: Analysis): readonly Candidate[] {
  const statements = [...fromSegments(analysis), ...fromRows(analysis)];
  const found = new Map<number, Candidate>();
  const right = new Set<number>();
  for (const statement of statements) {
    const { start } = statement.result;
    const expected = isMarked(statement.result, 'own') ? null : expectedInstead(statement);
    if (expected === null) right.add(start);
    else if (!found.has(start)) found.set(start, candidate(statement, expected));
  }
  return [...found.values()].filter(({ start }) => !right.has(start));
}

function fromSegments(analysis: Analysis): readonly Statement[] {
  return grouped(analysis.figures, ({ segment }) => segment).flatMap((figures) => {
    const segment = analysis.segments[figures[0]?.segment ?? -1];
    if (segment === undefined || figures.length < 3) return [];
    return skeletonsOf(segment, figures).flatMap((skeleton) => [
      ...statementsOfSentence(skeleton),
      ...totalsOfSentence(skeleton),
    ]);
  });
}

function fromRows(analysis: Analysis): readonly Statement[] {
  const inCells = analysis.figures.filter(({ segment }) => analysis.segments[segment]?.cell !== undefined);
  const rowOf = ({ segment }: Figure) => {
    const cell = analysis.segments[segment]?.cell;
    return `${cell?.table}:${cell?.row}`;
  };
  return grouped(inCells, rowOf).flatMap((figures) => (figures.length < 3 ? [] : statementsOfRow(analysis, figures)));
}

function grouped<Key>(figures: readonly Figure[], keyOf: (figure: Figure) => Key): readonly (readonly Figure[])[] {
  const groups = new Map<Key, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return [...groups.values()];
}

function candidate({ relation, operands, result }: Statement, expected: Expected): Candidate {
  return {
    rule: 'arithmetic',
    start: result.start,
    end: result.end,
    series: null,
    current: null,
    matched: null,
    explanation: {
      kind: 'arithmetic',
      relation,
      operands: operands.map(({ start, end, text }) => ({ start, end, text })),
      expected: { ...expected, unit: result.unit },
    },
  };
}

/** Attributes of a series that the words around a figure state: `annualised` revenue, 已签约 capacity. */
import type { Analysis, Figure, Segment } from '../analysis/analysis.ts';
import { sentenceAt, textOffset } from './sentence.ts';
import { saysDefinition } from './words.ts';

/** So far behind a figure stands what it counts: 470 MW switched on. */
const BEHIND = 24;
/** 2.4 GW under contract and 780 MW of it live: what stands before the second figure was said of the first. */
const JOINT = / and | plus |[与與和及]/;
const CLAUSE_END = /[,;，；、。()（）]/;

/** Whether the clause of the figure, or what follows it at once, says the value of an attribute. */
export function isSaid(value: string, segment: Segment, { start, end }: Pick<Figure, 'start' | 'end'>): boolean {
  const [from, to] = [textOffset(segment, start), textOffset(segment, end)];
  const sentence = sentenceAt(segment, from);
  const clauses = segment.text.slice(sentence.start, from).split(/[,;，；]/);
  const clause = clauses.at(-1) ?? '';
  const before = /\d/.test(clause) ? (clause.split(JOINT).at(-1) ?? '') : clause;
  const [after = ''] = segment.text.slice(to, Math.min(to + BEHIND, sentence.end)).split(CLAUSE_END);
  return (
    saysDefinition(before, value) || saysDefinition(after, value) || (clauses.length > 1 && opensWith(value, clauses))
  );
}

/**
 * 依GAAP计算，…; On a cash basis, …: a clause that gives no figure says how all that follow are counted; 2025年前三季度，…: the months
 * that they are of.
 */
function opensWith(value: string, clauses: readonly string[]): boolean {
  if (value.endsWith('-months')) return saysDefinition(clauses[0] ?? '', value);
  const opening = clauses.slice(0, -1).findLast((clause) => COUNTED.test(clause) && !/\d/.test(clause));
  return opening !== undefined && saysDefinition(opening, value);
}

const COUNTED = /口[径徑]|[计計]|[准準][则則]|[不未]含|basis|terms|GAAP|IFRS|definition|excluding|including|adjusted/i;

/** So much of a head is read. */
const HEAD_REACH = 60;

/** Whether the head of a cell's row or column says the value of an attribute: | Annualised revenue |. */
export function isSaidAtHead(value: string, cell: NonNullable<Segment['cell']>, { segments }: Analysis): boolean {
  return [cell.rowHead, cell.columnHead].some((index) =>
    saysDefinition(segments[index ?? -1]?.text.slice(0, HEAD_REACH) ?? '', value),
  );
}

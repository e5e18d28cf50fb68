/** Attributes of a series that the words around a figure state: `annualised` revenue, 已签约 capacity. */
import type { Figure, Segment } from '../analysis/analysis.ts';
import { sentenceAt, textOffset } from './sentence.ts';
import { saysDefinition } from './words.ts';

/** So far behind a figure stands what it counts: 470 MW switched on. */
const BEHIND = 24;
const CLAUSE_END = /[,;，；、。()（）]/;

/** Whether the clause of the figure, or what follows it at once, says the value of an attribute. */
export function isSaid(value: string, segment: Segment, { start, end }: Pick<Figure, 'start' | 'end'>): boolean {
  const [from, to] = [textOffset(segment, start), textOffset(segment, end)];
  const sentence = sentenceAt(segment, from);
  const before =
    segment.text
      .slice(sentence.start, from)
      .split(/[,;，；]/)
      .at(-1) ?? '';
  const [after = ''] = segment.text.slice(to, Math.min(to + BEHIND, sentence.end)).split(CLAUSE_END);
  return saysDefinition(before, value) || saysDefinition(after, value);
}

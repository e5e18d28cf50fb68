/** A sentence with its figures as tokens, so that patterns can speak of them. */
import type { Figure, Segment } from '../../../analysis/analysis.ts';
import { sentenceAt, textOffset } from '../../sentence.ts';

/** Private-use characters around the place of a figure in the list. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Two operands and a result. */
const FEWEST_FIGURES = 3;

export interface Skeleton {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** The sentences of a segment that hold enough figures; `all` are those of the segment, in order. Spans of time stay words. */
export function skeletonsOf(segment: Segment, all: readonly Figure[]): readonly Skeleton[] {
  const figures = all.filter(({ unit }) => unit !== 's');
  const skeletons: Skeleton[] = [];
  for (let first = 0, next = 0; first < figures.length; first = next) {
    const { start, end } = sentenceAt(segment, textOffset(segment, (figures[first] as Figure).start));
    next = first + 1;
    while (next < figures.length && textOffset(segment, (figures[next] as Figure).start) < end) next++;
    const inside = figures.slice(first, next);
    if (inside.length >= FEWEST_FIGURES)
      skeletons.push({ text: tokenised(segment, start, end, inside), figures: inside });
  }
  return skeletons;
}

/** How the figure with this place in the list stands in the text. */
export function figureToken(place: number): string {
  return `${OPEN}${place}${CLOSE}`;
}

/** A pattern for one figure, captured under `name`. */
export function figurePattern(name: string): string {
  return `${OPEN}(?<${name}>\\d+)${CLOSE}`;
}

/** A pattern for up to `length` characters without a figure or semicolon. */
export function gapPattern(length: number): string {
  return `[^${OPEN};；]{0,${length}}?`;
}

/** The same, across a semicolon. */
export function longGapPattern(length: number): string {
  return `[^${OPEN}]{0,${length}}?`;
}

/** All matches of a global pattern. A `matchAll` would copy the pattern for each sentence. */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

function tokenised(segment: Segment, start: number, end: number, figures: readonly Figure[]): string {
  let text = '';
  let at = start;
  for (const [index, figure] of figures.entries()) {
    text += segment.text.slice(at, textOffset(segment, figure.start)) + figureToken(index);
    at = Math.max(at, textOffset(segment, figure.end));
  }
  return text + segment.text.slice(at, end);
}

/** Sentences of a segment, and the way from offsets in the note to offsets in the segment's text. */
import type { Segment } from '../analysis/analysis.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const ENDS = new Set([...'。！？!?．'].map((char) => char.charCodeAt(0)));
const FULL_STOP = '.'.charCodeAt(0);
const ABBREVIATION = /(?:^|[^a-z])(?:vs|approx|ca|no|inc|corp|co|ltd|dr|mr|ms|e\.g|i\.e|u\.s|est|fig)$/i;
const LONGEST_ABBREVIATION = 7;
/** What runs on for longer is no sentence; a finding looks this far around itself. */
const REACH = 1000;

const ENDINGS = new WeakMap<Segment, readonly number[]>();

/** The offset in `segment.text` of an offset in the note. */
export function textOffset(segment: Segment, source: number): number {
  const { runs } = segment;
  let low = 0;
  let high = runs.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * 2 + 1] ?? 0) <= source) low = middle;
    else high = middle - 1;
  }
  const text = (runs[low * 2] ?? 0) + source - (runs[low * 2 + 1] ?? segment.start);
  const next = runs[low * 2 + 2] ?? segment.text.length;
  return Math.max(0, Math.min(text, next));
}

/** The sentence of the segment's text around an offset of that text, without blanks at its start. Semicolons do not end one. */
export function sentenceAt(segment: Segment, offset: number): Stretch {
  const endings = endingsOf(segment);
  const index = firstAfter(endings, offset);
  const from = index === 0 ? 0 : (endings[index - 1] as number);
  let start = Math.max(from, offset - REACH);
  while (start < offset && isBlank(segment.text.charCodeAt(start))) start++;
  return { start, end: Math.min(endings[index] ?? segment.text.length, offset + REACH) };
}

/** The text of the sentence that an offset of the note lies in. */
export function sentenceText(segment: Segment, source: number): string {
  const { start, end } = sentenceAt(segment, textOffset(segment, source));
  return segment.text.slice(start, end);
}

/** The text of the sentence that an offset of the note lies in, up to there. */
export function textBeforeIn(segment: Segment, source: number): string {
  const offset = textOffset(segment, source);
  return segment.text.slice(sentenceAt(segment, offset).start, offset);
}

/** The text of the sentence of a stretch of the note, behind that stretch. */
export function textBehindIn(segment: Segment, { start, end }: Stretch): string {
  const offset = textOffset(segment, end);
  return segment.text.slice(offset, Math.max(offset, sentenceAt(segment, textOffset(segment, start)).end));
}

/** So much of the next sentence tells what it says of this one. */
const NEXT_REACH = 32;

/** How the text goes on after the sentence that an offset of the note lies in, up to its next number: what follows is about that one. */
export function textAfterSentence(segment: Segment, source: number): string {
  const { end } = sentenceAt(segment, textOffset(segment, source));
  return segment.text.slice(end, end + NEXT_REACH).split(/\d/, 1)[0] ?? '';
}

/** The segment that holds the stretch of the note, or null between segments. */
export function segmentAt(segments: readonly Segment[], start: number, end: number): Segment | null {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).start <= start) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low - 1];
  return segment !== undefined && end <= segment.end ? segment : null;
}

/** Where the sentences of the segment end (exclusive), ascending; found once a segment. */
function endingsOf(segment: Segment): readonly number[] {
  let endings = ENDINGS.get(segment);
  if (endings === undefined) {
    endings = findEndings(segment.text);
    ENDINGS.set(segment, endings);
  }
  return endings;
}

function findEndings(text: string): readonly number[] {
  const endings: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (ENDS.has(code) || (code === FULL_STOP && isFullStop(text, at))) endings.push(at + 1);
  }
  return endings;
}

function isFullStop(text: string, at: number): boolean {
  if (at + 1 < text.length && !isBlank(text.charCodeAt(at + 1))) return false;
  return !ABBREVIATION.test(text.slice(Math.max(0, at - LONGEST_ABBREVIATION), at));
}

/** Index of the first ending after the offset; the number of endings where there is none. */
function firstAfter(endings: readonly number[], offset: number): number {
  let low = 0;
  let high = endings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((endings[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0;
}

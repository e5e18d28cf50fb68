/**
 * The text of a segment: a stretch of the note without marks, and the map from one's offsets to the other's. Emphasis marks
 * are removed by shape, because CommonMark's flanking rules fail beside Chinese characters (`**850**亿美元`).
 */
import type { Segment } from './analysis.ts';
import type { Cut } from './inline.ts';

/** Stands in prose for something that was there but is not read (code, image, formula, reference number). */
export const GAP = '\ufffc';

const MARKS = /\*{1,3}|__|~~|\[\[|\]\]|==|\r(?=\n)/g;
/** The indent and quotation marks of a line; the line break before it stays. */
const LINE_START = /\n(?=[ \t>])[ \t]*(?:>[ \t]?)*/g;
const URL_TEXT = /(?:https?:\/\/|www\.)[^\s<>()\]，。；、）】》]+/g;
const MATH = /\$\$[\s\S]+?\$\$/g;

/** What any of these begins with. */
const MAY_CUT = /[*\r\n]|__|~~|\[\[|\]\]|==|\$\$|:\/\/|www\./;

/** Removes cuts, emphasis marks, line indents, addresses and formulas from source[start, end), and keeps the map back to the note. */
export function strip(
  source: string,
  start: number,
  end: number,
  cuts: readonly Cut[],
): { text: string; runs: number[] } {
  const body = source.slice(start, end);
  if (cuts.length === 0 && !MAY_CUT.test(body)) return { text: body, runs: [0, start] };
  const all = [...cuts];
  const remove = (found: RegExpExecArray, skipped: number, gap: boolean) => {
    const from = start + found.index;
    all.push({ from: from + skipped, to: from + found[0].length, gap });
  };
  for (const found of body.matchAll(MARKS)) if (isMark(body, found.index, found[0].length)) remove(found, 0, false);
  for (const found of body.matchAll(LINE_START)) remove(found, 1, false);
  if (body.includes('://') || body.includes('www.'))
    for (const found of body.matchAll(URL_TEXT)) remove(found, 0, true);
  if (body.includes('$$')) for (const found of body.matchAll(MATH)) remove(found, 0, true);
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  let text = '';
  const runs: number[] = [];
  let at = start;
  for (const cut of all) {
    if (cut.to <= at) continue;
    if (cut.from > at) {
      runs.push(text.length, at);
      text += source.slice(at, cut.from);
    }
    if (cut.gap) {
      runs.push(text.length, Math.max(at, cut.from));
      text += GAP;
    }
    at = Math.max(at, cut.to);
  }
  if (at < end) {
    runs.push(text.length, at);
    text += source.slice(at, end);
  }
  return { text, runs };
}

/** A mark touches a word on at least one side; `2 * 3` and `a__b` are text. */
function isMark(body: string, at: number, length: number): boolean {
  const before = body[at - 1] ?? ' ';
  const after = body[at + length] ?? ' ';
  if (body[at] === '_') return !/\w/.test(before) || !/\w/.test(after);
  return !(/\s/.test(before) && /\s/.test(after));
}

/** The offset in the note of `offset` in the segment's text. */
export function toSource(segment: Segment, offset: number): number {
  const { runs } = segment;
  let low = 0;
  let high = runs.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * 2] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return (runs[low * 2 + 1] ?? segment.start) + offset - (runs[low * 2] ?? 0);
}

/** The offset in the note where a span of the segment that ends before `offset` ends (marks after it stay outside). */
export function toSourceEnd(segment: Segment, offset: number): number {
  return offset === 0 ? toSource(segment, 0) : toSource(segment, offset - 1) + 1;
}

/** Figures of several together: group words (四大云厂商, hyperscalers) and names in a list, which no single name carries. */
import { type NameToken, WORD } from './lexicon.ts';
import { type Draft, hasWord, type SegmentScan, sentenceOf, wordsWithin } from './scene.ts';
import { ahead, within } from './within.ts';

/**
 * How a group word before the figure stands to the names before it: `nearest` to the figure, `far` where a name stands
 * between, `members` where the names between stand in a bracket right behind it, or null for no group word.
 */
export function groupWord(draft: Draft, names: readonly NameToken[]): 'nearest' | 'members' | 'far' | null {
  const { scan, quantity } = draft;
  const last = wordsWithin(scan, WORD.group, sentenceOf(draft).start, quantity.start).findLast(
    (token) => !isDealtWith(scan, token.start),
  );
  if (!last) return null;
  const between = names.filter((name) => name.start >= last.end && name.end <= quantity.start);
  if (between.length === 0) return 'nearest';
  const bracketed = between.every((name) => /^[^)]*\)/.test(ahead(scan.normal, name.end, 60)));
  return bracketed && /^\s*\(/.test(ahead(scan.normal, last.end, 3)) ? 'members' : 'far';
}

/** 与多个运营商, to hyperscalers: the group is only dealt with. */
function isDealtWith(scan: SegmentScan, start: number): boolean {
  return within(scan.words, start - 24, start).some(
    (token) =>
      start - token.end <= 12 &&
      hasWord(token, WORD.counterparty) &&
      !/[，,。]/.test(scan.normal.slice(token.end, start)),
  );
}

const JOINT = /^\s*(?:、|,|，|和|及|与|以及|and|&|, and)\s*$/i;

/** Whether the name is one of a list of its kind that shares what follows: 谷歌、Meta 和 xAI. */
export function isListed(scan: SegmentScan, names: readonly NameToken[], at: number): boolean {
  return (at > 0 && isJoined(scan, names[at - 1], names[at])) || isJoined(scan, names[at], names[at + 1]);
}

function isJoined(scan: SegmentScan, one: NameToken | undefined, other: NameToken | undefined): boolean {
  if (!one || !other || one.entry.kind !== other.entry.kind || one.entry.entity === other.entry.entity) return false;
  return JOINT.test(scan.normal.slice(one.end, other.start));
}

/** 合计, together, combined: a sum is said of what the sentence names. */
export function saysSum(draft: Draft): boolean {
  const { scan, quantity } = draft;
  const to = Math.min(scan.normal.length, quantity.end + 16);
  return wordsWithin(scan, WORD.sum, sentenceOf(draft).start, to).length > 0;
}

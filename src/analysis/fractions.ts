/** Parts of a whole: 四分之一, 百分之三十, 一半, two-thirds, a fifth of; and ranges of them. */

import type { ScanOptions, Tail } from '../quantity/afterNumber.ts';
import { approxAfter, approxBefore } from '../quantity/approximators.ts';
import { lastDigit } from '../quantity/decimal.ts';
import { LeadIndex } from '../quantity/leadIndex.ts';
import { readNumber } from '../quantity/readNumber.ts';
import { scanQuantity } from '../quantity/scan.ts';
import type { ScannedQuantity } from '../quantity/scannedQuantity.ts';
import { ENGLISH_ONES, isLatin } from '../quantity/words.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import { ahead, lead } from './within.ts';

const PARTS_OF = '分之';
const PARTS_OF_CODE = PARTS_OF.charCodeAt(0);

/** 其中三分之二, 占营收的三分之一: the part of a whole, not one value set against another (只有它的三分之二). */
const SHARE_BEFORE = /(?:占|其中|拿|吃|份额|配额|比例|比重|贡献|率)[^，,。;；:：]{0,14}$/;
const SHARE_AFTER = /^(?:以上|左右|多)?(?:的(?:营收|收入|产能|资本|订单|份额|市场)|来自|投向|用于|花[在于]|归|由|在)/;

/** N分之M: a share in percent where that is a finite number (四分之一, 百分之三十) or a whole is named, else the ratio itself (三分之二). */
export function partsOf(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { number } = quantity;
  const upper = upperPart(text, quantity);
  if (upper) return shareFrom(quantity, text, quantity.start, upper.end, quantity.low, percentOf(upper));
  const parts = isWhole(text, quantity) ? null : chinesePart(text, number.start);
  if (!parts) return null;
  const { end, value } = parts;
  const percent = Number((value * 100).toPrecision(12));
  const isPercent =
    Math.abs(percent * 1000 - Math.round(percent * 1000)) < 1e-6 ||
    SHARE_BEFORE.test(lead(text, number.start, 24)) ||
    SHARE_AFTER.test(ahead(text, end, 6));
  const low = isPercent ? percent : value;
  const share = shareFrom(quantity, text, number.start, end, low);
  const resolution = parts.decimals === null ? low * 1e-6 : lastDigit(parts.decimals, 1);
  return isPercent
    ? { ...share, resolution }
    : { ...share, resolution, unit: 'ratio', dimension: 'ratio', kind: 'ratio' };
}

/** Digits that were read in one go, and behind them no 分之. */
function isWhole(text: string, { number, written }: FoundQuantity): boolean {
  return (
    number.form === 'digits' && !number.grouped && !written.low.upper && text.charCodeAt(number.end) !== PARTS_OF_CODE
  );
}

/** 50% to two-thirds: the second end of a range in words. */
function upperPart(text: string, quantity: FoundQuantity): Part | null {
  if (quantity.unit !== '%' || quantity.low !== quantity.high || quantity.low <= 0) return null;
  const dash = TO.exec(ahead(text, quantity.end, 4))?.[0];
  const upper = dash === undefined ? null : wordAt(text, quantity.end + dash.length);
  return upper && percentOf(upper) > quantity.low && isPart(text, quantity.end + (dash ?? '').length, upper)
    ? upper
    : null;
}

/** A part of a whole and where it ends; `decimals` of a percentage (百分之三十), `word` where it is an English one. */
interface Part {
  readonly end: number;
  readonly value: number;
  readonly decimals: number | null;
  readonly word?: string;
}

function chinesePart(text: string, start: number): Part | null {
  const number = readNumber(text, start);
  if (!number || !text.startsWith(PARTS_OF, number.end)) return null;
  const at = number.end + PARTS_OF.length + (text[number.end + PARTS_OF.length] === ' ' ? 1 : 0);
  const part = readNumber(text, at);
  const whole = Number(number.digits);
  if (!part || part.highDigits !== undefined || whole < 2) return null;
  return { end: part.end, value: Number(part.digits) / whole, decimals: whole === 100 ? part.decimals : null };
}

const PARTS = 'half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth';
const ENGLISH = new RegExp(`(?:(an?|one|two|three|four|five|seven|nine)[ -])?(${PARTS})(s?)(?![A-Za-z])`, 'iy');

function englishPart(text: string, start: number): Part | null {
  ENGLISH.lastIndex = start;
  const found = ENGLISH.exec(text);
  if (!found) return null;
  const [word, count = '', name = '', plural] = found;
  const top = ENGLISH_ONES[count.toLowerCase()] ?? 1;
  const value = top / (PARTS.split('|').indexOf(name.toLowerCase()) + 2);
  if (value >= 1 || (count === '' && name.toLowerCase() !== 'half') || top > 1 !== (plural !== '')) return null;
  return { end: start + word.length, value, decimals: null, word };
}

const TO = /^(?: ?[至到~-] ?| to )/;
/** 前一半 of a time, 一半导体 no word. */
const HALF = /(?<![前后上下大小])一半(?!导)/y;
/** A third of them; by a third; a third less: a part. A third quarter, a tenth project, a third, X, does: an ordinal. */
const OF_WHOLE =
  /^ (?:of(?! (?:the same|this|its|the) (?:size|kind|sort|type|class|capacity))|less|more|lower|higher|cheaper|smaller|faster|slower|larger|fewer|below|above|under)\b/;
const MEASURED = /\b(?:by|than|only|just|least|maybe|perhaps|to|is|was) $/i;
/** Lost a tenth that day, cuts copper by a third or so: so much was it moved, whatever is said next. */
const MOVED =
  /\b(?:by|lost|los(?:e|es|ing)|fell|fall(?:s|en|ing)|dropped|dropping|slipped|rose|risen|rises|gained|climbed|down|up)(?: about| nearly| roughly| some| over| around| almost| more than)? $/i;
const NEXT_CLAUSE =
  /^(?:[,.;)]|$)|^ (?:or so|or more|that day|this|last|in|on|since|from|over|after|when|while|and|but|to)\b/;
const OTHER = /^(?:[- ](?:majority|year|quarter|half|part)|['’])/;

function isPart(text: string, start: number, part: Part): boolean {
  const { word = '', end } = part;
  const behind = ahead(text, end, 24);
  const before = lead(text, start, 24);
  if (OTHER.test(behind)) return false;
  if (/half$/i.test(word)) return word.length === 4 && isHalf(before, behind, approxBefore(text, start) !== null);
  // A quarter and three quarters are times, three-quarters a part.
  if (/quarters?$/i.test(word)) return word.includes('-');
  if (!/^a/i.test(word) || OF_WHOLE.test(behind)) return true;
  if (MOVED.test(before) && NEXT_CLAUSE.test(behind)) return true;
  return !/^ [a-z]/.test(behind) && (MEASURED.test(before) || approxBefore(text, start) !== null);
}

/** The first half, a German half: one of two, not so much. */
const ONE_OF_TWO = /[A-Za-z0-9'’][- ]$/;
const APPROXIMATE =
  /\b(?:a good|a little over|well over|somewhat over|over|under|below|than|least|nearly|almost|about|roughly|perhaps|maybe|some|of) $/i;
/** Half an hour, half a million, half-finished, half past, half as fast, half that. */
const NO_SHARE = /^(?:-|['’]|[ ]?(?:an?|hour|year|day|month|past|way|as|that|what|again|time|dozen)\b)/i;
const HALF_OF = /^ of (?:it|its|them|the|their|these|those|that|this|our|my|all|whom|which|[A-Z])/;
const GETS_HALF =
  /\b(?:sells?|sold|buys?|bought|takes?|took|holds?|held|owns?|is|are|was|were|keeps?|makes?|wants?|in|at|on|and|put) $/i;

/** More than half, about half went into it, half of them. */
function isHalf(before: string, behind: string, isRough: boolean): boolean {
  if (NO_SHARE.test(behind)) return false;
  if (isRough || APPROXIMATE.test(before)) return true;
  return HALF_OF.test(behind) && (!ONE_OF_TWO.test(before) || GETS_HALF.test(before));
}

/** A share that is said in words, or a range of shares, at `start`: 一半, two-thirds, half to two-thirds. */
export function shareInWords(text: string, start: number, context: ScanOptions): FoundQuantity | null {
  const first = wordAt(text, start);
  if (!first) return twice(text, start, context);
  const dash = TO.exec(ahead(text, first.end, 4))?.[0];
  const second = dash === undefined ? null : wordAt(text, first.end + dash.length);
  if (second && second.value > first.value)
    return shareFrom(one(context), text, start, second.end, percentOf(first), percentOf(second));
  const isOne =
    first.word === undefined ? text[start] === '一' && text[start + 1] === '半' : isPart(text, start, first);
  return isOne ? shareFrom(one(context), text, start, first.end, percentOf(first)) : null;
}

const TWICE = /twice(?= (?:that|last|its|their|this year|this quarter)\b)/iy;

/** Nearly twice that of a year earlier; called twice that day is how often. */
function twice(text: string, start: number, context: ScanOptions): FoundQuantity | null {
  TWICE.lastIndex = start;
  if (!TWICE.test(text) || approxBefore(text, start) === null) return null;
  const end = start + 'twice'.length;
  return { ...shareFrom(one(context), text, start, end, 2), unit: 'x', dimension: 'multiple', kind: 'multiple' };
}

const WORDS = new LeadIndex([{ pattern: ENGLISH }, { pattern: TWICE }]);

/** Whether a word of a share may begin at `start`, so that others are passed over without a closer look. */
export function mayBeShareWord(text: string, start: number): boolean {
  return WORDS.at(text, start).length > 0;
}

function wordAt(text: string, start: number): Part | null {
  if (isLatin(text[start])) return englishPart(text, start);
  HALF.lastIndex = start;
  return HALF.test(text) ? { end: start + 2, value: 0.5, decimals: null } : chinesePart(text, start);
}

/** Two-thirds is 66.7%: English words of parts are no nearer than that. */
function percentOf({ value, word }: Part): number {
  return Number((value * 100).toPrecision(word === undefined ? 12 : 3));
}

const NO_TAIL = { unit: null } as unknown as Tail;
const one = (context: ScanOptions) => scanQuantity('1%', 0, context) as ScannedQuantity;

/** A share that stands at `start` in the place of `base`. */
function shareFrom(
  base: ScannedQuantity,
  text: string,
  start: number,
  end: number,
  low: number,
  high = low,
): FoundQuantity {
  return {
    ...base,
    start,
    end,
    numberEnd: end,
    low,
    high,
    unit: '%',
    dimension: 'percent',
    kind: 'share',
    hasUnit: true,
    hasMagnitude: false,
    resolution: low * 1e-6,
    approx: approxBefore(text, start) ?? approxAfter(text, end, NO_TAIL).approx ?? 'exact',
    written: {
      ...base.written,
      before: '',
      low: { text: text.slice(start, end), decimals: 0, grouped: false, magnitude: '', scale: 1 },
      after: '',
      unitFactor: 1,
    },
  };
}

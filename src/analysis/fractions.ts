/** Parts of a whole: 四分之一, 百分之三十, 一半, two-thirds, a fifth of; and ranges of them. */
import type { Tail } from '../quantity/afterNumber.ts';
import { approxAfter, approxBefore } from '../quantity/approximators.ts';
import { lastDigit } from '../quantity/decimal.ts';
import type { Script } from '../quantity/quantity.ts';
import { readNumber } from '../quantity/readNumber.ts';
import type { FoundQuantity } from './foundQuantity.ts';

const PARTS_OF = '分之';

/** 其中三分之二, 占营收的三分之一: the part of a whole, not one value set against another (只有它的三分之二). */
const SHARE_BEFORE = /(?:占|其中|拿|吃|份额|比例|比重|贡献|率)[^，,。;；:：]{0,14}$/;
const SHARE_AFTER = /^(?:以上|左右|多)?(?:的(?:营收|收入|产能|资本|订单|份额|市场)|来自|投向|用于|归|由|在)/;

/** N分之M: a share in percent where that is a finite number (四分之一, 百分之三十) or a whole is named, else the ratio itself (三分之二). */
export function partsOf(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { number } = quantity;
  const parts = chinesePart(text, number.start);
  if (!parts) return null;
  const { end, value } = parts;
  const percent = Number((value * 100).toPrecision(12));
  const isPercent =
    Math.abs(percent * 1000 - Math.round(percent * 1000)) < 1e-6 ||
    SHARE_BEFORE.test(text.slice(Math.max(0, number.start - 24), number.start)) ||
    SHARE_AFTER.test(text.slice(end, end + 6));
  const low = isPercent ? percent : value;
  const share = shareFrom(text, number.start, end, [low, low], quantity.written.script);
  const resolution = parts.decimals === null ? low * 1e-6 : lastDigit(parts.decimals, 1);
  return isPercent
    ? { ...share, resolution }
    : { ...share, resolution, unit: 'ratio', dimension: 'ratio', kind: 'ratio' };
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

const COUNTS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ENGLISH = new RegExp(`(?:(an?|one|${COUNTS.slice(1).join('|')})[ -])?(${PARTS.join('|')})(s?)(?![A-Za-z])`, 'iy');

function englishPart(text: string, start: number): Part | null {
  ENGLISH.lastIndex = start;
  const found = ENGLISH.exec(text);
  if (!found) return null;
  const [word, count, name, plural] = found as unknown as [string, string | undefined, string, string];
  const top = count === undefined ? 1 : Math.max(1, COUNTS.indexOf(count.toLowerCase()) + 1);
  const value = top / (PARTS.indexOf(name.toLowerCase()) + 2);
  if (value >= 1 || (count === undefined && name !== 'half') || top > 1 !== (plural !== '')) return null;
  return { end: start + word.length, value, decimals: null, word };
}

const TO = /^(?: ?[至到~-] ?| to )/;
/** 前一半 of a time, 一半导体 no word. */
const HALF = /(?<![前后上下大小])一半(?!导)/y;
/** A third of them; by a third; a third less: a part. A third quarter, a tenth project, a third, X, does: an ordinal. */
const OF_WHOLE = /^ of /;
const COMPARED = /^ (?:less|more|lower|higher|cheaper|smaller|faster|slower|larger|bigger|fewer|below|above)\b/;
const MEASURED =
  /\b(?:by|than|about|around|roughly|nearly|almost|some|only|just|over|under|least|maybe|perhaps|up|down|off|to|fell|fallen|rose|risen|cut|lost|at|is|was) $/i;
/** A quarter and three quarters are times, unless of something that is named. */
const OF_NAMED = /^ of (?:the|its|their|that|those|these|what|all|our|his|her|this|total|[A-Z])\b/;
const OTHER = /^(?:[- ](?:majority|vote|way|time|year|quarter|half|hand|part(?:y|ies))\b|['’])/;

function isPart(text: string, start: number, { word = '', end }: Part): boolean {
  const behind = text.slice(end, end + 16);
  const before = text.slice(Math.max(0, start - 12), start);
  if (OTHER.test(behind) || /half$/i.test(word)) return false;
  if (/quarters?$/i.test(word)) return word.includes('-') || OF_NAMED.test(behind) || /\bby $/.test(before);
  return (
    !/^a/i.test(word) ||
    OF_WHOLE.test(behind) ||
    COMPARED.test(behind) ||
    (MEASURED.test(before) && !/^ [a-z]/.test(behind))
  );
}

/** A share that is said in words, or a range of shares, at `start`: 一半, two-thirds, half to two-thirds. */
export function shareInWords(text: string, start: number, script: Script): FoundQuantity | null {
  const first = wordAt(text, start);
  if (!first) return null;
  const dash = TO.exec(text.slice(first.end, first.end + 4))?.[0];
  const second = dash === undefined ? null : wordAt(text, first.end + dash.length);
  if (second && second.value > first.value)
    return shareFrom(text, start, second.end, [percentOf(first), percentOf(second)], script);
  const isOne =
    first.word === undefined ? text[start] === '一' && text[start + 1] === '半' : isPart(text, start, first);
  return isOne ? shareFrom(text, start, first.end, [percentOf(first), percentOf(first)], script) : null;
}

function wordAt(text: string, start: number): Part | null {
  HALF.lastIndex = start;
  if (HALF.test(text)) return { end: start + 2, value: 0.5, decimals: null };
  return englishPart(text, start) ?? chinesePart(text, start);
}

/** Two-thirds is 66.7%: English words of parts are no nearer than that. */
function percentOf({ value, word }: Part): number {
  return Number((value * 100).toPrecision(word === undefined ? 12 : 3));
}

const NO_TAIL: Tail = { end: 0, spanEnd: 0, tenths: 0, unit: null, scope: null, perHour: false };

function shareFrom(
  text: string,
  start: number,
  end: number,
  [low, high]: readonly [number, number],
  script: Script,
): FoundQuantity {
  const written = { text: text.slice(start, end), decimals: 0, grouped: false, magnitude: '', scale: 1 };
  return {
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
    bareLetter: null,
    scope: null,
    number: {
      start,
      end,
      digits: String(low),
      decimals: 0,
      grouped: false,
      form: script === 'latin' ? 'english' : 'chinese',
    },
    resolution: low * 1e-6,
    approx: approxBefore(text, start) ?? approxAfter(text, end, NO_TAIL).approx ?? 'exact',
    written: { before: '', low: written, after: '', unitFactor: 1, script },
  };
}

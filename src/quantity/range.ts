/** The second end of a range: `$64–72bn`, `64bn to 72bn`, `2.25亿至2.5亿美元`, `between 64 and 72 billion`. */

import { type Magnitude, NO_MAGNITUDE, readTail, type ScanOptions, type Tail } from './afterNumber.ts';
import { type Amount, readAmount } from './amount.ts';
import type { Before } from './beforeNumber.ts';
import { codesOf } from './codes.ts';
import { scaleDecimal } from './decimal.ts';
import { type NumberToken, readNumber } from './readNumber.ts';
import { isLatin } from './words.ts';

const RANGE_DASH = /(?: ?(?:-|~|—|–) ?| to | and | or | ?[至到] ?)/y;
const BLANK = 0x20;
const MAY_FOLLOW_BLANK = codesOf('-~—–toa至到');
const MAY_START_DASH = codesOf(' -~—–至到');

/** What may stand between the dash and the second number. */
const CURRENCY_SIGN = /^(?:(?:US|NT|HK|C|A|S)\$|[$€£¥₩₹W]|R[Mps]|(?:USD|CNY|RMB|TWD|HKD|EUR|GBP|JPY|KRW) ?)/;

/** A level that something moved from: 从20亿到30亿, from $20bn to $30bn. */
const FROM = /(?:(?:从|自|由) ?|(?<!thing |where |range[sd]? )\bfrom )$/i;
/** Behind both ends: 不等, or a former range moves (由66亿至72亿收窄为70亿至72亿). */
const MOVES_ON = /^ ?(?:不等|之间|(?:收窄|缩窄|放宽|扩大|上[调修]|下[调修]|调[整升降高低]|提[高升]|改)[为至到])/;
/** Before them, the new range: $61.3 billion to $61.7 billion, from. */
const NEW_RANGE =
  /\d(?: ?(?:[bmt]n|[bmtr]{1,2}illion|%|[BM]))? ?(?:-|to) ?(?:US|NT|HK)?[$€£]?\d[\d.,]*(?: ?(?:[bmt]n|[bmtr]{1,2}illion|%|[BM]|[A-Z][A-Za-z]{0,3}))?,? (?:up |down )?\(?from $/;
/** It grew by $6bn to $22bn: to a level that is far above the growth. */
const GREW_BY = /\bby $/i;

/** The second number of a range, with the dash before it and the unit behind it. */
export interface SecondEnd extends Amount {
  readonly dash: string;
  /** -1 for an end below zero. */
  readonly sign: 1 | -1;
  readonly tail: Tail;
}

/** The second end of a range that goes on at `index`, after the first number with its magnitude and unit; or null. */
function readSecondEnd(text: string, index: number, first: Before, options: ScanOptions): SecondEnd | null {
  const lead = text.charCodeAt(index);
  if (!MAY_START_DASH.has(lead) || (lead === BLANK && !MAY_FOLLOW_BLANK.has(text.charCodeAt(index + 1)))) return null;
  RANGE_DASH.lastIndex = index;
  const found = RANGE_DASH.exec(text)?.[0];
  if (found === undefined) return null;
  const before = text.slice(Math.max(0, first.start - 14), first.start);
  if (found === ' - ' || (found === ' and ' && !/\bbetween $/i.test(before))) return null;
  let at = index + found.length;
  const ownSign = first.signed && (text[at] === '-' || text[at] === '+') ? text.charAt(at) : '';
  at += ownSign.length;
  const currency = CURRENCY_SIGN.exec(text.slice(at, at + 4))?.[0] ?? '';
  at += currency.length;
  const number = readNumber(text, at);
  if (!number || number.highDigits !== undefined) return null;
  if (found === ' or ' && number.form !== 'english') return null;
  const amount = readAmount(text, number, options);
  const tail = readTail(text, amount.magnitude.end, options);
  if (/to|至|到/.test(found) && FROM.test(before) && !isRangeAllTheSame(text, first.start, tail.end)) return null;
  const sign = ownSign === '-' || (ownSign === '' && first.negative && found === '-') ? -1 : 1;
  const { token, magnitude, upper } = amount;
  return { token, magnitude, upper, dash: found + ownSign + currency, tail, sign };
}

/** From one number to another, and yet a range. */
function isRangeAllTheSame(text: string, start: number, end: number): boolean {
  return MOVES_ON.test(text.slice(end, end + 6)) || NEW_RANGE.test(text.slice(Math.max(0, start - 48), start));
}

/** The second end of the range that the quantity begins, or null where it is a single value. `first` is its number, with magnitude and tail. */
export function rangeEnd(
  text: string,
  magnitude: Magnitude,
  tail: Tail,
  before: Before,
  first: NumberToken,
  options: ScanOptions,
): SecondEnd | null {
  const second = readSecondEnd(text, tail.end, before, options);
  if (!second) return null;
  const unit = second.tail.unit;
  if (tail.unit && unit && tail.unit.dimension !== unit.dimension) return null;
  if (tail.unit && !unit && !before.money) return null;
  if (!before.money && !unit && second.magnitude.scale === NO_MAGNITUDE && second.magnitude.letter === null) {
    // 2-3 without any unit: left to the context, but never across letters (GPT-4-1)
    if (isLatin(text[second.token.end]) || text[second.token.end] === '-') return null;
  }
  const { letter } = second.magnitude;
  const letterOk =
    letter === null || letter === 'K' || letter === 'k' || before.money !== null || options.alone === true;
  const scale = letterOk ? second.magnitude.scale : NO_MAGNITUDE;
  const firstScale = magnitude.scale === NO_MAGNITUDE && !tail.unit ? scale : magnitude.scale;
  const low = scaleDecimal(first.digits, firstScale) * (tail.unit?.factor ?? unit?.factor ?? 1) + tail.tenths;
  const high = scaleDecimal(second.token.digits, scale) * (unit?.factor ?? tail.unit?.factor ?? 1) + second.tail.tenths;
  if (!areEnds(low, high, before.negative ? -1 : 1, second)) return null;
  if (
    before.money &&
    high > 2 * low &&
    second.dash.startsWith(' to ') &&
    GREW_BY.test(text.slice(Math.max(0, before.start - 4), before.start))
  )
    return null;
  if (second.dash === ' or ' && Number(second.token.digits) !== Number(first.digits) + 1) return null;
  return letterOk
    ? second
    : {
        ...second,
        magnitude: { ...second.magnitude, scale: NO_MAGNITUDE, end: second.token.end },
        tail: readTail(text, second.token.end, options),
      };
}

/** Whether two values, without their signs, are the ends of a range: the first is the lower one, but for losses and process nodes. */
function areEnds(low: number, high: number, sign: 1 | -1, { sign: highSign, dash, tail }: SecondEnd): boolean {
  const [least, most] = low < high ? [low, high] : [high, low];
  if (least > 0 && most > least * 1000) return false;
  if (least === 0 && !tail.unit) return false;
  if (sign !== highSign) return sign < 0;
  if (sign < 0 && dash.trim().length > 1) return low !== high;
  return low < high || (low > high && low < 10 * high && isNode(tail));
}

/** 65纳米至28纳米. */
function isNode({ unit }: Tail): boolean {
  return unit?.dimension === 'length' && unit.factor === NANO;
}

const NANO = 1e-9;

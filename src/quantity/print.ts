/** Prints a quantity in the style in which another one was written: script, magnitude word, unit, digits, dash, spacing. */
import { toDecimals } from './decimal.ts';
import type { Quantity, UpperPart, Written, WrittenNumber } from './quantity.ts';

/** A value to print; `resolution` is one unit of its last stated digit in the canonical unit. */
export interface Printable extends Quantity {
  readonly resolution: number;
}

/** Magnitude words that take over from one another as a number grows, by the style of the word. */
const LADDERS: ReadonlyArray<Readonly<Record<string, number>>> = [
  { 万: 1e4, 亿: 1e8, 万亿: 1e12 },
  { e: 1e8, 万亿: 1e12 },
  { 萬: 1e4, 億: 1e8, 兆: 1e12 },
  { ' thousand': 1e3, ' million': 1e6, ' billion': 1e9, ' trillion': 1e12 },
  { '-thousand': 1e3, '-million': 1e6, '-billion': 1e9, '-trillion': 1e12 },
  { m: 1e6, bn: 1e9, tn: 1e12 },
  { mn: 1e6, bn: 1e9, tn: 1e12 },
  { ' mn': 1e6, ' bn': 1e9, ' tn': 1e12 },
  { K: 1e3, M: 1e6, B: 1e9, T: 1e12 },
  { k: 1e3, m: 1e6, b: 1e9, t: 1e12 },
];
/** Above so many digits before the point the next word is used, below one digit the one before. */
const LARGEST = 1e4;

/**
 * `value` in the style of `written`, or null where that style can't hold it (a number word, a fall printed without sign).
 * Digits are those of the written number, more only where fewer would hide the value (a change from 85 to 85.4).
 */
export function printQuantity(value: Printable, written: Written): string | null {
  if (written.high && (written.low.upper || written.high.upper)) return printQuantity(value, inOnePart(written));
  if (!isDigits(written.low) || (written.high && !isDigits(written.high))) return printWords(value, written);
  const last = written.high ?? written.low;
  const magnitude = last.upper
    ? { word: last.magnitude, scale: last.scale }
    : magnitudeFor(Math.max(Math.abs(value.low), Math.abs(value.high)) / written.unitFactor, last);
  const factor = written.unitFactor * magnitude.scale;
  const isRange = value.high !== value.low;
  const decimals = decimalsFor(value, written, factor, magnitude.scale !== last.scale || isBound(value));
  const digits = (end: number, like: WrittenNumber, least = 0) =>
    digitsOf(end, factor, decimals, written, like, magnitude.word, least);
  const low = digits(value.low, written.low);
  const sign = signOf(value, written);
  const infix = written.infix && value.approx === 'over' ? written.infix : '';
  const before = sign + written.before.replace(/^[+-]/, '');
  if (!isRange) {
    const word = last.upper && low.endsWith(last.upper.word) ? '' : magnitude.word;
    return `${before}${low}${infix}${word}${written.after}`;
  }
  const dash = written.dash ?? defaultDash(written);
  if (SIGNED.test(dash) && dash.endsWith('-') !== value.high < 0) return null;
  const high = digits(value.high, written.high ?? written.low);
  const lowTail = written.high === undefined ? '' : repeated(written, magnitude.word);
  // $13.5–14.0bn: both ends with as many decimals; Chinese writes 135.5–140亿
  const least = written.script === 'latin' ? Math.max(decimalsIn(low), decimalsIn(high)) : 0;
  const [first, second] = [
    digits(value.low, written.low, least),
    digits(value.high, written.high ?? written.low, least),
  ];
  return `${before}${first}${lowTail}${dash}${second}${magnitude.word}${written.after}`;
}

function decimalsIn(digits: string): number {
  return /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
}

function isDigits(number: WrittenNumber): boolean {
  return /^[\d０-９.,．，· \u00a0\u2009\u202f]+$/.test(
    number.total === undefined ? number.text : number.text.replace(number.upper?.word ?? '', ''),
  );
}

/** A range whose ends have parts is printed without them. */
function inOnePart(written: Written): Written {
  const { high, low, ...rest } = written;
  return { ...rest, low: asOne(low), ...(high ? { high: asOne(high) } : {}) };
}

function asOne({ upper: _upper, total, ...number }: WrittenNumber): WrittenNumber {
  return { ...number, text: total ?? number.text };
}

/** What the first end of a written range repeats: its own magnitude and unit (2.25亿美元至…). */
function repeated(written: Written, magnitude: string): string {
  const word = written.low.magnitude === '' ? '' : magnitude;
  return word + (written.lowAfter ?? '');
}

/** The second end has a sign of its own. */
const SIGNED = /[至到~o-] ?[+-]$/;

function defaultDash(written: Written): string {
  return written.script === 'latin' ? '–' : '-';
}

function signOf(value: Quantity, written: Written): string {
  const sign = /^[+-]/.exec(written.before)?.[0] ?? '';
  if (sign === '') return '';
  return value.low < 0 ? '-' : '+';
}

interface MagnitudeWord {
  readonly word: string;
  readonly scale: number;
}

/** The words of the styles that a magnitude may be of, for so many times as much: `bn` times 0.001 is `mn`, or `m`. */
export function magnitudesTimes({ magnitude, scale }: WrittenNumber, factor: number): readonly string[] {
  return LADDERS.filter((words) => words[magnitude] === scale).flatMap((words) =>
    Object.entries(words).flatMap(([word, other]) => (Math.abs(other / (scale * factor) - 1) < 1e-9 ? [word] : [])),
  );
}

/** The word of the written style that keeps the number readable; the written word where it does. */
function magnitudeFor(amount: number, last: WrittenNumber): MagnitudeWord {
  const own = { word: last.magnitude, scale: last.scale };
  const ladder = LADDERS.find((words) => words[last.magnitude] === last.scale);
  const scaled = amount / last.scale;
  if (!ladder || (scaled >= 1 && scaled < LARGEST)) return own;
  const fitting = Object.entries(ladder).filter(([, scale]) => amount / scale >= 1);
  const best = fitting.at(-1);
  if (!best || (scaled >= 1 && amount / best[1] < 1)) return own;
  return { word: best[0], scale: best[1] };
}

/** Digits that say enough. */
const ENOUGH_DIGITS = 4;

/** How many digits take the place of `shown` ones: one number instead of a range, what came about instead of a plan (66–72), has one more (72.2). */
export function digitsInPlaceOf(shown: number, isRangeSettled: boolean): number {
  return isRangeSettled && shown < ENOUGH_DIGITS ? shown + 1 : shown;
}

/** As many decimals as give the written number's significant digits, more where the written digits would come out again. */
function decimalsFor(value: Printable, written: Written, factor: number, keepsDigits: boolean): number {
  const shown = Math.max(significantDigits(written.low), written.high ? significantDigits(written.high) : 0);
  const significant = digitsInPlaceOf(shown, written.high !== undefined && value.low === value.high);
  const whole = Math.floor(Math.log10(Math.max(Math.abs(value.high), Number.MIN_VALUE) / factor)) + 1;
  const finest = Math.max(0, Math.ceil(-Math.log10(value.resolution / factor) - 1e-9));
  let decimals = Math.max(0, Math.min(finest, Math.max(significant - whole, whole < 1 ? 1 : 0)));
  while (
    decimals < finest &&
    (hides(value, written, factor, decimals) ||
      losesDigits(value, factor, decimals, keepsDigits ? NOTHING : LARGEST_ROUNDING) ||
      (value.low !== value.high && collapses(value, factor, decimals)))
  )
    decimals++;
  return isPrice(written) ? Math.max(decimals, CENTS) : decimals;
}

const CENTS = 2;

/** $9.55, 2.44美元: an amount to the cent. */
function isPrice({ low, before, after }: Written): boolean {
  return low.magnitude === '' && low.decimals === CENTS && /[$€£¥元圆円]|[A-Z]{3}|港币|日圆/.test(before + after);
}

/** A bound is rounded by the caller, who knows the direction: under 12.1 is not under 12. */
function isBound({ approx }: Printable): boolean {
  return approx === 'over' || approx === 'under' || approx === 'up-to';
}

/** Of the digits that the caller settled on, those that tell stay: $69.5 billion is not put as $70 billion. */
export const LARGEST_ROUNDING = 0.006;
/** Under another magnitude word all of them do: 11,100亿 is 1.11万亿, not 1.1. */
const NOTHING = 1e-9;

/** Whether rounding changes an end by more than so large a part of it. */
function losesDigits(value: Printable, factor: number, decimals: number, part: number): boolean {
  const isLost = (end: number) =>
    Math.abs(Number(toDecimals(end, factor, decimals)) * factor - end) > part * Math.abs(end);
  return isLost(value.low) || isLost(value.high);
}

function significantDigits(number: WrittenNumber): number {
  return (number.total ?? number.text).replace(/[^\d０-９]/g, '').replace(/^[0０]+/, '').length;
}

/** Whether rounding brings back what was written, so that the fix would change nothing. */
function hides(value: Printable, written: Written, factor: number, decimals: number): boolean {
  if (written.high !== undefined || value.low !== value.high) return false;
  return toDecimals(Math.abs(value.low), factor, decimals) === plain(written.low.total ?? written.low.text);
}

/** Whether so few digits leave one value of a range, or nothing of its lower end. */
function collapses(value: Printable, factor: number, decimals: number): boolean {
  const low = toDecimals(value.low, factor, decimals);
  return low === toDecimals(value.high, factor, decimals) || (value.low !== 0 && Number(low) === 0);
}

function plain(text: string): string {
  return text.replace(/[,，\s]/g, '').replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** Digits of one end, with at least so many decimals, in the style of the written end that it takes the place of; `word` is the magnitude of both. */
function digitsOf(
  value: number,
  factor: number,
  decimals: number,
  written: Written,
  like: WrittenNumber,
  word: string,
  least: number,
): string {
  const isPlain = word === '' && !written.after.startsWith('%');
  const kept = isPlain || like.text.endsWith('0') ? like.decimals : 0;
  const digits = withoutPadding(toDecimals(Math.abs(value), factor, decimals), Math.max(kept, least));
  return like.upper ? inParts(digits, like.upper, written) : withGroups(digits, written);
}

/** 3亿5,000万: what is whole in the larger magnitude stands before its word. */
function inParts(digits: string, { word, shift }: UpperPart, written: Written): string {
  const top = Math.floor(Number(digits) / shift);
  if (top === 0) return withGroups(digits, written);
  const rest = Number((Number(digits) - top * shift).toFixed(6));
  const whole = `${withGroups(String(top), written)}${word}`;
  return rest === 0 ? whole : whole + withGroups(String(rest), written);
}

function withGroups(digits: string, written: Written): string {
  const grouped =
    written.low.grouped ||
    written.high?.grouped ||
    (digits.replace(/\..*/, '').length > 4 && written.script === 'latin');
  const text = grouped ? digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')) : digits;
  return /[０-９]/.test(written.low.text)
    ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : text;
}

/** Zeros at the end say nothing beyond the decimals that the writer used, and before a word or per cent (51亿, 27%) nothing at all. */
function withoutPadding(digits: string, kept: number): string {
  let text = digits;
  while (text.includes('.') && /[0.]$/.test(text) && text.length - text.indexOf('.') - 1 > kept)
    text = text.slice(0, -1);
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

const CHINESE = '零一二三四五六七八九十';

/** Number words are kept for whole numbers (三倍 → 四倍, 六百六十亿 → 七百二十二亿); else the digits stand in the same frame. */
function printWords(value: Printable, written: Written): string | null {
  if (TENTHS.test(written.after)) return printTenths(value, written);
  const { low, high } = written;
  if (value.low !== value.high || written.script === 'latin') return asDigits(value, written);
  const last = high ?? low;
  const amount = Math.abs(value.low) / (written.unitFactor * last.scale);
  const whole = Math.round(amount);
  const isWhole = Math.abs(whole - amount) <= LARGEST_ROUNDING * amount;
  const largest = low.text.length === 1 ? LARGEST_DIGIT : LARGEST_IN_WORDS;
  if (!isWhole || whole < 1 || whole > largest || !IN_WORDS.test(low.text + (high?.text ?? '')))
    return asDigits(value, written);
  const words = whole <= LARGEST_DIGIT ? digitWord(whole, written) : numberWords(whole, written);
  return `${written.before}${words}${last.magnitude}${written.after}`;
}

const IN_WORDS = /^[〇零一二三四五六七八九十百千两兩]+$/;
const LARGEST_DIGIT = 10;
const LARGEST_IN_WORDS = 9999;
const PLACES = ['', '十', '百', '千'];

/** 11 to 9,999 in words: 七百二十二, 一千零五, 两百. */
function numberWords(whole: number, written: Written): string {
  const digits = [...String(whole)].map(Number);
  let words = '';
  let isGap = false;
  digits.forEach((digit, at) => {
    const place = digits.length - 1 - at;
    if (digit === 0) {
      isGap = true;
      return;
    }
    if (isGap && words !== '') words += '零';
    isGap = false;
    const isTeen = digit === 1 && place === 1 && at === 0;
    const word = digit === 2 && place >= 2 ? digitWord(digit, written) : (CHINESE[digit] as string);
    words += (isTeen ? '' : word) + (PLACES[place] as string);
  });
  return words;
}

/** Behind number words: 七成, 八成五, 四成半, 三成多. */
const TENTHS = /^成[一二三四五六七八九半]?多?$/;

/** 七成 → 六成五: tenths have the digit of the ones behind them. Null where there are less than one or more than nine. */
function printTenths(value: Printable, written: Written): string | null {
  const percent = Math.round(Math.abs(value.high));
  const [tens, ones] = [Math.floor(percent / 10), percent % 10];
  if (value.low !== value.high || tens < 1 || tens > 9) return printTenthsRange(value, written);
  const behind = ones > 0 ? CHINESE[ones] : value.approx === 'over' && written.after.endsWith('多') ? '多' : '';
  const text = `${written.before}${digitWord(tens, written)}成${behind}`;
  return text === written.before + written.low.text + written.after ? null : text;
}

/** 四至五成: whole tenths alone can stand in one. */
function printTenthsRange(value: Printable, written: Written): string | null {
  const [low, high] = [value.low / 10, value.high / 10];
  const isWhole = (tens: number) => Number.isInteger(tens) && tens >= 1 && tens <= 9;
  if (written.dash === undefined || written.lowAfter !== undefined || !isWhole(low) || !isWhole(high)) return null;
  return `${written.before}${digitWord(low, written)}${written.dash}${digitWord(high, written)}成`;
}

/** One to ten, two being 两. */
function digitWord(digit: number, { script }: Written): string {
  return digit === 2 ? (script === 'hant' ? '兩' : '两') : (CHINESE[digit] as string);
}

function asDigits(value: Printable, written: Written): string | null {
  const { upper: _upper, total: _total, ...plainly } = written.low;
  const frame = { ...plainly, text: '0'.repeat(3), decimals: 0 };
  const { high: _high, dash: _dash, lowAfter: _lowAfter, ...rest } = written;
  return printQuantity(value, { ...rest, low: { ...frame, text: '100' } });
}

/**
 * Reads the quantity that starts at a place in a text: sign and currency, number or range, magnitude, unit, per-unit and
 * approximators. The text is normalised: half-width, Simplified characters, one kind of blank and dash, letter case kept.
 */
import { lastDigit, scaleDecimal } from './decimal.ts';
import type { Approx, FigureKind, ParsedQuantity, Script, Written, WrittenNumber } from './quantity.ts';
import { type NumberToken, readNumber, readSpacedGroups } from './readNumber.ts';
import type { UnitMatch, UnitTable } from './unitTable.ts';
import {
  APPROX_AFTER,
  APPROX_BEFORE,
  INSIDE_OVER,
  isLatin,
  MAGNITUDES,
  PER_THING,
  PER_TIME,
  ZH_MAGNITUDE,
} from './words.ts';

export interface ScanOptions {
  readonly units: UnitTable;
  /** Script of the surrounding text: decides 兆, `e` and which currency 元 is. */
  readonly script: Script;
  /** True where nothing but the quantity is in the text (dataset values): a bare letter magnitude then counts. */
  readonly alone?: boolean;
}

/** A quantity whose unit may be missing (`750亿`, `1.5万`, `40`): the context decides what, if anything, it is a figure of. */
export interface ScannedQuantity extends ParsedQuantity {
  /** False where neither unit nor currency was written. */
  readonly hasUnit: boolean;
  /** True where a magnitude word was written (亿, million). */
  readonly hasMagnitude: boolean;
  /** A letter right after the number that may be a magnitude (B, M, T, K, G), not applied to the value. */
  readonly bareLetter: string | null;
  readonly number: NumberToken;
  /** Scope from a per-thing suffix (`/芯片`, `per GPU`). */
  readonly scope: string | null;
  /** Where the bare number ends, before unit and measure word. */
  readonly numberEnd: number;
}

interface Magnitude {
  readonly end: number;
  readonly scale: number;
  readonly letter: string | null;
}

interface Tail {
  readonly end: number;
  readonly unit: UnitMatch | null;
  readonly scope: string | null;
  readonly perHour: boolean;
}

const NO_MAGNITUDE = 1;
const LATIN_MAGNITUDE =
  /[ -]?(hundred thousand|hundred million|hundred billion|hundred|thousand|million|billion|trillion|quadrillion|mln|mn|mm|bln|bn|trn|tn)(?![A-Za-z0-9])/iy;
const COMPOUND: Readonly<Record<string, number>> = {
  'hundred thousand': 1e5,
  'hundred million': 1e8,
  'hundred billion': 1e11,
};

/** Blank, or nothing: where the word after a number may begin. */
function afterBlank(text: string, index: number): number {
  return text[index] === ' ' ? index + 1 : index;
}

function latinMagnitude(text: string, index: number): Magnitude | null {
  LATIN_MAGNITUDE.lastIndex = index;
  const found = LATIN_MAGNITUDE.exec(text);
  if (!found) return null;
  const word = (found[1] as string).toLowerCase();
  if (word === 'mm' && found[0].startsWith(' ')) return null;
  const scale = COMPOUND[word] ?? MAGNITUDES.en[word];
  return scale === undefined ? null : { end: index + found[0].length, scale, letter: null };
}

/** 兆 is 10^12 before money and counts; before SI units it belongs to the unit, which is tried first. */
function chineseMagnitude(text: string, index: number, options: ScanOptions): Magnitude | null {
  const at = afterBlank(text, index);
  const found = ZH_MAGNITUDE.find(text, at);
  if (!found) return null;
  const unit = options.units.matchAt(text, at);
  if (unit?.chinese && unit.form.length > found.word.length && unit.dimension !== 'money') return null;
  const end = at + found.word.length;
  if (found.word !== '兆') return { end, scale: found.value, letter: null };
  const next = options.units.matchAt(text, afterBlank(text, end));
  const large = options.script === 'hant' || next?.dimension === 'money';
  return { end, scale: large ? 1e12 : 1e6, letter: null };
}

/** `e`/`E` after a number stands for 亿 in Simplified notes (480e). */
function shorthandYi(text: string, index: number, options: ScanOptions): Magnitude | null {
  if (options.script !== 'hans' || !/[eE]/.test(text[index] ?? '')) return null;
  return /[A-Za-z0-9+-]/.test(text[index + 1] ?? '') ? null : { end: index + 1, scale: 1e8, letter: null };
}

function bareLetter(text: string, index: number): Magnitude | null {
  const letter = text[index] as string;
  const scale = MAGNITUDES.bare[letter];
  if (scale === undefined || /[A-Za-z0-9]/.test(text[index + 1] ?? '')) return null;
  return { end: index + 1, scale, letter };
}

function readMagnitude(text: string, index: number, options: ScanOptions): Magnitude {
  return (
    latinMagnitude(text, index) ??
    chineseMagnitude(text, index, options) ??
    shorthandYi(text, index, options) ??
    bareLetter(text, index) ?? { end: index, scale: NO_MAGNITUDE, letter: null }
  );
}

/** Unit after the number, with at most one blank or hyphen, and what it is per. */
function readTail(text: string, index: number, options: ScanOptions): Tail {
  let at = index;
  let unit = options.units.matchAt(text, at);
  if (!unit && (text[at] === ' ' || text[at] === '-')) {
    unit = options.units.matchAt(text, at + 1);
    if (unit) at += 1;
  }
  if (unit && isAmbiguousHere(text, at, unit)) unit = null;
  let end = unit ? at + unit.form.length : index;
  let scope: string | null = null;
  let perHour = false;
  for (let round = 0; round < 2; round++) {
    const time = perHour ? null : PER_TIME.find(text, end);
    const thing = time ? null : PER_THING.find(text, end);
    if (time) {
      perHour = true;
      end += time.word.length;
      if (/gpu|chip|卡|芯片|accelerator/.test(time.word)) scope = 'chip';
    } else if (thing && (unit || perHour)) {
      scope = thing.value;
      end += thing.word.length;
    }
  }
  return { end, unit, scope, perHour };
}

/** `5 x 3` and `8x H100` are no multiples; the caller turns the second into a count. */
function isAmbiguousHere(text: string, at: number, unit: UnitMatch): boolean {
  if (unit.dimension !== 'multiple' || unit.form.length > 1 || unit.chinese) return false;
  return /^ ?\d/.test(text.slice(at + 1, at + 3));
}

interface Before {
  readonly start: number;
  readonly money: UnitMatch | null;
  readonly negative: boolean;
  readonly signed: boolean;
}

/** Currency and sign right before the number, in either order; nothing before `from` is taken. */
function readBefore(text: string, numberStart: number, units: UnitTable, from: number): Before {
  const before = readAllBefore(text, numberStart, units);
  return before.start >= from ? before : { start: numberStart, money: null, negative: false, signed: false };
}

function readAllBefore(text: string, numberStart: number, units: UnitTable): Before {
  let start = numberStart;
  let { negative, signed, at } = readSign(text, start);
  start = at;
  const gap = text[start - 1] === ' ' ? 1 : 0;
  const money = signed ? null : units.moneyBefore(text, start - gap);
  if (money && (gap === 0 || isCurrencyCode(money.form))) {
    start -= gap + money.form.length;
    ({ negative, signed, at } = readSign(text, start));
    return { start: at, money, negative, signed };
  }
  const symbol = signed ? units.moneyBefore(text, start) : null;
  return symbol
    ? { start: start - symbol.form.length, money: symbol, negative, signed }
    : { start, money: null, negative, signed };
}

function isCurrencyCode(form: string): boolean {
  return /^[A-Z]{3}$|[\u4e00-\u9fff]|\$$/.test(form);
}

function readSign(text: string, start: number): { at: number; negative: boolean; signed: boolean } {
  const sign = text[start - 1];
  if (sign !== '-' && sign !== '+') return { at: start, negative: false, signed: false };
  const before = text[start - 2];
  if (
    before !== undefined &&
    /[A-Za-z0-9)\]%\u4e00-\u9fff]/.test(before) &&
    !(sign === '+' && /[\u4e00-\u9fff]/.test(before))
  ) {
    return { at: start, negative: false, signed: false };
  }
  return { at: start - 1, negative: sign === '-', signed: true };
}

const RANGE_DASH = /(?: ?(?:-|~|—|–) ?| to | and |至|到| 到 | 至 )/y;

interface SecondEnd {
  readonly token: NumberToken;
  readonly dash: string;
  readonly magnitude: Magnitude;
  readonly tail: Tail;
}

/** The second end of a range that begins at `index` (after the first number, its magnitude and unit), or null. */
function readSecondEnd(text: string, index: number, before: string, options: ScanOptions): SecondEnd | null {
  RANGE_DASH.lastIndex = index;
  const found = RANGE_DASH.exec(text)?.[0];
  if (found === undefined) return null;
  if (found === ' - ' || (found === ' and ' && !/\bbetween $/i.test(before))) return null;
  if (/to|至|到/.test(found) && /(?:从|自|由|\bfrom )$/i.test(before)) return null;
  let at = index + found.length;
  const currency = /^(?:US\$|NT\$|HK\$|[$€£¥])/.exec(text.slice(at, at + 3))?.[0] ?? '';
  at += currency.length;
  const token = readNumber(text, at);
  if (!token || token.highDigits !== undefined) return null;
  const magnitude = readMagnitude(text, token.end, options);
  return { token, dash: found + currency, magnitude, tail: readTail(text, magnitude.end, options) };
}

/** Reads the quantity whose number starts at `numberStart`, and takes nothing before `from` into it; null where no number starts there. */
export function scanQuantity(
  text: string,
  numberStart: number,
  options: ScanOptions,
  raw: string = text,
  from = 0,
): ScannedQuantity | null {
  const token = readSpaced(text, numberStart, options) ?? readNumber(text, numberStart);
  if (!token) return null;
  const before = readBefore(text, numberStart, options.units, from);
  const infixEnd =
    INSIDE_OVER.has(text[token.end] ?? '') && !/[个個几]/.test(text[token.end + 1] ?? '个个')
      ? token.end + 1
      : INSIDE_OVER.has(text[token.end] ?? '')
        ? token.end + 1
        : token.end;
  const infix = acceptsInfix(text, token.end, infixEnd) ? text.slice(token.end, infixEnd) : '';
  let magnitude = readMagnitude(text, token.end + infix.length, options);
  const letterApplies =
    magnitude.letter === null || before.money !== null || options.alone === true || magnitude.letter === 'K';
  const pending = letterApplies ? null : magnitude.letter;
  if (!letterApplies) magnitude = { end: token.end + infix.length, scale: NO_MAGNITUDE, letter: magnitude.letter };
  let lateInfix = '';
  if (infix === '' && INSIDE_OVER.has(text[magnitude.end] ?? '') && '多余'.includes(text[magnitude.end] as string))
    lateInfix = text[magnitude.end] as string;
  const firstTail = readTail(text, magnitude.end + lateInfix.length, options);
  const second =
    pending === null && token.highDigits === undefined
      ? rangeEnd(text, magnitude, firstTail, before, token, options)
      : null;
  return assemble({
    text,
    raw,
    token,
    before,
    infix: infix || lateInfix,
    magnitude,
    pending,
    firstTail,
    second,
    options,
  });
}

function acceptsInfix(text: string, end: number, infixEnd: number): boolean {
  if (infixEnd === end) return false;
  const word = text[end];
  return word === '多' || word === '余' || /[十百千0]/.test(text[end - 1] ?? '');
}

function readSpaced(text: string, start: number, options: ScanOptions): NumberToken | null {
  if (text[start + 1] !== ' ' && text[start + 2] !== ' ' && text[start + 3] !== ' ') return null;
  const spaced = readSpacedGroups(text, start);
  if (!spaced || /[A-Za-z0-9] ?$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  const follows = options.units.matchAt(text, afterBlank(text, spaced.end)) ?? latinMagnitude(text, spaced.end);
  return follows ? spaced : null;
}

function rangeEnd(
  text: string,
  magnitude: Magnitude,
  tail: Tail,
  before: Before,
  first: NumberToken,
  options: ScanOptions,
): SecondEnd | null {
  const lead = text.slice(Math.max(0, before.start - 8), before.start);
  const second = readSecondEnd(text, tail.end, lead, options);
  if (!second) return null;
  const unit = second.tail.unit;
  if (tail.unit && unit && tail.unit.dimension !== unit.dimension) return null;
  if (tail.unit && !unit && !before.money) return null;
  if (!before.money && !unit && second.magnitude.scale === NO_MAGNITUDE && second.magnitude.letter === null) {
    // 2-3 without any unit: left to the context, but never across letters (GPT-4-1)
    if (isLatin(text[second.token.end]) || text[second.token.end] === '-') return null;
  }
  const letterOk = second.magnitude.letter === null || before.money !== null || options.alone === true;
  const scale = letterOk ? second.magnitude.scale : NO_MAGNITUDE;
  const firstScale = magnitude.scale === NO_MAGNITUDE && !tail.unit ? scale : magnitude.scale;
  const low = scaleDecimal(first.digits, firstScale) * (tail.unit?.factor ?? unit?.factor ?? 1);
  const high = scaleDecimal(second.token.digits, scale) * (unit?.factor ?? tail.unit?.factor ?? 1);
  if (!(low < high) || high > low * 1000) return null;
  return letterOk
    ? second
    : {
        ...second,
        magnitude: { ...second.magnitude, scale: NO_MAGNITUDE, end: second.token.end },
        tail: readTail(text, second.token.end, options),
      };
}

interface Parts {
  readonly text: string;
  readonly raw: string;
  readonly token: NumberToken;
  readonly before: Before;
  readonly infix: string;
  readonly magnitude: Magnitude;
  readonly pending: string | null;
  readonly firstTail: Tail;
  readonly second: SecondEnd | null;
  readonly options: ScanOptions;
}

function assemble(parts: Parts): ScannedQuantity {
  const { text, raw, token, before, infix, magnitude, firstTail, second, options } = parts;
  const tail = second?.tail ?? firstTail;
  const unit = resolveUnit(before.money, tail, firstTail, options.script);
  const lastScale = second ? second.magnitude.scale : magnitude.scale;
  const inherits = second !== null && magnitude.scale === NO_MAGNITUDE && !firstTail.unit;
  const firstScale = inherits ? lastScale : magnitude.scale;
  const firstFactor = firstTail.unit?.factor ?? unit.factor;
  const sign = before.negative ? -1 : 1;
  const low = sign * scaleDecimal(token.digits, firstScale * firstFactor);
  const topDigits = second ? second.token.digits : (token.highDigits ?? token.digits);
  const high = sign * scaleDecimal(topDigits, (second ? lastScale : magnitude.scale) * unit.factor);
  const numberEnd = second ? second.magnitude.end : magnitude.end + (infix && text[magnitude.end] === infix ? 1 : 0);
  const end = Math.max(tail.end, numberEnd);
  const after = approxAfter(text, end, tail);
  const approx = chooseApprox(text, before.start, token, infix, after);
  return {
    start: before.start,
    end: after.glued ? after.end : end,
    low: Math.min(low, high),
    high: Math.max(low, high),
    unit: unit.id,
    dimension: unit.dimension,
    kind: kindOf(unit.dimension, before.signed),
    approx,
    resolution: Math.min(
      lastDigit(token.decimals, second ? firstScale * firstFactor : lastScale * unit.factor),
      lastDigit(second?.token.decimals ?? 0, lastScale * unit.factor),
    ),
    written: writtenOf(parts, unit.factor, after.glued ? after.end : end),
    hasUnit: unit.written,
    hasMagnitude: lastScale !== NO_MAGNITUDE,
    bareLetter: parts.pending,
    number: token,
    scope: tail.scope,
    numberEnd,
  };

  function writtenOf(p: Parts, factor: number, spanEnd: number): Written {
    const lowNumber = written(raw, p.token, p.magnitude, p.infix);
    const tailStart = p.second ? p.second.magnitude.end : numberEnd;
    const base = {
      before: raw.slice(p.before.start, p.token.start),
      low: lowNumber,
      after: raw.slice(tailStart, spanEnd),
      unitFactor: factor,
      script: options.script,
      ...(p.infix ? { infix: p.infix } : {}),
    };
    if (!p.second) return base;
    const dashStart = p.firstTail.end;
    return {
      ...base,
      dash: raw.slice(dashStart, p.second.token.start),
      high: written(raw, p.second.token, p.second.magnitude, ''),
      ...(p.firstTail.unit ? { lowAfter: raw.slice(p.magnitude.end, dashStart) } : {}),
    };
  }
}

function written(raw: string, token: NumberToken, magnitude: Magnitude, infix: string): WrittenNumber {
  const digitsEnd = token.end + (infix && raw[token.end] === infix ? infix.length : 0);
  return {
    text: raw.slice(token.start, token.end),
    decimals: token.decimals,
    grouped: token.grouped,
    magnitude: magnitude.scale === NO_MAGNITUDE ? '' : raw.slice(digitsEnd, magnitude.end),
    scale: magnitude.scale,
  };
}

interface ResolvedUnit {
  readonly id: string;
  readonly dimension: string;
  readonly factor: number;
  readonly written: boolean;
}

function resolveUnit(money: UnitMatch | null, tail: Tail, first: Tail, script: Script): ResolvedUnit {
  const own = tail.unit ?? first.unit;
  const unit = money && (own === null || own.dimension === 'money' || own.dimension === 'count') ? money : own;
  if (!unit) return { id: '1', dimension: 'count', factor: 1, written: false };
  const id = unit.form === '元' && script === 'hant' ? 'TWD' : unit.id;
  if (unit.dimension === 'money' && tail.perHour)
    return { id: `${id}/h`, dimension: 'money-per-hour', factor: unit.factor, written: true };
  return { id, dimension: unit.dimension, factor: unit.factor, written: true };
}

function kindOf(dimension: string, signed: boolean): FigureKind {
  if (dimension === 'percent') return signed ? 'change' : 'share';
  if (dimension === 'points') return 'change';
  if (dimension === 'multiple') return 'multiple';
  return dimension === 'ratio' ? 'ratio' : 'quantity';
}

interface AfterApprox {
  readonly approx: Approx | null;
  readonly end: number;
  /** A plus sign belongs to the span; words stay outside. */
  readonly glued: boolean;
}

function approxAfter(text: string, end: number, tail: Tail): AfterApprox {
  const next = text[end];
  if (next === '+')
    return {
      approx: 'over',
      end: end + 1,
      glued: tail.unit === null || tail.unit.dimension !== 'percent' || !/\d/.test(text[end + 1] ?? ''),
    };
  const found = APPROX_AFTER.find(text, next === ' ' ? end + 1 : end);
  if (!found || (found.word === 'plus' && next === ' ')) return { approx: null, end, glued: false };
  return { approx: found.value, end: end + found.word.length, glued: false };
}

/** The approximator before the quantity, also across `了`, `的`, `the` or an opening currency name. */
export function approxBefore(text: string, start: number): Approx | null {
  let at = start;
  while (at > 0 && start - at < 2 && text[at - 1] === ' ') at--;
  if (text[at - 1] === '了' || text[at - 1] === '出') at--;
  const found = APPROX_BEFORE.find(text, at);
  return found && !isNoApproximator(text.slice(Math.max(0, at - 24), at).toLowerCase(), found.word)
    ? found.value
    : null;
}

/** `not over`, `turned over 3 units`, 接近 after a negation and the like are rare; `年近`, `最近`, `附近`, `over the` are words of their own. */
function isNoApproximator(window: string, word: string): boolean {
  const before = window.slice(0, window.length - word.length);
  if (word === '近') return /[最附邻临将]$/.test(before);
  if (word === '超') return /[高]$/.test(before);
  if (word === 'max' || word === 'near') return false;
  if (word === '-' || word === '破') return /[爆打突]$/.test(before);
  return false;
}

function chooseApprox(text: string, start: number, token: NumberToken, infix: string, after: AfterApprox): Approx {
  if (token.highDigits !== undefined) return 'some';
  if (infix !== '' || token.over) return 'over';
  return approxBefore(text, start) ?? after.approx ?? 'exact';
}

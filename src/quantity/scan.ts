/**
 * Reads the quantity that starts at a place in a text: sign and currency, number or range, magnitude, unit, per-unit and
 * approximators. The text is normalised: half-width, Simplified characters, one kind of blank and dash, letter case kept.
 */
import {
  afterBlank,
  latinMagnitude,
  type Magnitude,
  NO_MAGNITUDE,
  readMagnitude,
  readTail,
  type ScanOptions,
  type Tail,
} from './afterNumber.ts';
import { type Amount, readAmount } from './amount.ts';
import { type AfterApprox, approxAfter, approxBefore } from './approximators.ts';
import { type Before, readBefore } from './beforeNumber.ts';
import { isDigitCode } from './codes.ts';
import { lastDigit, scaleDecimal } from './decimal.ts';
import type { Approx, FigureKind, ParsedQuantity, Script, Written, WrittenNumber } from './quantity.ts';
import { type NumberToken, readNumber, readSpacedGroups } from './readNumber.ts';
import type { UnitMatch } from './unitTable.ts';
import { INSIDE_OVER, isLatin } from './words.ts';

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

const RANGE_DASH = /(?: ?(?:-|~|—|–) ?| to | and |至|到| 到 | 至 )/y;
const MAY_START_DASH = new Set([...' -~—–至到'].map((char) => char.charCodeAt(0)));

interface SecondEnd extends Amount {
  readonly dash: string;
  readonly tail: Tail;
}

/** The second end of a range that goes on at `index`, after the first number (from `start`) with its magnitude and unit; or null. */
function readSecondEnd(text: string, index: number, start: number, options: ScanOptions): SecondEnd | null {
  if (!MAY_START_DASH.has(text.charCodeAt(index))) return null;
  RANGE_DASH.lastIndex = index;
  const found = RANGE_DASH.exec(text)?.[0];
  if (found === undefined) return null;
  const before = text.slice(Math.max(0, start - 8), start);
  if (found === ' - ' || (found === ' and ' && !/\bbetween $/i.test(before))) return null;
  if (/to|至|到/.test(found) && /(?:从|自|由|\bfrom )$/i.test(before)) return null;
  let at = index + found.length;
  const currency = /^(?:US\$|NT\$|HK\$|[$€£¥])/.exec(text.slice(at, at + 3))?.[0] ?? '';
  at += currency.length;
  const first = readNumber(text, at);
  if (!first || first.highDigits !== undefined) return null;
  const amount = readAmount(text, first, options);
  return { ...amount, dash: found + currency, tail: readTail(text, amount.magnitude.end, options) };
}

/** Reads the quantity whose number starts at `numberStart`, and takes nothing before `from` into it; null where no number starts there. */
export function scanQuantity(
  text: string,
  numberStart: number,
  options: ScanOptions,
  raw: string = text,
  from = 0,
): ScannedQuantity | null {
  const first = readSpaced(text, numberStart, options) ?? readNumber(text, numberStart);
  if (!first) return null;
  const before = readBefore(text, numberStart, options.units, from);
  const infixEnd = mayBeInfix(text, first.end) ? first.end + 1 : first.end;
  const infix = acceptsInfix(text, first.end, infixEnd) ? text.slice(first.end, infixEnd) : '';
  const amount: Amount =
    infix === ''
      ? readAmount(text, first, options)
      : { token: first, magnitude: readMagnitude(text, first.end + infix.length, options), upper: undefined };
  const { token } = amount;
  let magnitude = before.money ? inMoney(text, amount) : amount.magnitude;
  const letterApplies =
    magnitude.letter === null || before.money !== null || options.alone === true || magnitude.letter === 'K';
  const pending = letterApplies ? null : magnitude.letter;
  if (!letterApplies) magnitude = { end: token.end + infix.length, scale: NO_MAGNITUDE, letter: magnitude.letter };
  let lateInfix = '';
  const behind = text.charAt(magnitude.end);
  if (infix === '' && (behind === '多' || behind === '余') && !isComparison(text, magnitude.end)) lateInfix = behind;
  const firstTail = readTail(text, magnitude.end + lateInfix.length, options);
  const second =
    pending === null && token.highDigits === undefined
      ? rangeEnd(text, magnitude, firstTail, before, token, options)
      : null;
  return assemble({
    text,
    raw,
    token,
    upper: amount.upper,
    before,
    infix: infix || lateInfix,
    magnitude,
    pending,
    firstTail,
    second,
    options,
  });
}

/** Before money 兆 is 10^12 in every script: NT$1.2兆. */
function inMoney(text: string, { magnitude, token }: Amount): Magnitude {
  return text.slice(token.end, magnitude.end).trim() === '兆' ? { ...magnitude, scale: 1e12 } : magnitude;
}

/** 比2,000亿多四倍: more by so much, not 2,000亿 and more. */
function isComparison(text: string, at: number): boolean {
  return /[\d一二两三四五六七八九数几了出]/.test(text[at + 1] ?? '');
}

/** 800多亿, 500+家: between a number and what it counts. */
function mayBeInfix(text: string, at: number): boolean {
  const char = text.charAt(at);
  return INSIDE_OVER.has(char) || (char === '+' && /[万亿家台个颗款项座只张片人名种条套倍]/.test(text.charAt(at + 1)));
}

function acceptsInfix(text: string, end: number, infixEnd: number): boolean {
  if (infixEnd === end) return false;
  const word = text[end];
  return word === '多' || word === '余' || word === '+' || /[十百千0]/.test(text[end - 1] ?? '');
}

function readSpaced(text: string, start: number, options: ScanOptions): NumberToken | null {
  if (!isGroupBlank(text, start + 1) && !isGroupBlank(text, start + 2) && !isGroupBlank(text, start + 3)) return null;
  const spaced = readSpacedGroups(text, start);
  if (!spaced || /[A-Za-z0-9] ?$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  const follows = options.units.matchAt(text, afterBlank(text, spaced.end)) ?? latinMagnitude(text, spaced.end);
  return follows ? spaced : null;
}

function isGroupBlank(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 && isDigitCode(text.charCodeAt(at + 1));
}

function rangeEnd(
  text: string,
  magnitude: Magnitude,
  tail: Tail,
  before: Before,
  first: NumberToken,
  options: ScanOptions,
): SecondEnd | null {
  const second = readSecondEnd(text, tail.end, before.start, options);
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
  const low = scaleDecimal(first.digits, firstScale) * (tail.unit?.factor ?? unit?.factor ?? 1) + tail.tenths;
  const high = scaleDecimal(second.token.digits, scale) * (unit?.factor ?? tail.unit?.factor ?? 1) + second.tail.tenths;
  if (!(low < high) || high > low * 1000) return null;
  return letterOk
    ? second
    : {
        ...second,
        magnitude: { ...second.magnitude, scale: NO_MAGNITUDE, end: second.token.end },
        tail: readTail(text, second.token.end, options),
      };
}

interface Parts extends Amount {
  readonly text: string;
  readonly raw: string;
  readonly before: Before;
  readonly infix: string;
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
  const low = sign * (scaleDecimal(token.digits, firstScale * firstFactor) + firstTail.tenths);
  const topDigits = second ? second.token.digits : (token.highDigits ?? token.digits);
  const high = sign * (scaleDecimal(topDigits, (second ? lastScale : magnitude.scale) * unit.factor) + tail.tenths);
  const numberEnd = second ? second.magnitude.end : magnitude.end + (infix && text[magnitude.end] === infix ? 1 : 0);
  const end = Math.max(tail.spanEnd, numberEnd);
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
      firstTail.tenths + tail.tenths > 0 ? 1 : Number.POSITIVE_INFINITY,
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
    const lowNumber = written(raw, p, p.infix);
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
      high: written(raw, p.second, ''),
      ...(p.firstTail.unit ? { lowAfter: raw.slice(p.magnitude.end, dashStart) } : {}),
    };
  }
}

function written(raw: string, { token, magnitude, upper }: Amount, infix: string): WrittenNumber {
  const digitsEnd = token.end + (infix && raw[token.end] === infix ? infix.length : 0);
  return {
    text: raw.slice(token.start, token.end),
    decimals: token.decimals,
    grouped: token.grouped,
    magnitude: magnitude.scale === NO_MAGNITUDE ? '' : raw.slice(digitsEnd, magnitude.end),
    scale: magnitude.scale,
    ...(upper
      ? {
          upper: { ...upper, word: raw.slice(token.start, token.end).match(/[^\d,.\s]+/)?.[0] ?? upper.word },
          total: token.digits,
        }
      : {}),
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

function chooseApprox(text: string, start: number, token: NumberToken, infix: string, after: AfterApprox): Approx {
  if (token.highDigits !== undefined) return 'some';
  if (infix !== '' || token.over) return 'over';
  return approxBefore(text, start) ?? after.approx ?? 'exact';
}

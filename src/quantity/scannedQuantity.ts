/** A quantity put together from the parts that were read: its value, its unit, and how it is written. */
import { NO_MAGNITUDE, type ScanOptions, type Tail } from './afterNumber.ts';
import type { Amount } from './amount.ts';
import { type AfterApprox, approxAfter, approxBefore } from './approximators.ts';
import type { Before } from './beforeNumber.ts';
import { lastDigit, scaleDecimal } from './decimal.ts';
import type { Approx, FigureKind, ParsedQuantity, Script, Written, WrittenNumber } from './quantity.ts';
import type { SecondEnd } from './range.ts';
import type { NumberToken } from './readNumber.ts';
import type { UnitMatch } from './unitTable.ts';

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

/** The parts of a quantity as they were read. */
export interface Parts extends Amount {
  readonly text: string;
  readonly raw: string;
  readonly before: Before;
  readonly infix: string;
  readonly pending: string | null;
  readonly firstTail: Tail;
  readonly second: SecondEnd | null;
  readonly options: ScanOptions;
}

/** The quantity that the parts make. */
export function assemble(parts: Parts): ScannedQuantity {
  const { text, token, before, infix, magnitude, firstTail, second, options } = parts;
  const tail = second?.tail ?? firstTail;
  const unit = resolveUnit(before.money, tail, firstTail, options.script);
  const lastScale = second ? second.magnitude.scale : magnitude.scale;
  const inherits = second !== null && magnitude.scale === NO_MAGNITUDE && !firstTail.unit;
  const firstScale = inherits ? lastScale : magnitude.scale;
  const firstFactor = firstTail.unit?.factor ?? unit.factor;
  const sign = before.negative ? -1 : 1;
  const low = sign * (scaleDecimal(token.digits, firstScale * firstFactor) + firstTail.tenths);
  const topDigits = second ? second.token.digits : (token.highDigits ?? token.digits);
  const isOne = second === null && topDigits === token.digits && firstFactor === unit.factor;
  const high = isOne
    ? low
    : (second?.sign ?? sign) *
      (scaleDecimal(topDigits, (second ? lastScale : magnitude.scale) * unit.factor) + tail.tenths);
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
      second ? lastDigit(second.token.decimals, lastScale * unit.factor) : Number.POSITIVE_INFINITY,
    ),
    written: writtenOf(parts, unit.factor, numberEnd, after.glued ? after.end : end),
    hasUnit: unit.written,
    hasMagnitude: lastScale !== NO_MAGNITUDE,
    bareLetter: parts.pending,
    number: token,
    scope: tail.scope,
    numberEnd,
  };
}

/** How the quantity stands in the text, with what one of its unit is. */
function writtenOf(parts: Parts, unitFactor: number, numberEnd: number, spanEnd: number): Written {
  const { raw, before, token, second, firstTail, infix, options } = parts;
  const base = {
    before: raw.slice(before.start, token.start),
    low: written(raw, parts, infix),
    after: raw.slice(second ? second.magnitude.end : numberEnd, spanEnd),
    unitFactor,
    script: options.script,
    ...(infix ? { infix } : {}),
  };
  if (!second) return base;
  return {
    ...base,
    dash: raw.slice(firstTail.end, second.token.start),
    high: written(raw, second, ''),
    ...(firstTail.unit ? { lowAfter: raw.slice(parts.magnitude.end, firstTail.end) } : {}),
  };
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

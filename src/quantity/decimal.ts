/** Decimal arithmetic on written numbers, exact until the last step: 20.1亿 is 2010000000, not 2010000000.0000002. */

import { isDigitCode } from './codes.ts';

/** The power of ten that `factor` is, or null if it is none. */
function exponentOf(factor: number): number | null {
  const known = EXPONENTS.get(factor);
  if (known !== undefined) return known;
  const exponent = Math.round(Math.log10(factor));
  const found = Number(`1e${exponent}`) === factor ? exponent : null;
  if (EXPONENTS.size < 500) EXPONENTS.set(factor, found);
  return found;
}

/** Factors are few (units times magnitudes); each is looked at once. */
const EXPONENTS = new Map<number, number | null>();

/** `digits` (plain decimal notation, no grouping) times `factor`, correctly rounded where the factor is a power of ten. */
export function scaleDecimal(digits: string, factor: number): number {
  const exponent = factor === 1 ? 0 : exponentOf(factor);
  const exact = exponent === null ? null : shifted(digits, exponent);
  if (exact !== null) return exact;
  if (factor === 1) return Number(digits);
  if (digits.includes('e')) return Number(digits) * factor;
  return exponent === null ? tidy(Number(digits) * factor) : Number(`${digits}e${exponent}`);
}

/** Powers of ten up to this one and whole numbers of so many digits are exact, so that what they make is rounded once. */
const LARGEST_EXACT = 22;
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: LARGEST_EXACT + 1 }, (_, exponent) => Number(`1e${exponent}`));

/** Digits with at most one point times a power of ten, as reading the number would give it; null where that takes more care. */
function shifted(digits: string, exponent: number): number | null {
  let whole = 0;
  let point = -1;
  if (digits.length === 0 || digits.length > EXACT_DIGITS) return null;
  for (let at = 0; at < digits.length; at++) {
    const code = digits.charCodeAt(at);
    if (isDigitCode(code)) whole = whole * 10 + (code - 0x30);
    else if (code === 0x2e && point < 0) point = at;
    else return null;
  }
  const places = exponent - (point < 0 ? 0 : digits.length - point - 1);
  if (places < -LARGEST_EXACT || places > LARGEST_EXACT) return null;
  return places < 0 ? whole / (POWERS[-places] as number) : whole * (POWERS[places] as number);
}

/** Removes the dust of binary multiplication (2^30 × 0.1): fifteen significant digits are kept. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

const LAST_DIGITS = Array.from({ length: 23 }, (_, decimals) => Number(`1e-${decimals}`));

/** One unit of the last digit of a number with `decimals` digits after the point, times `factor`. */
export function lastDigit(decimals: number, factor: number): number {
  if (decimals === 0) return exponentOf(factor) === null ? tidy(factor) : factor;
  return (LAST_DIGITS[decimals] ?? Number(`1e-${decimals}`)) * factor;
}

/** `value` divided by `factor` as plain decimal text with at most `decimals` digits after the point. */
export function toDecimals(value: number, factor: number, decimals: number): string {
  return Number((value / factor).toPrecision(14)).toFixed(Math.max(0, Math.min(20, decimals)));
}

/** Decimal arithmetic on written numbers, exact until the last step: 20.1亿 is 2010000000, not 2010000000.0000002. */

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
  if (factor === 1) return Number(digits);
  if (digits.includes('e')) return Number(digits) * factor;
  const exponent = exponentOf(factor);
  return exponent === null ? tidy(Number(digits) * factor) : Number(`${digits}e${exponent}`);
}

/** Removes the dust of binary multiplication (2^30 × 0.1): fifteen significant digits are kept. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** One unit of the last digit of a number with `decimals` digits after the point, times `factor`. */
export function lastDigit(decimals: number, factor: number): number {
  return scaleDecimal(`1e-${decimals}`.replace(/^1e-0$/, '1'), factor);
}

/** `value` divided by `factor` as plain decimal text with at most `decimals` digits after the point. */
export function toDecimals(value: number, factor: number, decimals: number): string {
  return Number((value / factor).toPrecision(14)).toFixed(Math.max(0, Math.min(20, decimals)));
}

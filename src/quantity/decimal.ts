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
  if (exponent === null) return tidy(Number(digits) * factor);
  // Whole numbers and powers of ten up to these are exact, so that their product is rounded once, as reading it would.
  if (digits.length <= 15 && exponent >= 0 && exponent <= 22 && !digits.includes('.')) return Number(digits) * factor;
  return Number(`${digits}e${exponent}`);
}

/** Removes the dust of binary multiplication (2^30 × 0.1): fifteen significant digits are kept. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

const LAST_DIGITS = Array.from({ length: 23 }, (_, decimals) => Number(`1e-${decimals}`));

/** One unit of the last digit of a number with `decimals` digits after the point, times `factor`. */
export function lastDigit(decimals: number, factor: number): number {
  if (decimals === 0) return scaleDecimal('1', factor);
  return (LAST_DIGITS[decimals] ?? Number(`1e-${decimals}`)) * factor;
}

/** `value` divided by `factor` as plain decimal text with at most `decimals` digits after the point. */
export function toDecimals(value: number, factor: number, decimals: number): string {
  return Number((value / factor).toPrecision(14)).toFixed(Math.max(0, Math.min(20, decimals)));
}

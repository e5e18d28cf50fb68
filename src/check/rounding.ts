/** Rounding a value as a note would state it. */

export type RoundingMode = 'nearest' | 'down' | 'up';

/** The most digits that are ever printed. */
export const MOST_DIGITS = 12;

/** Digits after which a binary fraction is noise. */
const NOISE = 1e-11;

/** The value at `digits` significant digits; `down` and `up` are towards and away from zero. */
export function roundTo(value: number, digits: number, mode: RoundingMode): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  if (mode === 'nearest') return Number(value.toPrecision(digits));
  const size = Math.abs(value);
  const step = stepOf(size, digits);
  const steps = size / step;
  const whole = mode === 'down' ? Math.floor(steps * (1 + NOISE)) : Math.ceil(steps * (1 - NOISE));
  return Number((Math.sign(value) * whole * step).toPrecision(MOST_DIGITS));
}

/** The place value of the last of `digits` significant digits. */
export function stepOf(value: number, digits: number): number {
  const exponent = Number(Math.abs(value).toExponential().split('e')[1]);
  return 10 ** (exponent - digits + 1);
}

/** How many digits a number stated in steps of `resolution` shows (750 in steps of 1 → 3). */
export function digitsShown(value: number, resolution: number): number {
  if (!(resolution > 0) || value === 0) return 1;
  return Math.min(MOST_DIGITS, String(Math.max(1, Math.round(Math.abs(value) / resolution))).length);
}

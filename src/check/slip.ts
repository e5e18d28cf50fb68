/** Slips of unit and magnitude: factors that turn a claim into a known value. */
import { convert, isDataUnit, type Measured, scaled, withoutApprox } from './conversion.ts';
import { compare, isSame } from './equality.ts';

export interface Slip {
  /** What the claim has to be multiplied by. */
  readonly factor: number;
  readonly base: 'ten' | 'bits' | 'binary';
  readonly exponent: number;
}

const LARGEST_EXPONENT = 12;
const BINARY_STEPS = [1, 2, 3, 4];

/**
 * The factor by which the claim was slipped, or null where none explains it. Where it is certain which value the claim means
 * (`isSure`), a slip by ten explains a number that was rounded, too.
 */
export function findSlip(claim: Measured, value: Measured, isSure = false): Slip | null {
  const exact = convert(withoutApprox(claim), value.unit);
  if (exact === null || exact.low === 0 || value.low === 0) return null; // no factor leads to or from nothing
  const explaining = (slip: Slip) => explains(slip, exact, value, claim.unit, isSure);
  return (
    tenfoldSlips(exact, value).find(explaining) ?? (isDataUnit(value.unit) ? DATA_SLIPS.find(explaining) : null) ?? null
  );
}

/** A slip between magnitude words (万 and 亿, million and billion, 亿 and 万亿) that keeps all of at least two digits. */
export function isGrossSlip({ base, exponent, factor }: Slip, claim: Measured, value: Measured): boolean {
  const exact = convert(claim, value.unit);
  if (exact === null || base !== 'ten' || Math.abs(exponent) < 3) return false;
  return significantDigits(claim) >= 2 && hasSameDigits(scaled(exact, factor), value);
}

/** Digits of the claim that carry information: 3500 stated to the hundred has two, 35 and 350 have two. */
export function significantDigits({ low, high, resolution }: Measured): number {
  if (!(resolution > 0)) return 15;
  const steps = Math.round(Math.max(Math.abs(low), Math.abs(high)) / resolution);
  return String(steps).replace(/0+$/, '').length;
}

/** The powers of ten that bring the claim next to either end of the value. */
function tenfoldSlips(claim: Measured, value: Measured): Slip[] {
  const exponents = [value.low, value.high].map((end) => Math.round(Math.log10(end / claim.low)));
  const whole = exponents.filter((exponent) => exponent !== 0 && Math.abs(exponent) <= LARGEST_EXPONENT);
  return whole.map((exponent) => ({
    factor: exponent < 0 ? 1 / 10 ** -exponent : 10 ** exponent,
    base: 'ten',
    exponent,
  }));
}

function bitSlips(): Slip[] {
  return [
    { factor: 8, base: 'bits', exponent: 1 },
    { factor: 1 / 8, base: 'bits', exponent: -1 },
  ];
}

function binarySlips(): Slip[] {
  const up = BINARY_STEPS.map((exponent): Slip => ({ factor: 1.024 ** exponent, base: 'binary', exponent }));
  const down = BINARY_STEPS.map(
    (exponent): Slip => ({ factor: 1 / 1.024 ** exponent, base: 'binary', exponent: -exponent }),
  );
  return [...up, ...down];
}

const DATA_SLIPS: readonly Slip[] = [...bitSlips(), ...binarySlips()];

/** So many digits that agree with another number, wherever its point is, are no coincidence. */
export const TELLING_DIGITS = 3;

/** The weaker the evidence of the digits, the closer they must match. */
function explains(slip: Slip, claim: Measured, value: Measured, writtenUnit: string, isSure: boolean): boolean {
  const corrected = withoutAddedZeros(scaled(claim, slip.factor), claim, slip);
  if (compare(corrected, value) !== 'agrees') return false;
  const isPlain = significantDigits(claim) >= 2;
  const isSameNumber = hasSameDigits(corrected, value);
  if (slip.base === 'binary') return isPlain && isSameNumber;
  if (slip.base === 'bits') return isPlain || (isSameNumber && writtenUnit !== value.unit);
  if (Math.abs(slip.exponent) === 1)
    return isPlain ? isSameNumber || isSure || significantDigits(claim) >= TELLING_DIGITS : isSameNumber && isSure;
  return isPlain || (isSameNumber && Math.abs(slip.exponent) > 2);
}

/** A zero too many says nothing of how exact the number is: 1,940 for 194 was rounded to one. */
function withoutAddedZeros(corrected: Measured, { low, resolution }: Measured, { base, exponent }: Slip): Measured {
  if (base !== 'ten' || exponent >= 0 || !(resolution > 0)) return corrected;
  const zeros = /0*$/.exec(String(Math.round(Math.abs(low) / resolution)))?.[0].length ?? 0;
  return { ...corrected, resolution: corrected.resolution * 10 ** Math.min(zeros, -exponent) };
}

/** Whether a corrected claim is the very number of either end of the value. */
export function hasSameDigits(corrected: Measured, value: Measured): boolean {
  return [value.low, value.high].some((end) => isSame(corrected.low, end));
}

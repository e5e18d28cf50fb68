/** The quantity that a fix states: the current value, rounded as the note rounds, so that the claim then agrees. */
import type { Figure } from '../analysis/analysis.ts';
import type { DatasetValue } from '../dataset/model.ts';
import { digitsInPlaceOf, LARGEST_ROUNDING } from '../quantity/print.ts';
import type { Approx } from '../quantity/quantity.ts';
import { convert, type Measured } from './conversion.ts';
import { compare, isRange, isSame } from './equality.ts';
import { digitsShown, MOST_DIGITS, type RoundingMode, roundTo, stepOf } from './rounding.ts';

/** Words around a figure stay, so its number has to make them true: `over` is rounded down, `under` up. */
const MODES: Readonly<Record<Approx, RoundingMode>> = {
  exact: 'nearest',
  about: 'nearest',
  'up-to': 'nearest',
  some: 'nearest',
  over: 'down',
  under: 'up',
};

/**
 * What to print in place of the figure, in the figure's unit, with the fewest digits (the note's own number or more)
 * with which it agrees with the value. Null where none does, or where the two can't be compared.
 */
export function fixValue(figure: Figure, value: DatasetValue): Measured | null {
  const current = convert(value, figure.unit);
  if (current === null || figure.approx === 'some' || Math.sign(current.low) !== Math.sign(figure.low)) return null;
  const ends = endsFor(figure, current);
  const written = digitsShown(Math.max(Math.abs(figure.low), Math.abs(figure.high)), figure.resolution);
  const shown = digitsInPlaceOf(written, isRange(figure) && !isRange(current));
  for (let digits = shown; digits <= MOST_DIGITS; digits++) {
    const rounded = stated(figure, ends, digits);
    if (!isUnchanged(figure, rounded) && isFaithful(rounded, ends) && compare(rounded, value) === 'agrees')
      return rounded;
  }
  return null;
}

/** `over` and `up to` bound one end of a range; but a range itself (moved up to $98-102bn) has two. */
function endsFor(figure: Figure, { low, high }: Measured): readonly [number, number] {
  const { approx } = figure;
  if (isRange(figure)) return [low, high];
  if (approx === 'over') return [low, low];
  if (approx === 'under' || approx === 'up-to') return [high, high];
  return [low, high];
}

/** Digits are counted in the unit as it is written: 8 Gb/s has one, whatever it is in bytes. */
function stated(figure: Figure, [low, high]: readonly [number, number], digits: number): Measured {
  const { unit, approx, written } = figure;
  const factor = written.unitFactor > 0 ? written.unitFactor : 1;
  const round = (end: number) => Number((roundTo(end / factor, digits, MODES[approx]) * factor).toPrecision(15));
  // Whole numbers are read to their last written digit, so a rounded 90 billion still claims to be exact to a billion.
  const unitStep = factor * (written.low.scale > 0 ? written.low.scale : 1);
  const step = Math.min(stepOf(Math.max(Math.abs(low), Math.abs(high)) / factor, digits) * factor, unitStep);
  return { low: round(low), high: round(high), unit, approx, resolution: step };
}

/** A value that is put in has to be nearer than one that is let stand: 1.4 is not replaced by 1. */
function isFaithful({ low, high }: Measured, ends: readonly [number, number]): boolean {
  const isNear = (end: number, known: number) => Math.abs(end - known) <= LARGEST_ROUNDING * Math.abs(known);
  return isNear(low, ends[0]) && isNear(high, ends[1]);
}

function isUnchanged(figure: Figure, rounded: Measured): boolean {
  return !isRange(figure) && !isRange(rounded) && isSame(figure.low, rounded.low);
}

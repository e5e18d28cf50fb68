/** Canonical units that measure the same thing: bits and bytes, operations and floating-point operations. */
import type { Quantity } from '../quantity/quantity.ts';

/** Unit → the unit it is judged in, and what one of it is there. Any other unit is only compared with itself. */
const JUDGED_IN: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> = {
  bit: { unit: 'B', factor: 1 / 8 },
  'bit/s': { unit: 'B/s', factor: 1 / 8 },
  'OP/s': { unit: 'FLOP/s', factor: 1 },
};

/** What one `from` is in `to` (1 bit/s = 0.125 B/s), or null where the two can't be compared. */
export function conversionFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const source = JUDGED_IN[from] ?? { unit: from, factor: 1 };
  const target = JUDGED_IN[to] ?? { unit: to, factor: 1 };
  return source.unit === target.unit ? source.factor / target.factor : null;
}

/** Whether the unit counts bytes or bits, where factors of 8 and 1024/1000 can be slips. */
export function isDataUnit(unit: string): boolean {
  const judged = JUDGED_IN[unit]?.unit ?? unit;
  return judged === 'B' || judged === 'B/s';
}

/** A quantity with the step of its last stated digit, as claims and dataset values carry it. */
export interface Measured extends Quantity {
  /** One unit of the last stated digit, in the same unit as the ends. */
  readonly resolution: number;
}

/** The quantity without what qualifies it. */
export function withoutApprox({ low, high, unit, resolution }: Measured): Measured {
  return { low, high, unit, approx: 'exact', resolution };
}

/** The same quantity times `factor`, said in `unit`. A negative factor turns the ends around. */
export function scaled(quantity: Measured, factor: number, unit: string = quantity.unit): Measured {
  const ends = [quantity.low * factor, quantity.high * factor] as const;
  return {
    low: Math.min(...ends),
    high: Math.max(...ends),
    unit,
    approx: quantity.approx,
    resolution: Math.abs(quantity.resolution * factor),
  };
}

/** The quantity in another unit of its dimension, or null where there is no way. */
export function convert(quantity: Measured, unit: string): Measured | null {
  if (quantity.unit === unit) return quantity;
  const factor = conversionFactor(quantity.unit, unit);
  return factor === null ? null : scaled(quantity, factor, unit);
}

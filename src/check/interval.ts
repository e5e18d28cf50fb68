/** Intervals that stated numbers stand for, and arithmetic on them. */
import type { Approx } from '../quantity/quantity.ts';
import type { Measured } from './conversion.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `about` is taken as in equality: within 3.5 %. */
const ABOUT = 0.035;
const EPSILON = 1e-9;

type Reach = (quantity: Measured) => Interval;

const REACHES: Readonly<Record<Approx, Reach>> = {
  exact: rounded,
  'up-to': rounded,
  about: (quantity) =>
    union(rounded(quantity), { low: quantity.low - margin(quantity.low), high: quantity.high + margin(quantity.high) }),
  over: ({ low }) => (low < 0 ? { low: Number.NEGATIVE_INFINITY, high: low } : { low, high: Number.POSITIVE_INFINITY }),
  under: ({ high }) => (high < 0 ? { low: high, high: 0 } : { low: 0, high }),
  some: ({ low, high }) => ({ low, high }),
};

/** All numbers that the quantity, as it was rounded and qualified, may stand for. */
export function intervalOf(quantity: Measured): Interval {
  return REACHES[quantity.approx](quantity);
}

export function meet(a: Interval, b: Interval): boolean {
  const room = EPSILON * Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high), 0);
  const slack = Number.isFinite(room) ? room : 0;
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** `b / a` for positive intervals. */
export function quotient(b: Interval, a: Interval): Interval {
  return { low: b.low / a.high, high: b.high / a.low };
}

export function difference(b: Interval, a: Interval): Interval {
  return { low: b.low - a.high, high: b.high - a.low };
}

export function sum(parts: readonly Interval[]): Interval {
  return parts.reduce((total, part) => ({ low: total.low + part.low, high: total.high + part.high }), {
    low: 0,
    high: 0,
  });
}

export function shifted({ low, high }: Interval, by: number, times = 1): Interval {
  return { low: (low + by) * times, high: (high + by) * times };
}

function rounded({ low, high, resolution }: Measured): Interval {
  const step = Math.max(0, resolution || 0) / 2;
  return { low: low - step, high: high + step };
}

function margin(value: number): number {
  return Math.abs(value) * ABOUT;
}

function union(a: Interval, b: Interval): Interval {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

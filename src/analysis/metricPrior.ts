/** How often a metric is stated by such a figure, whatever the words around it: its kind, its dimension and how large it is. */
import type { Metric } from '../dataset/model.ts';
import type { Tally } from './ranking.ts';
import type { Draft } from './scene.ts';
import data from './usual.yaml';

/** What one US dollar is worth, to the order of magnitude: enough to tell a share's price from a year's sales. */
const PER_DOLLAR: Readonly<Record<string, number>> = { CNY: 7, HKD: 8, TWD: 30, JPY: 150, KRW: 1400, INR: 85 };

const STEPS: Readonly<Record<string, readonly number[]>> = {
  money: [20, 2e3, 1e6, 1e8, 2e9, 2e10, 2e11],
  count: [12, 100, 2e3, 5e4, 1e6, 1e8, 1e10],
  percent: [5, 20, 45, 75, 100.5],
  multiple: [1.5, 4, 12, 30],
};

/** In which of the steps of its dimension a figure lies; null in a dimension without steps, and for a growth rate. */
function sizeOf({ kind, quantity }: Draft): number | null {
  const value = Math.abs(quantity.high) / (PER_DOLLAR[quantity.unit] ?? 1);
  const steps = STEPS[quantity.dimension];
  return steps === undefined || kind === 'change' ? null : steps.filter((step) => value >= step).length;
}

/** Adds what the figure's kind and size alone say for or against a metric. */
export function addPrior(tally: Tally, metric: Metric, draft: Draft): void {
  tally.add`${metric.id}, ${draft.kind}`;
  const size = sizeOf(draft);
  if (size !== null) tally.add`${metric.id}, size ${size}`;
}

const USUAL = data as Readonly<Record<string, readonly string[]>>;

/** The metrics that a figure of such a sort may state though no word around it says so. */
export function usualMetrics({ kind, quantity }: Draft): readonly string[] {
  return USUAL[kind === 'change' || quantity.dimension === 'points' ? 'change' : quantity.dimension] ?? [];
}

/** Which metrics accrue over a period, which are stated as of one, and which are specifications without any. */
import type { Metric } from '../dataset/model.ts';
import type { Draft } from './scene.ts';

/** Specs have no period: a chip's memory is what it is. */
const TIMELESS = new Set([
  'data',
  'data-rate',
  'bits',
  'compute',
  'operations',
  'length',
  'area',
  'frequency',
  'rate',
  'ratio',
  'bit-rate',
]);
/** Values of a day: what is said of one month does not go on in the next section. */
const TIMELESS_METRICS = new Set([
  'tdp',
  'performance',
  'transistor-count',
  'context-length',
  'parameter-count',
  'core-count',
  'qubit-count',
  'capex-per-hour',
  'opex-per-hour',
  'tco-per-hour',
  'tco-per-memory-bandwidth',
  'valuation',
  'funding-round',
  'target-price',
  'order-value',
  'switch-tray-count',
  'attach-ratio',
  'chip-count',
  'gpu-count',
  'latency',
  'reliability',
  'price',
  'power-capacity',
  'satellites',
  'deal-value',
  'investment',
  'data-center-count',
  'headcount',
  'users',
  'stake',
  'debt',
  'market-cap',
  'cluster-size',
  'pue',
  'renewable-share',
  'carbon-free-share',
  'emissions',
  'layer-count',
  'voltage',
  'weight',
  'temperature',
  'portfolio-weight',
  'premium',
]);

/** Specifications, which no period is said of: a chip's memory is what it is. */
export function isSpecification(metric: Metric | null): boolean {
  return metric !== null && TIMELESS.has(metric.dimension) && metric.id !== 'compute-capacity';
}

/** Whether the metric is one that accrues over a period, so that a period said earlier goes on. */
export function isPeriodic(metric: Metric | null): boolean {
  return metric !== null && !TIMELESS.has(metric.dimension) && !TIMELESS_METRICS.has(metric.id);
}

/** What companies report for a quarter or year. */
const REPORTED = new Set([
  'revenue',
  'revenue-ai',
  'revenue-cloud',
  'revenue-data-center',
  'revenue-segment',
  'revenue-share',
  'net-income',
  'operating-income',
  'gross-profit',
  'gross-margin',
  'operating-margin',
  'net-margin',
  'eps',
  'operating-cash-flow',
  'free-cash-flow',
  'backlog',
  'contract-liabilities',
  'inventory',
  'capex',
]);

/** Whether the figure is a result that companies report for a quarter or year. */
export function isReported(draft: Draft): boolean {
  return REPORTED.has(draft.metric?.value.id ?? '');
}

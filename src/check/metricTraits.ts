/** What can be said of metrics and kinds at large: which values are one of many, and which are fixed. */
import type { EntityKind } from '../dataset/model.ts';

/** Metrics of which an entity has many at a time (deals, orders, prices), so that another value contradicts nothing. */
export const MANY_AT_A_TIME: ReadonlySet<string> = new Set([
  'investment',
  'deal-value',
  'order-value',
  'funding-round',
  'target-price',
  'price',
  'share-price',
  'share-price-change',
  'market-size',
  'power-capacity',
  'power',
  'energy',
  'gpu-count',
  'chip-count',
  'cluster-size',
  'tco-per-hour',
  'capex-per-hour',
  'opex-per-hour',
  'performance',
  'latency',
  'output-speed',
  'network-rate',
  'emissions',
  'reliability',
]);

/** Attributes that single out one of many (`round: series-e`). */
export const SINGLING_OUT: readonly string[] = ['round', 'versus'];

/** Metrics whose unit is theirs alone: no word has to say which is meant. */
export const UNMISTAKABLE: ReadonlySet<string> = new Set(['peak-compute']);

/** Metrics that are fixed by design. */
export const DESIGNED: ReadonlySet<string> = new Set([
  'memory-capacity',
  'memory-bandwidth',
  'peak-compute',
  'sram-capacity',
  'cache-capacity',
  'process-node',
  'transistor-count',
  'die-area',
  'tdp',
  'scale-up-bandwidth',
  'link-bandwidth',
  'clock',
  'core-count',
  'chip-count',
  'cluster-size',
  'gpu-count',
  'power',
  'pin-speed',
  'switch-tray-count',
  'parameter-count',
  'context-length',
]);

/** Kinds whose timeless values do not move: specifications. */
export const SPECIFIED: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'chip',
  'system',
  'instance',
  'technology',
  'standard',
  'model',
]);

/** Counts of chips: what stands beside one is of so many. */
export const CHIP_COUNTS: ReadonlySet<string> = new Set(['chip-count', 'gpu-count']);
/** The same, and how many can work as one. */
export const CLUSTER_COUNTS: ReadonlySet<string> = new Set([...CHIP_COUNTS, 'cluster-size']);

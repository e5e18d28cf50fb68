/** What one asks of series and entities. Pure functions over the model. */
import { startOfDate } from './dates.ts';
import type { Attributes, Dataset, EntityKind, Observation, Series } from './model.ts';

/** What tells series apart, in the words of a bind directive: `google capex 2025`, `h100 peak-compute precision=fp8`. */
export function seriesKey(series: Pick<Series, 'entity' | 'metric' | 'period' | 'attributes'>): string {
  const period = series.period === null ? [] : [series.period];
  return [series.entity, series.metric, ...period, ...attributePairs(series.attributes)].join(' ');
}

/** `name=value`, sorted by name. */
function attributePairs(attributes: Attributes): string[] {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
}

/** The newest observation; null for a series that has disputed values only. */
export function currentOf(series: Series): Observation | null {
  return series.history.at(-1) ?? null;
}

/**
 * The observation that was current on an ISO day; null before the first. A value as of `2025-07` or `2025` counts as
 * known from the first day of that month or year: a note pinned inside it may state the value, and is not blamed for it.
 */
export function asOfDay(series: Series, day: string): Observation | null {
  return series.history.findLast((observation) => startOfDate(observation.asOf) <= day) ?? null;
}

/** All observations known on an ISO day, oldest first; all there are without a day. */
export function historyOf(series: Series, day?: string): readonly Observation[] {
  if (day === undefined) return series.history;
  return series.history.filter((observation) => startOfDate(observation.asOf) <= day);
}

/** The other series of the same entity and metric: other attributes, other periods. */
export function siblings(dataset: Dataset, series: Series): readonly Series[] {
  const key = seriesKey(series);
  return dataset.series(series.entity, series.metric).filter((other) => seriesKey(other) !== key);
}

/** The newest as-of day of each layer, in the order in which the layers first appear. */
export function horizons(dataset: Dataset): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const id of dataset.entities.keys()) {
    for (const { layer, history } of dataset.series(id)) {
      for (const { asOf } of history) {
        const day = startOfDate(asOf);
        if (day > (days.get(layer) ?? '')) days.set(layer, day);
      }
    }
  }
  return days;
}

/**
 * The series worth a card: at most `limit`, one a metric, those first that people ask of such an entity first. Of a
 * metric's series a plain one stands for it (no growth, estimate or part), of these the one of the latest period.
 */
export function keyFigures(dataset: Dataset, entityId: string, limit: number): readonly Series[] {
  const entity = dataset.entities.get(entityId);
  if (entity === undefined) return [];
  const best = new Map<string, Series>();
  for (const series of dataset.series(entityId)) {
    if (series.history.length === 0) continue;
    const rival = best.get(series.metric);
    if (rival === undefined || standsBefore(series, rival)) best.set(series.metric, series);
  }
  const order = CARD_ORDER[entity.kind];
  const place = (series: Series) => (order.indexOf(series.metric) + order.length + 1) % (order.length + 1);
  const asked = [...dataset.metrics.keys()];
  return [...best.values()]
    .sort((a, b) => place(a) - place(b) || asked.indexOf(a.metric) - asked.indexOf(b.metric))
    .slice(0, limit);
}

/** Attributes that make a series a side of its metric: a part, a change, somebody's estimate, another definition. */
const SIDES = ['basis', 'change', 'segment', 'counterparty', 'versus', 'variant', 'definition', 'currency', 'memory'];

function sidesOf(series: Series): number {
  return SIDES.filter((name) => name in series.attributes).length;
}

/** Rates of compute are asked for dense and in the formats of training and inference first. */
const FORMATS = ['bf16', 'fp8', 'fp16', 'fp4', 'int8'];

function unusual({ attributes }: Series): number {
  const place = FORMATS.indexOf(attributes['precision'] ?? 'bf16');
  return (place < 0 ? FORMATS.length : place) + (attributes['sparsity'] === 'sparse' ? 0.5 : 0);
}

function standsBefore(series: Series, rival: Series): boolean {
  const sides = sidesOf(series) - sidesOf(rival) || unusual(series) - unusual(rival);
  if (sides !== 0) return sides < 0;
  const period = comparePeriods(series.period, rival.period);
  if (period !== 0) return period > 0;
  const attributes = Object.keys(series.attributes).length - Object.keys(rival.attributes).length;
  return attributes !== 0 ? attributes < 0 : newest(series) > newest(rival);
}

function newest(series: Series): string {
  return startOfDate(currentOf(series)?.asOf ?? '0000');
}

/** By year; within a year the whole year stands for it. */
function comparePeriods(a: string | null, b: string | null): number {
  const [first, second] = [a, b].map((period) => (period ?? '').replace('FY', '')) as [string, string];
  if (first.slice(0, 4) !== second.slice(0, 4)) return first < second ? -1 : 1;
  if (first === second) return 0;
  if (first.length === 4 || second.length === 4) return first.length === 4 ? 1 : -1;
  return first < second ? -1 : 1;
}

const HARDWARE = [
  'memory-capacity',
  'memory-bandwidth',
  'peak-compute',
  'tdp',
  'scale-up-bandwidth',
  'process-node',
  'price',
];
const SYSTEM = ['chip-count', 'gpu-count', ...HARDWARE, 'power'];
const BUSINESS = [
  'capex',
  'revenue',
  'revenue-ai',
  'revenue-cloud',
  'revenue-data-center',
  'net-income',
  'gross-margin',
  'backlog',
  'market-cap',
  'valuation',
  'funding-round',
  'power-capacity',
  'users',
];
const SITE = [
  'power-capacity',
  'power',
  'investment',
  'chip-count',
  'gpu-count',
  'cluster-size',
  'pue',
  'energy',
  'satellites',
];

/** Metrics in the order in which a card shows them; the others follow in the order of metrics.yaml. */
const CARD_ORDER: Readonly<Record<EntityKind, readonly string[]>> = {
  chip: HARDWARE,
  system: SYSTEM,
  instance: SYSTEM,
  technology: HARDWARE,
  company: BUSINESS,
  lab: BUSINESS,
  organisation: BUSINESS,
  model: ['price', 'token-volume', 'output-speed', 'latency', 'users'],
  facility: SITE,
  standard: HARDWARE,
  programme: SITE,
};

/** How often a metric is stated by such a figure, whatever the words around it: its kind, its dimension and how large it is. */
import type { Dataset, Metric } from '../dataset/model.ts';
import { sortNumber } from './figureSort.ts';
import { fitOf, isDirected, isOfOne } from './metricFit.ts';
import { Tally, type WeightTable } from './ranking.ts';
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

/** A step of no dimension: without steps, or of a growth rate. */
const NO_SIZE = -1;

/** In which of the steps of its dimension a figure lies; NO_SIZE in a dimension without steps, and for a growth rate. */
function sizeOf({ kind, quantity }: Draft): number {
  const steps = STEPS[quantity.dimension];
  if (steps === undefined || kind === 'change') return NO_SIZE;
  const value = Math.abs(quantity.high) / (PER_DOLLAR[quantity.unit] ?? 1);
  let size = 0;
  for (const step of steps) if (value >= step) size++;
  return size;
}

const USUAL = data as Readonly<Record<string, readonly string[]>>;

/** The metrics that a figure of such a sort may state though no word around it says so. */
function usualMetrics({ kind, quantity }: Draft): readonly string[] {
  return USUAL[kind === 'change' || quantity.dimension === 'points' ? 'change' : quantity.dimension] ?? [];
}

/** What the sort of a figure alone says of a metric that it can state. */
export interface MetricPrior {
  readonly metric: Metric;
  /** The way in which the metric suits the figure. */
  readonly fit: string;
  /** What its kind and size say for or against the metric. */
  readonly tally: Tally;
}

/** What a sort of figure says of metrics; worked out for each metric when it is first asked for. */
export class SortPriors {
  readonly #byMetric = new Map<string, MetricPrior | null>();
  readonly #find: (metric: string) => MetricPrior | null;
  /** Of the metrics that such a figure may state though no word around it says so. */
  readonly usual: readonly MetricPrior[];

  constructor(sample: Draft, dataset: Dataset, weights: WeightTable) {
    const draft = { ...sample }; // what is asked later must not hang on what the figure becomes
    this.#find = (id) => {
      const metric = dataset.metrics.get(id);
      const fit = metric ? fitOf(metric, draft) : null;
      return metric && fit !== null ? { metric, fit, tally: priorTally(metric, fit, draft, weights) } : null;
    };
    this.usual = usualMetrics(draft)
      .map((metric) => this.of(metric))
      .filter((prior) => prior !== null);
  }

  /** Null where the figure can't state the metric. */
  of(metric: string): MetricPrior | null {
    const known = this.#byMetric.get(metric);
    if (known !== undefined) return known;
    const found = this.#find(metric);
    this.#byMetric.set(metric, found);
    return found;
  }
}

function priorTally({ id }: Metric, fit: string, draft: Draft, weights: WeightTable): Tally {
  const tally = new Tally(weights, []);
  tally.add`fit: ${fit}`;
  tally.add`${id}, ${draft.kind}`;
  const size = sizeOf(draft);
  if (size !== NO_SIZE) tally.add`${id}, size ${size}`;
  return tally;
}

/** More than there are places of one kind and dimension: steps of size, times the eight of what else is looked at. */
const MOST_PLACES = 128;

/** What figures say of metrics by their sort: dimension, kind, size, and what else `fitOf` looks at. There are some hundred sorts. */
export class MetricPriors {
  readonly #sorts = new Map<number, SortPriors>();

  constructor(
    private readonly dataset: Dataset,
    private readonly weights: WeightTable,
  ) {}

  of(draft: Draft): SortPriors {
    const { quantity, against } = draft;
    const isDaily = against === 'day' || against === 'week';
    const isBare = quantity.impliedUnit === true && !quantity.hasUnit;
    const place =
      (sizeOf(draft) - NO_SIZE) * 8 +
      (isDirected(draft) || isOfOne(draft) ? 4 : 0) +
      (isDaily ? 2 : 0) +
      (isBare ? 1 : 0);
    const sort = sortNumber(draft) * MOST_PLACES + place;
    const known = this.#sorts.get(sort);
    if (known) return known;
    const priors = new SortPriors(draft, this.dataset, this.weights);
    this.#sorts.set(sort, priors);
    return priors;
  }
}

/** Of each dataset, by the weights that were used with it last. */
const PRIORS = new WeakMap<Dataset, { readonly weights: WeightTable; readonly priors: MetricPriors }>();

/** The priors of a dataset's metrics, the same for all of its notes. */
export function metricPriorsOf(dataset: Dataset, weights: WeightTable): MetricPriors {
  const known = PRIORS.get(dataset);
  if (known?.weights === weights) return known.priors;
  const priors = new MetricPriors(dataset, weights);
  PRIORS.set(dataset, { weights, priors });
  return priors;
}

/** Whether a metric can be what a figure states, by dimension: levels, growth, shares and multiples of it. */
import type { Metric } from '../dataset/model.ts';
import type { Draft } from './scene.ts';
import { ahead, lead } from './within.ts';

/** Dimensions that the same metric may be stated in, the second as a slip or another convention (bits for bytes). */
const KIN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    'data-rate': ['bit-rate'],
    'bit-rate': ['data-rate'],
    data: ['bits'],
    bits: ['data'],
    compute: ['operations'],
    operations: ['compute'],
    rate: [],
    points: ['percent'],
  }),
);
/** What turbines, foil, cloth and disks are counted in. */
const COUNTED_IN: Readonly<Record<string, readonly string[]>> = {
  'production-capacity': ['power', 'mass', 'length', 'area', 'energy'],
  production: ['power', 'mass', 'length', 'area'],
  shipments: ['data', 'mass', 'energy'],
  backlog: ['power', 'count'],
};

/** 7 nm, 288 GB: what a product measures or holds, not how much of it is made. */
export function isOfOne({ quantity: { dimension, high } }: Draft): boolean {
  return (dimension === 'length' && high < 1e-6) || (dimension === 'data' && high < 1e15);
}

/** How a metric suits the figure: the name of the way, or null where it can't be. */
export function fitOf(metric: Metric, draft: Draft): string | null {
  const { quantity, kind } = draft;
  if (quantity.dimension === 'index') return metric.dimension === 'index' ? 'own dimension' : null;
  if (kind === 'change' || quantity.dimension === 'points') return growthFit(metric, draft);
  if (quantity.dimension === 'percent') return shareFit(metric);
  if (quantity.dimension === 'multiple')
    return metric.dimension === 'multiple' ? 'own dimension' : `multiple of ${sortOf(metric)}`;
  if (quantity.dimension === 'ratio')
    return metric.dimension === 'ratio' ? 'own dimension' : metric.dimension === 'percent' ? 'ratio of percent' : null;
  if (quantity.impliedUnit && !quantity.hasUnit)
    return metric.dimension === 'money' || metric.dimension === 'count' ? 'no unit' : null;
  if (metric.id === 'memory-bandwidth' && isDirected(draft)) return null;
  if (metric.dimension === quantity.dimension) return 'own dimension';
  if (metric.id === 'memory-bandwidth' && isOfMemory(draft)) return 'own dimension';
  if (metric.id === 'price' && quantity.dimension === 'money-per-hour') return 'kin'; // of what money buys, prices alone are by the hour
  if (COUNTED_IN[metric.id]?.includes(quantity.dimension) && !isOfOne(draft)) return 'kin';
  return KIN.get(quantity.dimension)?.includes(metric.dimension) ? 'kin' : null;
}

const MEMORY_BEFORE =
  /(?:(?:memory|HBM|GDDR\d?) bandwidth|(?:显存|内存|记忆体|HBM)带宽)(?: ?(?:of|is|at|:|：|为|达|约|有))* ?$/i;
const MEMORY_AFTER = /^ ?(?:of )?(?:(?:memory|HBM|GDDR\d?) bandwidth|的?(?:显存|内存|记忆体|HBM)带宽)/i;

/** 864 Gb/s of memory bandwidth: bits, but said of memory: a slip of the unit. */
function isOfMemory({ quantity, scan }: Draft): boolean {
  return (
    quantity.dimension === 'bit-rate' &&
    (MEMORY_BEFORE.test(lead(scan.normal, quantity.start, 24)) ||
      MEMORY_AFTER.test(ahead(scan.normal, quantity.end, 24)))
  );
}

const DIRECTED_AFTER =
  /^ ?(?:per (?:link|lane|direction)|one[- ]way|each way|both ways|in (?:each|one|either|both) directions?|bi-?directional|uni-?directional|[(（]?[单双]方?向)/i;
const DIRECTED_BEFORE = /(?:[单双]方?向|[单每]条?链路)[^，,。;；]{0,6}$/;

/** What goes one way or both goes over a link, not to memory. */
export function isDirected({ isUnderDirection, quantity, scan }: Draft): boolean {
  if (quantity.dimension !== 'data-rate' && quantity.dimension !== 'bit-rate') return false;
  return (
    isUnderDirection ||
    DIRECTED_AFTER.test(ahead(scan.normal, quantity.end, 20)) ||
    DIRECTED_BEFORE.test(lead(scan.normal, quantity.start, 12))
  );
}

/** What a growth rate may be of: counts of static things (stocks, indicators) do not grow in prose. */
function growthFit(metric: Metric, draft: Draft): string | null {
  if (draft.against === 'day' || draft.against === 'week')
    return metric.id === 'share-price-change' ? 'own dimension' : 'growth in a day';
  if (metric.id === 'attach-ratio') return null;
  if (metric.dimension === 'count' && !metric.attributes.includes('change')) return null;
  return metric.id === 'share-price-change' ? 'growth of share price' : `growth of ${sortOf(metric)}`;
}

/** What a percentage may be a part of: counts that grow, as shipments do; never the number of companies or racks. */
function shareFit(metric: Metric): string | null {
  if (metric.dimension === 'percent') return 'own dimension';
  if (metric.dimension === 'count' && !metric.attributes.includes('change')) return null;
  return `share of ${sortOf(metric)}`;
}

function sortOf({ dimension }: Metric): string {
  return dimension === 'money' || dimension === 'count' || dimension === 'percent' ? dimension : 'another';
}

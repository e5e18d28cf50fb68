/** What a unit alone says: FLOPS of a chip are its peak compute, watts of a company the capacity it builds. */
import type { Dataset, Metric } from '../dataset/model.ts';
import type { Choice, Draft } from './scene.ts';
import { ahead, lead } from './within.ts';

/** What a unit alone says, by the kind of thing it is said of; `any` where the kind does not matter. */
const BY_DIMENSION: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries<Readonly<Record<string, string>>>({
    length: { any: 'process-node' },
    ratio: { any: 'attach-ratio' },
    compute: {
      any: 'peak-compute',
      company: 'compute-capacity',
      facility: 'compute-capacity',
      none: 'compute-capacity',
    },
    operations: { any: 'peak-compute' },
    data: { any: 'memory-capacity' },
    'data-rate': {
      any: 'link-bandwidth',
      chip: 'memory-bandwidth',
      system: 'memory-bandwidth',
      instance: 'memory-bandwidth',
    },
    'bit-rate': { any: 'network-rate' },
    power: { any: 'power-capacity', chip: 'tdp', system: 'tdp', instance: 'tdp' },
    energy: { any: 'energy' },
    frequency: { chip: 'clock' },
    rate: { any: 'output-speed' },
    mass: { any: 'emissions' },
    'money-per-hour': { any: 'price' },
    money: { chip: 'price', system: 'price', instance: 'price', model: 'price' },
    multiple: {
      chip: 'performance',
      system: 'performance',
      instance: 'performance',
      technology: 'performance',
      model: 'performance',
    },
  }),
);

const PER_UNIT =
  /^\s*(?:per|a|each|apiece|\/|每)\s*(?:chip|GPU|TPU|card|unit|wafer|server|rack|cabinet|node|million tokens|M tokens|1M tokens|MTok|GB|kWh|颗|张|台|片|枚|只|块|百万|度|柜)/i;
const PER_UNIT_BEFORE =
  /(?:每颗|每张|每台|每片|每枚|每只|每块|每卡|每柜|单颗|单张|单台|单柜|每百万 ?tokens?|每GB|每度)[^，,。；;]{0,8}$/i;

/** $30,000 per GPU, 每颗约3万美元: money for one of something is its price. */
function isUnitPrice(draft: Draft): boolean {
  const { quantity, scan } = draft;
  if (quantity.scope !== null) return true;
  return (
    PER_UNIT.test(ahead(scan.normal, quantity.end, 16)) || PER_UNIT_BEFORE.test(lead(scan.normal, quantity.start, 20))
  );
}

/** Watts of a plant or campus are what it can draw; what draws less is a rack or device; no chip draws more than a few kilowatts. */
const PLANT = 1e6;
const CHIP = 5e3;

/** No system is sold for more, in any currency that prices are given in. */
const DEAREST = 2e8;

export function metricByUnit(draft: Draft, entityKind: string | null, dataset: Dataset): Choice<Metric> | null {
  const { quantity } = draft;
  const table = BY_DIMENSION.get(quantity.dimension);
  let id = table?.[entityKind ?? 'none'] ?? table?.['any'];
  if (quantity.dimension === 'length' && quantity.high > 1e-6) id = undefined;
  const unitPrice = quantity.dimension === 'money' && isUnitPrice(draft);
  if (unitPrice) id = 'price';
  else if (quantity.dimension === 'money' && quantity.high > DEAREST) id = undefined;
  if (quantity.dimension === 'area' && quantity.high < 1e-2) id = 'die-area';
  if (quantity.dimension === 'time' && quantity.high < 1) id = 'latency';
  if (quantity.dimension === 'time' && quantity.high >= 86400) id = 'duration';
  if (quantity.dimension === 'multiple' && /PE|P\/E/.test(quantity.written.after)) id = 'pe-ratio';
  if (quantity.dimension === 'multiple' && /PB/.test(quantity.written.after)) id = 'pb-ratio';
  if (quantity.dimension === 'count' && quantity.counted)
    id = quantity.counted.entry.kind === 'chip' ? 'chip-count' : 'shipments';
  if (quantity.dimension === 'count' && quantity.written.after.includes('卡')) id = 'cluster-size';
  if (
    quantity.kind === 'change' &&
    draft.kind === 'change' &&
    quantity.dimension === 'percent' &&
    draft.against !== null &&
    (draft.against === 'day' || draft.against === 'week')
  )
    id = 'share-price-change';
  if (quantity.dimension === 'power' && quantity.high < PLANT && id !== 'tdp') id = 'power';
  if (quantity.dimension === 'power' && quantity.high > CHIP && id === 'tdp') id = 'power';
  const metric = id === undefined ? undefined : dataset.metrics.get(id);
  const confidence = quantity.dimension === 'money' && !unitPrice ? 0.5 : quantity.dimension === 'count' ? 0.7 : 0.8;
  return metric ? { value: metric, confidence, evidence: { name: 'unit' } } : null;
}

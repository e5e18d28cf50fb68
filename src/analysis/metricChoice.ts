/** Which metric a figure states: the cue in its clause whose dimension fits, else the sentence, the block, the unit. */
import type { Dataset, Metric } from '../dataset/model.ts';
import type { WordToken } from './lexicon.ts';
import { type Choice, clauseOf, type Draft, type Relation, relate, type SegmentScan, sentenceOf } from './scene.ts';
import { shareOfWhole } from './shareOfWhole.ts';
import { firstFrom, within } from './within.ts';

/** Dimensions that the same metric may be stated in, the second as a slip or another convention (bits for bytes). */
const KIN: Readonly<Record<string, readonly string[]>> = {
  'data-rate': ['bit-rate'],
  'bit-rate': ['data-rate'],
  data: ['bits'],
  bits: ['data'],
  compute: ['operations'],
  operations: ['compute'],
  'money-per-hour': ['money'],
  rate: [],
  points: ['percent'],
};
const WEIGHT = {
  weak: 0.5,
  strong: 1,
  distance: 0.006,
  clause: 0.22,
  figure: 0.3,
  after: 0.12,
  afterDistance: 0.025,
  kin: 0.25,
  longer: 0.012,
};
const NEEDED = 0.2;

/** How well a metric suits the figure's dimension: 1 its own, less for kin, 0 not at all. */
function suits(metric: Metric, draft: Draft): number {
  const { quantity, kind } = draft;
  if (quantity.dimension === 'index') return metric.dimension === 'index' ? 1 : 0;
  if (kind === 'change' || quantity.dimension === 'points') return growthFit(metric, draft);
  if (quantity.dimension === 'percent')
    return metric.dimension === 'percent'
      ? 1
      : metric.dimension === 'count'
        ? shareFit(metric)
        : metric.dimension === 'money'
          ? 0.45
          : 0.2;
  if (quantity.dimension === 'multiple')
    return metric.dimension === 'multiple' ? 1 : metric.dimension === 'percent' ? 0.3 : 0.9;
  if (quantity.dimension === 'ratio')
    return metric.dimension === 'ratio' ? 1 : metric.dimension === 'percent' ? 0.5 : 0;
  if (quantity.impliedUnit && !quantity.hasUnit)
    return metric.dimension === 'money' || metric.dimension === 'count' ? 1 : 0;
  if (metric.dimension === quantity.dimension) return 1;
  return KIN[quantity.dimension]?.includes(metric.dimension) ? 1 - WEIGHT.kin : 0;
}

/** What a growth rate may be of: counts of static things (stocks, indicators) do not grow in prose. */
function growthFit(metric: Metric, draft: Draft): number {
  if (draft.against === 'day' || draft.against === 'week') return metric.id === 'share-price-change' ? 1 : 0.25;
  if (metric.id === 'attach-ratio') return 0;
  if (metric.dimension === 'count' && !metric.attributes.includes('change')) return 0;
  return metric.id === 'performance' ? 0.8 : 1;
}

/** What a percentage may be a part of: counts that grow, as shipments do; never the number of companies or racks. */
function shareFit(metric: Metric): number {
  return metric.attributes.includes('change') ? 0.45 : 0;
}

/** A cue with another figure right behind it belongs to that one: 0.43美元 运营成本0.23美元. */
function announcesAnother(draft: Draft, token: WordToken): boolean {
  const next = draft.scan.quantities[firstFrom(draft.scan.quantities, token.end)];
  return next !== undefined && next !== draft.quantity && next.start - token.end <= 3;
}

/** GPU内存, GPU memory: of two cues written together the last is the head of the compound. */
function isCompoundHead(draft: Draft, token: WordToken, dataset: Dataset): boolean {
  const other = draft.scan.words[firstFrom(draft.scan.words, token.end)];
  if (!other || other.start - token.end > 1) return true;
  return !other.words.some(
    (word) => (word.type === 'cue' || word.type === 'weak-cue') && fitsId(dataset, word.value, draft),
  );
}

function fitsId(dataset: Dataset, id: string, draft: Draft): boolean {
  const metric = dataset.metrics.get(id);
  return metric !== undefined && suits(metric, draft) > 0;
}

const JOINED_AFTER =
  /^(?:[ -]|of|in|for|worth|the|a|total|new|annual|quarterly|的|之|in the|its|their|片上|on-chip|[A-Za-z0-9]+e? )*$/i;

function cueScore(draft: Draft, token: WordToken, relation: Relation, fit: number, weak: boolean): number {
  const base = (weak ? WEIGHT.weak : WEIGHT.strong) * fit + Math.min(10, token.end - token.start) * WEIGHT.longer;
  const cost =
    relation.distance * WEIGHT.distance + relation.clauses * WEIGHT.clause + relation.figures * WEIGHT.figure;
  if (relation.before) return base - cost + (relation.distance <= 2 && relation.figures === 0 ? 0.15 : 0);
  if (announcesAnother(draft, token)) return base - cost - 0.5;
  const between = draft.scan.normal.slice(draft.quantity.end, token.start);
  const joined = relation.clauses < 1 && (JOINED_AFTER.test(between) || namesOnly(draft, between, token));
  const count = draft.quantity.dimension === 'count';
  if (count && joined) return base + 0.5 - relation.distance * 0.004;
  return (
    base -
    cost -
    (joined ? 0 : WEIGHT.after + relation.distance * WEIGHT.afterDistance) -
    (count && relation.distance > 14 ? 0.3 : 0)
  );
}

/** Between figure and cue there is only a name: 216GB HBM3e内存, 100万颗Trainium2芯片. */
function namesOnly(draft: Draft, between: string, token: WordToken): boolean {
  const rest = within(draft.scan.names, draft.quantity.end, token.start).reduce(
    (length, name) => length - (name.end - name.start),
    between.trim().length,
  );
  return rest <= 4 && between.length < 60;
}

/** The best cue of the draft's sentence. */
function cueInSentence(draft: Draft, dataset: Dataset): Choice<Metric> | null {
  const sentence = sentenceOf(draft);
  let best: Choice<Metric> | null = null;
  let bestScore = NEEDED;
  for (const token of within(draft.scan.words, sentence.start, sentence.end)) {
    for (const word of token.words) {
      if (word.type !== 'cue' && word.type !== 'weak-cue') continue;
      const metric = dataset.metrics.get(word.value);
      const fit = metric ? suits(metric, draft) : 0;
      if (!metric || fit === 0) continue;
      const relation = relate(draft, token);
      if (!relation.before && (relation.clauses >= 1 || !isCompoundHead(draft, token, dataset))) continue;
      const score = cueScore(draft, token, relation, fit, word.type === 'weak-cue');
      if (score > bestScore) {
        bestScore = score;
        best = {
          value: metric,
          confidence: confidenceOf(relation, score),
          evidence: { name: relation.before ? 'cue-before' : 'cue-after', start: token.start, end: token.end },
        };
      }
    }
  }
  return best;
}

function confidenceOf(relation: Relation, score: number): number {
  const base = relation.clauses < 1 ? 0.95 : 0.8;
  return Math.max(0.3, Math.min(base, base - Math.max(0, 0.75 - score) * 0.6));
}

/** The figure before in the same sentence, where both are of one dimension, or this one is its growth. */
function inherited(draft: Draft, drafts: readonly Draft[]): Choice<Metric> | null {
  for (let at = drafts.length - 1; at >= 0 && at >= drafts.length - 4; at--) {
    const previous = drafts[at] as Draft;
    if (previous.scan !== draft.scan || previous.sentence !== draft.sentence || !previous.metric) continue;
    const same =
      previous.quantity.dimension === draft.quantity.dimension ||
      (draft.quantity.impliedUnit && !draft.quantity.hasUnit);
    const growth = draft.kind === 'change' || draft.kind === 'multiple';
    if (!same && !growth) continue;
    const bracket = clauseOf(draft).depth > 0 && clauseOf(previous).depth === 0;
    const steps = Math.abs(draft.clause - previous.clause);
    const confidence = previous.metric.confidence * (bracket ? 0.97 : Math.max(0.5, 0.9 - 0.08 * steps));
    return {
      value: previous.metric.value,
      confidence,
      evidence: { name: 'same-sentence-figure', start: previous.quantity.start, end: previous.quantity.end },
    };
  }
  return null;
}

/** Cues of another segment (table head, list parent, heading), the last one first. */
export function cueInSegment(
  scan: SegmentScan,
  draft: Draft,
  dataset: Dataset,
  confidence: number,
  evidence: string,
): Choice<Metric> | null {
  let best: Choice<Metric> | null = null;
  let bestScore = 0;
  const named = new Set<string>();
  for (const token of scan.words) {
    for (const word of token.words) {
      if (word.type !== 'cue' && (word.type !== 'weak-cue' || evidence === 'heading')) continue;
      const metric = dataset.metrics.get(word.value);
      const fit = metric ? suits(metric, draft) : 0;
      if (fit > 0.4 && word.type === 'cue') named.add(word.value);
      const score = fit * (word.type === 'weak-cue' ? 0.5 : 1) + (token.end - token.start) * WEIGHT.longer;
      if (metric && fit > 0.4 && score > bestScore) {
        bestScore = score;
        best = { value: metric, confidence: confidence * (fit < 1 ? 0.8 : 1), evidence: { name: evidence } };
      }
    }
  }
  // A heading that names several metrics says nothing of any one figure below it.
  return evidence === 'heading' && named.size > 1 ? null : best;
}

/** What a unit alone says, by the kind of thing it is said of; `any` where the kind does not matter. */
const BY_DIMENSION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  length: { any: 'process-node' },
  ratio: { any: 'attach-ratio' },
  compute: { any: 'peak-compute', company: 'compute-capacity', facility: 'compute-capacity', none: 'compute-capacity' },
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
};

const PER_UNIT =
  /^\s*(?:per|a|each|apiece|\/|每)\s*(?:chip|GPU|TPU|card|unit|wafer|server|rack|cabinet|node|million tokens|M tokens|1M tokens|MTok|GB|kWh|颗|张|台|片|枚|只|块|百万|度|柜)/i;
const PER_UNIT_BEFORE =
  /(?:每颗|每张|每台|每片|每枚|每只|每块|每卡|每柜|单颗|单张|单台|单柜|每百万 ?tokens?|每GB|每度)[^，,。；;]{0,8}$/i;

/** $30,000 per GPU, 每颗约3万美元: money for one of something is its price. */
function isUnitPrice(draft: Draft): boolean {
  const { quantity, scan } = draft;
  if (quantity.scope !== null) return true;
  return (
    PER_UNIT.test(scan.normal.slice(quantity.end, quantity.end + 16)) ||
    PER_UNIT_BEFORE.test(scan.normal.slice(Math.max(0, quantity.start - 20), quantity.start))
  );
}

/** No system is sold for more, in any currency that prices are given in. */
const DEAREST = 2e8;

export function metricByUnit(draft: Draft, entityKind: string | null, dataset: Dataset): Choice<Metric> | null {
  const { quantity } = draft;
  const table = BY_DIMENSION[quantity.dimension];
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
  const metric = id === undefined ? undefined : dataset.metrics.get(id);
  const confidence = quantity.dimension === 'money' && !unitPrice ? 0.5 : quantity.dimension === 'count' ? 0.7 : 0.8;
  return metric ? { value: metric, confidence, evidence: { name: 'unit' } } : null;
}

const MEMORY_WORD = /HBM|GDDR|DRAM|LPDDR|SRAM|内存|显存|记忆体|存储|memory|访存/i;
const MEMORY_TECHNOLOGY = /^(?:hbm|gddr|lpddr|ddr|sram)/;
const SCALE_UP = /scale[- ]?up|纵向扩展|超节点/i;
/** Words for what chips are joined by within a system. */
const INTERCONNECT =
  /互联|互连|片间|卡间|芯片间|晶片间|机柜内|超节点|scale[- ]?up|interconnect|chip-to-chip|GPU-to-GPU|fabric|\bICI\b/i;

/**
 * NeuronLinkv3 带宽, 互联：2TB/s, NVLink at 1.8 TB/s: the bandwidth of a link that is named in the clause, or that heads the
 * item or row, where no memory is spoken of.
 */
function ofLink(
  draft: Draft,
  cue: Choice<Metric> | null,
  heads: readonly SegmentScan[],
  dataset: Dataset,
): Choice<Metric> | null {
  if (draft.quantity.dimension !== 'data-rate' && draft.quantity.dimension !== 'bit-rate') return cue;
  if (cue !== null && cue.value.id !== 'memory-bandwidth') return cue;
  const { scan, quantity } = draft;
  const clause = clauseOf(draft);
  const from = Math.max(clause.start, quantity.start - 60);
  const to = Math.min(clause.end, quantity.end + 24);
  const near = scan.normal.slice(from, to);
  if (MEMORY_WORD.test(near)) return cue;
  const named = within(scan.names, from, to).some(
    (name) => name.entry.kind === 'technology' && !MEMORY_TECHNOLOGY.test(name.entry.entity),
  );
  const lead = scan.segment.kind === 'list-item' ? scan.normal.slice(0, Math.min(24, quantity.start)) : '';
  const said =
    INTERCONNECT.test(near) || INTERCONNECT.test(lead) || heads.some((head) => INTERCONNECT.test(head.normal));
  const id = SCALE_UP.test(near) ? 'scale-up-bandwidth' : said || named ? 'link-bandwidth' : undefined;
  const link = id === undefined ? undefined : dataset.metrics.get(id);
  return link
    ? { value: link, confidence: cue?.confidence ?? 0.8, evidence: cue?.evidence ?? { name: 'named-link' } }
    : cue;
}

/** The metric of a draft from its own sentence; `drafts` are those before it in the note. */
export function chooseMetric(
  draft: Draft,
  drafts: readonly Draft[],
  heads: readonly SegmentScan[],
  dataset: Dataset,
): Choice<Metric> | null {
  const share = shareOfWhole(draft, drafts, dataset);
  if (share) return share;
  const cue = ofLink(draft, cueInSentence(draft, dataset), heads, dataset);
  const previous = inherited(draft, drafts);
  if (cue && draft.quantity.dimension === 'multiple' && cue.value.id === 'eps') {
    const ratio = dataset.metrics.get('pe-ratio');
    if (ratio) return { ...cue, value: ratio };
  }
  if (/P[EB]|P\/E/.test(draft.quantity.written.after) && draft.quantity.dimension === 'multiple')
    return metricByUnit(draft, null, dataset);
  if (!previous) return cue;
  if (!cue) return previous;
  const bracket = clauseOf(draft).depth > 0;
  const cueClauseFar = cue.evidence.start !== undefined && cue.evidence.start < (previous.evidence.start ?? 0);
  return bracket || cueClauseFar ? (cue.confidence > previous.confidence && !cueClauseFar ? cue : previous) : cue;
}

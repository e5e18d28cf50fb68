/** Which metric a figure states: cues around it, heads above it, figures before it and its unit, ranked by what speaks for each. */
import type { Dataset, Entity, Metric } from '../dataset/model.ts';
import type { Evidence } from './analysis.ts';
import { WORD, type WordToken } from './lexicon.ts';
import { linkMetric } from './linkMetric.ts';
import { metricByUnit } from './metricByUnit.ts';
import { CARRIED, grewAlone, isCloudUnit, isGuided } from './metricDefaults.ts';
import { addCarrier, addCue, addDraft, addHead, addNothing, type Cue } from './metricFeatures.ts';
import { fitOf } from './metricFit.ts';
import { best, type ChoiceTrace, Tally, WeightTable } from './ranking.ts';
import { type Choice, type Draft, type SegmentScan, sentenceOf, wordsWithin } from './scene.ts';
import { shareOfWhole } from './shareOfWhole.ts';
import WEIGHTS from './weights.json';

const FITTED = new WeightTable(WEIGHTS.metric);

export interface MetricContext {
  readonly dataset: Dataset;
  /** The figures before it in the note. */
  readonly drafts: readonly Draft[];
  /** Segments above the figure that may name its metric, with what they are to it, the nearest first. */
  readonly heads: readonly Head[];
  /** Told of each choice, for fitting weights. */
  readonly trace: ((choice: ChoiceTrace) => void) | undefined;
}

/** A segment above a figure that may name its metric. */
export interface Head {
  readonly scan: SegmentScan;
  readonly what: 'column head' | 'row head' | 'list parent' | 'heading' | 'outer heading' | 'table caption' | 'title';
  /** The metrics that its cues announce. */
  readonly cues: readonly HeadCue[];
}

/** A metric that a head names; `strong` where a cue does that is no weak one. */
export interface HeadCue {
  readonly metric: string;
  readonly strong: boolean;
}

/** The metrics that the cues of a segment announce, in order. */
export function cuesOfHead(scan: SegmentScan): readonly HeadCue[] {
  const strong = new Map<string, boolean>();
  for (const token of wordsWithin(scan, CUES, 0, scan.normal.length))
    for (const { type, value } of token.words)
      if (type === 'cue' || type === 'weak-cue') strong.set(value, strong.get(value) === true || type === 'cue');
  return [...strong].map(([metric, isStrong]) => ({ metric, strong: isStrong }));
}

const CUES = WORD.cue | WORD['weak-cue'];

interface Candidate {
  readonly metric: Metric;
  readonly tally: Tally;
  readonly evidence: Evidence;
}

/** So many figures back a metric may be carried on. */
const DRAFT_REACH = 6;

/** The metrics that a figure may state, each with what speaks for it. There are few of them, so a list is searched. */
class Candidates {
  readonly all: Candidate[] = [];

  constructor(
    readonly draft: Draft,
    readonly context: MetricContext,
  ) {}

  newTally(): Tally {
    return new Tally(FITTED, this.context.trace ? [] : null);
  }

  /** The candidate of a metric, made where there is none; null where the figure can't state it. */
  of(id: string, evidence: Evidence): Candidate | null {
    for (const known of this.all) if (known.metric.id === id) return known;
    const metric = this.context.dataset.metrics.get(id);
    const fit = metric ? fitOf(metric, this.draft) : null;
    if (!metric || fit === null) return null;
    const candidate = { metric, tally: this.newTally(), evidence };
    candidate.tally.add`fit: ${fit}`;
    this.all.push(candidate);
    return candidate;
  }

  /** The same candidates, to add to without a change to these. */
  copy(): Candidates {
    const copy = new Candidates(this.draft, this.context);
    for (const { metric, tally, evidence } of this.all) copy.all.push({ metric, tally: tally.copy(), evidence });
    return copy;
  }
}

/** What speaks for the metrics of a figure, whoever carries it: read once, weighed before and after the entity is known. */
export interface MetricGround {
  readonly share: Choice<Metric> | null;
  readonly candidates: Candidates;
  readonly nothing: Tally;
  /** The figures before it that a metric is carried on from. */
  readonly carriedFrom: readonly Draft[];
}

/** Reads what the words around a figure, the heads above it and the figures before it say of its metric. */
export function metricGround(draft: Draft, context: MetricContext): MetricGround {
  const candidates = new Candidates(draft, context);
  const share = shareOfWhole(draft, context.drafts, context.dataset);
  const nothing = candidates.newTally();
  if (share) return { share, candidates, nothing, carriedFrom: [] };
  const cues = addCues(candidates);
  addHeads(candidates);
  const carriedFrom = addDrafts(candidates);
  addNothing(nothing, draft, cues > 0);
  return { share, candidates, nothing, carriedFrom };
}

/** The metric of a figure, with how sure it is and the reason; null where nothing says what it states. */
export function chooseMetric(draft: Draft, ground: MetricGround): Choice<Metric> | null {
  if (ground.share) return ground.share;
  const entity = draft.entity?.value ?? null;
  const candidates = ground.candidates.copy();
  const nothing = ground.nothing.copy();
  addUnit(candidates, entity);
  if (entity) {
    addDefaults(candidates, entity);
    for (const before of ground.carriedFrom)
      if (before.entity?.value === entity) addSameCarrier(candidates, before.metric?.value.id);
    for (const { metric, tally } of candidates.all) addCarrier(tally, metric, entity, candidates.context.dataset);
    nothing.add`nothing, carried by a ${entity.kind}`;
  }
  candidates.context.trace?.(traceOf(candidates, nothing));
  const choice = best([
    { candidate: null, score: nothing.score },
    ...candidates.all.map((candidate) => ({ candidate, score: candidate.tally.score })),
  ]);
  if (!choice?.candidate) return null;
  const { metric, evidence } = choice.candidate;
  return { value: metric, confidence: choice.probability, evidence };
}

/** The cues of the sentence; of a metric with several cues the best counts. Returns how many there are. */
function addCues(candidates: Candidates): number {
  const { draft, context } = candidates;
  const cues = cuesOf(draft, context);
  const bestOf = new Map<string, { tally: Tally; token: WordToken }>();
  for (const cue of cues) {
    const tally = candidates.newTally();
    addCue(tally, draft, cue, cues, context.dataset);
    const other = bestOf.get(cue.metric);
    if (!other || tally.score > other.tally.score) bestOf.set(cue.metric, { tally, token: cue.token });
  }
  for (const [id, { tally, token }] of bestOf) {
    const name = token.start < draft.quantity.start ? 'cue-before' : 'cue-after';
    candidates.of(id, { name, start: token.start, end: token.end })?.tally.include(tally);
  }
  return cues.length;
}

function cuesOf(draft: Draft, context: MetricContext): readonly Cue[] {
  const sentence = sentenceOf(draft);
  const cues: Cue[] = [];
  for (const token of wordsWithin(draft.scan, CUES, sentence.start, sentence.end)) {
    for (const { type, value } of token.words) {
      if (type !== 'cue' && type !== 'weak-cue') continue;
      const id = linkMetric(draft, value, context.heads) ?? value;
      const metric = context.dataset.metrics.get(id);
      const fit = metric ? fitOf(metric, draft) : null;
      if (fit !== null) cues.push({ token, metric: id, weak: type === 'weak-cue', fit });
    }
  }
  return cues;
}

/** Cues of what stands above the figure. */
function addHeads(candidates: Candidates): void {
  const { draft, context } = candidates;
  for (const { what, cues } of context.heads) {
    const found = linked(cues, draft, context.heads);
    for (const { metric, strong } of found)
      addHead(candidates.of(metric, { name: EVIDENCE[what] })?.tally, draft, what, strong, found.length);
  }
}

/** The cues of a head, with memory bandwidth read as that of a link where one is named. */
function linked(cues: readonly HeadCue[], draft: Draft, heads: readonly Head[]): readonly HeadCue[] {
  const memory = cues.find(({ metric }) => linkMetric(draft, metric, heads) !== null);
  if (!memory) return cues;
  const link = linkMetric(draft, memory.metric, heads) as string;
  const same = cues.find(({ metric }) => metric === link);
  const read = { metric: link, strong: memory.strong || same?.strong === true };
  return cues.filter((cue) => cue !== same).map((cue) => (cue === memory ? read : cue));
}

const EVIDENCE: Readonly<Record<Head['what'], string>> = {
  'column head': 'table-head',
  'row head': 'table-head',
  'list parent': 'list-parent',
  heading: 'heading',
  'outer heading': 'heading',
  'table caption': 'heading',
  title: 'heading',
};

/** The metrics of the figures before: the last of each metric counts. Returns those figures. */
function addDrafts(candidates: Candidates): readonly Draft[] {
  const { draft, context } = candidates;
  const counted: Draft[] = [];
  for (let back = 1; back <= DRAFT_REACH; back++) {
    const before = context.drafts.at(-back);
    if (!before || draft.scan.segment.index - before.scan.segment.index > 1) break;
    const metric = before.metric?.value;
    if (!metric || counted.some((other) => other.metric?.value === metric)) continue;
    counted.push(before);
    const same = before.scan === draft.scan && before.sentence === draft.sentence;
    const evidence =
      same && !CARRIED.has(before.metric?.evidence.name ?? '')
        ? { name: 'same-sentence-figure', start: before.quantity.start, end: before.quantity.end }
        : { name: 'topic' };
    addDraft(candidates.of(metric.id, evidence)?.tally, draft, before, back);
  }
  return counted;
}

function addSameCarrier(candidates: Candidates, metric: string | undefined): void {
  candidates.all.find((candidate) => candidate.metric.id === metric)?.tally.add('figure before, same carrier');
}

function addUnit(candidates: Candidates, entity: Entity | null): void {
  const { draft, context } = candidates;
  const byUnit = metricByUnit(draft, entity?.kind ?? null, context.dataset);
  if (!byUnit) return;
  const link = linkMetric(draft, byUnit.value.id, context.heads);
  const tally = candidates.of(link ?? byUnit.value.id, { name: link ? 'named-link' : 'unit' })?.tally;
  if (!tally) return;
  tally.add`unit, ${draft.quantity.dimension}`;
  if (byUnit.confidence >= 0.8) tally.add('unit, firm');
  if (entity) tally.add('unit, carrier known');
}

/** Metrics that money or growth stands for where nothing says so but who it is of, or how it is announced. */
function addDefaults(candidates: Candidates, entity: Entity): void {
  const { draft, context } = candidates;
  const company = entity.kind === 'company' || entity.kind === 'lab';
  if (company && draft.quantity.dimension === 'money') {
    if (isCloudUnit(entity, context.dataset))
      candidates.of('revenue-cloud', { name: 'cloud-unit' })?.tally.add('cloud unit');
    if (isGuided(draft)) candidates.of('revenue', { name: 'guidance' })?.tally.add('guided to');
  }
  if (grewAlone(draft)) candidates.of('revenue', { name: 'growth' })?.tally.add('grew');
}

function traceOf(candidates: Candidates, nothing: Tally): ChoiceTrace {
  return {
    what: 'metric',
    draft: candidates.draft,
    candidates: [
      { id: null, features: nothing.names ?? [] },
      ...candidates.all.map(({ metric, tally }) => ({ id: metric.id, features: tally.names ?? [] })),
    ],
  };
}

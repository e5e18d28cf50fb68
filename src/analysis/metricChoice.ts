/** Which metric a figure states: cues around it, heads above it, figures before it and its unit, ranked by what speaks for each. */
import type { Dataset, Entity, Metric } from '../dataset/model.ts';
import type { Evidence } from './analysis.ts';
import { linkMetric } from './linkMetric.ts';
import { metricByUnit } from './metricByUnit.ts';
import { CARRIED, grewAlone, isCloudUnit, isGuided } from './metricDefaults.ts';
import { addCarrier, addCue, addDraft, addHead, addNothing, type Cue } from './metricFeatures.ts';
import { fitOf } from './metricFit.ts';
import { best, type ChoiceTrace, Tally, WeightTable } from './ranking.ts';
import { type Choice, type Draft, type SegmentScan, sentenceOf } from './scene.ts';
import { shareOfWhole } from './shareOfWhole.ts';
import WEIGHTS from './weights.json';
import { within } from './within.ts';

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

export interface Head {
  readonly scan: SegmentScan;
  readonly what: 'column head' | 'row head' | 'list parent' | 'heading' | 'outer heading' | 'table caption' | 'title';
}

interface Candidate {
  readonly metric: Metric;
  readonly tally: Tally;
  evidence: Evidence;
}

/** So many figures back a metric may be carried on. */
const DRAFT_REACH = 6;

class Candidates {
  readonly #byId = new Map<string, Candidate>();
  readonly entity: Entity | null;

  constructor(
    readonly draft: Draft,
    readonly context: MetricContext,
  ) {
    this.entity = draft.entity?.value ?? null;
  }

  newTally(): Tally {
    return new Tally(FITTED, this.context.trace ? [] : null);
  }

  /** The candidate of a metric, made where there is none; null where the figure can't state it. */
  of(id: string | undefined, evidence: Evidence): Candidate | null {
    const known = this.#byId.get(id ?? '');
    if (known) return known;
    const metric = id === undefined ? undefined : this.context.dataset.metrics.get(id);
    const fit = metric ? fitOf(metric, this.draft) : null;
    if (!metric || fit === null) return null;
    const candidate = { metric, tally: this.newTally(), evidence };
    candidate.tally.add`fit: ${fit}`;
    addCarrier(candidate.tally, metric, this.entity, this.context.dataset);
    this.#byId.set(metric.id, candidate);
    return candidate;
  }

  all(): readonly Candidate[] {
    return [...this.#byId.values()];
  }
}

/** The metric of a figure, with how sure it is and the reason; null where nothing says what it states. */
export function chooseMetric(draft: Draft, context: MetricContext): Choice<Metric> | null {
  const share = shareOfWhole(draft, context.drafts, context.dataset);
  if (share) return share;
  const candidates = new Candidates(draft, context);
  const cues = addCues(candidates);
  addHeads(candidates);
  addDrafts(candidates);
  addUnit(candidates);
  addDefaults(candidates);
  const nothing = candidates.newTally();
  addNothing(nothing, draft, cues > 0);
  context.trace?.(traceOf(candidates, nothing));
  const choice = best([
    { candidate: null, score: nothing.score },
    ...candidates.all().map((candidate) => ({ candidate, score: candidate.tally.score })),
  ]);
  if (!choice?.candidate) return null;
  const { metric, evidence } = choice.candidate;
  return { value: metric, confidence: choice.probability, evidence };
}

/** The cues of the sentence; of a metric with several cues the best counts. Returns how many there are. */
function addCues(candidates: Candidates): number {
  const { draft, context } = candidates;
  const cues = cuesOf(draft, context);
  const bestOf = new Map<string, { tally: Tally; evidence: Evidence }>();
  for (const cue of cues) {
    const { token, metric } = cue;
    const tally = candidates.newTally();
    addCue(tally, draft, cue, cues, context.dataset);
    const other = bestOf.get(metric);
    const name = token.start < draft.quantity.start ? 'cue-before' : 'cue-after';
    if (!other || tally.score > other.tally.score)
      bestOf.set(metric, { tally, evidence: { name, start: token.start, end: token.end } });
  }
  for (const [id, { tally, evidence }] of bestOf) candidates.of(id, evidence)?.tally.include(tally);
  return cues.length;
}

function cuesOf(draft: Draft, context: MetricContext): readonly Cue[] {
  const sentence = sentenceOf(draft);
  const cues: Cue[] = [];
  for (const token of within(draft.scan.words, sentence.start, sentence.end)) {
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
  for (const { scan, what } of context.heads) {
    const found = new Map<string, boolean>();
    for (const token of scan.words)
      for (const word of token.words) {
        if (word.type !== 'cue' && word.type !== 'weak-cue') continue;
        const id = linkMetric(draft, word.value, context.heads) ?? word.value;
        found.set(id, (found.get(id) ?? false) || word.type === 'cue');
      }
    for (const [id, strong] of found)
      addHead(candidates.of(id, { name: EVIDENCE[what] })?.tally, draft, what, strong, found.size);
  }
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

/** The metrics of the figures before: the last of each metric counts. */
function addDrafts(candidates: Candidates): void {
  const { draft, context } = candidates;
  const seen = new Set<string>();
  for (let back = 1; back <= DRAFT_REACH; back++) {
    const before = context.drafts.at(-back);
    if (!before || draft.scan.segment.index - before.scan.segment.index > 1) break;
    const metric = before.metric?.value;
    if (!metric || seen.has(metric.id)) continue;
    seen.add(metric.id);
    const same = before.scan === draft.scan && before.sentence === draft.sentence;
    const evidence =
      same && !CARRIED.has(before.metric?.evidence.name ?? '')
        ? { name: 'same-sentence-figure', start: before.quantity.start, end: before.quantity.end }
        : { name: 'topic' };
    addDraft(candidates.of(metric.id, evidence)?.tally, draft, before, back);
  }
}

function addUnit(candidates: Candidates): void {
  const { draft, context, entity } = candidates;
  const byUnit = metricByUnit(draft, entity?.kind ?? null, context.dataset);
  if (!byUnit) return;
  const link = linkMetric(draft, byUnit.value.id, context.heads);
  const tally = candidates.of(link ?? byUnit.value.id, { name: link ? 'named-link' : 'unit' })?.tally;
  tally?.add(`unit, ${draft.quantity.dimension}`);
  if (byUnit.confidence >= 0.8) tally?.add('unit, firm');
  if (entity) tally?.add('unit, carrier known');
}

/** Metrics that money or growth stands for where nothing says so but who it is of, or how it is announced. */
function addDefaults(candidates: Candidates): void {
  const { draft, context, entity } = candidates;
  const company = entity?.kind === 'company' || entity?.kind === 'lab';
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
      ...candidates.all().map(({ metric, tally }) => ({ id: metric.id, features: tally.names ?? [] })),
    ],
  };
}

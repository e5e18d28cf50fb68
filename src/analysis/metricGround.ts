/**
 * What speaks for the metrics that a figure may state, whoever carries it: cues of its sentence and the one before, the wording,
 * heads above it, figures before it.
 */
import type { Dataset, Metric } from '../dataset/model.ts';
import type { Evidence } from './analysis.ts';
import type { Carriers } from './carriers.ts';
import type { WordToken } from './lexicon.ts';
import { linkMetric } from './linkMetric.ts';
import { metricBehind } from './metricBehind.ts';
import { CARRIED } from './metricDefaults.ts';
import { addCue, addDraft, addEarlierCue, addHead, addNothing, CUE_TYPES, type Cue } from './metricFeatures.ts';
import { metricHints, partIn, REVENUE } from './metricHints.ts';
import type { MetricPrior, MetricPriors, SortPriors } from './metricPrior.ts';
import { type ChoiceTrace, type RankingWeights, Tally } from './ranking.ts';
import { type Choice, type Draft, type SegmentScan, sentenceOf, wordsWithin } from './scene.ts';
import { shareOfWhole } from './shareOfWhole.ts';
import { ahead } from './within.ts';

export interface MetricContext {
  readonly dataset: Dataset;
  readonly weights: RankingWeights;
  readonly priors: MetricPriors;
  /** The figures before it in the note. */
  readonly drafts: readonly Draft[];
  /** What the figures of the section stated. */
  readonly carriers: Carriers;
  /** Segments above the figure that may name its metric, with what they are to it, the nearest first. */
  readonly heads: readonly Head[];
  /** What the sentence before one of the segment announces. */
  readonly earlier: (sentence: number) => EarlierCues;
  /** Told of each choice, for fitting weights. */
  readonly trace: ((choice: ChoiceTrace) => void) | undefined;
}

/** A segment above a figure that may name its metric. */
export interface Head {
  readonly scan: SegmentScan;
  readonly what:
    | 'column head'
    | 'row head'
    | 'list parent'
    | 'heading'
    | 'outer heading'
    | 'table caption'
    | 'title'
    | 'question'
    | 'row above'
    | 'column before';
  /** The metrics that its cues announce. */
  readonly cues: readonly Announced[];
}

/** A metric that a stretch of text names; `strong` where a cue does that is no weak one. */
export interface Announced {
  readonly metric: string;
  readonly strong: boolean;
}

/** The metrics that the cues of a segment within [from, to) announce, in order. */
export function announcedWithin(scan: SegmentScan, from: number, to: number): readonly Announced[] {
  const tokens = wordsWithin(scan, CUE_TYPES, from, to);
  if (tokens.length === 0) return NOTHING;
  const strong = new Map<string, boolean>();
  for (const token of tokens)
    for (const { type, value } of token.words)
      if (type === 'cue' || type === 'weak-cue') strong.set(value, strong.get(value) === true || type === 'cue');
  return [...strong].map(([metric, isStrong]) => ({ metric, strong: isStrong }));
}

const NOTHING: readonly Announced[] = [];
export interface Candidate {
  readonly metric: Metric;
  readonly tally: Tally;
  evidence: Evidence;
}

const WORDING: Evidence = { name: 'wording' };
const USUAL: Evidence = { name: 'usual' };
const TOPIC: Evidence = { name: 'topic' };

/** So many figures back a metric may be carried on. */
const DRAFT_REACH = 6;

/** The metrics that a figure may state, each with what speaks for it. There are few of them, so a list is searched. */
export class Candidates {
  readonly all: Candidate[] = [];
  /** What the sort of the figure says of metrics. */
  readonly priors: SortPriors;
  #marked = 0;

  constructor(
    readonly draft: Draft,
    readonly context: MetricContext,
  ) {
    this.priors = context.priors.of(draft);
  }

  newTally(): Tally {
    return new Tally(this.context.weights.metric, this.context.trace ? [] : null);
  }

  /** The candidate of a metric, made where there is none; null where the figure can't state it. */
  of(id: string, evidence: Evidence): Candidate | null {
    const prior = this.priors.of(id);
    return prior && this.ofPrior(prior, evidence);
  }

  ofPrior({ metric, tally }: MetricPrior, evidence: Evidence): Candidate {
    for (const known of this.all) if (known.metric === metric) return known;
    const candidate = { metric, tally: this.newTally(), evidence };
    candidate.tally.include(tally);
    this.all.push(candidate);
    return candidate;
  }

  /** Marks what was gathered so far, to go back to. */
  mark(): void {
    this.#marked = this.all.length;
    for (const { tally } of this.all) tally.mark();
  }

  /** Forgets what was added since the mark. */
  reset(): void {
    this.all.length = this.#marked;
    for (const { tally } of this.all) tally.reset();
  }
}

/** What speaks for the metrics of a figure, whoever carries it: read once, weighed before and after the entity is known. */
export interface MetricGround {
  /** What its wording settles: the whole that a share is of, what stands behind `of`. */
  readonly said: Choice<Metric> | null;
  readonly candidates: Candidates;
  readonly nothing: Tally;
  /** The figures before it that a metric is carried on from. */
  readonly carriedFrom: readonly Draft[];
}

/** Reads what the words around a figure, the heads above it and the figures before it say of its metric. */
export function metricGround(draft: Draft, context: MetricContext): MetricGround {
  const candidates = new Candidates(draft, context);
  const said = shareOfWhole(draft, context.drafts, context.dataset) ?? metricBehind(draft, context.dataset);
  const nothing = candidates.newTally();
  if (said) return { said, candidates, nothing, carriedFrom: [] };
  const cues = cuesOf(candidates);
  addCues(candidates, cues);
  addHints(candidates, cues);
  addEarlierCues(candidates);
  addHeads(candidates);
  const carriedFrom = addDrafts(candidates);
  const most = context.carriers.metricLike(draft);
  if (most) candidates.of(most.id, TOPIC)?.tally.add('most of the section');
  for (const prior of candidates.priors.usual) candidates.ofPrior(prior, USUAL);
  addNothing(nothing, draft, cues.length > 0);
  candidates.mark();
  nothing.mark();
  return { said, candidates, nothing, carriedFrom };
}

/** The cues of the sentence; of a metric with several cues the best counts. */
function addCues(candidates: Candidates, cues: readonly Cue[]): void {
  if (cues.length === 0) return;
  const { draft, context } = candidates;
  const bestOf = new Map<string, { tally: Tally; token: WordToken; weak: boolean }>();
  for (const cue of cues) {
    const tally = candidates.newTally();
    addCue(tally, draft, cue, cues, context.dataset);
    const other = bestOf.get(cue.metric);
    if (!other || tally.score > other.tally.score) bestOf.set(cue.metric, { tally, token: cue.token, weak: cue.weak });
  }
  for (const [id, { tally, token, weak }] of bestOf) {
    const name = weak ? 'weak-cue' : token.start < draft.quantity.start ? 'cue-before' : 'cue-after';
    candidates.of(id, { name, start: token.start, end: token.end })?.tally.include(tally);
  }
}

function addHints(candidates: Candidates, cues: readonly Cue[]): void {
  const { draft, context } = candidates;
  for (const { metric, feature } of metricHints(draft, cues, context.drafts, context.dataset)) {
    const candidate = candidates.of(metric, WORDING);
    candidate?.tally.add(feature);
    if (candidate?.evidence.name === 'weak-cue') candidate.evidence = WORDING;
  }
}

/** What the sentence before announces, and whether it asks. */
interface EarlierCues {
  readonly announced: readonly Announced[];
  readonly asked: boolean;
}

const NO_EARLIER: EarlierCues = { announced: NOTHING, asked: false };

/** The cues of the sentence before `sentence`. */
export function earlierCues(scan: SegmentScan, sentence: number): EarlierCues {
  const before = sentence > 0 ? scan.sentences[sentence - 1] : undefined;
  if (!before) return NO_EARLIER;
  const announced = announcedWithin(scan, Math.max(before.start, before.end - EARLIER_REACH), before.end);
  return { announced, asked: /[?？]/.test(ahead(scan.normal, before.end, 1)) };
}

/** The cues of the sentence before, which may announce what this one states: 營收呢？年化已過4億美元. */
function addEarlierCues(candidates: Candidates): void {
  const { announced, asked } = candidates.context.earlier(candidates.draft.sentence);
  for (const { metric, strong } of announced)
    addEarlierCue(candidates.of(metric, TOPIC)?.tally, strong, announced.length, asked);
}

/** So much of the sentence before is looked at. */
const EARLIER_REACH = 80;

const NO_CUES: readonly Cue[] = [];

function cuesOf({ draft, context, priors }: Candidates): readonly Cue[] {
  const sentence = sentenceOf(draft);
  const tokens = wordsWithin(draft.scan, CUE_TYPES, sentence.start, sentence.end);
  if (tokens.length === 0) return NO_CUES;
  const cues: Cue[] = [];
  for (const token of tokens) {
    for (const { type, value } of token.words) {
      if (type !== 'cue' && type !== 'weak-cue') continue;
      const id = linkMetric(draft, value, context.heads) ?? value;
      const prior = priors.of(id);
      if (prior) cues.push({ token, metric: id, weak: type === 'weak-cue', fit: prior.fit });
    }
  }
  return cues.some((cue) => isNextTo(draft, cue)) ? cues.filter(({ token }) => !isOfNext(draft, token)) : cues;
}

/** What may stand between a cue and its figure: sales of $25bn, 营收为3738亿, capex: $10bn. */
const OF_FIGURE = /^ ?(?:[:：] ?|(?:of|was|is|at) (?:about |some )?|[为是达约近])?(?:US|NT|HK|RMB)?[$€£¥]?$/;
const NEXT_REACH = 16;

function isNextTo({ quantity, scan }: Draft, { token, weak }: Cue): boolean {
  const gap = quantity.start - token.end;
  return !weak && gap >= 0 && gap <= NEXT_REACH && OF_FIGURE.test(scan.normal.slice(token.end, quantity.start));
}

/** Sales of $25bn and capex of $10bn: the second cue, behind the first figure, is of the second one. */
function isOfNext({ index, quantity, scan }: Draft, { start, end }: WordToken): boolean {
  const next = scan.quantities[index + 1];
  if (start < quantity.end || next === undefined || next.start < end || next.start - end > NEXT_REACH) return false;
  return OF_FIGURE.test(scan.normal.slice(end, next.start));
}

/** Cues of what stands above the figure. */
function addHeads(candidates: Candidates): void {
  const { draft, context } = candidates;
  for (const { what, cues } of context.heads) {
    if (cues.length === 0) continue;
    const found = linked(cues, draft, context.heads);
    for (const { metric, strong } of found)
      addHead(candidates.of(metric, EVIDENCE[what])?.tally, draft, what, strong, found.length);
    if (what === 'row above' && found.some(({ metric }) => metric.startsWith(REVENUE))) addPartOfRow(candidates);
  }
}

/** The cues of a head, with memory bandwidth read as that of a link where one is named. */
function linked(cues: readonly Announced[], draft: Draft, heads: readonly Head[]): readonly Announced[] {
  const memory = cues.find(({ metric }) => linkMetric(draft, metric, heads) !== null);
  if (!memory) return cues;
  const link = linkMetric(draft, memory.metric, heads) as string;
  const same = cues.find(({ metric }) => metric === link);
  const read = { metric: link, strong: memory.strong || same?.strong === true };
  return cues.filter((cue) => cue !== same).map((cue) => (cue === memory ? read : cue));
}

const TABLE_HEAD: Evidence = { name: 'table-head' };
const HEADING: Evidence = { name: 'heading' };
const EVIDENCE: Readonly<Record<Head['what'], Evidence>> = {
  'column head': TABLE_HEAD,
  'row head': TABLE_HEAD,
  'list parent': { name: 'list-parent' },
  heading: HEADING,
  'outer heading': HEADING,
  'table caption': HEADING,
  title: HEADING,
  question: TOPIC,
  'row above': TABLE_HEAD,
  'column before': TABLE_HEAD,
};

/** A row without a metric of its own below one of revenue is a part of it: | Revenue | 57.0 |, | Gaming | 4.3 |. */
function addPartOfRow(candidates: Candidates): void {
  const row = candidates.context.heads.find(({ what }) => what === 'row head')?.scan.normal ?? '';
  const part = partIn(row);
  candidates.of(part ?? 'revenue-segment', WORDING)?.tally.add(part ? 'part below revenue' : 'row below revenue');
}

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
        : TOPIC;
    const id = linkMetric(draft, metric.id, context.heads) ?? metric.id; // NVLink 900GB/s, behind what the memory does
    addDraft(candidates.of(id, evidence)?.tally, draft, before, back);
  }
  return counted;
}

/** Which period a figure is of: the one in its clause, else its sentence, else what the figure before it was of. */
import type { Metric } from '../dataset/model.ts';
import { type Period, periodOf, resolvePeriod } from '../quantity/period.ts';
import type { PeriodToken } from '../quantity/periodForms.ts';
import { type Draft, relate, type SegmentScan, sentenceOf, wordValue } from './scene.ts';
import { firstFrom, within } from './within.ts';

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
]);

/** Specifications, which no period is said of: a chip's memory is what it is. */
function isSpecification(metric: Metric | null): boolean {
  return metric !== null && TIMELESS.has(metric.dimension) && metric.id !== 'compute-capacity';
}

/** Whether the metric is one that accrues over a period, so that a period said earlier goes on. */
export function isPeriodic(metric: Metric | null): boolean {
  return metric !== null && !TIMELESS.has(metric.dimension) && !TIMELESS_METRICS.has(metric.id);
}

export interface PeriodSources {
  readonly written: string | null;
  readonly fiscalYearEnd: string | undefined;
  /** Column and row heads of a table cell. */
  readonly heads: readonly SegmentScan[];
  /** What stands above: the title, headings, list parents, the innermost last. */
  readonly headings: readonly SegmentScan[];
  /** The period of the figure before in the same segment, where it was of the same entity or sentence. */
  readonly inherited: PeriodToken | null;
  /** Whether the figure before was of the same metric. */
  readonly sameMetric: boolean;
  /** The reported quarter that the section, or else the note, opens with. */
  readonly lead: PeriodToken | null;
  /** The period last said of the entity in an earlier segment of the section. */
  readonly saidBefore: PeriodToken | null;
}

export interface ChosenPeriod {
  readonly period: Period | null;
  readonly token: PeriodToken | null;
}

const NONE: ChosenPeriod = { period: null, token: null };

/** The period of a figure: said of it, or of what stands above it, or of the figure before; none for specifications. */
export function choosePeriod(draft: Draft, metric: Metric | null, sources: PeriodSources): ChosenPeriod {
  if (isSpecification(metric)) return NONE;
  if (metric && DAILY.has(metric.id)) return onDay(draft, sources);
  const periodic = isPeriodic(metric);
  const topic = topicOf(sources) ?? sources.lead;
  const paired = pairedPeriod(draft);
  const isPairedComparison = paired !== null && isComparison(paired, draft.scan);
  const own = paired && !isPairedComparison ? paired : ownPeriod(draft, periodic, sources);
  const compared = draft.kind === 'change' ? null : isPairedComparison ? paired : comparisonOf(draft);
  if (compared) {
    const said = own && !isComparison(own, draft.scan) ? own : null;
    return shifted(said ?? sources.inherited ?? topic ?? sources.saidBefore, compared, sources);
  }
  if (own) return resolve(asOfTopic(own, topic, sources), sources, isInOwnClause(draft, own));
  const head = sources.heads.flatMap((scan) => scan.periods.filter(isUsable)).at(-1);
  if (head) return resolve(head, sources, true);
  if (!periodic) return sources.inherited && sameSentence(draft) ? resolve(sources.inherited, sources, false) : NONE;
  const carried = carriedOn(draft, topic, sources);
  return carried ? resolve(carried, sources, false) : NONE;
}

/**
 * What an earlier sentence or a head dates. Results are of the quarter that is reported on, though a plan for the year stood
 * between; plans are of a year, though a quarter did.
 */
function carriedOn(draft: Draft, topic: PeriodToken | null, sources: PeriodSources): PeriodToken | null {
  const { inherited } = sources;
  const planned = isPlan(draft);
  if (inherited && topic && isReported(draft) && !planned && !sources.sameMetric && !sameSentence(draft))
    return inherited.quarter === null && topic.quarter !== null ? topic : inherited;
  const carried = inherited ?? topic ?? sources.saidBefore;
  return carried && planned && carried.quarter !== null && !sameSentence(draft) ? yearOf(carried) : carried;
}

/** A range of capital expenditure, or one that is guided to, is a plan for the year. */
function isPlan(draft: Draft): boolean {
  if (draft.metric?.value.id !== 'capex' || draft.kind === 'change') return false;
  if (draft.quantity.high > draft.quantity.low) return true;
  const sentence = sentenceOf(draft);
  return within(draft.scan.words, sentence.start, sentence.end).some((token) => {
    const basis = wordValue(token, 'basis');
    return basis === 'guidance' || basis === 'announced' || basis === 'estimate';
  });
}

function yearOf(token: PeriodToken): PeriodToken {
  return { ...token, quarter: null, half: null, month: null, endMonth: null };
}

/** The period said of the figure in its sentence; one that points back (in the quarter) is the one carried on. */
function ownPeriod(draft: Draft, periodic: boolean, sources: PeriodSources): PeriodToken | null {
  const found = inSentence(draft, periodic);
  return found?.anaphoric && sources.inherited?.quarter != null ? sources.inherited : found;
}

/** Prices of the exchange have a day, if anything; the year of the paragraph is not theirs. */
const DAILY = new Set(['share-price-change', 'share-price', 'target-price']);

function onDay(draft: Draft, sources: PeriodSources): ChosenPeriod {
  const sentence = sentenceOf(draft);
  const token = within(draft.scan.periods, sentence.start, draft.quantity.start).findLast(
    (period) => period.day !== null,
  );
  const period = token ? resolvePeriod(token, sources, true) : null;
  return { token: null, period };
}

function resolve(token: PeriodToken, sources: PeriodSources, stated: boolean): ChosenPeriod {
  return { token, period: resolvePeriod(token, sources, stated) };
}

function isInOwnClause(draft: Draft, token: PeriodToken): boolean {
  return relate(draft, token).clauses < 1 || isPeriodic(draft.metric?.value ?? null);
}

function sameSentence(draft: Draft): boolean {
  const before = draft.scan.quantities[draft.index - 1];
  return before !== undefined && before.start >= sentenceOf(draft).start;
}

/** What the innermost head that names a period is about: a quarter rather than the year or day beside it. */
function topicOf(sources: PeriodSources): PeriodToken | null {
  for (let at = sources.headings.length - 1; at >= 0; at--) {
    const tokens = (sources.headings[at] as SegmentScan).periods.filter(
      (token) => isUsable(token) && token.day === null,
    );
    const best = tokens.find((token) => token.quarter !== null) ?? tokens.at(-1);
    if (best) return best;
  }
  return null;
}

/** In a report on a quarter, `this quarter` is that quarter, and the next one is counted from it. */
function asOfTopic(token: PeriodToken, topic: PeriodToken | null, sources: PeriodSources): PeriodToken {
  if (token.relativeQuarter === null || topic === null) return token;
  const base = resolvePeriod(topic, sources, false);
  const found = QUARTER.exec(base?.label ?? '');
  if (!found || base?.end == null || sources.written === null || base.end > sources.written) return token;
  const [, fiscal, year, quarter] = found;
  if (token.relativeQuarter < 0 && !token.anaphoric) return token; // the last quarter is the one that was reported on
  const count = Number(year) * 4 + Number(quarter) - 1 + (token.anaphoric ? 0 : token.relativeQuarter);
  return {
    ...token,
    relativeQuarter: null,
    year: Math.floor(count / 4),
    quarter: (count % 4) + 1,
    fiscal: fiscal !== undefined,
  };
}

const QUARTER = /^(FY)?(\d{4})Q([1-4])$/;

/** Words that may stand between a period of comparison and its figure, on either side. */
const COMPARED_GAP = /^[ (:为约的仅是达'’s$€£¥A-Z]*$/;
const COMPARED_AFTER = /^\s*(?:of|in|for|from|reported|recorded|的)?\s*$/i;

/** 去年同期275亿, a year ago ($44.1bn), $44.1bn a year ago: a word of comparison beside the figure. */
function comparisonOf(draft: Draft): PeriodToken | null {
  const { quantity, scan } = draft;
  const before = within(scan.periods, quantity.start - 40, quantity.start)
    .filter((period) => quantity.start - period.end <= 8)
    .at(-1);
  if (before && isComparison(before, scan) && COMPARED_GAP.test(scan.normal.slice(before.end, quantity.start)))
    return before;
  const after = within(scan.periods, quantity.end, quantity.end + 48)[0];
  return after?.comparison && COMPARED_AFTER.test(scan.normal.slice(quantity.end, after.start)) ? after : null;
}

function isComparison(token: PeriodToken, scan: SegmentScan): boolean {
  if (token.comparison) return true;
  return token.relativeQuarter === -1 && /prior|previous|上/.test(scan.normal.slice(token.start, token.end));
}

/** The period of comparison: a year, or a quarter, before the one at hand. */
function shifted(base: PeriodToken | null, compared: PeriodToken, sources: PeriodSources): ChosenPeriod {
  const period = base ? resolvePeriod(base, sources, false) : null;
  const found = period ? /^(FY)?(\d{4})(Q[1-4]|H[12])?$/.exec(period.label) : null;
  if (!found) return NONE;
  const [, fiscal = '', year, part = ''] = found;
  const label =
    compared.relativeQuarter === null
      ? `${fiscal}${Number(year) - 1}${part}`
      : part.startsWith('Q')
        ? quarterBefore(fiscal, Number(year), Number(part.slice(1)))
        : null;
  return label === null ? NONE : { token: base, period: periodOf(label, sources.fiscalYearEnd, false) };
}

function quarterBefore(fiscal: string, year: number, quarter: number): string {
  return quarter === 1 ? `${fiscal}${year - 1}Q4` : `${fiscal}${year}Q${quarter - 1}`;
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
  'gross-margin',
  'operating-margin',
  'eps',
  'free-cash-flow',
  'backlog',
  'inventory',
  'capex',
]);

function isReported(draft: Draft): boolean {
  return REPORTED.has(draft.metric?.value.id ?? '');
}

function isUsable(token: PeriodToken): boolean {
  return token.kind !== 'time' && !token.comparison;
}

/** As many periods as figures in one order: 2027年和2028年支出仅为210亿和240亿, 上季与去年同期分别为433亿和301亿. */
function pairedPeriod(draft: Draft): PeriodToken | null {
  const { scan, index } = draft;
  const run = runOf(scan.quantities, index, (a, b) => JOINT.test(scan.normal.slice(a.end, b.start)));
  if (run.length < 2) return null;
  const first = run.at(0) as (typeof run)[number];
  const sentence = sentenceOf(draft);
  const periods = within(scan.periods, sentence.start, first.start).filter((token) => token.kind === 'period');
  const last = periods.length - 1;
  const joined = last < 0 ? [] : runOf(periods, last, (a, b) => JOINT.test(scan.normal.slice(a.end, b.start)));
  if (joined.length !== run.length || joined.some((token) => token.day !== null)) return null;
  return joined[run.indexOf(draft.quantity)] ?? null;
}

const JOINT = /^\s*(?:、|,|，|和|与|及|以及|and|&|\/)\s*(?:约|近|超|about|roughly|nearly)?\s*$/i;

/** So many items on either side make a list; longer ones are tables in disguise. */
const LIST_REACH = 12;

/** The longest run of neighbours around `at` in which each is joined to the next. */
function runOf<T>(items: readonly T[], at: number, joined: (a: T, b: T) => boolean): T[] {
  let from = at;
  while (from > Math.max(0, at - LIST_REACH) && joined(items[from - 1] as T, items[from] as T)) from--;
  let to = at;
  while (to < Math.min(items.length - 1, at + LIST_REACH) && joined(items[to] as T, items[to + 1] as T)) to++;
  return items.slice(from, to + 1);
}

/** What may stand between a figure and the period said right behind it: `$405bn for 2025`, `$405bn (2025)`. */
const OWNED_GAP =
  /^(?:,? (?:for|in|during|by|of|as of|at|at the end of|at end|through|on|this) (?:the |all of |calendar |fiscal |year |full[- ]year |early |late |mid |end[- ]of |end )?| ?[(/] ?| )$/i;

/** What it costs to take a period that is said of another figure, or of a standard of comparison. */
const BORROWED = 40;
const OF_COMPARISON = 30;

function borrowedCost(draft: Draft, token: PeriodToken): number {
  const { scan, quantity } = draft;
  if (POSSESSING.test(scan.normal.slice(token.end, quantity.start))) return 0;
  const borrowed = isBehindAnother(draft, token) || isBeforeAnother(draft, token);
  const compared = COMPARED_TO.test(scan.normal.slice(Math.max(0, token.start - 8), token.start));
  return (borrowed ? BORROWED : 0) + (compared ? OF_COMPARISON : 0);
}

/** 较2024年的525亿, up from 2024's: a period that only serves comparison. */
const COMPARED_TO = /(?:较|比|相比|对比|从|由|than|from|versus|vs\.?|against|over) ?(?:the )?$/i;

/** The period stands right behind an earlier figure: `$405bn for 2025 and $520bn for 2026`. */
function isBehindAnother({ quantity, scan }: Draft, token: PeriodToken): boolean {
  const owner = scan.quantities[firstFrom(scan.quantities, token.start) - 1];
  return owner !== undefined && owner !== quantity && OWNED_BEHIND.test(scan.normal.slice(owner.end, token.start));
}

/** The period stands right before an earlier figure: 从2024年的525亿美元增至750亿美元. */
function isBeforeAnother({ quantity, scan }: Draft, token: PeriodToken): boolean {
  const owner = scan.quantities[firstFrom(scan.quantities, token.end)];
  return (
    owner !== undefined &&
    owner !== quantity &&
    owner.start < quantity.start &&
    POSSESSING.test(scan.normal.slice(token.end, owner.start))
  );
}

const POSSESSING = /^(?: |的|'s |’s |约|近|为)*$/;

const OWNED_BEHIND = /^,? (?:for|in|during|by) (?:(?:the|calendar|fiscal|full[- ]year|early|late) )?$/i;

/** What sets a standard of comparison apart from the figure before it. */
const COMPARING = /(?:\bfrom\b|较|比|compared|versus|than|above|below|against|since|前值|此前)/i;

/** The nearest period of the sentence; one after the figure must follow closely (`$85bn in 2025`). */
function inSentence(draft: Draft, periodic: boolean): PeriodToken | null {
  const sentence = sentenceOf(draft);
  let best: PeriodToken | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const token of within(draft.scan.periods, sentence.start, sentence.end)) {
    const cost = costOf(draft, token, periodic);
    if (cost !== null && cost < bestCost) [best, bestCost] = [token, cost];
  }
  return best;
}

/** How far-fetched it is that `token` is the figure's period; null where it can't be. */
function costOf(draft: Draft, token: PeriodToken, periodic: boolean): number | null {
  if (!isUsable(token)) return null;
  if (token.day !== null && periodic) return null;
  const { before, distance, clauses, figures } = relate(draft, token);
  if (before && token.relativeQuarter === -1 && isBeforeAnother(draft, token)) return null; // above the prior quarter's $68bn
  if (before) return distance + clauses * 25 + borrowedCost(draft, token);
  const from = toleranceEnd(draft);
  const between = draft.scan.normal.slice(from, token.start);
  if (/^(?:年|月)/.test(between)) return null;
  if (OWNED_GAP.test(between)) return OWNED_BEHIND.test(between) ? 0 : 2 + distance;
  if (clauses >= 1 || figures > (from > draft.quantity.end ? 1 : 0) || distance > 40) return null;
  if (COMPARING.test(between)) return null;
  if (token.relativeQuarter === -1 && draft.quantity.dimension === 'percent') return null;
  return 12 + distance * 2;
}

/** `$91.0bn plus or minus 2% for the July quarter`: where the figure with its tolerance ends. */
function toleranceEnd(draft: Draft): number {
  const { scan, quantity, index } = draft;
  const next = scan.quantities[index + 1];
  return next && TOLERANCE.test(scan.normal.slice(quantity.end, next.start)) ? next.end : quantity.end;
}

const TOLERANCE = /^[\s,，(]*(?:plus or minus|give or take|\+\/-|±|上下|正负) ?$/i;

/** Which period a figure is of: the one in its clause, else its sentence, else what the figure before it was of. */
import type { Metric } from '../dataset/model.ts';
import { type Period, periodOf, resolvePeriod } from '../quantity/period.ts';
import type { PeriodToken } from '../quantity/periodForms.ts';
import { type Draft, relate, type SegmentScan, sentenceOf } from './scene.ts';
import { within } from './within.ts';

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
  'backlog',
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

/** Whether the metric is one that accrues over a period, so that a period said earlier goes on. */
export function isPeriodic(metric: Metric | null): boolean {
  return metric !== null && !TIMELESS.has(metric.dimension) && !TIMELESS_METRICS.has(metric.id);
}

export interface PeriodSources {
  readonly written: string | null;
  readonly fiscalYearEnd: string | undefined;
  /** Column and row heads of a table cell. */
  readonly heads: readonly SegmentScan[];
  readonly headings: readonly SegmentScan[];
  /** The period token of the figure before in the same sentence or segment, where it was of the same entity. */
  readonly inherited: PeriodToken | null;
}

export interface ChosenPeriod {
  readonly period: Period | null;
  readonly token: PeriodToken | null;
}

const NONE: ChosenPeriod = { period: null, token: null };

export function choosePeriod(draft: Draft, metric: Metric | null, sources: PeriodSources): ChosenPeriod {
  if (metric && TIMELESS.has(metric.dimension)) return NONE;
  const periodic = isPeriodic(metric);
  if (metric && DAILY.has(metric.id)) return onDay(draft, sources);
  const found = inSentence(draft, periodic);
  const own = found?.anaphoric && sources.inherited?.quarter != null ? sources.inherited : found;
  const compared = periodic ? comparisonBefore(draft) : null;
  if (compared) return shifted(own ?? sources.inherited, compared, sources);
  if (own) return resolve(own, sources, true);
  const head = sources.heads.flatMap((scan) => scan.periods.filter(isUsable)).at(-1);
  if (head) return resolve(head, sources, true);
  if (!periodic) return NONE;
  if (sources.inherited) return resolve(sources.inherited, sources, false);
  const heading = sources.headings
    .flatMap((scan) => scan.periods.filter((token) => isUsable(token) && token.day === null))
    .at(-1);
  return heading ? resolve(heading, sources, false) : NONE;
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

/** 去年同期275亿, a year ago ($44.1bn): a word of comparison right before the figure. */
function comparisonBefore(draft: Draft): PeriodToken | null {
  const { quantity, scan } = draft;
  const token = within(scan.periods, quantity.start - 40, quantity.start)
    .filter((period) => quantity.start - period.end <= 8)
    .at(-1);
  const quarterBefore =
    token?.relativeQuarter === -1 && /prior|previous|上/.test(scan.normal.slice(token.start, token.end));
  return token &&
    (token.comparison || quarterBefore) &&
    /^[ (:为约的仅's’$€£¥A-Z]*$/.test(scan.normal.slice(token.end, quantity.start))
    ? token
    : null;
}

/** The period of comparison: a year, or a quarter, before the one at hand. */
function shifted(base: PeriodToken | null, compared: PeriodToken, sources: PeriodSources): ChosenPeriod {
  const period = base ? resolvePeriod(base, sources, false) : null;
  const found = period ? /^(FY)?(\d{4})(Q[1-4]|H[12])?$/.exec(period.label) : null;
  if (!found) return NONE;
  const [, fiscal = '', year, part = ''] = found;
  const quarter = compared.comparison ? null : Number(part.slice(1)) - 1;
  const label =
    quarter === null
      ? `${fiscal}${Number(year) - 1}${part}`
      : quarter === 0
        ? `${fiscal}${Number(year) - 1}Q4`
        : `${fiscal}${year}Q${quarter}`;
  return { token: base, period: periodOf(label, sources.fiscalYearEnd, false) };
}

function isUsable(token: PeriodToken): boolean {
  return token.kind !== 'time' && !token.comparison;
}

/** The nearest period of the sentence; one after the figure must follow closely (`$85bn in 2025`). */
function inSentence(draft: Draft, periodic: boolean): PeriodToken | null {
  const sentence = sentenceOf(draft);
  let best: PeriodToken | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const token of within(draft.scan.periods, sentence.start, sentence.end)) {
    if (!isUsable(token)) continue;
    const { before, distance, clauses, figures } = relate(draft, token);
    if (!periodic && (clauses >= 1 || (!before && figures > 0))) continue;
    if (token.day !== null && periodic) continue;
    const between = before ? '' : draft.scan.normal.slice(draft.quantity.end, token.start);
    if (
      !before &&
      (clauses >= 1 ||
        figures > 0 ||
        distance > 40 ||
        /(?:\bfrom\b|较|比|compared|versus|than|前值|此前)/i.test(between))
    )
      continue;
    if (!before && /^(?:年|月)/.test(between)) continue;
    const cost = distance + clauses * 25 + (before ? 0 : 12 + distance);
    if (cost < bestCost) [best, bestCost] = [token, cost];
  }
  return best;
}

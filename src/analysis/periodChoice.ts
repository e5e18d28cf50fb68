/** Which period a figure is of: the one in its clause, else its sentence, else what the figure before it was of. */
import type { Metric } from '../dataset/model.ts';
import { type Period, periodOf, resolvePeriod } from '../quantity/period.ts';
import { labelLater, labelYearsLater, lengthOf, quarterLater } from '../quantity/periodLabels.ts';
import type { PeriodToken } from '../quantity/periodToken.ts';
import { inSentence, isUsable, pairedPeriod } from './periodInSentence.ts';
import { isPeriodic, isReported, isSpecification } from './periodicity.ts';
import {
  besideQuarter,
  comparisonIn,
  type HeadScans,
  lastPeriodOf,
  ofFiscalRow,
  quarterOfHead,
  yearBesideMonth,
} from './periodOfHeads.ts';
import { clauseOf, type Draft, relate, type SegmentScan, sentenceOf, wordValue } from './scene.ts';
import { within } from './within.ts';
import { isBareQuarter, isWholeYear, isYear } from './yearsSaid.ts';

export interface PeriodSources extends HeadScans {
  readonly written: string | null;
  readonly isAssumed: boolean;
  readonly fiscalYearEnd: string | undefined;
  /** The period of the figure before in the same segment, where it was of the same entity or sentence. */
  readonly inherited: PeriodToken | null;
  /** Whether the figure before was of the same metric. */
  readonly sameMetric: boolean;
  /** Whether the figure before was a result that companies report. */
  readonly afterResult: boolean;
  /** The reported quarter that the section, or else the note, opens with. */
  readonly lead: PeriodToken | null;
  /** The period last said of the entity in an earlier segment of the section. */
  readonly saidBefore: PeriodToken | null;
}

export interface ChosenPeriod {
  readonly period: Period | null;
  readonly token: PeriodToken | null;
  /** What said so. */
  readonly by: string;
}

/** What two heads of a cell, or a head and what stands above the table, say between them. */
export const TOGETHER = 'heads together';

const NONE: ChosenPeriod = { period: null, token: null, by: 'nothing' };

/** The period of a figure: said of it, or of what stands above it, or of the figure before; none for specifications. */
export function choosePeriod(draft: Draft, metric: Metric | null, sources: PeriodSources): ChosenPeriod {
  if (isSpecification(metric)) return NONE;
  if (metric && DAILY.has(metric.id)) return onDay(draft, sources);
  const periodic = isPeriodic(metric);
  const opening = openingOf(draft);
  const topic = opening ?? topicOf(sources) ?? sources.lead;
  const paired = pairedPeriod(draft);
  const isPairedComparison = paired !== null && isComparison(paired, draft.scan);
  const own = paired && !isPairedComparison ? paired : ownPeriod(draft, periodic, sources);
  const compared =
    draft.kind === 'change' || draft.kind === 'multiple' ? null : isPairedComparison ? paired : comparisonOf(draft);
  if (compared) {
    const said = own && !isComparison(own, draft.scan) ? own : null;
    return shifted(said ?? sources.inherited ?? topic ?? sources.saidBefore, compared, sources);
  }
  const reported = sources.inherited?.quarter == null ? topic : sources.inherited;
  if (own)
    return resolve(
      quarterOfYear(draft, own, topic, sources) ?? asOfTopic(own, reported, sources),
      sources,
      isInOwnClause(draft, own),
      own === paired ? 'pair' : 'sentence',
    );
  const together = besideQuarter(sources.heads) ?? quarterOfHead(sources) ?? yearBesideMonth(sources.heads);
  const head = together ?? lastPeriodOf(sources.heads);
  const against = draft.kind === 'change' ? undefined : comparisonIn(sources.heads);
  if (against) return shifted(head ?? topic, against, sources);
  if (head) {
    const token = ofFiscalRow(head, sources.heads);
    return resolve(token, sources, head.relativeQuarter === null, head === together ? TOGETHER : 'table head');
  }
  if (!periodic)
    return sources.inherited && sameSentence(draft)
      ? resolve(sources.inherited, sources, false, 'figure before')
      : NONE;
  const carried = carriedOn(draft, topic, sources);
  if (carried === null) return NONE;
  return resolve(carried, sources, false, carried === opening ? 'table head' : carried === topic ? 'topic' : 'carried');
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
  if (found !== null && sources.inherited !== null && isPartOfLast(draft, found)) return sources.inherited;
  if (!found?.anaphoric || found.relativeQuarter === null) return found;
  const meant =
    quarterBehind(draft, found) ?? (sources.inherited?.quarter != null ? sources.inherited : quarterSaidBefore(draft));
  if (meant === undefined) return found;
  return found.relativeQuarter > 0 ? quarterAfter(meant, found) : meant;
}

/** The quarter after another, where the words for it stand: the quarter after that. */
function quarterAfter({ quarter, year, ...meant }: PeriodToken, { start, end }: PeriodToken): PeriodToken {
  if (quarter !== null && quarter < 4) return { ...meant, start, end, year, quarter: quarter + 1 };
  return { ...meant, start, end, year: year === null ? null : year + 1, quarter: 1 };
}

/** 最后一季192亿，其中OCI占58亿: a part is of the period of the figure before, not of one that the sentence named further off. */
function isPartOfLast(draft: Draft, token: PeriodToken): boolean {
  const { start } = clauseOf(draft);
  return token.end <= start && PART.test(draft.scan.normal.slice(start, draft.quantity.start));
}

const PART = /^[^\p{L}\p{N}]*(?:其中|当中|of which|including)/iu;

/** 第一季（2026年）單季營收: the quarter that the sentence names right before the token that points back to it. */
function quarterBehind(draft: Draft, token: PeriodToken): PeriodToken | undefined {
  const before = within(draft.scan.periods, sentenceOf(draft).start, token.start).findLast(isUsable);
  return before !== undefined && before.quarter !== null ? before : undefined;
}

/** The quarter that the sentence before speaks of, though it gives no figure of it. */
function quarterSaidBefore({ scan, sentence }: Draft): PeriodToken | undefined {
  const before = scan.sentences[sentence - 1];
  if (before === undefined || within(scan.quantities, before.start, before.end).length > 0) return undefined;
  return within(scan.periods, before.start, before.end).findLast((token) => token.quarter !== null && isUsable(token));
}

/** Prices of the exchange have a day, if anything; the year of the paragraph is not theirs. */
const DAILY = new Set(['share-price-change', 'share-price', 'target-price']);

function onDay(draft: Draft, sources: PeriodSources): ChosenPeriod {
  const sentence = sentenceOf(draft);
  const token = within(draft.scan.periods, sentence.start, draft.quantity.start).findLast(
    (period) => period.day !== null || period.kind === 'day',
  );
  const period = token ? resolvePeriod(token, sources, true) : null;
  return { token: null, period, by: 'day' };
}

function resolve(token: PeriodToken, sources: PeriodSources, stated: boolean, by: string): ChosenPeriod {
  return { token, period: resolvePeriod(token, sources, stated), by };
}

function isInOwnClause(draft: Draft, token: PeriodToken): boolean {
  return relate(draft, token).clauses < 1 || isPeriodic(draft.metric?.value ?? null);
}

function sameSentence(draft: Draft): boolean {
  const before = draft.index > 0 ? draft.scan.quantities[draft.index - 1] : undefined;
  return before !== undefined && before.start >= sentenceOf(draft).start;
}

/** What the innermost head that names a period is about: a quarter rather than the year or day beside it. */
function topicOf(sources: PeriodSources): PeriodToken | null {
  for (let at = sources.headings.length - 1; at >= 0; at--) {
    const { periods } = sources.headings[at] as SegmentScan;
    if (periods.length === 0) continue;
    const tokens = periods.filter((token) => isUsable(token) && token.day === null);
    const best = tokens.find((token) => token.quarter !== null) ?? tokens.at(-1);
    if (best) return asOfTopic(best, quarterAbove(sources.headings.slice(0, at)), sources);
  }
  return null;
}

/** The quarter that the innermost of some heads with one is about: ## This quarter, below # 25Q3 results. */
function quarterAbove(heads: readonly SegmentScan[]): PeriodToken | null {
  const tokens = heads.flatMap(({ periods }) => periods);
  return tokens.findLast((token) => token.quarter !== null && token.year !== null && isUsable(token)) ?? null;
}

/** Longer sentences tell something. */
const OPENING_LENGTH = 60;

/** FY2026Q2: what heads a list item or paragraph. */
const LABEL = /^[^:]{2,30}:/;

/** The period of the words that open a paragraph in place of a heading: **Exit rates, 4Q25 capex.** Alphabet $27.9bn, …; FY2026Q2：营收221亿。… */
function openingOf({ scan, sentence }: Draft): PeriodToken | null {
  const end = LABEL.exec(scan.normal)?.[0].length ?? scan.sentences[0]?.end ?? OPENING_LENGTH + 1;
  if (sentence === 0 || end > OPENING_LENGTH || within(scan.quantities, 0, end).length > 0) return null;
  const [token, ...more] = within(scan.periods, 0, end).filter(isUsable);
  return token !== undefined && more.length === 0 && token.year !== null && token.day === null ? token : null;
}

/** In a report on a quarter, `this quarter` is that quarter, and the next one is counted from it; the whole year is the year of what is reported on. */
function asOfTopic(token: PeriodToken, topic: PeriodToken | null, sources: PeriodSources): PeriodToken {
  if (isWholeYear(token) && topic?.year != null && topic.yearTo === null)
    return { ...token, year: topic.year, fiscal: topic.fiscal, relativeYear: null, anaphoric: false };
  if (token.relativeQuarter === null || topic === null) return token;
  const base = resolvePeriod(topic, sources, false);
  const found = QUARTER.exec(base?.label ?? '');
  if (!found || base?.end == null || sources.written === null || base.end > sources.written) return token;
  const [, fiscal, year, quarter] = found;
  if (token.relativeQuarter < 0 && !token.anaphoric) return token; // the last quarter is the one that was reported on
  const later = quarterLater(Number(year), Number(quarter), token.anaphoric ? 0 : token.relativeQuarter);
  return { ...token, ...later, relativeQuarter: null, fiscal: fiscal !== undefined };
}

/**
 * ASML 2025年营收327亿，第四季97亿: behind what a year came to, a quarter that names none is of that year, unless it was still to end; so is
 * one under a heading that is about a year. What goes on with that quarter (毛利率52.2%), in a note that gives no day, is of its year too.
 */
function quarterOfYear(
  draft: Draft,
  token: PeriodToken,
  topic: PeriodToken | null,
  sources: PeriodSources,
): PeriodToken | null {
  if (!isBareQuarter(token)) return null;
  const { inherited, written } = sources;
  if (inherited !== null && isInHalf(token, inherited))
    return { ...token, year: inherited.year, fiscal: inherited.fiscal };
  if (token.quarter === 1) return null; // the first quarter is told with the year before it
  if (written === null && inherited?.quarter === token.quarter && inherited.year !== null)
    return { ...token, year: inherited.year, fiscal: inherited.fiscal };
  const carried = sources.sameMetric || (sources.afterResult && isReported(draft)) ? inherited : null;
  const year = inherited === null ? topic : carried;
  if (year === null || !isYear(year)) return null;
  const found = { ...token, year: year.year, fiscal: year.fiscal };
  const end = resolvePeriod(found, sources, false)?.end ?? null;
  return end !== null && (written === null || end <= written) ? found : null;
}

/** 1H25收入24.6亿；二季度15.1亿: behind what a half came to, its quarters are of its year. */
function isInHalf({ quarter }: PeriodToken, { half, year }: PeriodToken): boolean {
  return year !== null && half !== null && quarter !== null && Math.ceil(quarter / 2) === half;
}

const QUARTER = /^(FY)?(\d{4})Q([1-4])$/;

/** Words that may stand between a period of comparison and its figure, on either side. */
const COMPARED_GAP =
  /^(?:[ (:为约的仅是达只有才则'’s$€£¥A-Z]|\b(?:it|they|had|made|was|were|earned|stood at|there were|only|just) )*$/;
const COMPARED_REACH = 24;
const OPENED_REACH = 56;
/** What may stand between where the period of comparison opens its clause: A year earlier the profit was $2bn. */
const OPENED_GAP = /^[^,，;；\d]*$/;
/** A misprint two years ago, when the same three months brought $2bn. */
const WHEN_GAP = /^, when [^,，;；\d]*$/;

/** Whether a period of comparison opens the sentence or, of some years before, what stands behind a semicolon. */
function opensTold(
  { start, relativeYear }: PeriodToken,
  { normal, sentences }: SegmentScan,
  sentence: number,
): boolean {
  const from = sentences[sentence]?.start ?? 0;
  return (
    start - from <= 1 || (relativeYear !== null && /[;；] ?$/.test(normal.slice(Math.max(from, start - 2), start)))
  );
}

const COMPARED_AFTER = /^\s*(?:of|in|for|from|reported|recorded|的)?\s*$/i;

/** 去年同期275亿, a year ago ($44.1bn), $44.1bn a year ago: a word of comparison beside the figure. */
function comparisonOf(draft: Draft): PeriodToken | null {
  const { quantity, scan } = draft;
  const from = Math.max(sentenceOf(draft).start, quantity.start - OPENED_REACH);
  const before = within(scan.periods, from, quantity.start).at(-1);
  if (
    before &&
    isComparison(before, scan) &&
    isComparedIn(scan.normal.slice(before.end, quantity.start), before, draft)
  )
    return before;
  const after = within(scan.periods, quantity.end, quantity.end + 48)[0];
  return after?.comparison && COMPARED_AFTER.test(scan.normal.slice(quantity.end, after.start)) ? after : null;
}

/** Whether what stands between a period of comparison and a figure leaves them together. */
function isComparedIn(gap: string, token: PeriodToken, { scan, sentence }: Draft): boolean {
  const opens = opensTold(token, scan, sentence);
  if (token.relativeYear !== null && gap.length > COMPARED_REACH)
    return (opens && OPENED_GAP.test(gap)) || WHEN_GAP.test(gap);
  return gap.length <= COMPARED_REACH && (opens ? OPENED_GAP : COMPARED_GAP).test(gap);
}

function isComparison(token: PeriodToken, scan: SegmentScan): boolean {
  if (token.comparison) return true;
  return token.relativeQuarter === -1 && /prior|previous|上/.test(scan.normal.slice(token.start, token.end));
}

/** The period of comparison: a year, or a quarter, before the one at hand. */
function shifted(base: PeriodToken | null, compared: PeriodToken, sources: PeriodSources): ChosenPeriod {
  const period = base ? resolvePeriod(base, sources, false) : null;
  if (period === null || !SHIFTED.has(lengthOf(period))) return NONE;
  const isOfQuarter = compared.relativeQuarter !== null;
  if (isOfQuarter && lengthOf(period) !== 'quarter') return NONE;
  const label = isOfQuarter ? labelLater(period.label, -1) : labelYearsLater(period.label, compared.relativeYear ?? -1);
  return { token: base, period: periodOf(label, sources.fiscalYearEnd, false), by: 'comparison' };
}

/** What has a year or quarter before it to be compared with; months are told by their names. */
const SHIFTED: ReadonlySet<string> = new Set(['year', 'fiscal year', 'quarter', 'half']);

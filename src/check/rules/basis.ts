/** `basis`: the value is that of a sibling series: sparse for dense, system for chip, calendar for fiscal year, another period. */
import { startOfDate } from '../../dataset/dates.ts';
import type { Observation, Series } from '../../dataset/model.ts';
import { fitAttributes } from '../attributeFit.ts';
import { type ClaimCandidate, seriesKey, statedValue } from '../candidate.ts';
import { isCarriedFar } from '../carrierDoubts.ts';
import { isMarked, isMetricCarried } from '../claim.ts';
import type { ClaimContext } from '../claimContext.ts';
import { agreesClosely, compare } from '../equality.ts';
import { type Fit, untold } from '../match.ts';
import { isFiscalTwin, isPartOf, isPointWithin, partOfYear } from '../periods.ts';
import { isPeriodProven } from '../provenPeriod.ts';
import { isScopeOpen, scopeSiblings, scopeTargets } from '../scopeSiblings.ts';
import { figuresBeside, figuresOfSentence, isStatedBeside } from '../sentenceFigures.ts';
import { isThirdParty } from '../thirdParty.ts';
import type { ClaimRule } from './claimRule.ts';

interface Sibling {
  readonly fit: Fit;
  /** The attributes in which it differs from the claim; `period` among them where the period differs. */
  readonly difference: readonly string[];
}

/** Differences that are wrong by themselves, even where the dataset does not have the series that the claim means. */
const TELLING = new Set(['scope', 'direction', 'sparsity']);

export const basis: ClaimRule = {
  name: 'basis',
  judge(context) {
    const isOpen = isThirdParty(context.claim) || isMetricUnsure(context.claim) || isMultiplied(context);
    const targets = isOpen ? null : targetsOf(context);
    if (targets === null || targets.some(({ series }) => isMisbound(context, series))) return null;
    for (const sibling of siblingsOf(context)) {
      if (targets.length === 0 && !tellsByItself(context, sibling)) continue;
      const equal = equalValue(context, sibling.fit);
      if (equal !== null && !isUnfinished(context, sibling, equal) && !isGuidanceOfWhole(context, sibling, equal))
        return candidate(context, sibling, equal, targets[0] ?? null);
    }
    return null;
  },
};

/** | memory | 18.4 TB | 64 x 288 GB |: one of the parts that make up the whole. */
const TIMES_BEFORE = /\d\s?[x×*]\s?$/i;
const TIMES_AFTER = /^\s?[x×*]\s?\d/i;

function isMultiplied({ analysis: { text }, before, claim }: ClaimContext): boolean {
  return TIMES_BEFORE.test(before) || TIMES_AFTER.test(text.slice(claim.end, claim.end + 4));
}

/** A word for a direction says by itself that a link is meant. */
function isMetricUnsure(claim: ClaimContext['claim']): boolean {
  return isMetricCarried(claim) && claim.attributes.direction === undefined;
}

function isMisbound(context: ClaimContext, series: Series): boolean {
  return (
    context.isForetold(series) ||
    isStatedBeside(context, series) ||
    isOfPartBeside(context, series) ||
    isUnreported(context, series)
  );
}

/** 96 GB per GPU and 768 GB per instance: what the claim would be taken for stands beside it, told of one of its parts. */
function isOfPartBeside(context: ClaimContext, series: Series): boolean {
  const { current } = context.knowledge(series);
  return (
    current !== null &&
    figuresOfSentence(context).some(
      (figure) => figure.metric === context.claim.metric && compare(figure, current.value) === 'agrees',
    )
  );
}

/** A period that the text does not say beside the claim, and of which nothing was reported when the note was written: it tells of the one before. */
function isUnreported({ claim, written }: ClaimContext, { history }: Series): boolean {
  const reported = history.find((observation) => observation.basis === 'reported');
  if (claim.period?.stated === true || written === null || reported === undefined) return false;
  return written < startOfDate(reported.asOf);
}

/** The series that the claim means; null where one of them leaves room for the claim. */
function targetsOf(context: ClaimContext): readonly Fit[] | null {
  const own = context.match.firm.filter(({ series }) => context.knowledge(series).current !== null);
  const targets = own.length > 0 ? own : scopeTargets(context);
  const differ = targets.every(({ series }) => {
    const { current } = context.knowledge(series);
    return current === null || (compare(context.claim, current.value) === 'differs' && !wasGuided(context, series));
  });
  return differ ? targets : null;
}

/** Whether the claim is said to be guidance, and the series once had it. */
function wasGuided({ claim }: ClaimContext, { history }: Series): boolean {
  return claim.attributes.basis === 'guidance' && history.some(({ value }) => compare(claim, value) === 'agrees');
}

/** Attributes first, then scope, then period; the fewest differences first. */
function siblingsOf(context: ClaimContext): readonly Sibling[] {
  const siblings = context.match.siblings
    .filter(({ period }) => period !== 'any' && period !== 'within')
    .map(withDifference);
  const others = untold(context.match, context.claim).map(
    (fit): Sibling => ({
      fit,
      difference: fit.attributes.lost.filter((key) => context.claim.attributes[key] !== undefined),
    }),
  );
  const related = (isCarriedFar(context) ? [] : scopeSiblings(context))
    .filter((fit) => isScopeSaid(context, fit))
    .map((fit): Sibling => ({ fit, difference: ['scope'] }));
  const all = [...siblings, ...others, ...related].filter((sibling) => !isInferredPeriod(context, sibling));
  return all.sort((a, b) => weight(a) - weight(b));
}

/** Whether the text says which of both is meant. How many chips a system has is no wrong count of chips that were built. */
function isScopeSaid(context: ClaimContext, { series }: Fit): boolean {
  const { claim, dataset } = context;
  const { scope } = claim.attributes;
  if (claim.unit === '1' || isScopeOpen(context)) return false;
  if (scope === undefined) return true;
  return fitAttributes({ scope }, {}, dataset.entities.get(series.entity)?.kind).contradicts.length > 0;
}

function withDifference(fit: Fit): Sibling {
  const period = fit.period === 'other' ? ['period'] : [];
  return { fit, difference: [...fit.attributes.contradicts, ...period] };
}

/** Attributes that the sibling leaves open make it a less likely source than one that says the same as the claim. */
function weight({ fit, difference }: Sibling): number {
  const period = difference.includes('period') ? 10 : 0;
  return period + difference.length + fit.attributes.open.length / 8 + fit.attributes.lost.length / 8;
}

/** A period that was only inferred, or that a former value of another period stands beside, proves nothing when another one fits. */
function isInferredPeriod(context: ClaimContext, { difference, fit }: Sibling): boolean {
  if (!difference.includes('period')) return false;
  if (context.claim.period?.relative && isOtherReading(context.claim.period.label, fit.series.period ?? ''))
    return true;
  if (isPointWithin(context.claim.period, fit.series.period) || isOwnYear(context, fit.series)) return true;
  if (!isPeriodSaid(context, fit.series.period) && !isPeriodProven(context)) return true;
  if (isQuarterSaid(context, fit.series) || isOrdinalBehind(context, fit.series)) return true;
  if (isInRun(context)) return true;
  const isBesideFormer = figuresBeside(context).some(
    (figure) => figure.kind === context.claim.kind && isMarked(figure, 'previous') && !isThirdParty(figure),
  );
  return isBesideFormer || isSaidOfOther(context, fit.series);
}

/** What joins the figures of a series, each of another period: 72.7%, 73.6% and 75.2%. */
const RUN = /^(?:, |、|,? and |和|与|及|, then | then |，再到|、再到)(?:about |约)?$/;

/** Whether the claim says no period of its own and is one of a series of its metric. */
function isInRun(context: ClaimContext): boolean {
  const { analysis, claim } = context;
  if (claim.period?.stated === true) return false;
  return figuresBeside(context).some((figure) => {
    const [first, second] = figure.start < claim.start ? [figure, claim] : [claim, figure];
    return figure.kind === claim.kind && RUN.test(analysis.text.slice(first.end, second.start));
  });
}

/** 第四季营业利益19兆，全年47兆，营收97兆: what the sentence says of something else in the sibling's period may go for the claim too. */
function isSaidOfOther(context: ClaimContext, { period, entity, metric }: Series): boolean {
  return figuresOfSentence(context).some(
    (figure) =>
      figure.entity === entity &&
      (figure.metric !== metric || figure.kind !== context.claim.kind) &&
      figure.period?.label === period,
  );
}

/** 2027年度会超过1000亿: the year of who keeps a calendar of its own may be that. */
const YEAR_OF_OWN = /\d{4} ?年度[^,，;；。]{0,12}$/;

function isOwnYear({ before, claim }: ClaimContext, { period }: Series): boolean {
  return YEAR_OF_OWN.test(before) && isFiscalTwin(claim.period?.label ?? '', period ?? '');
}

/** How a sentence names a quarter. */
const QUARTERS: Readonly<Record<string, RegExp>> = {
  Q1: /Q1|1Q|[一1首]季|\bfirst[- ]quarter/i,
  Q2: /Q2|2Q|[二2]季|\bsecond[- ]quarter/i,
  Q3: /Q3|3Q|[三3]季|\bthird[- ]quarter/i,
  Q4: /Q4|4Q|[四4末]季|\b(?:fourth|final)[- ]quarter/i,
};

/** The capex guide is $35bn, of which $6.8bn went out in Q1: the value of a quarter that the sentence names, read as that of the year. */
function isQuarterSaid({ claim, sentence }: ClaimContext, { period }: Series): boolean {
  const [part, own] = [period, claim.period?.label].map((label) => partOfYear(label ?? ''));
  return own === '' && QUARTERS[part ?? '']?.test(sentence) === true;
}

/** $11bn in its second quarter, and it expects $16bn in the third. */
const ORDINAL_BEHIND = /^ (?:in|for) the (first|second|third|fourth)\b/i;
const ORDINALS = ['first', 'second', 'third', 'fourth'];

function isOrdinalBehind({ analysis: { text }, claim }: ClaimContext, { period }: Series): boolean {
  const said = ORDINAL_BEHIND.exec(text.slice(claim.end, claim.end + ORDINAL_REACH))?.[1];
  return said !== undefined && partOfYear(period ?? '') === `Q${ORDINALS.indexOf(said.toLowerCase()) + 1}`;
}

const ORDINAL_REACH = 20;

/**
 * Whether the text says the period beside the claim. Where only its year is assumed, the value of the same quarter of another year
 * shows that the note is of that year; that of another quarter is none of this one's.
 */
function isPeriodSaid({ analysis, claim: { period, end }, before }: ClaimContext, other: string | null): boolean {
  if (period === null || other === null || period.stated) return period?.stated === true;
  if (period.assumed !== true || !isShort(other) || partOfYear(other) === partOfYear(period.label)) return false;
  const quarter = QUARTERS[partOfYear(period.label)];
  const behind = analysis.text.slice(end, end + QUARTER_REACH);
  const [clause = ''] = behind.split(CLAUSE_END);
  return !quarter?.test(behind) || quarter.test(clause) || quarter.test(before);
}

/** GAAP 84.6%, ten points up on FQ2's 74.9%: so far behind the claim a quarter may be that of the next figure. */
const QUARTER_REACH = 28;
const CLAUSE_END = /[,，;；。)）]/;

/** Whether a label is of a quarter or half. */
function isShort(label: string): boolean {
  return /^[QH]/.test(partOfYear(label));
}

/** Whether two labels may be meant by the same words, said without a year or without whose calendar: 二季度 is 2025Q2 or FY2026Q2. */
function isOtherReading(label: string, other: string): boolean {
  return isFiscalTwin(label, other) || (isShort(label) && partOfYear(label) === partOfYear(other));
}

function tellsByItself({ claim }: ClaimContext, { fit, difference }: Sibling): boolean {
  if (difference.length !== 1 || fit.attributes.open.length > 0) return false;
  const [key] = difference;
  if (key === 'scope' && claim.attributes.scope === undefined) return false;
  if (key !== 'period') return TELLING.has(key as string);
  return claim.period !== null && fit.series.period !== null && isFiscalTwin(claim.period.label, fit.series.period);
}

/** A result can't be reported of a period that was still running when the note was written: the period was misread. */
function isUnfinished(
  { claim, written }: ClaimContext,
  { difference }: Sibling,
  { basis: footing }: Observation,
): boolean {
  const end = claim.period?.end ?? null;
  return difference.includes('period') && footing === 'reported' && written !== null && end !== null && written <= end;
}

/** Guidance for the year in a paragraph about one of its quarters: nobody guides a quarter to a year's sum. */
function isGuidanceOfWhole(
  { claim, dataset }: ClaimContext,
  { difference, fit: { series } }: Sibling,
  { basis: footing }: Observation,
): boolean {
  if (!difference.includes('period') || footing !== 'guidance' || series.period === null) return false;
  return isPartOf(claim.period?.label ?? '', series.period, dataset.entities.get(claim.entity));
}

function equalValue(context: ClaimContext, { series }: Fit): Observation | null {
  const { known } = context.knowledge(series);
  return known.findLast(({ value }) => agreesClosely(context.claim, value)) ?? null;
}

function candidate(context: ClaimContext, sibling: Sibling, equal: Observation, target: Fit | null): ClaimCandidate {
  const { fit, difference } = sibling;
  const kind = difference.includes('period') ? 'other-period' : 'other-attributes';
  return {
    rule: 'basis',
    series: target?.series ?? null,
    current: target === null ? null : context.knowledge(target.series).current,
    matched: statedValue(equal),
    explanation: { kind, series: seriesKey(fit.series), difference },
  };
}

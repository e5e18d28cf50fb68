/** Reasons to doubt that a claim means its series, or that the dataset knows better: each keeps `contradicted` silent. */

import { CARRIED } from '../analysis/metricDefaults.ts';
import { endOfDate, startOfDate } from '../dataset/dates.ts';
import type { Dataset, Observation, Series } from '../dataset/model.ts';
import { mayBeOfAnother } from './carrierDoubts.ts';
import { type Claim, confidenceOf, isCarried } from './claim.ts';
import type { ClaimContext } from './claimContext.ts';
import type { Measured } from './conversion.ts';
import { agreesClosely, compare } from './equality.ts';
import { askedOf, match } from './match.ts';
import { DESIGNED, MANY_AT_A_TIME, SINGLING_OUT, SPECIFIED, UNMISTAKABLE } from './metricTraits.ts';
import { isMistyped } from './mistyped.ts';
import { near } from './near.ts';
import { isTakenBack } from './noClaim.ts';
import { isMonthOf } from './periods.ts';
import { isPlainCue } from './plainCue.ts';
import { textOffset } from './sentence.ts';
import { figuresOfSentence, isStatedBeside } from './sentenceFigures.ts';
import { isFirm, isThirdParty } from './thirdParty.ts';
import { wordSource, wordTest } from './words.ts';

/** Whether, in this context, the given current value can't be held against the claim. */
type Doubt = (context: ClaimContext, series: Series, current: Observation) => boolean;

/** A value this many times off is more likely to be about something else: a board of eight, a rack, a year instead of a quarter. */
const FARTHEST = 6;
/** A value this near is a matter of definition. */
const NEAREST = 0.04;
/** How sure a binding by a weak cue must be. */
const WEAK_CUE_NEEDS = 0.9;
/** Margins and the like are told to a tenth of a point: a value this many points away is another one. */
const NEAREST_POINTS = 1;
/** So sure a binding has to be for the value of another metric to be a mistake: by a word beside the figure, by heads of a table. */
const CERTAIN: Readonly<Record<string, number>> = {
  'cue-before': 0.85,
  'cue-after': 0.85,
  'table-head': 0.8,
  'weak-cue': 0.95,
};
const CERTAIN_REVENUE = 0.96;
/** Days for which guidance and running totals are taken to stand; a note written later may know more. */
const SHELF_LIFE = 90;
const DAY = 86_400_000;

/** 一半, two-thirds: parts in words are rough. */
const IN_WORDS = /半|分之|\b(?:half|thirds?|quarters?|fifths?|tenth)\b/i;

const supposes = wordTest('supposing');
const headsForecasts = wordTest('forecastHead');

/** Doubts that the claim means this series. A value of it that was mistyped does, whatever stands around it. */
const OF_MEANING: readonly Doubt[] = [
  (context, series) =>
    isCarried(context.claim) &&
    !isPlainSpecification(context) &&
    !isPlainlySaid(context) &&
    !(isOnlyWith(context, series) && confidenceOf(context.claim) >= WEAK_CUE_NEEDS),
  isInUnknownRow,
  isOfPartOfBusiness,
  mayBeOfAnother,
  (context, series) =>
    isOneOfMany(context, series) && !isSpecified(context) && !isOfListing(series) && !isOnPriceList(context, series),
  (context, series, current) =>
    series.period === null &&
    !isSpecified(context) &&
    !isAllStaff(context) &&
    !isOfListing(series) &&
    !isOnPriceList(context, series) &&
    !isOfAgreedRound(context, current) &&
    !isOnlyWith(context, series) &&
    !isOfMonthOf(context, current),
  ({ claim }, _, { value }) => isFarOff(claim, value),
  (context, series, current) => isGrown(context, series, current),
  (context, series, current) => mayBeNewer(context, series, current),
];

/** Doubts that the dataset has a value to hold against it. */
const OF_VALUE: readonly Doubt[] = [
  ({ claim }) => claim.approx === 'some' || IN_WORDS.test(claim.text),
  ({ claim }) => isThirdParty(claim),
  (context, _, { value }) => isOfOtherSign(context, value),
  (_, __, current) => !isFirm(current),
  ({ claim }, _, { basis }) => claim.attributes.basis === 'guidance' && basis === 'reported',
  ({ claim }, _, { value }) => isNearby(claim, value) && !isMistyped(claim, value),
  (context, series) => context.isForetold(series),
  isUnderForecast,
  ({ before }) => GUIDED.test(before),
  isStatedBeside,
  (context, series) => isKnownOtherwise(context, series),
  (context) => isTakenBack(context) || supposes(context.sentence),
  (context) => isValueOfSibling(context),
  (context) => isValueOfOther(context),
];

export function isDoubtful(context: ClaimContext, series: Series, current: Observation): boolean {
  const isFelt = (doubt: Doubt) => doubt(context, series, current);
  return (!isMistyped(context.claim, current.value) && OF_MEANING.some(isFelt)) || OF_VALUE.some(isFelt);
}

/** A cell whose heads name no metric: its unit alone says what it is, and heads that are not understood may say otherwise. */
function isInUnknownRow({ claim, segment }: ClaimContext): boolean {
  return !claim.bound && segment?.cell !== undefined && claim.evidence[0]?.name === 'unit';
}

/** Metrics that companies report by part of their business. */
const REPORTED_BY_PART: ReadonlySet<string> = new Set([
  'revenue',
  'operating-income',
  'net-income',
  'ebitda',
  'gross-margin',
]);
const OF_PART = new RegExp(
  `${wordSource('part')}(?:业务|業務|部门|部門|板块|板塊|市场|市場| (?:segment|business|division|unit))?的?\\s?$`,
  'i',
);
const PART_REACH = 24;

/** 美国商业收入, US commercial revenue: what announces the claim says of which part of the company it is. */
function isOfPartOfBusiness({ analysis, claim }: ClaimContext): boolean {
  const { name, start } = claim.evidence[0] ?? {};
  if (claim.bound || name !== 'cue-before' || start === undefined || !REPORTED_BY_PART.has(claim.metric)) return false;
  return OF_PART.test(analysis.text.slice(Math.max(0, start - PART_REACH), start));
}

/** Whether the nearest heading, a list parent or a head of the table says that what stands below is a plan or an opinion, and its period was not over. */
function isUnderForecast({ analysis, claim, judgingDay, segment, written }: ClaimContext): boolean {
  const end = claim.period?.end ?? null;
  if (segment === null || (end !== null && end < (written ?? judgingDay.day))) return false;
  const { cell, headings, parents } = segment;
  const heads = [headings.at(-1), ...parents, cell?.rowHead, cell?.columnHead];
  return heads.some((index) => headsForecasts(analysis.segments[index ?? -1]?.text.slice(0, HEAD_REACH) ?? ''));
}

/** So much of a head is read: what goes on longer is none. */
const HEAD_REACH = 200;

/** FQ3 guide: rev $33.5bn, GM 81%: all that follows is guided to. */
const GUIDED = /(?:guid(?:e|es|ance)|outlook|指引|展望|[财財][测測])[^.。;；:：]{0,8}[:：](?:[^.。;；]|\.\d)*$/i;

/** A loss by its verb, right before its number: 又亏了60.2亿, a loss of $2bn. */
const LOST = new RegExp(`${wordSource('lost')}\\s*(?:了|约|約|近|逾|about|some|roughly|nearly)?\\s*$`, 'i');

/** A cash flow of −10 is often written as an outflow of 10; what is lost and yet above zero was taken for something else than a result. */
function isOfOtherSign({ analysis, claim }: ClaimContext, value: Observation['value']): boolean {
  if (claim.low * value.low < 0) return true;
  return claim.low > 0 && LOST.test(analysis.text.slice(Math.max(0, claim.start - 24), claim.start));
}

/** MTIA 400: 6 PFLOPS, below what the list is of: nothing but a name and figures stand before it in its item. */
function isListedItem({ analysis, claim, segment }: ClaimContext): boolean {
  if (segment?.kind !== 'list-item') return false;
  const at = textOffset(segment, claim.start);
  if (at > LISTED_REACH) return false;
  const around = [...near(analysis.mentions, claim.start), ...near(analysis.figures, claim.start)];
  const told = around.filter((part) => part.segment === claim.segment && part.end <= claim.start);
  const rest = told.reduce((left, part) => left.replace(part.text, ''), segment.text.slice(0, at));
  return told.length > 0 && /^[^\p{L}\p{N}]*$/u.test(rest);
}

/** So far into its item a figure stands at most. */
const LISTED_REACH = 120;

/** What a list or heading is about must be surer still. */
const TOPIC_NEEDS = 0.95;
/** What is told of links is not of memory. */
export const LINKED = /domain|fabric|link|interconnect|scale-up|互[联連聯]/i;

/**
 * Whether less than a plain word is enough: a weak cue (bandwidth, 容量), a unit that is of one metric alone, what is spoken of. What it tells of
 * a chip is its specification, unless the sentence speaks of links.
 */
function isPlainSpecification(context: ClaimContext): boolean {
  const { claim, sentence } = context;
  const [cue, carrier] = claim.evidence.map(({ name }) => name);
  if (cue === undefined || !CARRIED.has(cue) || !isSpecified(context)) return false;
  if (UNMISTAKABLE.has(claim.metric)) return confidenceOf(claim) >= WEAK_CUE_NEEDS;
  if (LINKED.test(sentence)) return false;
  if (cue === 'weak-cue') return confidenceOf(claim) >= WEAK_CUE_NEEDS;
  if (cue !== 'topic' || confidenceOf(claim) < TOPIC_NEEDS) return false;
  return isListedItem(context) || (carrier === 'name-before' && isMemoryOfChip(context));
}

/** AMD的MI455X用12堆、432GB: what a chip has of gigabytes where memory is spoken of. */
function isMemoryOfChip({ claim, dataset }: ClaimContext): boolean {
  return claim.metric.startsWith('memory-') && dataset.entities.get(claim.entity)?.kind === 'chip';
}

/** 亚马逊2024年第二季度收入为…: a weak cue that is told of the whole company, and its period, means what it says. */
function isPlainlySaid(context: ClaimContext): boolean {
  const [cue, ...others] = context.claim.evidence;
  if (cue?.name !== 'weak-cue' || isCarried({ ...context.claim, evidence: others })) return false;
  return confidenceOf(context.claim) >= WEAK_CUE_NEEDS && isPlainCue(context, WEAK, true);
}

const WEAK: readonly string[] = ['weak-cue'];

/** OpenAI deploys 6 GW of AMD's GPUs: of the other party that the sentence names the dataset has one value. */
function isOnlyWith({ claim, dataset, named }: ClaimContext, series: Series): boolean {
  const party = series.attributes['counterparty'];
  if (party === undefined || !named.includes(party) || claim.kind !== 'quantity') return false;
  const all = dataset
    .series(claim.entity, claim.metric)
    .filter(({ attributes }) => attributes['counterparty'] === party);
  return all.length === 1 && all[0] === series;
}

function isOneOfMany(context: ClaimContext, series: Series): boolean {
  const { metric, attributes, period } = context.claim;
  if (!MANY_AT_A_TIME.has(metric)) return false;
  if (isOnlyWith(context, series)) return false;
  if (metric === 'funding-round' && period?.stated === true && series.period === period.label) return false; // one a month
  return !SINGLING_OUT.some((key) => attributes[key] !== undefined && series.attributes[key] !== undefined);
}

/** A company is listed once. */
function isOfListing({ attributes }: Series): boolean {
  return attributes['definition'] === 'ipo';
}

/** Seed round of $2bn at $15bn: a valuation beside the sum of the very round at which the dataset has it. */
function isOfAgreedRound(context: ClaimContext, { asOf }: Observation): boolean {
  const { claim, dataset } = context;
  if (claim.metric !== 'valuation') return false;
  const rounds = dataset.series(claim.entity, 'funding-round');
  return figuresOfSentence(context).some(
    (figure) =>
      figure.entity === claim.entity &&
      figure.metric === 'funding-round' &&
      rounds.some(({ history }) => {
        const last = history.at(-1);
        return last?.asOf.slice(0, 7) === asOf.slice(0, 7) && compare(figure, last.value) === 'agrees';
      }),
  );
}

/** What an hour of it costs on demand, of which a cloud's price list has one: 按需价4.2美元/小时, on demand, per chip-hour. */
const ON_DEMAND = /按需|随需|隨需|\bon[- ]demand\b|\blist price\b/i;

function isOnPriceList(context: ClaimContext, series: Series): boolean {
  const { claim, dataset, segment } = context;
  if (claim.metric !== 'price' || !claim.unit.endsWith('/h')) return false;
  const prices = dataset
    .series(claim.entity, claim.metric)
    .filter(({ attributes }) => attributes['basis'] === undefined);
  const { segments } = context.analysis;
  const above = [...(segment?.parents ?? []), segment?.headings.at(-1), segment?.cell?.columnHead];
  const said = [context.sentence, ...above.map((index) => segments[index ?? -1]?.text ?? '')].join('\n');
  return prices.length === 1 && prices[0] === series && ON_DEMAND.test(said);
}

function isSpecified({ claim, dataset }: ClaimContext): boolean {
  const kind = dataset.entities.get(claim.entity)?.kind;
  const isDesigned = kind !== undefined && SPECIFIED.has(kind) && DESIGNED.has(claim.metric);
  return isDesigned || SINGLING_OUT.some((key) => claim.attributes[key] !== undefined);
}

const SOME_STAFF =
  /\b(?:lay|laid|cuts?|jobs?|hir(?:e|es|ed|ing)|engineers?|roles?)\b|[裁招]|研[发發]|工程|[减減]员|新增|[岗崗]位/i;

/** A company has one headcount, and it moves slowly; engineers and those who are laid off are a part of it. */
function isAllStaff({ analysis, before, claim }: ClaimContext): boolean {
  if (claim.metric !== 'headcount') return false;
  const behind = analysis.text.slice(claim.end, claim.end + STAFF_REACH);
  const clause = [before.split(CLAUSE_END).at(-1), behind.split(CLAUSE_END)[0]].join(' ');
  return !SOME_STAFF.test(clause);
}

const STAFF_REACH = 24;
const CLAUSE_END = /[,，;；。\n]/;

/** A level of a company moves on; but a claim that dates itself by the month of the observation means that one. */
function isOfMonthOf({ claim: { period } }: ClaimContext, { asOf, basis }: Observation): boolean {
  return (basis === 'reported' || basis === 'announced') && isMonthOf(period, asOf);
}

/** Whether a value is of another order than the claim, or can't be compared with it. */
export function isFarOff(claim: Claim, value: Measured): boolean {
  if (compare(claim, value) === 'incomparable' || value.low === 0) return true;
  const ratio = Math.abs(claim.low / value.low);
  return ratio > FARTHEST || ratio < 1 / FARTHEST;
}

/** Definitions and rounding differ by a few per cent (usable and physical memory, gross and net): nothing is wrong with that. */
export function isNearby(claim: Claim, value: Measured): boolean {
  const isRounded = claim.resolution < value.resolution && Math.abs(value.low) >= 10 * value.resolution;
  const step = isRounded ? value.resolution * 0.99 : 0; // less than its last digit: 1,260 for 1.2 thousand
  const room = (end: number) => (value.unit === '%' ? NEAREST_POINTS : Math.max(step, NEAREST * Math.abs(end)));
  return [value.low, value.high].some((end) => Math.abs(claim.low - end) <= room(end));
}

/** The claim equals another value of its series: an earlier one, or one that was not out for certain on the day it is judged by. */
function isKnownOtherwise(context: ClaimContext, series: Series): boolean {
  const { known, perhaps, later } = context.knowledge(series);
  return [...known, ...perhaps, ...later].some(({ value }) => compare(context.claim, value) === 'agrees');
}

/** Totals that only grow: a higher number may be a newer one, but for what was reported of a period when it was over. */
function isGrown({ claim, dataset }: ClaimContext, { period }: Series, { value, basis, asOf }: Observation): boolean {
  const { end } = claim.period ?? {};
  if (period !== null && basis === 'reported' && end != null && end < startOfDate(asOf)) return false;
  return dataset.metrics.get(claim.metric)?.higherIsLater === true && claim.high > value.high;
}

function mayBeNewer(context: ClaimContext, series: Series, current: Observation): boolean {
  const { claim, dataset, written } = context;
  const { basis, asOf } = current;
  if (isOfMonthOf(context, current)) return false;
  const kind = dataset.entities.get(claim.entity)?.kind;
  if (SINGLING_OUT.some((key) => series.attributes[key] !== undefined)) return false; // a round is closed once
  if (written === null || basis === 'reported' || (series.period === null && kind !== undefined && SPECIFIED.has(kind)))
    return false;
  return Date.parse(endOfDate(written)) - Date.parse(endOfDate(asOf)) > SHELF_LIFE * DAY;
}

/** The claim equals a value of another period or attribute that `basis` did not trust: neither is the binding to be trusted here. */
function isValueOfSibling(context: ClaimContext): boolean {
  const values = context.match.siblings.flatMap(({ series }) => context.knowledge(series).known);
  return values.some(({ value }) => agreesClosely(context.claim, value));
}

/** The claim equals another current value of its entity, or is about the same metric's of another entity beside it: bound to the wrong one. */
function isValueOfOther(context: ClaimContext): boolean {
  const { claim, dataset } = context;
  const others = dataset.series(claim.entity).filter(({ metric }) => metric !== claim.metric);
  if (!isSurelyNamed(claim) && others.some((series) => agreesWithCurrent(context, series))) return true;
  return context.named.some((entity) => agreesWithEntity(context, entity, dataset));
}

/** Whether a word or head that names no other metric says what the claim is. */
function isSurelyNamed(claim: Claim): boolean {
  const isOfPart = claim.metric.startsWith('revenue'); // of a part, it is told as revenue too
  const needed = CERTAIN[claim.evidence[0]?.name ?? ''] ?? 1;
  return !isCarried(claim) && confidenceOf(claim) >= (isOfPart ? Math.max(needed, CERTAIN_REVENUE) : needed);
}

function agreesWithEntity(context: ClaimContext, entity: string, dataset: Dataset): boolean {
  return match(askedOf(context.claim, entity), dataset).fits.some(({ series }) => isNearCurrent(context, series));
}

function isNearCurrent(context: ClaimContext, series: Series): boolean {
  const { current } = context.knowledge(series);
  if (current === null) return false;
  const comparison = compare(context.claim, current.value);
  return comparison === 'agrees' || (comparison === 'differs' && isNearby(context.claim, current.value));
}

function agreesWithCurrent(context: ClaimContext, series: Series): boolean {
  const { current } = context.knowledge(series);
  return current !== null && compare(context.claim, current.value) === 'agrees';
}

/** `stale`: the claim equals an earlier observation of its series and not the current one. */
import type { Figure } from '../../analysis/analysis.ts';
import { isDated } from '../../analysis/earlierStatement.ts';
import { endOfDate, startOfDate } from '../../dataset/dates.ts';
import type { Observation, Series } from '../../dataset/model.ts';
import { seriesKey, statedValue } from '../candidate.ts';
import { confidenceOf, isMarked } from '../claim.ts';
import type { ClaimContext } from '../claimContext.ts';
import { CONFIDENCE_IN_PERIOD } from '../confidence.ts';
import { convert, type Measured, withoutApprox } from '../conversion.ts';
import { isFarOff } from '../doubts.ts';
import { agreesClosely, compare, isRange } from '../equality.ts';
import type { Fit } from '../match.ts';
import { near } from '../near.ts';
import { plainText } from '../plainText.ts';
import {
  figuresBeside,
  figuresInColumn,
  figuresInList,
  figuresInRow,
  figuresInSegment,
  figuresOfColumn,
  figuresOfSentence,
} from '../sentenceFigures.ts';
import { significantDigits, TELLING_DIGITS } from '../slip.ts';
import { isOneFooting } from '../thirdParty.ts';
import { wordTest } from '../words.ts';
import type { ClaimRule } from './claimRule.ts';
import { isOfItsTime, isOfRound, type Superseded, tellsOfSteps } from './ofItsTime.ts';

const tellsOfThen = wordTest('ofThen');

export const stale: ClaimRule = {
  name: 'stale',
  judge(context) {
    const found = superseded(context);
    if (found === null || isOfAnotherPeriod(context, found.fit) || isOfItsTime(context, found)) return null;
    if (
      isGuess(context) ||
      isOfElsewhere(context) ||
      isHistory(context, found) ||
      isToldWithNewer(context, found) ||
      isEndOfRange(context) ||
      isOffered(context) ||
      isYardstick(context) ||
      isToldOfThen(context) ||
      isOfRound(context, found)
    )
      return null;
    const { fit, earlier, newer, current } = found;
    return {
      rule: 'stale',
      series: fit.series,
      current,
      matched: statedValue(earlier),
      explanation: { kind: 'superseded', series: seriesKey(fit.series), since: newer.asOf },
      rightWhenWritten: wasRight(context.written, fit.series, earlier, newer),
    };
  },
};

function superseded(context: ClaimContext): Superseded | null {
  const { firm } = context.match;
  const fits = firm.length > 0 ? firm : onlyOnes(context);
  const found = fits.map((fit) => supersededIn(context, fit));
  if (found.includes('open')) return null;
  return found.find((result): result is Superseded => result !== null && result !== 'open') ?? null;
}

/**
 * The only series of its metric, or of the claim's period of it, though it is of a segment that the claim does not name: an earlier
 * value, to two digits, is from there.
 */
function onlyOnes({ claim, dataset, match }: ClaimContext): readonly Fit[] {
  if (significantDigits(claim) < 2) return [];
  const all = dataset.series(claim.entity, claim.metric);
  return match.loose.filter(
    (fit) => isWithoutSegment(fit) && all.filter(({ period }) => period === fit.series.period).length === 1,
  );
}

function isWithoutSegment({ attributes: { open }, period }: Fit): boolean {
  return open.length === 1 && open[0] === 'segment' && period !== 'any' && period !== 'within';
}

/** `open` where the current value neither equals the claim nor contradicts it. */
function supersededIn(context: ClaimContext, fit: Fit): Superseded | 'open' | null {
  const { claim } = context;
  const { known, current } = context.knowledge(fit.series);
  if (current === null) return null;
  const index = known.findLastIndex(
    (observation, at) => at < known.length - 1 && equals(context, observation, current),
  );
  const earlier = known[index];
  const comparison = compare(claim, claim.approx === 'exact' ? asReplaced(current, earlier) : current.value);
  if (comparison === 'unclear' && !(earlier && isRange(claim) && isRange(earlier.value))) return 'open';
  const newer = known[index + 1];
  return earlier && newer ? { fit, earlier, newer, current } : null;
}

/**
 * `over 36 bn` replaced 40 bn by another number, though 40 is over 36; so did 3 bn replace 2.6 bn, which the rounding of 3 leaves
 * room for.
 */
function asReplaced({ value }: Observation, earlier: Observation | undefined): Measured {
  const number = value.approx === 'over' || value.approx === 'under' ? withoutApprox(value) : value;
  return earlier !== undefined && isAnother(earlier.value, value) ? { ...number, resolution: 0 } : number;
}

/** Apart by more than what is written more or less roughly. */
const APART = 0.08;

function isAnother(earlier: Measured, { low, high, unit }: Measured): boolean {
  const before = convert(earlier, unit);
  return (
    before !== null &&
    Math.abs(before.low - low) > APART * Math.abs(low) &&
    Math.abs(before.high - high) > APART * Math.abs(high)
  );
}

function equals({ claim }: ClaimContext, earlier: Observation, current: Observation): boolean {
  return agreesClosely(claim, earlier.value) && isOneFooting(claim, earlier, current);
}

/** Where the period was only inferred, a claim that equals the current value of another period was bound to the wrong one. */
function isOfAnotherPeriod(context: ClaimContext, fit: Fit): boolean {
  const { claim, match } = context;
  if (fit.period === 'timeless' || claim.period?.stated === true || confidenceOf(claim) >= CONFIDENCE_IN_PERIOD)
    return false;
  return match.siblings.some(({ series }) => {
    const { current } = context.knowledge(series);
    return current !== null && compare(claim, current.value) === 'agrees';
  });
}

/**
 * A sentence that gives a newer value as well, or a paragraph that gives the current one, tells how it came about:
 * `announced with 128 GB, it shipped with 144 GB`, `Revenue was $13.6bn. The company had said $12.5bn`.
 */
function isToldWithNewer(context: ClaimContext, { fit, newer, current }: Superseded): boolean {
  const { known } = context.knowledge(fit.series);
  const replacing = known.slice(known.indexOf(newer));
  return (
    isTold(figuresBeside(context), replacing) ||
    isTold(figuresInSegment(context), [current]) ||
    isTold(figuresInList(context), [current]) ||
    (isRange(context.claim) && isTold([...figuresInRow(context), ...figuresInColumn(context)], [current])) ||
    (fit.series.period === null && isTold([...figuresOfColumn(context), ...laterInRow(context)], [current])) || // what it came to, one after the other
    (isForecast(context.claim) &&
      (isTold(figuresInRow(context), [current]) || isBesideActual(context, figuresBeside(context)))) ||
    isTold(figuresOfSentence(context).filter(isPlain), replacing)
  );
}

/** Those of its row that are of another time. */
function laterInRow(context: ClaimContext): readonly Figure[] {
  const { label } = context.claim.period ?? {};
  return label === undefined
    ? []
    : figuresInRow(context).filter(({ period }) => period !== null && period.label !== label);
}

/** | Q1A | guide |: what stands beside the actual value under a word for what was guided to or hoped for. */
function isForecast({ attributes }: Figure): boolean {
  return attributes.basis === 'guidance' || attributes.basis === 'consensus';
}

/** EPS of $24.67 left the $19.15 guide far behind: when its period was over, what was guided to stands beside what it came to, on whatever footing. */
function isBesideActual({ claim, judgingDay, written }: ClaimContext, beside: readonly Figure[]): boolean {
  const { label, end } = claim.period ?? {};
  if (end == null || end >= (written ?? judgingDay.day)) return false;
  return beside.some(
    (figure) =>
      figure.period?.label === label &&
      !isForecast(figure) &&
      !isFarOff(claim, figure) && // $8.7bn, give or take $300m
      !isMarked(figure, 'own') &&
      !isMarked(figure, 'previous'),
  );
}

/** In July it guided to, a year ago it was valued at: told of that time. */
function isToldOfThen(context: ClaimContext): boolean {
  const { analysis, before, behind, claim, dataset } = context;
  // neither the digits of a name (MI325X) nor a figure told in one breath with this one stand between
  const numbered = near(analysis.mentions, claim.start).filter(({ text }) => /\d/.test(text));
  const joined = figuresOfSentence(context).filter(({ end }) => JOINT.test(analysis.text.slice(end, claim.start)));
  const unnamed = [...numbered, ...joined].reduce((text, { text: told }) => text.replaceAll(told, ' '), before);
  return THEN.test(before) || isDated(plainText(unnamed, dataset), plainText(behind, dataset));
}

const JOINT = /^ ?(?:and|plus|和|与|與|及|以及|、) ?(?:about|some|around|roughly|约|約)? ?$/i;

/** The price put on the company then was $380bn. */
const THEN = /(?<![a-z])then (?:was|were|stood at|came to)(?: [a-z]+){0,2} $/i;

/** So sure a binding must be where the sentence before names the carrier, a weak word the metric, and a number of few digits is all there is to it. */
const CARRIED_NEEDS = 0.8;

/** Whether the figure may be somebody else's: percentages are alike from company to company, and a weak word for what it is says little. */
function isOfElsewhere(context: ClaimContext): boolean {
  const { claim } = context;
  const [metric, carrier] = claim.evidence.map(({ name }) => name);
  if (claim.period?.stated === true || significantDigits(claim) >= TELLING_DIGITS) return false;
  if (claim.kind === 'share' && carrier === 'previous-paragraph') return true;
  return metric === 'weak-cue' && carrier === 'previous-sentence' && confidenceOf(claim) < CARRIED_NEEDS;
}

/** The $500bn of its launch: money of one digit that some metric of the entity once came to, and no word says which is meant. */
function isGuess({ claim }: ClaimContext): boolean {
  return claim.evidence[0]?.name === 'usual' && claim.unit !== '1' && significantDigits(claim) < 2;
}

/**
 * Guided to $20–23bn of capex for 2025, in a note of March 2026; the 2025 range was cut to $12–14bn in November: what was guided to for a
 * time that is over tells how it came about.
 */
function isHistory({ claim, judgingDay, sentence, written }: ClaimContext, { earlier, current }: Superseded): boolean {
  const end = claim.period?.end ?? null;
  if (end === null || end >= (written ?? judgingDay.day)) return false;
  if (written !== null && claim.attributes.basis === 'guidance' && tellsOfThen(sentence)) return true;
  return earlier.basis === 'guidance' && current.basis === 'reported' && tellsOfSteps(sentence);
}

/** Digits enough that it is no coincidence, whatever the figure was taken for. */
function isPlain(figure: Figure): boolean {
  return figure.kind === 'quantity' && figure.approx === 'exact' && significantDigits(figure) > 1;
}

/** Whether one of the figures states one of the values, as today's. */
function isTold(figures: readonly Figure[], values: readonly Observation[]): boolean {
  const told = figures.filter((figure) => !isMarked(figure, 'own') && !isMarked(figure, 'previous'));
  return told.some((figure) => values.some(({ value }) => compare(figure, value) === 'agrees'));
}

/** 174亿美元，高于分析师预期的170.5亿: what others expected of what is told beside it does not become old. */
function isYardstick(context: ClaimContext): boolean {
  const isConsensus = ({ attributes }: Figure) => attributes.basis === 'consensus';
  return isConsensus(context.claim) && !figuresBeside(context).every(isConsensus);
}

/** 落在520億至560億的高標, at the high end of $52–56bn: what is stated is an end of the range, which may be what replaced it. */
const END_AFTER = /^\s*(?:区间|區間|范围|範圍)?的?(?:高[标標端]|上[缘緣限端]|低[标標端]|下[缘緣限端]|偏[高上低下])/;
const END_BEFORE =
  /\b(?:(?:high|upper|top|low|lower|bottom)[ -](?:end|half|part)|top|bottom) of (?:the |its |a |their )?$/i;

function isEndOfRange({ analysis: { text }, claim }: ClaimContext): boolean {
  if (!isRange(claim)) return false;
  return (
    END_AFTER.test(text.slice(claim.end, claim.end + 8)) ||
    END_BEFORE.test(text.slice(Math.max(0, claim.start - 24), claim.start))
  );
}

/** 招股区间151至165港元, marketed at a price range of $115–125: what a share was offered at stays what it was. */
const OFFERED =
  /(?:招股|[发發]行|[发發]售|[询詢][价價])(?:[价價])?(?:区间|區間|范围|範圍)|\b(?:price|indicative|marketing|offering) range\b/i;

function isOffered({ before, claim }: ClaimContext): boolean {
  return isRange(claim) && OFFERED.test(before);
}

/**
 * Right when written: the value was out on that day, and what replaced it was not. Of what came before a series' first value
 * nothing is known, and a note that gives it already is right.
 */
function wasRight(written: string | null, { history }: Series, earlier: Observation, newer: Observation): boolean {
  if (written === null || written >= endOfDate(newer.asOf)) return false;
  return startOfDate(earlier.asOf) <= written || earlier === history[0];
}

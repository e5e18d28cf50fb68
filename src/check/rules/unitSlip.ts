/** `unit-slip`: a power of ten, 8 or 1024/1000 turns the claim into the current or an earlier value. */
import type { Observation, Series } from '../../dataset/model.ts';
import { type ClaimCandidate, statedValue } from '../candidate.ts';
import { isStandard } from '../carrierDoubts.ts';
import { confidenceOf, isMetricCarried } from '../claim.ts';
import type { ClaimContext } from '../claimContext.ts';
import { CONFIDENCE_IN_CHOICE, CONFIDENCE_NEEDED } from '../confidence.ts';
import { convert, scaled } from '../conversion.ts';
import { LINKED } from '../doubts.ts';
import { compare } from '../equality.ts';
import type { Explanation } from '../finding.ts';
import type { Fit } from '../match.ts';
import { DESIGNED, SPECIFIED } from '../metricTraits.ts';
import { near } from '../near.ts';
import { isTakenBack } from '../noClaim.ts';
import { figuresBeside } from '../sentenceFigures.ts';
import { findSlip, hasSameDigits, isGrossSlip, type Slip, significantDigits } from '../slip.ts';
import { isOneFooting } from '../thirdParty.ts';
import type { ClaimRule } from './claimRule.ts';

/** Without a period, a claim this many times off every value of its metric can't be the value of any period. */
const OUT_OF_SIGHT = 50;
/** With more values than this, one of them has the digits of any number. */
const MOST_VALUES = 12;

/** FLOPS a watt or a dollar are those of no chip. */
const PER_OTHER = /每(?:瓦|(?:美)?元)|\b(?:per|a|each) (?:watt|dollar)\b/i;

export const unitSlip: ClaimRule = {
  name: 'unit-slip',
  judge(context) {
    if (isStandard(context) || isPerOther(context) || isOfLink(context)) return null;
    const found = slipInFirm(context) ?? slipWithoutPeriod(context) ?? slipInPart(context);
    return found !== null && isTakenBack(context) ? null : found;
  },
};

/** Capex goes from $18bn to $20bn, and $1.8bn buys a plant: a sentence that gives the former value itself did not misplace its point. */
function isToldBeside(context: ClaimContext, series: Series, observation: Observation): boolean {
  if (context.knowledge(series).current === observation) return false;
  return figuresBeside(context).some((figure) => compare(figure, observation.value) === 'agrees');
}

/** NVLink總頻寬：…，GB200那代130 TB/s: of memory only because of its unit, in a sentence about links. */
function isOfLink({ claim, sentence }: ClaimContext): boolean {
  return claim.metric === 'memory-bandwidth' && isMetricCarried(claim) && LINKED.test(sentence);
}

function isPerOther({ claim, sentence }: ClaimContext): boolean {
  return claim.unit === 'FLOP/s' && PER_OTHER.test(sentence);
}

function slipInFirm(context: ClaimContext): ClaimCandidate | null {
  const { loose } = context.match;
  const firm = context.match.firm.length > 0 ? context.match.firm : onlySpecification(context);
  if (!firm.every((fit) => differsFromAll(context, fit))) return null;
  const found = firstSlip(context, firm, () => true);
  if (
    found?.slip &&
    (isScaleOfHead(context.claim, found.slip) ||
      isOneOfEight(context.sentence, found.slip) ||
      isOfMany(context, found.slip))
  )
    return null;
  if (found === null || found.explanation?.observation === 'current') return found;
  // An earlier value of a timeless series may be the current one of the period that the claim leaves out.
  const dated = firstSlip(context, loose.filter(isUnsegmented), (slip) => slip.factor === found.slip?.factor);
  return dated?.explanation?.observation === 'current' ? dated : found;
}

/** The one value that the dataset has of a specification, though it says more of it than the claim: 21 PB/s of (SRAM) bandwidth. */
function onlySpecification({ claim, dataset, match }: ClaimContext): readonly Fit[] {
  const kind = dataset.entities.get(claim.entity)?.kind;
  const isOnly = dataset.series(claim.entity, claim.metric).length === 1;
  return isOnly && kind !== undefined && SPECIFIED.has(kind) && DESIGNED.has(claim.metric) ? match.loose : [];
}

/** Under a head that says 億 a row of earnings per share is written in dollars: the head's scale was not meant for it. */
function isScaleOfHead({ text, written }: ClaimContext['claim'], { factor }: Slip): boolean {
  return /^[-+\d.,\s]+$/.test(text) && Math.abs(written.unitFactor * factor - 1) < 1e-9;
}

/** 8颗HBM3E，每颗36GB, 8x 36GB: the sentence counts the eight itself; TPU 8t and FP8 count nothing. */
function isOneOfEight(sentence: string, { base }: Slip): boolean {
  return base === 'bits' && /(?<![\d.,a-z])8(?![\d.,%a-wyz])|八|\beight\b/i.test(sentence);
}

/** Someone wants 100,000 GPUs. As H100s that is 70 MW: what so many of them have together, which the paragraph counts. */
function isOfMany({ analysis, claim }: ClaimContext, { factor }: Slip): boolean {
  const told = near(analysis.figures, claim.start).filter(({ segment }) => segment === claim.segment);
  return told.some(({ high, low, unit }) => unit === '1' && low === high && isNearly(low * factor, 1));
}

function isNearly(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

/** A claim without a period, orders of magnitude below or above all values, with the digits of one of them. */
function slipWithoutPeriod(context: ClaimContext): ClaimCandidate | null {
  const { firm, loose } = context.match;
  if (firm.length > 0 || confidenceOf(context.claim) < CONFIDENCE_IN_CHOICE) return null;
  const values = loose.flatMap(({ series }) => context.knowledge(series).known);
  if (values.length > MOST_VALUES || !values.every((observation) => isOutOfSight(context, observation))) return null;
  return firstSlip(context, loose.filter(isUnsegmented), (slip, observation) =>
    isGrossSlip(slip, context.claim, observation.value),
  );
}

/** So many digits of one value are those of no other. */
const UNMISTAKABLE = 4;

/** 首季 …；净利572.48亿: the period is that of a part of the one that was inferred, or the other way round, as all the digits show. */
function slipInPart(context: ClaimContext): ClaimCandidate | null {
  const { claim, match } = context;
  if (claim.period === null || claim.period.stated || significantDigits(claim) < UNMISTAKABLE) return null;
  const parts = match.siblings.filter(
    ({ period, attributes: { contradicts, open, lost } }) =>
      period === 'other' && contradicts.length + open.length + lost.length === 0,
  );
  if (match.fits.length > 0 || !parts.every((fit) => differsFromAll(context, fit))) return null;
  return firstSlip(context, parts, (slip, { value }) => slip.base === 'ten' && isSameNumber(claim, value, slip));
}

function isSameNumber(claim: ClaimContext['claim'], value: Observation['value'], { factor }: Slip): boolean {
  const exact = convert(claim, value.unit);
  return exact !== null && hasSameDigits(scaled(exact, factor), value);
}

/** Only a claim that equals nothing in its series can have slipped. */
function differsFromAll(context: ClaimContext, { series }: Fit): boolean {
  const { known, perhaps, later } = context.knowledge(series);
  return [...known, ...perhaps, ...later].every(({ value }) => {
    const comparison = compare(context.claim, value);
    return comparison === 'differs' || comparison === 'incomparable';
  });
}

function isOutOfSight({ claim }: ClaimContext, { value }: Observation): boolean {
  const ratio = Math.abs(claim.low / value.low);
  return compare(claim, value) === 'differs' && (ratio > OUT_OF_SIGHT || ratio < 1 / OUT_OF_SIGHT);
}

function isUnsegmented({ attributes }: Fit): boolean {
  return attributes.open.length === 0;
}

type Accept = (slip: Slip, observation: Observation) => boolean;

/** A current value that a slip leads to, else the newest of the earlier ones. */
function firstSlip(context: ClaimContext, fits: readonly Fit[], accept: Accept): ClaimCandidate | null {
  const found = fits.flatMap(({ series }) => slipsIn(context, series, accept));
  const best = found.find(({ series, observation }) => context.knowledge(series).current === observation) ?? found[0];
  return best === undefined ? null : candidate(context, best);
}

interface Found {
  readonly series: Series;
  readonly observation: Observation;
  readonly slip: Slip;
}

/** The values of a series that a slip leads to, newest first. */
function slipsIn(context: ClaimContext, series: Series, accept: Accept): readonly Found[] {
  const found: Found[] = [];
  const { claim } = context;
  const isSure = isMeantFor(context, series);
  for (const observation of [...context.knowledge(series).known].reverse()) {
    const slip = isOneFooting(claim, observation) ? findSlip(claim, observation.value, isSure) : null;
    if (slip !== null && accept(slip, observation) && !isToldBeside(context, series, observation))
      found.push({ series, observation, slip });
  }
  return found;
}

/** Whether the claim can only mean this series: a specification, the only count of its sort, or its very period. */
function isMeantFor({ claim, dataset }: ClaimContext, { entity, period }: Series): boolean {
  if (confidenceOf(claim) < CONFIDENCE_NEEDED.contradicted) return false;
  const kind = dataset.entities.get(entity)?.kind;
  if (period === null)
    return (
      (kind !== undefined && SPECIFIED.has(kind) && DESIGNED.has(claim.metric)) ||
      (claim.unit === '1' && dataset.series(entity, claim.metric).length === 1)
    );
  return claim.period?.label === period;
}

function candidate(context: ClaimContext, { series, observation, slip }: Found): ClaimCandidate {
  const { current } = context.knowledge(series);
  const explanation = explain(slip, observation === current);
  return { rule: 'unit-slip', series, current, matched: statedValue(observation), explanation, slip };
}

function explain({ factor, base, exponent }: Slip, isCurrent: boolean): Explanation {
  return { kind: 'factor', factor, base, exponent, observation: isCurrent ? 'current' : 'earlier' };
}

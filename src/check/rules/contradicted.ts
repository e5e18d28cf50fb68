/** `contradicted`: bound with confidence, unlike the current value, and nothing explains it. */
import type { Series } from '../../dataset/model.ts';
import { QUALIFIERS } from '../attributeFit.ts';
import type { ClaimContext } from '../claimContext.ts';
import { type Measured, scaled } from '../conversion.ts';
import { isDoubtful, isFarOff, isNearby } from '../doubts.ts';
import { compare } from '../equality.ts';
import { explainContradiction } from '../explain.ts';
import { type Fit, FOOTINGS, isResolved } from '../match.ts';
import { DESIGNED, SPECIFIED } from '../metricTraits.ts';
import { isMistyped } from '../mistyped.ts';
import { isPeriodProven } from '../provenPeriod.ts';
import type { ClaimRule } from './claimRule.ts';

export const contradicted: ClaimRule = {
  name: 'contradicted',
  judge(context) {
    const fit = mistyped(context) ?? onlyMeaning(context);
    if (fit === null || !isOfItsMetric(context, fit)) return null;
    const { current } = context.knowledge(fit.series);
    if (current === null || isDoubtful(context, fit.series, current)) return null;
    return {
      rule: 'contradicted',
      series: fit.series,
      current,
      matched: null,
      explanation: explainContradiction(context),
    };
  },
};

/** The one series of the claim's period whose value it is but for a slip of the hand. */
function mistyped(context: ClaimContext): Fit | null {
  const [only, ...more] = context.match.fits.filter(({ period, series }) => {
    const { current } = context.knowledge(series);
    return (period === 'same' || period === 'timeless') && current !== null && isMistyped(context.claim, current.value);
  });
  return only !== undefined && more.length === 0 ? only : null;
}

/** The one series that the claim can mean; null where a choice is left, its period is not certain or any series leaves room for the claim. */
function onlyMeaning(context: ClaimContext): Fit | null {
  const { fits } = context.match;
  const resolved = fits.filter(isResolved);
  const [only] = resolved;
  if (only === undefined && fits.length > 0) return nearestFooting(context);
  if (only === undefined || resolved.length > 1 || fits.some((fit) => leavesChoice(context, fit))) return null;
  return fits.every(({ series }) => differs(context, series)) && isPeriodCertain(context, only) ? only : null;
}

/** What a value on the one footing is on the other: sparse is twice as much as dense, both ways twice as much as one. */
const TWICE = 2;

/** What a claim may leave open where it is wrong on either footing, and how a number is counted where the dataset has it both ways. */
const FOOTINGS_OR_COUNT: ReadonlySet<string> = new Set([...FOOTINGS, 'definition']);

/**
 * Of a claim that leaves open dense or sparse, one way or both, cash or leases too, the nearer of the two, where it can be neither. Where the dataset
 * knows one footing alone, the other is worked out.
 */
function nearestFooting(context: ClaimContext): Fit | null {
  const { claim, match } = context;
  const firm = match.firm.length > 0 ? match.firm : match.fits;
  const meant = firm.filter(isOnFooting);
  const [one, other, ...more] = meant;
  if (one === undefined || more.length > 0 || !match.fits.every((fit) => meant.includes(fit) || isApart(context, fit)))
    return null;
  const [key = ''] = one.attributes.open;
  const isOther = other === undefined ? FOOTINGS.has(key) : other.attributes.open[0] === key;
  if (!isOther || !isPeriodCertain(context, one)) return null;
  const values = (other === undefined ? [one] : [one, other]).flatMap((fit) =>
    valuesOnFooting(context, fit, other === undefined),
  );
  if (values.length !== 2 || !values.every((value) => compare(claim, value) === 'differs' && !isNearby(claim, value)))
    return null;
  const [first = 0, second = 0] = values.map((value) => Math.abs(Math.log(value.low / claim.low)));
  return other === undefined || first <= second ? one : other;
}

/** Whether a claim leaves open of a series its footing and nothing else. */
function isOnFooting({ attributes: { lost, open }, period }: Fit): boolean {
  const [key = '', ...keys] = open;
  return (period === 'timeless' || period === 'same') && lost.length + keys.length === 0 && FOOTINGS_OR_COUNT.has(key);
}

/** Whether the claim is none of the value of a series that it says less of: of a variant, of a format of the same width. */
function isApart(context: ClaimContext, { series }: Fit): boolean {
  const { current } = context.knowledge(series);
  return (
    current === null || (compare(context.claim, current.value) === 'differs' && !isNearby(context.claim, current.value))
  );
}

/** The current value, and what it would be on the other footing where that is not known. */
function valuesOnFooting(context: ClaimContext, { series }: Fit, isAlone: boolean): readonly Measured[] {
  const value = context.knowledge(series).current?.value;
  if (value === undefined || !isAlone) return value === undefined ? [] : [value];
  const isSmaller = SMALLER_FOOTINGS.has(series.attributes['sparsity'] ?? series.attributes['direction'] ?? '');
  return [value, scaled(value, isSmaller ? TWICE : 1 / TWICE)];
}

const SMALLER_FOOTINGS: ReadonlySet<string> = new Set(['dense', 'uni']);

/** Whether a series of another footing (sparse, of the pod, one way) may be meant: not where its values are out of reach. */
function leavesChoice(context: ClaimContext, { attributes, series }: Fit): boolean {
  if (!attributes.open.some((key) => QUALIFIERS.has(key))) return false;
  return context.knowledge(series).known.some(({ value }) => !isFarOff(context.claim, value));
}

function differs(context: ClaimContext, series: Series): boolean {
  const { current } = context.knowledge(series);
  return current === null || compare(context.claim, current.value) === 'differs';
}

/** A value of a metric that is said in the same words (scale-up and link bandwidth) will do where both are fixed by design. */
function isOfItsMetric({ claim, dataset, match }: ClaimContext, { series }: Fit): boolean {
  if (!match.isOfKin) return true;
  const kind = dataset.entities.get(claim.entity)?.kind;
  return kind !== undefined && SPECIFIED.has(kind) && DESIGNED.has(series.metric) && DESIGNED.has(claim.metric);
}

function isPeriodCertain(context: ClaimContext, { period }: Fit): boolean {
  const { claim, isRecent } = context;
  if (period === 'timeless' || claim.period?.stated === true || isRecent) return true;
  return period === 'same' && isPeriodProven(context);
}

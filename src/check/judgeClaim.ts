/** The verdict on one claim: excluded, agreed, a finding under the first rule that fits, or left alone. */
import { kinOf } from '../analysis/metricKin.ts';
import { endOfDate } from '../dataset/dates.ts';
import type { Series } from '../dataset/model.ts';
import type { ClaimCandidate } from './candidate.ts';
import { isOfMarket, isOfOtherGeneration, isOfOtherSubject, isOfUnknownName } from './carrierDoubts.ts';
import { type Claim, confidenceOf, isMarked } from './claim.ts';
import type { ClaimContext } from './claimContext.ts';
import { type ClaimRuleName, CONFIDENCE_IN_DIGITS, CONFIDENCE_IN_STAFF, CONFIDENCE_NEEDED } from './confidence.ts';
import { agreesClosely, compare } from './equality.ts';
import type { Verdict } from './finding.ts';
import { match, untold } from './match.ts';
import { isSurelyMistyped } from './mistyped.ts';
import { isNoClaim } from './noClaim.ts';
import { basis } from './rules/basis.ts';
import type { ClaimRule } from './rules/claimRule.ts';
import { contradicted } from './rules/contradicted.ts';
import { disputed } from './rules/disputed.ts';
import { stale } from './rules/stale.ts';
import { unitSlip } from './rules/unitSlip.ts';
import { isScopeOpen, scopeSiblings } from './scopeSiblings.ts';
import { significantDigits, TELLING_DIGITS } from './slip.ts';

/** What is said of one claim, wherever in the note it stands. */
export interface Judgement {
  readonly verdict: Verdict['verdict'];
  readonly series: Series | null;
  readonly candidate: ClaimCandidate | null;
  /** Whether a series for the claim exists. */
  readonly covered: boolean;
}

/** In the order of the contract: the first that fits is the finding. */
const CLAIM_RULES: readonly ClaimRule[] = [disputed, stale, basis, unitSlip, contradicted];

export function judgeClaim(context: ClaimContext): Judgement {
  const { fits } = context.match;
  const first = fits[0]?.series ?? null;
  const excluded = exclusionOf(context);
  if (excluded !== null) return { verdict: excluded, series: first, candidate: null, covered: first !== null };
  if (first === null && !hasSiblings(context)) return UNCOVERED;
  const agreeing = agreeingSeries(context);
  if (agreeing !== null && !isDisputedThisYear(context, agreeing))
    return { verdict: 'agreed', series: agreeing, candidate: null, covered: true };
  if (agreesWithKin(context) || agreesWithOtherScope(context) || isOfOther(context))
    return { verdict: 'not-comparable', series: first, candidate: null, covered: first !== null };
  const candidate = firstFinding(context);
  if (candidate !== null && !isNoClaim(context))
    return { verdict: 'finding', series: candidate.series ?? first, candidate, covered: true };
  return {
    verdict: first === null ? 'uncovered' : 'not-comparable',
    series: first,
    candidate: null,
    covered: first !== null,
  };
}

/** Whether the text speaks of somebody or something else that the dataset may not know. */
function isOfOther(context: ClaimContext): boolean {
  return isOfUnknownName(context) || isOfOtherSubject(context) || isOfOtherGeneration(context) || isOfMarket(context);
}

const UNCOVERED: Judgement = { verdict: 'uncovered', series: null, candidate: null, covered: false };

/** Whether the dataset has any value that the claim might have been taken from: of most claims of a vault it has none. */
function hasSiblings(context: ClaimContext): boolean {
  return context.match.siblings.length > 0 || scopeSiblings(context).length > 0;
}

function exclusionOf({ claim }: ClaimContext): 'previous' | 'own' | null {
  if (isMarked(claim, 'previous')) return 'previous';
  return isMarked(claim, 'own') ? 'own' : null;
}

/** The series whose current value the claim equals: those that the claim describes fully come first. */
function agreeingSeries(context: ClaimContext): Series | null {
  const { firm, fits } = context.match;
  const others = untold(context.match, context.claim);
  const meant = [...firm, ...fits].filter((fit) => !others.includes(fit));
  return meant.find(({ series }) => isAgreed(context, series))?.series ?? null;
}

/** Whether a claim whose year is assumed agrees with another year only, and in the assumed one its value is a known misprint. */
function isDisputedThisYear(context: ClaimContext, agreeing: Series): boolean {
  const { claim, match } = context;
  if (claim.period?.assumed !== true || match.firm.some(({ series }) => series === agreeing)) return false;
  const candidate = confidenceOf(claim) >= CONFIDENCE_NEEDED.disputed ? disputed.judge(context) : null;
  return match.firm.some(({ series }) => series === candidate?.series);
}

/** Whether it is the current value of a metric that is said in the same words: then that one is meant. */
function agreesWithKin(context: ClaimContext): boolean {
  const { claim, dataset } = context;
  const fits = kinOf(claim.metric).flatMap((metric) => match({ ...claim, metric }, dataset).fits);
  return fits.some(({ series }) => series.metric !== claim.metric && isAgreed(context, series));
}

/**
 * Whether it is the value of the system of a chip, or of the chips of a system, where the text does not say of which it speaks: then that one
 * is meant.
 */
function agreesWithOtherScope(context: ClaimContext): boolean {
  const agrees = scopeSiblings(context).some(({ series }) => {
    const { current } = context.knowledge(series);
    return current !== null && agreesClosely(context.claim, current.value);
  });
  return agrees && isScopeOpen(context);
}

/** A value that was perhaps out on the day supports the claim. One that dates itself is supported by all that stood in its period or came later. */
function isAgreed(context: ClaimContext, series: Series): boolean {
  const { known, current, perhaps, later } = context.knowledge(series);
  const dated = context.isDated(series)
    ? [...later, ...known.filter(({ asOf }) => endOfDate(asOf) >= (context.claim.period?.start ?? ''))]
    : [];
  const supporting = [...(current === null ? [] : [current]), ...perhaps, ...dated];
  return supporting.some(({ value }) => compare(context.claim, value) === 'agrees');
}

function firstFinding(context: ClaimContext): ClaimCandidate | null {
  const confidence = confidenceOf(context.claim);
  for (const { name, judge } of CLAIM_RULES) {
    const needed = confidenceNeeded(name, context.claim);
    const candidate = confidence >= Math.min(needed, CONFIDENCE_IN_DIGITS) ? judge(context) : null;
    if (candidate !== null && (confidence >= needed || isItsNumber(context.claim, candidate))) return candidate;
  }
  return null;
}

function confidenceNeeded(name: ClaimRuleName, { metric }: Claim): number {
  if (metric === 'headcount' && name === 'contradicted') return CONFIDENCE_IN_STAFF;
  return CONFIDENCE_NEEDED[name];
}

/** The powers of ten between two prefixes of units that follow one another: GB and TB. */
const PREFIX = 3;

/**
 * The very number of the dataset with another prefix, in bits (9.2 GB/s, 4.8 Tbps of memory), with its point elsewhere or mistyped: that is
 * where it comes from, however unlikely its size or unit makes the metric.
 */
function isItsNumber(claim: Claim, { rule, slip, current }: ClaimCandidate): boolean {
  if (rule === 'contradicted') return current !== null && isSurelyMistyped(claim, current.value);
  if (slip === undefined) return false;
  if (slip.base === 'bits') return claim.unit !== current?.value.unit;
  return slip.base === 'ten' && (Math.abs(slip.exponent) >= PREFIX || significantDigits(claim) >= TELLING_DIGITS);
}

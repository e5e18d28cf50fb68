/** `disputed`: the claim equals a value seen in print that a better source contradicts. */
import type { DisputedValue, Series } from '../../dataset/model.ts';
import { type ClaimCandidate, statedDispute } from '../candidate.ts';
import { isVariant } from '../carrierDoubts.ts';
import { confidenceOf } from '../claim.ts';
import type { ClaimContext } from '../claimContext.ts';
import { CONFIDENCE_IN_CHOICE } from '../confidence.ts';
import { equalsAsWritten } from '../equality.ts';
import { isTakenBack } from '../noClaim.ts';
import { isStatedBeside } from '../sentenceFigures.ts';
import { findSlip } from '../slip.ts';
import { isThirdParty } from '../thirdParty.ts';
import type { ClaimRule } from './claimRule.ts';

export const disputed: ClaimRule = {
  name: 'disputed',
  judge(context) {
    const { firm, loose } = context.match;
    const open = confidenceOf(context.claim) >= CONFIDENCE_IN_CHOICE ? loose : [];
    for (const { series, period } of [...firm, ...open]) {
      if (!isPartnerNamed(context, series)) continue;
      const meant = period !== 'any' || !(context.isForeseen(series) || isValueOfFitting(context));
      const value = meant ? disputedValue(context, series) : null;
      if (value !== null) return isKnownToBeWrong(context, series) ? null : candidate(context, series, value);
    }
    return null;
  },
};

/** The sentence rejects the value, hands it to somebody else or to a variant (“Rubin Lite”), or its paragraph gives the right one (57% on the year, 21% on the quarter): then it speaks of something else. */
function isKnownToBeWrong(context: ClaimContext, series: Series): boolean {
  if (isTakenBack(context) || isThirdParty(context.claim) || isVariant(context)) return true;
  return isStatedBeside(context, series);
}

/** What was put into one firm says nothing of sums where that firm is not named. */
function isPartnerNamed({ analysis, claim }: ClaimContext, { attributes: { counterparty } }: Series): boolean {
  if (counterparty === undefined) return true;
  return analysis.mentions.some(({ segment, entity }) => segment === claim.segment && entity === counterparty);
}

/** The claim has no period, and in another one the value was right at some time. */
function isValueOfFitting({ claim, match }: ClaimContext): boolean {
  return match.fits.some(({ series }) => series.history.some(({ value }) => equalsAsWritten(claim, value)));
}

function disputedValue({ claim }: ClaimContext, series: Series): DisputedValue | null {
  return series.disputed.find(({ value }) => equalsAsWritten(claim, value)) ?? null;
}

function candidate(context: ClaimContext, series: Series, disputedValue: DisputedValue): ClaimCandidate {
  const { value, reason, source } = disputedValue;
  const { current } = context.knowledge(series);
  const slip = current === null ? null : findSlip(context.claim, current.value);
  return {
    rule: 'disputed',
    series,
    current,
    ...(slip?.base === 'bits' ? { slip } : {}),
    matched: statedDispute(disputedValue),
    explanation: { kind: 'disputed', value: value.text, reason: reason ?? null, source: source ?? null },
  };
}

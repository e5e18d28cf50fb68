/** `contradicted`: bound with confidence, unlike the current value, and nothing explains it. */
import type { Series } from '../../dataset/model.ts';
import { QUALIFIERS } from '../attributeFit.ts';
import type { ClaimContext } from '../claimContext.ts';
import { isDoubtful, isFarOff } from '../doubts.ts';
import { compare } from '../equality.ts';
import { explainContradiction } from '../explain.ts';
import { type Fit, isResolved } from '../match.ts';
import { isPeriodProven } from '../provenPeriod.ts';
import type { ClaimRule } from './claimRule.ts';

export const contradicted: ClaimRule = {
  name: 'contradicted',
  judge(context) {
    const fit = onlyMeaning(context);
    if (fit === null || context.match.isOfKin || !isPeriodCertain(context, fit)) return null;
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

/** The one series that the claim can mean; null where a choice is left or any series leaves room for the claim. */
function onlyMeaning(context: ClaimContext): Fit | null {
  const { fits } = context.match;
  const resolved = fits.filter(isResolved);
  const [only] = resolved;
  if (only === undefined || resolved.length > 1 || fits.some((fit) => leavesChoice(context, fit))) return null;
  return fits.every(({ series }) => differs(context, series)) ? only : null;
}

/** Whether a series of another footing (sparse, of the pod, one way) may be meant: not where its values are out of reach. */
function leavesChoice(context: ClaimContext, { attributes, series }: Fit): boolean {
  if (!attributes.open.some((key) => QUALIFIERS.has(key))) return false;
  return context.knowledge(series).known.some(({ value }) => !isFarOff(context.claim, value));
}

function differs(context: ClaimContext, series: Series): boolean {
  const { current } = context.knowledge(series);
  return current === null || compare(context.claim, current.value) === 'differs';
}

function isPeriodCertain(context: ClaimContext, { period }: Fit): boolean {
  const { claim, isRecent } = context;
  if (period === 'timeless' || claim.period?.stated === true || (isRecent && claim.period?.assumed === true))
    return true;
  return period === 'same' && isPeriodProven(context);
}

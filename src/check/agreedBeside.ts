/** Figures around a claim that are what the dataset has: they prove what is left open about it. */
import type { Figure } from '../analysis/analysis.ts';
import { type Claim, isClaim } from './claim.ts';
import type { ClaimContext } from './claimContext.ts';
import { compare } from './equality.ts';
import { match } from './match.ts';
import { near } from './near.ts';
import { significantDigits, TELLING_DIGITS } from './slip.ts';

/** So many figures are asked at most: a note may repeat one company and period without end. */
const MOST_ASKED = 24;

/**
 * Whether at least `enough` of the figures near a claim that `isMeant` takes are what the dataset has of the claim's entity and of their own
 * periods.
 */
export function areAgreedBeside(context: ClaimContext, enough: number, isMeant: (figure: Figure) => boolean): boolean {
  const { analysis, claim } = context;
  const beside = near(analysis.figures, claim.start).filter(
    (figure) =>
      figure.start !== claim.start &&
      figure.entity === claim.entity &&
      figure.approx === 'exact' &&
      significantDigits(figure) >= TELLING_DIGITS &&
      isMeant(figure),
  );
  const agreed = beside.slice(0, MOST_ASKED).filter((figure) => isClaim(figure) && agrees(context, figure));
  return agreed.length >= enough;
}

function agrees(context: ClaimContext, figure: Claim): boolean {
  return match(figure, context.dataset).fits.some(({ period, series }) => {
    const { current } = context.knowledge(series);
    return period === 'same' && current !== null && compare(figure, current.value) === 'agrees';
  });
}

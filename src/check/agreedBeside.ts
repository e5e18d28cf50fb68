/** Figures around a claim that are what the dataset has: they prove what is left open about it. */
import type { Figure } from '../analysis/analysis.ts';
import { type Claim, isClaim } from './claim.ts';
import type { ClaimContext } from './claimContext.ts';
import { compare } from './equality.ts';
import { match } from './match.ts';
import { near } from './near.ts';
import { significantDigits } from './slip.ts';

/** So many digits agree with a value of a period by no chance. */
const TELLING_DIGITS = 3;
/** So many figures are asked at most. */
const MOST_ASKED = 24;

/** Whether so many of the figures near a claim that `isMeant` takes are what the dataset has of its entity and of their own periods. */
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
  let agreed = 0;
  return beside.slice(0, MOST_ASKED).some((figure) => isClaim(figure) && agrees(context, figure) && ++agreed >= enough);
}

function agrees(context: ClaimContext, figure: Claim): boolean {
  return match(figure, context.dataset).fits.some(({ period, series }) => {
    const { current } = context.knowledge(series);
    return period === 'same' && current !== null && compare(figure, current.value) === 'agrees';
  });
}

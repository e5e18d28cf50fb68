/** The other figures of a claim's sentence. */
import type { Figure } from '../analysis/analysis.ts';
import type { ClaimContext } from './claimContext.ts';
import { sentenceAt, textOffset } from './sentence.ts';

/** Figures of the same entity and metric that stand in the sentence of the claim, without the claim itself. */
export function figuresBeside({ claim, segment, analysis }: ClaimContext): readonly Figure[] {
  if (segment === null) return [];
  const { start, end } = sentenceAt(segment, textOffset(segment, claim.start));
  return analysis.figures.filter((figure) => {
    if (figure.segment !== claim.segment || figure.start === claim.start) return false;
    if (figure.entity !== claim.entity || figure.metric !== claim.metric) return false;
    const at = textOffset(segment, figure.start);
    return at >= start && at < end;
  });
}

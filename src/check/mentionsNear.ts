/** Entities that the sentence of a claim names besides its own. */
import type { Analysis, Segment } from '../analysis/analysis.ts';
import type { Claim } from './claim.ts';
import { near } from './near.ts';
import { sentenceAt, textOffset } from './sentence.ts';

export function entitiesInSentence(claim: Claim, segment: Segment, analysis: Analysis): readonly string[] {
  const { start, end } = sentenceAt(segment, textOffset(segment, claim.start));
  const named = near(analysis.mentions, claim.start).filter((mention) => {
    if (mention.segment !== claim.segment || mention.entity === claim.entity) return false;
    const at = textOffset(segment, mention.start);
    return at >= start && at < end;
  });
  return [...new Set(named.map(({ entity }) => entity))];
}

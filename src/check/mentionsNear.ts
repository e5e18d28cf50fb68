/** Entities that stand near a claim. */
import type { Analysis, Segment } from '../analysis/analysis.ts';
import type { Claim } from './claim.ts';
import { near } from './near.ts';
import { sentenceAt, textOffset } from './sentence.ts';

/** Entities that the sentence of a claim names besides its own; where its own is none of them, those of the whole paragraph. */
export function entitiesBeside(claim: Claim, segment: Segment, analysis: Analysis): readonly string[] {
  const { start, end } = sentenceAt(segment, textOffset(segment, claim.start));
  const inSegment = near(analysis.mentions, claim.start).filter((mention) => mention.segment === claim.segment);
  const inSentence = inSegment.filter((mention) => {
    const at = textOffset(segment, mention.start);
    return at >= start && at < end;
  });
  const isNamed = inSentence.some(({ entity }) => entity === claim.entity);
  const others = new Set((isNamed ? inSentence : inSegment).map(({ entity }) => entity));
  others.delete(claim.entity);
  return [...others];
}

/** Entities that the sentence of a claim names besides its own. */
import type { Analysis, Mention, Segment } from '../analysis/analysis.ts';
import type { Claim } from './claim.ts';
import { sentenceAt, textOffset } from './sentence.ts';

const BY_SEGMENT = new WeakMap<Analysis, ReadonlyMap<number, readonly Mention[]>>();

export function entitiesInSentence(claim: Claim, segment: Segment, analysis: Analysis): readonly string[] {
  const { start, end } = sentenceAt(segment, textOffset(segment, claim.start));
  const near = mentionsOf(analysis, claim.segment).filter((mention) => {
    const at = textOffset(segment, mention.start);
    return mention.entity !== claim.entity && at >= start && at < end;
  });
  return [...new Set(near.map(({ entity }) => entity))];
}

function mentionsOf(analysis: Analysis, segment: number): readonly Mention[] {
  let index = BY_SEGMENT.get(analysis);
  if (index === undefined) {
    index = bySegment(analysis.mentions);
    BY_SEGMENT.set(analysis, index);
  }
  return index.get(segment) ?? [];
}

function bySegment(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const index = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = index.get(mention.segment);
    if (list === undefined) index.set(mention.segment, [mention]);
    else list.push(mention);
  }
  return index;
}

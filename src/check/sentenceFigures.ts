/** The other figures of a claim's entity and metric in the text around it. */
import type { Figure } from '../analysis/analysis.ts';
import type { Series } from '../dataset/model.ts';
import type { ClaimContext } from './claimContext.ts';
import { compare } from './equality.ts';
import { near } from './near.ts';
import { sentenceAt, textOffset } from './sentence.ts';

/** Those in the sentence of the claim, without the claim itself. */
export function figuresBeside(context: ClaimContext): readonly Figure[] {
  const { claim, segment } = context;
  if (segment === null) return [];
  const { start, end } = sentenceAt(segment, textOffset(segment, claim.start));
  return figuresInSegment(context).filter((figure) => {
    const at = textOffset(segment, figure.start);
    return at >= start && at < end;
  });
}

/** All figures of the sentence, whatever they were bound to, without the claim itself. */
export function figuresOfSentence({ claim, analysis, segment }: ClaimContext): readonly Figure[] {
  if (segment === null) return [];
  const { start, end } = sentenceAt(segment, textOffset(segment, claim.start));
  return near(analysis.figures, claim.start).filter((figure) => {
    const at = textOffset(segment, figure.start);
    return figure.segment === claim.segment && figure.start !== claim.start && at >= start && at < end;
  });
}

/** Whether the same paragraph gives the current value of the series too: then the claim was bound to the wrong one. */
export function isStatedBeside(context: ClaimContext, series: Series): boolean {
  const { current } = context.knowledge(series);
  return current !== null && figuresInSegment(context).some((figure) => compare(figure, current.value) === 'agrees');
}

/** Those in the paragraph, list item or cell of the claim, without the claim itself. */
export function figuresInSegment({ claim, analysis }: ClaimContext): readonly Figure[] {
  return near(analysis.figures, claim.start).filter((figure) => {
    if (figure.segment !== claim.segment || figure.start === claim.start) return false;
    return figure.entity === claim.entity && figure.metric === claim.metric;
  });
}

/** Those of the same entity and metric in other cells of the row of the claim. */
export function figuresInRow({ analysis, claim, segment }: ClaimContext): readonly Figure[] {
  const { table, row } = segment?.cell ?? {};
  if (table === undefined) return [];
  return near(analysis.figures, claim.start).filter((figure) => {
    const cell = analysis.segments[figure.segment]?.cell;
    if (figure.start === claim.start || cell?.table !== table || cell.row !== row) return false;
    return figure.entity === claim.entity && figure.metric === claim.metric;
  });
}

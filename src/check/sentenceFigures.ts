/** The other figures of a claim's entity and metric in the text around it. */
import type { Figure, Segment } from '../analysis/analysis.ts';
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
export function figuresInRow(context: ClaimContext): readonly Figure[] {
  return figuresInTable(context, (one, other) => one.row === other.row);
}

/** The same of its column, of whatever period. */
export function figuresOfColumn(context: ClaimContext): readonly Figure[] {
  return figuresInTable(context, (one, other) => one.column === other.column);
}

/** The same of its column, of the same period. */
export function figuresInColumn(context: ClaimContext): readonly Figure[] {
  const { label } = context.claim.period ?? {};
  return figuresOfColumn(context).filter(({ period }) => period?.label === label);
}

type Cell = NonNullable<Segment['cell']>;

function figuresInTable(
  { analysis, claim, segment }: ClaimContext,
  isBeside: (one: Cell, other: Cell) => boolean,
): readonly Figure[] {
  const own = segment?.cell;
  if (!own) return [];
  return near(analysis.figures, claim.start).filter((figure) => {
    const cell = analysis.segments[figure.segment]?.cell;
    if (figure.start === claim.start || cell?.table !== own.table || !isBeside(cell, own)) return false;
    return figure.entity === claim.entity && figure.metric === claim.metric;
  });
}

/** Those of the same entity, metric and period in other items below the item that the claim's hangs below. */
export function figuresInList({ analysis, claim, segment }: ClaimContext): readonly Figure[] {
  const parent = segment?.kind === 'list-item' ? segment.parents.at(-1) : undefined;
  if (parent === undefined) return [];
  return near(analysis.figures, claim.start).filter((figure) => {
    if (figure.start === claim.start || analysis.segments[figure.segment]?.parents.at(-1) !== parent) return false;
    return (
      figure.entity === claim.entity && figure.metric === claim.metric && figure.period?.label === claim.period?.label
    );
  });
}

/** Periods that a claim takes over from the figures before it in its paragraph, where nothing says that it is of something else. */
import type { Figure } from '../analysis/analysis.ts';
import { areAgreedBeside } from './agreedBeside.ts';
import type { ClaimContext } from './claimContext.ts';
import { near } from './near.ts';
import { isPlainCue } from './plainCue.ts';
import { figuresOfSentence } from './sentenceFigures.ts';
import { wordSource, wordTest } from './words.ts';

const foretells = wordTest('foretelling');

const BEFORE: readonly string[] = ['cue-before'];

/**
 * Whether another figure of the same entity before the claim, in its paragraph, says the period that the claim is taken to be
 * of, and the words before its own cue name no part (DRAM收入), no other definition (经调整净利润) and no other time.
 */
export function isPeriodProven(context: ClaimContext): boolean {
  const { analysis, claim } = context;
  if (claim.period === null || claim.period.assumed === true || context.segment?.cell) return false;
  const { label } = claim.period;
  const said =
    claim.period.headed === true ||
    near(analysis.figures, claim.start).some(
      ({ segment, start, entity, period, low, high, attributes }) =>
        segment === claim.segment &&
        start < claim.start &&
        entity === claim.entity &&
        period?.stated === true &&
        period.label === label &&
        low === high &&
        attributes.basis !== 'guidance',
    );
  if (!said && !isAgreedBeside(context)) return false;
  return !foretellsBefore(context) && !isOfPart(context) && isPlainCue(context, BEFORE);
}

/** Whether another figure of the same entity and period, in the same section, is what the dataset has of that period. */
function isAgreedBeside(context: ClaimContext): boolean {
  const { analysis, claim, segment } = context;
  const heading = segment?.headings.at(-1);
  const isMeant = (figure: Figure) =>
    figure.period?.label === claim.period?.label && analysis.segments[figure.segment]?.headings.at(-1) === heading;
  return areAgreedBeside(context, 1, isMeant);
}

/** So much of the paragraph before the figure says whether it speaks of what is to come. */
const FORETOLD_REACH = 120;

/** Revenue above the guide, 越过了公司此前的指引: a result that is set beside what was foretold of it foretells nothing. */
const BEATING = new RegExp(
  `${wordSource('beating')}[^,，.。;；]{0,30}?(?:${wordSource('expectation')}|${wordSource('guidance')})`,
  'gi',
);

function foretellsBefore(context: ClaimContext): boolean {
  return foretells(textBefore(context).replace(BEATING, ' '));
}

function textBefore({ analysis, claim, segment }: ClaimContext): string {
  return analysis.text.slice(Math.max(segment?.start ?? 0, claim.start - FORETOLD_REACH), claim.start);
}

/** Core DC: $1.58B, GM 41%: a label before the figures that may be the name of a part. */
const LABEL = /^[\s*]*([^:：\d,，。;；]{2,30})[:：]/;

/** Cloud memory: $4.54B, GM 59%: the sentence gives a result of a part before, or its label may be one. */
function isOfPart(context: ClaimContext): boolean {
  const { analysis, segment } = context;
  const { entity, evidence, start } = context.claim;
  const label = segment === null ? null : LABEL.exec(analysis.text.slice(segment.start, start));
  const [cue] = evidence;
  const isCue = label?.[1]?.trim() === analysis.text.slice(cue?.start ?? 0, cue?.end ?? 0); // - Revenue: $94.9bn
  if (label && !isCue && !near(analysis.mentions, start).some((mention) => label[1]?.includes(mention.text)))
    return true;
  return figuresOfSentence(context).some(
    (figure) =>
      figure.start < start &&
      figure.entity === entity &&
      (figure.metric === 'revenue-segment' || figure.attributes['segment'] !== undefined),
  );
}

/** Periods that a claim takes over from the figures before it in its paragraph, where nothing says that it is of something else. */
import type { ClaimContext } from './claimContext.ts';
import { near } from './near.ts';
import { figuresOfSentence } from './sentenceFigures.ts';
import { wordSource, wordTest } from './words.ts';

/** So far before a cue the words reach that say whose or which it is. */
const REACH = 40;
const BOUNDARY = /[,，;；。:：()（）、|\n]|\.\s|—|–/;

const foretells = wordTest('foretelling');

/** What may stand before a cue without making it that of a part, another definition or another time. */
const PLAIN =
  /^(?:\s|\*|and|while|but|with|at an?|an?|the|its|their|company|group|total|overall|reported|quarterly|集团|集團|公司|整体|整體|综合|綜合|总|總|单季|單季|当季|當季|期内|期內|该季|該季|同季|同期|本季|季内|季內|而|其|另外|同时|同時|对应|對應|归母|歸母|每股)*$/i;

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
  return said && !foretellsBefore(context) && !isOfPart(context) && hasPlainCue(context);
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
  const { entity, start } = context.claim;
  const label = segment === null ? null : LABEL.exec(analysis.text.slice(segment.start, start));
  if (label && !near(analysis.mentions, start).some((mention) => label[1]?.includes(mention.text))) return true;
  return figuresOfSentence(context).some(
    (figure) =>
      figure.start < start &&
      figure.entity === entity &&
      (figure.metric === 'revenue-segment' || figure.attributes['segment'] !== undefined),
  );
}

function hasPlainCue({ analysis, claim, segment }: ClaimContext): boolean {
  const [cue] = claim.evidence;
  const { start, end } = cue ?? {};
  if (cue?.name !== 'cue-before' || start === undefined || end === undefined) return false;
  if (near(analysis.figures, start).some((figure) => figure.start >= end && figure.start < claim.start)) return false;
  const from = Math.max(segment?.start ?? 0, start - REACH);
  let before = analysis.text.slice(from, start);
  for (const mention of near(analysis.mentions, start))
    if (mention.entity === claim.entity && mention.end <= start) before = before.replaceAll(mention.text, ' ');
  return PLAIN.test(before.split(BOUNDARY).at(-1) ?? '');
}

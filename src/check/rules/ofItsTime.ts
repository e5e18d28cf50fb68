/** Values that stay what they were, though newer ones are known: a level of a month that the text names, what a round was closed at. */
import { ahead, lead } from '../../analysis/within.ts';
import { endOfDate, startOfDate } from '../../dataset/dates.ts';
import type { Observation } from '../../dataset/model.ts';
import { CAPITAL_MONTHS } from '../../quantity/periodForms.ts';
import { MONTH_NAMES, mayStartPeriod, scanPeriod } from '../../quantity/periodScan.ts';
import type { PeriodToken } from '../../quantity/periodToken.ts';
import type { ClaimContext } from '../claimContext.ts';
import type { Fit } from '../match.ts';
import { dayKnown, isMonthOf } from '../periods.ts';
import { plainText } from '../plainText.ts';
import { textOffset } from '../sentence.ts';
import { wordTest } from '../words.ts';

const tellsOfNow = wordTest('ofNow');
export const tellsOfSteps = wordTest('ofSteps');

/** An earlier observation, the one that replaced it, and the one that stands now. */
export interface Superseded {
  readonly fit: Fit;
  readonly earlier: Observation;
  readonly newer: Observation;
  readonly current: Observation;
}

/** Series D at a $38bn valuation, then Series E: what an earlier round was closed at stays what it was. */
const ROUND = /\b(?:series|round) ([A-K])\b|\b([A-K])\+?\s?[轮輪]/gi;
/** So far around a claim another round is looked for. */
const ROUNDS_NEAR = 240;

/** Marked at $88bn in its March round, 3月那轮估值880亿: what a round of that month was closed at stays what it was. */
const ROUND_OF_MONTH = new RegExp(
  `\\b(?:its|the|a|that) (${MONTH_NAMES.join('|')})[a-z]* (?:funding |financing |equity )?round|(?<!\\d)(\\d{1,2}) ?月(?:那|的|这|這)?(?:一)?[轮輪]`,
  'i',
);

function isRoundOfMonth(sentence: string, { asOf }: Observation): boolean {
  const [, name, number] = ROUND_OF_MONTH.exec(sentence) ?? [];
  const month = name === undefined ? Number(number) : monthNumber(name);
  return Number(asOf.slice(5, 7)) === month;
}

export function isOfRound(context: ClaimContext, { earlier }: Superseded): boolean {
  const { claim, sentence } = context;
  const { text } = context.analysis;
  if (claim.metric !== 'valuation') return false;
  if (isRoundOfMonth(sentence, earlier)) return true;
  const own = roundsIn(sentence)[0] ?? roundsIn(textOfParents(context))[0];
  if (own !== undefined && isMonthOf(claim.period, earlier.asOf)) return true; // closed its Series C last November at $42bn
  const near = roundsIn(text.slice(Math.max(0, claim.start - ROUNDS_NEAR), claim.end + ROUNDS_NEAR));
  return own !== undefined && near.some((round) => round > own);
}

/** The items that the claim's list item hangs below, the nearest last. */
function textOfParents({ analysis, segment }: ClaimContext): string {
  return (segment?.parents ?? []).map((index) => analysis.segments[index]?.text ?? '').join('\n');
}

/**
 * 九月公布为4,550亿，十二月再到5,230亿; in October 2024, when OpenAI was marked at $157bn: a level of the month of the observation, which its sentence says before it, and
 * no word of its clause tells of now.
 */
export function isOfItsTime(
  { analysis, before, behind, claim, dataset, judgingDay, segment, sentence }: ClaimContext,
  { fit, earlier, newer }: Superseded,
): boolean {
  const month = MONTH_BEHIND.exec(analysis.text.slice(claim.end, claim.end + MONTH_REACH))?.[1];
  if (fit.period !== 'timeless')
    return month !== undefined && tellsOfSteps(sentence) && isMonthNamed(month, claim.period, earlier);
  if (isOfItsPeriod(claim.period, earlier, newer)) return true;
  if (month !== undefined) return isMonthNamed(month, claim.period, earlier);
  if (tellsOfNow(before.split(CLAUSE_STOP).at(-1) ?? '')) return false;
  const isOfSameMonth = SAME_MONTH.test(before);
  if (isMonthOf(claim.period, earlier.asOf)) return isOfSameMonth || saysMonth(plainText(before, dataset), earlier);
  if (claim.period !== null) return false;
  const told = isOfSameMonth && segment ? segment.text.slice(0, textOffset(segment, claim.start)) : before;
  return [told, ofClause(behind)].some((text) => saysMonthAndYear(plainText(text, dataset), earlier, judgingDay.day));
}

/** Whether a text (half-width, Simplified) names the month of an observation, and not as what something came after or before. */
function saysMonth(
  text: string,
  { asOf }: Observation,
  isMeant: (token: PeriodToken) => boolean = () => true,
): boolean {
  for (let at = 0; at < text.length; at++) {
    const token = mayStartPeriod(text.charCodeAt(at)) ? scanPeriod(text, at) : null;
    if (token === null) continue;
    if (token.month === Number(asOf.slice(5, 7)) && isMeant(token))
      return !SINCE_BEFORE.test(lead(text, token.start, 16)) && !SINCE_BEHIND.test(ahead(text, token.end, 3));
    at = token.end - 1;
  }
  return false;
}

const SINCE_BEFORE = /\b(?:since|after|before|until|from) $/i;
const SINCE_BEHIND = /^(?:[之以]?[后前来]|起)/;

/**
 * 2025年9月，英伟达宣布将投入至多1000亿; listed at 210 TFLOPS in February 2023; in February, put at $250bn: though the figure was taken to be of no period. A month without a year
 * is the last one of that name.
 */
function saysMonthAndYear(text: string, earlier: Observation, day: string): boolean {
  const year = Number(earlier.asOf.slice(0, 4));
  const isLast = Date.parse(day) - Date.parse(startOfDate(earlier.asOf)) < YEAR;
  return saysMonth(text, earlier, (token) => token.year === year || (token.year === null && isLast));
}

const YEAR = 366 * 86_400_000;

/** A text up to where it goes on to something else: the next clause, or another value (210 in February 2023 and 190 from April). */
function ofClause(text: string): string {
  return text.split(GOES_ON)[0] ?? '';
}

const GOES_ON = /[,，;；。:：]|\.\s|\band\b|\bto\b/;

/** 去年三季度末, in a note that gives no day: what was out by then, and replaced later. */
function isOfItsPeriod(period: ClaimContext['claim']['period'], earlier: Observation, newer: Observation): boolean {
  if (period?.assumed !== true || period.end === null || period.end >= endOfDate(newer.asOf)) return false;
  return startOfDate(earlier.asOf) <= dayKnown(period, period.end);
}

/** Backlog was $55.6bn in November: without a year it is the one of the observation. */
const MONTH_BEHIND = new RegExp(
  `^ (?:back )?(?:in|as of|at the end of|by|late in|early in) (${CAPITAL_MONTHS})(?![A-Za-z])(?! (?:of )?(?:19|20)\\d\\d)`,
);
const MONTH_REACH = 32;

function isMonthNamed(name: string, period: ClaimContext['claim']['period'], { asOf }: Observation): boolean {
  return isMonthOf(period, asOf) || monthNumber(name) === Number(asOf.slice(5, 7));
}

/** 1 for Jan and January. */
function monthNumber(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const CLAUSE_STOP = /[,，;；]/;
/** 同月估值100亿: of the month that was spoken of. */
const SAME_MONTH = /同一?[个個]?月|\b(?:that|the) (?:same|very) month/i;

function roundsIn(text: string): readonly string[] {
  return [...text.matchAll(ROUND)].map(([, latin, chinese]) => (latin ?? chinese ?? '').toUpperCase());
}

/**
 * Values that a sentence gives as those of an earlier statement: Meta's previous 2025 capex range was …, had guided 2025 capex to …,
 * 原先的2025年资本开支指引…. What was said then is no claim of today's.
 */
import data from './earlier.yaml';
import { clauseOf, type Draft, sentenceOf, withoutNames } from './scene.ts';
import { ahead } from './within.ts';
import { wordGroups } from './wordGroups.ts';

type ListName =
  | 'old'
  | 'statement'
  | 'began'
  | 'stated'
  | 'placed'
  | 'stating'
  | 'intended'
  | 'formerly'
  | 'then'
  | 'longAgo'
  | 'been'
  | 'wasTo'
  | 'having'
  | 'stage'
  | 'moved'
  | 'usedTo'
  | 'noLonger'
  | 'behind'
  | 'change'
  | 'oldChinese'
  | 'formerlyChinese'
  | 'thenChinese'
  | 'statementChinese'
  | 'statedChinese'
  | 'longAgoChinese'
  | 'plannedChinese'
  | 'noLongerChinese';

const any = wordGroups(data as Readonly<Record<ListName, readonly string[]>>);

function oneOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}

/** A few words, none of the present. */
const SOME = "(?:(?!(?:has|have|is|are|will|now)\\b)[A-Za-z][\\w'’&.-]*,? ){0,5}?";
/** As far as the figure: no other figure between, nor another clause, but for an apposition (the plan, $60bn). */
const UP_TO = '[^.,;:!?\\d]{0,44}?[:,]? ?[$€£¥₩A-Z]{0,4}$';
const STATED = `(?:${any('stated')}\\b${UP_TO}|${any('placed')}\\b[^.,;:!?\\d]{0,40} (?:at|to) [^.,;:!?\\d]{0,12}$)`;
/** As far as the figure in Chinese. */
const AS_FAR = '[^。；;，,\\d]';

/** What stood before, whenever that was. */
const FORMER_BEFORE = oneOf(
  `\\b${any('old')} ${SOME}${any('statement')}\\b${UP_TO}`,
  `\\bfirst ${SOME}${any('statement')}\\b[^.,;:!?\\d]{0,24} (?:was|were|had been)\\b${UP_TO}`,
  `\\b${any('began')}(?: the year| this year| last year)? with an? ${SOME}${any('statement')}\\b${UP_TO}`,
  `\\b(?:which|that) had been(?: at)?${UP_TO}`,
  `\\bhad (?:[a-z]+ )?(?:been )?(?:${STATED}|${any('stating', 'intended')}\\b${UP_TO})`,
  `\\b${any('usedTo')} ${any('stating')}\\b${UP_TO}`,
  `\\b${any('formerly')},? ${SOME}(?:was |were )?(?:${STATED}|${any('stating', 'intended')}\\b${UP_TO})`,
  `\\bfirst ${STATED}`,
  `\\b${any('wasTo')} ${any('having')}\\b${UP_TO}`,
  `\\b${any('moved')} (?:[a-z]+ ){0,2}from (?:the |about |some |a |an |only |just )?[$€£¥₩A-Z]{0,4}$`,
  `\\b${any('noLonger')} (?:${any('stating')}s?|the|its)\\b${UP_TO}`,
  `${any('oldChinese')}的?${AS_FAR}{0,14}${any('statementChinese')}${AS_FAR}{0,8}$`,
  `${any('formerlyChinese')}${AS_FAR}{0,14}${any('statedChinese')}${AS_FAR}{0,16}$`,
  `${any('plannedChinese')}${AS_FAR}{0,18}$`,
  `${any('noLongerChinese')}${AS_FAR}{0,20}$`,
);

const FORMER_BEHIND = oneOf(
  `^ (?:that |which )?(?:it|they|management|the company) (?:had )?${any('behind')} (?:${any('stated', 'placed')})\\b`,
  `^,? (?:before|until|prior to) (?:the|its|that|this|their) (?:[A-Za-z]+ ){0,3}${any('change')}\\b`,
  `^[^.;:!?\\d]{0,48} (?:was|were|has been|have been|had been|later|then|since)(?: [a-z]+)? ${any('change')} (?:back )?to\\b`,
  `^,? (?:before|until) (?:it|they|management|the company) ${any('change')}\\b`,
);

/** What a sentence dates: it may still be so, but is told of that time. */
const DATED_BEFORE = oneOf(
  `\\b${any('then')} ?,? ${SOME}(?:was |were )?(?:${STATED}|${any('stating')}\\b${UP_TO})`,
  `\\b${any('longAgo')} ?,? ${SOME}${any('been')}\\b${UP_TO}`,
  `\\bat (?:its )?${any('stage')},? ${SOME}${any('been')}\\b${UP_TO}`,
  `${any('thenChinese')}${AS_FAR}{0,14}${any('statedChinese', 'statementChinese')}${AS_FAR}{0,16}$`,
  `(?<![比较较])${any('longAgoChinese')}${AS_FAR}{0,14}$`,
);

const DATED_BEHIND = oneOf(`^,? (?:of |in )?${any('longAgo')}\\b`);

/** What others expected is theirs, whenever they did. */
const OF_OTHERS = /市场|分析师|法人|卖方|一致|彭博|比[^，,]{0,8}$|\b(?:analysts?|brokers?|consensus|the street)\b/i;

/** They are named so far before what they expected. */
const OTHERS_REACH = 24;

/** So much of a sentence is read before a figure, and behind it. */
const REACH = 120;
const REACH_BEHIND = 60;
/** Years that a statement is about: they stand between its words and its value. */
const YEARS =
  /(?:FY ?|CY ?|fiscal )?(?:19|20)\d\d(?: ?财?年度?)?(?=的|[^\d]|$)|(?<![\d.])[12]H ?\d\d|(?:FY|CY) ?\d\d/gi;

/** Whether the words around a figure give it as what was said at an earlier time. */
export function isOfEarlierStatement(draft: Draft): boolean {
  const { quantity, scan } = draft;
  const { start, end } = sentenceOf(draft);
  const from = Math.max(start, quantity.start - REACH, bracketOf(draft));
  const before = withoutYears(withoutNames(scan, from, quantity.start));
  const found = FORMER_BEFORE.exec(before);
  if (found) return !OF_OTHERS.test(before.slice(Math.max(0, found.index - OTHERS_REACH)));
  return FORMER_BEHIND.test(ahead(scan.normal, quantity.end, Math.min(REACH_BEHIND, end - quantity.end)));
}

/**
 * Whether a sentence tells a figure of an earlier time: in July it guided to …, … a year ago. `before` and `behind` are its text on both
 * sides (half-width, Simplified), without the names before it.
 */
export function isDated(before: string, behind: string): boolean {
  return DATED_BEFORE.test(withoutYears(before.slice(-REACH))) || DATED_BEHIND.test(behind.slice(0, REACH_BEHIND));
}

function withoutYears(text: string): string {
  return text.replace(YEARS, '').replace(/ {2,}/g, ' ');
}

/** Where the bracket opens that a figure stands in: what is said before it is of another. */
function bracketOf(draft: Draft): number {
  const clause = clauseOf(draft);
  return clause.depth > 0 ? clause.start : 0;
}

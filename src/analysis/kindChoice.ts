/** Whether a percentage is a level or a change, which way it went, and what it is measured against. */

import type { WordToken } from './lexicon.ts';
import { clauseOf, type Draft, hasWord, relate, type SegmentScan, wordsWithin, wordValue } from './scene.ts';
import { within } from './within.ts';

/** Approximators, 了, 达 and the like may stand between the verb and the figure. */
const FILLER =
  /^(?:[ ,~]|了|约|近|超|超过|逾|达|高达|至|为|幅|幅度|将|近乎|大约|一度|又|再|by|of|as|about|around|roughly|nearly|almost|approximately|over|more than|an|a|some|another|just|only|at least|up to|,|to|预计|有望|可|率|可达|分别|接近|多达|不到|不足|年均|均|速度|在|the|was|were|is|percentage|超出|only|merely|\+|-)*$/i;
const FILLER_AFTER =
  /^(?:[ ,]|的|之|以上|左右|in|year-over-year|year over year|YoY|sequential|annual|annualized|year-on-year|同比|环比|sequentially|of|quarterly|yearly|compound|plus|or more|average|年均|revenue|sales|price|复合|performance|cost|energy|annually|a year|per year)*$/i;
/** Level words right before the figure win over an earlier verb: 市占率升至35%. */
const LEVEL_BEFORE =
  /(?:升至|降至|增至|达到|达|至|为|是|占|占比|占到|到|到了|accounts? for|stood at|stands at|reached|hit|to|at|of|was|is)\s*(?:约|近|超|超过|逾|about|around|roughly|nearly|over|approximately)?\s*$/i;
const GROWTH_NOUN =
  /(?:增速|增长率|增幅|涨幅|跌幅|降幅|增长|成长率|成长|年增率|季增率|复合增长率|growth(?: rate)?|CAGR|rise|increase|decline|drop|premium|优势)$/i;
const AFTER_ONLY = /^(?:less|below|lower|discount|cheaper|faster|higher|ahead|advanced|improved)$/i;

/** Settles kind, sign and standard of comparison; `heads` are the heads of a table cell. */
export function chooseKind(draft: Draft, heads: readonly SegmentScan[]): void {
  const { quantity } = draft;
  draft.against = againstOf(draft) ?? againstInHeads(heads);
  if (quantity.unit !== '%' && quantity.unit !== 'pp') return;
  if (heads.some((head) => GROWTH_HEAD.test(head.normal))) draft.kind = 'change';
  const verb = verbBefore(draft) ?? verbAfter(draft);
  if (draft.kind === 'change' && !verb) return;
  if (quantity.written.before.includes('+') || quantity.written.before.includes('-')) draft.kind = 'change';
  else if (verb) {
    draft.kind = 'change';
    if (hasWord(verb, 'down') && !hasWord(verb, 'up')) draft.sign = -1;
  } else if (growthSubject(draft) || (draft.against !== null && !levelRightBefore(draft))) draft.kind = 'change';
}

/** A verb of change that governs the figure from the left. */
function verbBefore(draft: Draft): WordToken | null {
  const { quantity, scan } = draft;
  const clause = clauseOf(draft);
  const from = Math.max(clause.start, quantity.start - 40);
  const verbs = within(scan.words, from, quantity.start).filter(
    (token) => hasWord(token, 'up') || hasWord(token, 'down'),
  );
  for (const verb of verbs.reverse()) {
    const text = scan.normal.slice(verb.start, verb.end);
    const between = scan.normal.slice(verb.end, quantity.start);
    if (AFTER_ONLY.test(text)) continue;
    if (FILLER.test(withoutCues(draft, verb.end)) && !isLevel(between, text)) return verb;
  }
  return null;
}

/** The text from `from` to the figure without the cues in it: 降低传输时延30%, cut power by 40%. */
function withoutCues(draft: Draft, from: number): string {
  const { scan, quantity } = draft;
  let text = '';
  let at = from;
  for (const token of within(scan.words, from, quantity.start)) {
    if (token.start < at || !(hasWord(token, 'cue') || hasWord(token, 'weak-cue') || hasWord(token, 'against')))
      continue;
    text += scan.normal.slice(at, token.start);
    at = token.end;
  }
  return text + scan.normal.slice(at, quantity.start);
}

/** 升至 35%: the verb leads to a level, unless what rose is itself a growth rate. */
function isLevel(between: string, verb: string): boolean {
  if (GROWTH_NOUN.test(verb)) return false;
  return /(?:至|到|\bto\b)\s*(?:约|近|about)?\s*$/i.test(between);
}

function verbAfter(draft: Draft): WordToken | null {
  const { quantity, scan } = draft;
  const clause = clauseOf(draft);
  const to = Math.min(clause.end, quantity.end + 40);
  for (const token of within(scan.words, quantity.end, to)) {
    if (!hasWord(token, 'up') && !hasWord(token, 'down')) continue;
    const between = scan.normal.slice(quantity.end, token.start);
    return FILLER_AFTER.test(between) && within(scan.quantities, quantity.end, token.start).length === 0 ? token : null;
  }
  return null;
}

const GROWTH_HEAD =
  /(?:同比|环比|增速|增长|增减|年增|月增|季增|涨幅|跌幅|涨跌|升幅|变动|变化|成长率|growth|yoy|y\/y|qoq|q\/q|mom|change|chg|vs\.? (?:prior|last))/i;

function againstInHeads(heads: readonly SegmentScan[]): string | null {
  for (const head of heads) {
    const token = head.words.find((word) => hasWord(word, 'against'));
    if (token) return wordValue(token, 'against');
  }
  return null;
}

function levelRightBefore(draft: Draft): boolean {
  return LEVEL_BEFORE.test(draft.scan.normal.slice(Math.max(0, draft.quantity.start - 16), draft.quantity.start));
}

/** 增速从32%提升至69%: what is measured is a rate of growth. */
function growthSubject(draft: Draft): boolean {
  const clause = clauseOf(draft);
  const before = draft.scan.normal.slice(clause.start, draft.quantity.start);
  return /(?:增速|增长率|增幅|涨幅|跌幅|降幅|成长率|年增率|季增率|复合增长率|CAGR|growth rate|growth of|growth was|growth at)[^，,。;；]{0,24}$/i.test(
    before,
  );
}

function againstOf(draft: Draft): string | null {
  const clause = clauseOf(draft);
  const tokens = wordsWithin(
    draft.scan,
    'against',
    Math.max(clause.start, draft.quantity.start - 30),
    Math.min(clause.end, draft.quantity.end + 40),
  );
  let best: { value: string; distance: number } | null = null;
  for (const token of tokens) {
    const { distance, figures } = relate(draft, token);
    const value = wordValue(token, 'against') as string;
    if (figures === 0 && (best === null || distance < best.distance)) best = { value, distance };
  }
  return best?.value ?? null;
}

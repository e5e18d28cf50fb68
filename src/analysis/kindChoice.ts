/** Whether a percentage is a level or a change, which way it went, and what it is measured against. */

import { WORD, type WordToken } from './lexicon.ts';
import { clauseOf, type Draft, hasWord, relate, type SegmentScan, wordsWithin, wordValue } from './scene.ts';
import { comparedWith, isBelowZero } from './signWords.ts';
import { ahead, lead, within } from './within.ts';

/** Approximators, 了, 咗, 达 and the like may stand between the verb and the figure. */
const FILLER =
  /^(?:[ ,~]|了|咗|约|近|超|超过|逾|达|高达|至|为|幅|幅度|将|近乎|大约|一度|又|再|by|of|as|about|around|roughly|nearly|almost|approximately|over|more than|an|a|some|another|just|only|at least|up to|as much as|above|below|near|close to|since|in dollars|(?:19|20)\d\d|["“”']|,|to|预计|有望|可|率|可达|分别|接近|多达|不到|不足|年均|均|速度|在|the|was|were|is|percentage|超出|only|merely|\+|-)*$/i;
const FILLER_AFTER =
  /^(?:[ ,]|的|之|以上|左右|in|year-over-year|year over year|YoY|sequential|annual|annualized|year-on-year|同比|环比|sequentially|of|quarterly|yearly|compound|plus|or more|average|年均|的速度|的增速|速度|revenue|sales|price|复合|performance|cost|energy|annually|a year|per year)*$/i;
/** Level words right before the figure win over an earlier verb: 市占率升至35%. */
const LEVEL_BEFORE =
  /(?:冲上|站上|拉到|冲到|守住|来到|落在|维持|升至|降至|增至|达到|达|至|为|是|占|占比|占到|到|到了|accounts? for|stood at|stands at|reached|hit|to|at|of|was|is)\s*(?:约|近|超|超过|逾|about|around|roughly|nearly|over|approximately)?\s*$/i;
const GROWTH_NOUN =
  /(?:增速|增长率|增幅|涨幅|跌幅|降幅|增长|成长率|成长|年增率|季增率|复合增长率|growth(?: rate)?|CAGR|rise|increase|decline|drop|premium|upside|downside|空间|优势)$/i;
const AFTER_ONLY = /^(?:less|below|lower|leaner|above|more|discount|cheaper|faster|higher|ahead|advanced|improved)$/i;

/** Settles kind, sign and standard of comparison; `heads` are the heads of a table cell, `previous` is the figure before. */
export function chooseKind(draft: Draft, heads: readonly SegmentScan[], previous: Draft | null): void {
  settleKind(draft, heads, previous);
  if (isBelowZero(draft)) draft.sign = -1;
}

function settleKind(draft: Draft, heads: readonly SegmentScan[], previous: Draft | null): void {
  const { quantity } = draft;
  draft.against = againstOf(draft) ?? againstInHeads(heads);
  if (quantity.unit !== '%' && quantity.unit !== 'pp') return;
  if (heads.some((head) => GROWTH_HEAD.test(head.normal))) draft.kind = 'change';
  const verb = verbBefore(draft) ?? verbAfter(draft);
  const said = verb ? null : (comparedWith(draft) ?? likeTheOneBefore(draft, previous));
  if (said !== null) {
    draft.kind = 'change';
    draft.sign = said;
    return;
  }
  if (draft.kind === 'change' && !verb) return;
  if (quantity.written.before.includes('+') || quantity.written.before.includes('-')) draft.kind = 'change';
  else if (verb) {
    draft.kind = 'change';
    if (hasWord(verb, WORD.down) && !hasWord(verb, WORD.up)) draft.sign = -1;
  } else if (FALLEN.test(growthSubject(draft) ?? '')) {
    draft.kind = 'change';
    draft.sign = -1;
  } else if (growthSubject(draft) !== null || (draft.against !== null && !levelRightBefore(draft)))
    draft.kind = 'change';
}

const JOINS = /^(?: on [A-Z][a-z]+(?: \d{4})?)?(?:、|\/| and | or |及|和|与|以及|, and )(?:约|近|逾)?$/;
/** What stood before, was expected, or is beaten: 上季是36%, ahead of the 37% to 38% pledged. */
const SET_AGAINST =
  /(?:(?:上一?季|上年|去年|前一?[季年]|此前|先前|原先|之前|前值|同期|上月|预期|预估|共识)[^，,。;；%]{0,8}|(?:previously|prior|earlier|had said|had been|guided|expected|pledged|versus|vs\.?|against|compared with|ahead of|above|below|beating|topping|short of|than|from)[^,;%]{0,24})$/i;
/** How far apart two changes may stand that are told as one. */
const NEXT_REACH = 60;

/** Sales fell by 2% and profit by 17%; not `and was beaten by 17%`. */
const BY_AS_MUCH =
  /^,?(?: and| but)? (?!(?:was|were|is|are|been|being)\b)(?:[A-Za-z-]+(?<!ed) ){1,3}by (?:about |around |nearly |some |only |just )?$/;

/** 分别为26%与98%: a figure joined to a change is one too; so are the next company's (A涨12%，B 8%), and what it is set against. */
function likeTheOneBefore({ quantity, scan }: Draft, previous: Draft | null): 1 | -1 | null {
  if (previous?.scan !== scan || previous.kind !== 'change') return null;
  const { quantity: before, sign } = previous;
  const between = scan.normal.slice(before.end, quantity.start);
  if (BY_AS_MUCH.test(between)) return sign;
  if (before.unit !== quantity.unit) return null;
  if (JOINS.test(between)) return sign;
  if (between.length > NEXT_REACH || saysMore(scan, before.end, quantity.start)) return null;
  if (SET_AGAINST.test(between)) return 1;
  const name = within(scan.names, before.end, quantity.start).at(-1);
  return name && /^[、,，]|^ and |^[和与及]/.test(between) && /^ ?$/.test(scan.normal.slice(name.end, quantity.start))
    ? sign
    : null;
}

/** A cue of a metric or a verb of its own stands between. */
function saysMore(scan: SegmentScan, from: number, to: number): boolean {
  return (
    /[。.;!?] ?\S*[。]|。/.test(scan.normal.slice(from, to)) ||
    within(scan.words, from, to).some(
      (token) => hasWord(token, WORD.cue) || hasWord(token, WORD.up) || hasWord(token, WORD.down),
    )
  );
}

/** Sales fell slightly, by 2%: in a clause of its own. */
const BY_ITSELF = /^,? ?(?:but |and )?(?:only |just )?by (?:about |around |nearly |some |only |just )?$/i;

/** A verb of change that governs the figure from the left. */
function verbBefore(draft: Draft): WordToken | null {
  const { quantity, scan } = draft;
  const clause = clauseOf(draft);
  const from = Math.max(
    BY_ITSELF.test(scan.normal.slice(clause.start, quantity.start)) ? draft.reach.start : clause.start,
    quantity.start - 40,
  );
  const verbs = within(scan.words, from, quantity.start).filter(
    (token) => hasWord(token, WORD.up) || hasWord(token, WORD.down),
  );
  for (const verb of verbs.reverse()) {
    const text = scan.normal.slice(verb.start, verb.end);
    const between = scan.normal.slice(verb.end, quantity.start);
    if ((AFTER_ONLY.test(text) && !/^,? by /.test(between)) || isOtherWord(scan.normal, verb.start, text)) continue;
    if (isLevel(between, text) || isPartOf(draft, text)) continue;
    if (FILLER.test(withoutCues(draft, verb.end).replace(ADVERB, '')) || isBy(draft, verb)) return verb;
  }
  return null;
}

const ADVERB = /^ [a-z]+ly\b,?/;
/** Of what was done to something: cut its list price by 44%. */
const BY =
  /^[^,.;:()%]{1,40} by (?:about |around |roughly |nearly |almost |some |over |more than |at least |up to |as much as |another |a further |just |only |an estimated )*$/i;
const DONE_BY =
  /\b(?:owned|held|led|followed|used|short of[^,]*|offset|outweighed|explained|exceeded|caused|driven|made|[a-z]{2,}ten) by /i;

function isBy({ quantity, scan }: Draft, verb: WordToken): boolean {
  const between = scan.normal.slice(verb.end, quantity.start);
  return BY.test(between) && !DONE_BY.test(between) && within(scan.quantities, verb.end, quantity.start).length === 0;
}

/** made up 36% of sales, 至少30%, sheds 15% of its heat: no change. */
function isOtherWord(text: string, start: number, verb: string): boolean {
  if (verb === '少') return /[至最不缺多极稀]/.test(text[start - 1] ?? ' ');
  return /^up$/i.test(verb) && /\b(?:made|makes?|making) $/i.test(lead(text, start, 8));
}

const GIVES_OFF = /^(?:sheds?|shedding|los(?:t|es?|ing)|g(?:a|i)ves? up)$/i;
const OF_A_WHOLE = /^ of (?:its|the|their|all|our) (?!value|worth|market|gains?|share|price)/i;

/** Sheds 15% of its heat: a share of a whole; lost 15% of its value: a fall. */
function isPartOf({ quantity, scan }: Draft, verb: string): boolean {
  return GIVES_OFF.test(verb) && OF_A_WHOLE.test(ahead(scan.normal, quantity.end, 16));
}

/** The text from `from` to the figure without the cues in it: 降低传输时延30%, cut power by 40%. */
function withoutCues(draft: Draft, from: number): string {
  const { scan, quantity } = draft;
  let text = '';
  let at = from;
  for (const token of within(scan.words, from, quantity.start)) {
    if (
      token.start < at ||
      !(hasWord(token, WORD.cue) || hasWord(token, WORD['weak-cue']) || hasWord(token, WORD.against))
    )
      continue;
    text += scan.normal.slice(at, token.start);
    at = token.end;
  }
  return text + scan.normal.slice(at, quantity.start);
}

const TO_LEVEL = /(?:至(?!少)|到|\b(?:to|below|above|under|past|through)\b)\s*(?:约|近|about)?\s*$/i;
const TURNED_INTO = /^(?:变|改)?为(?:约|近)?$/;

/** 升至35%, 降为69.7%, fell below 30%: the verb leads to a level, unless what rose is itself a growth rate. */
function isLevel(between: string, verb: string): boolean {
  if (GROWTH_NOUN.test(verb)) return false;
  return TO_LEVEL.test(between) || (TURNED_INTO.test(between) && /[升降涨跌缩减]$/.test(verb));
}

/** 较上季的4.1%增加1.2个百分点: where the change starts from is a level. */
const BASELINE = /(?:较|比|从|由|自)[^，,。;；\d]{0,10}的$|(?:从|由|自)[^，,。;；\d]{0,6}$/;

function verbAfter(draft: Draft): WordToken | null {
  const { quantity, scan } = draft;
  const clause = clauseOf(draft);
  if (BASELINE.test(scan.normal.slice(Math.max(clause.start, quantity.start - 16), quantity.start))) return null;
  const to = Math.min(clause.end, quantity.end + 40);
  for (const token of within(scan.words, quantity.end, to)) {
    if (!hasWord(token, WORD.up) && !hasWord(token, WORD.down)) continue;
    if (isPredicate(scan.normal, token)) return null;
    const between = scan.normal.slice(quantity.end, token.start);
    if (between.trim() === '' && /^(?:至|到|为| to )/.test(ahead(scan.normal, token.end, 4))) return null;
    return FILLER_AFTER.test(between) && within(scan.quantities, quantity.end, token.start).length === 0 ? token : null;
  }
  return null;
}

/** A margin of 21.1% lost 120 basis points, a duty of 25% falls on them: what the figure states has its own verb. */
const FINITE =
  /^(?:fell|falls|rose|grew|lost|sank|slid|shrank|shed|sheds|gained|added|climbed|jumped|surged|soared|dropped|declined|slumped|tumbled|plunged|slipped|eased|narrowed|softened|weakened|retreated|rebounded|recovered|wiped|knocked|shaved)$/i;

function isPredicate(text: string, { start, end }: WordToken): boolean {
  return FINITE.test(text.slice(start, end));
}

const GROWTH_HEAD =
  /(?:同比|环比|增速|增长|增减|年增|月增|季增|涨幅|跌幅|涨跌|升幅|变动|变化|成长率|growth|yoy|y\/y|qoq|q\/q|mom|change|chg|vs\.? (?:prior|last))/i;

function againstInHeads(heads: readonly SegmentScan[]): string | null {
  for (const head of heads) {
    const token = head.words.find((word) => hasWord(word, WORD.against));
    if (token) return wordValue(token, 'against');
  }
  return null;
}

function levelRightBefore(draft: Draft): boolean {
  return LEVEL_BEFORE.test(lead(draft.scan.normal, draft.quantity.start, 16));
}

/** 增速从32%提升至69%: what is measured is a rate of growth, the words from its name on; else null. */
const GROWTH_SUBJECT =
  /(?:增速|增长率|增幅|涨幅|跌幅|跌势|降幅|减幅|成长率|年增率|季增率|复合增长率|CAGR|growth rate|growth of|growth was|growth at)[^，,。;；]{0,24}$/i;
const FALLEN = /^[跌降减]/;

function growthSubject(draft: Draft): string | null {
  const clause = clauseOf(draft);
  return GROWTH_SUBJECT.exec(draft.scan.normal.slice(clause.start, draft.quantity.start))?.[0] ?? null;
}

/** 半年增长, 三年增: growth over a span of time is none by the year. */
const SPAN_BEFORE = /(?:[半两三四五六七八九十几]|(?<!\d)\d)$/;

function isOfSpan({ scan }: Draft, start: number): boolean {
  return scan.normal.charAt(start) === '年' && SPAN_BEFORE.test(lead(scan.normal, start, 2));
}

function againstOf(draft: Draft): string | null {
  const clause = clauseOf(draft);
  const tokens = wordsWithin(
    draft.scan,
    WORD.against,
    Math.max(clause.start, draft.quantity.start - 30),
    Math.min(clause.end, draft.quantity.end + 40),
  );
  let best: { value: string; distance: number } | null = null;
  for (const token of tokens) {
    const { distance, figures } = relate(draft, token);
    const value = isOfSpan(draft, token.start) ? 'span' : (wordValue(token, 'against') as string);
    if (figures === 0 && (best === null || distance < best.distance)) best = { value, distance };
  }
  return best?.value ?? null;
}

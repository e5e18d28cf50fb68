/** Numbers that leave out the unit which the figure before them has: `23.3 TB/s, not 19.6`, `190 exabytes, of which 165`. */
import { scanQuantity } from '../quantity/scan.ts';
import { isPlain } from './bareNumbers.ts';
import { looksLikeYear } from './countedThings.ts';
import type { FoundQuantity, QuantityContext } from './foundQuantity.ts';
import { ahead, lead, within } from './within.ts';

/** Words that set a second value against the first, right before it. */
const CUE =
  /(?:,? of which|,? and another|,? another|,? against|\((?:was|from|vs\.?|against|up from|down from)|,? not|,? (?:up|down) from|,? versus|,? vs\.?|,? compared with|,? compared to|,? instead of|,? rather than|,? and not|,? from| to|,? 其中|[(,，;；] ?(?:市场|同期)?(?:一致预期|预期|共识|指引|前值|前一季|原|上季|去年同期|一年前|只敢给|给)(?:[为是约才只仅有]|只有|落在)?|,? ?而非|,? ?不是|,? ?(?:高于|低于|多于)?(?:去年|上年|上季|此前|前值|前代|上代|上一代)(?:同期)?的?(?:为|是|仅|约|只有)?|,? ?原为|[,，;；] ?(?:市场只给到|去年同季才?)) ?(?:just |only |about |nearly |roughly |some |barely |a little over |just over |just under |约|近|仅|只有)?$/i;
/** What may stand behind such a number: the end of the clause, a time, a place; never a noun that it would count. */
const BEHIND =
  /^ ?(?:$|[,.;:)，。；）、](?!\d)|a (?:year|quarter|month|week)\b|(?:consensus|expected|est|estimates?|guided|prior|in|by|last|before|earlier|previously|for|on|at|from|went|a|two|three|later|today|now|each|apiece|is|was|would|and|but|which|while|when)\b|(?:去年|今年|来自|用于|提升|增|升|降|到|至))/;
/** 9 instead of 14: this one is set against the next. */
const INSTEAD = /^ (?:instead of|rather than|not|versus|vs\.?|up from|down from) \d/;
/** A second value stands so close. */
const REACH = 64;
/** 年底要补到3,000， called for 8.: what the figure before is set against, at the end of the clause. */
const LEVEL_CUE =
  /(?:[补扩拉冲摸拿升增提降减缩跌做砍抬修改调爬压谈报喊卖开](?:[到至]|[成为]了?)|不到|不足|上看|达到?|只有|只剩|仅|目标|其中|(?:call(?:ed|s) for|ask(?:ed|s) for|approved|allow(?:ed|s)|(?:can|could) (?:do|reach|take)|does|and up to|managed|claims|claimed|manages|reached|reaches|hit|clos(?:ed|es|ing)(?: [a-z]+){0,4} at|收于?|收报|收在|报收|training|inference|the first|the rest|plus|the other)) ?(?:约|近|超过?|逾|about |nearly |some |over |just |only )?$/i;
/** With Kyber it will be 600; it had been at 3,120; we said 150: in the unit of what was said of its like, also a sentence before. */
const SAID =
  /\b(?:it|they|we|he|that|this|former|latter|plan|one|number|hall) (?:will be|would be|is|was|ha[ds](?: been)?|were|said|wanted|answered|managed|got by|came)(?: (?:at|to|with|about|only))* $|\b(?:call it|latter at|hence|(?:latter|former)(?:['’]s)? (?:rose|fell|gained|lost|is|was)) $/i;
const SAID_BEHIND = /^(?:$|[.,;)](?!\d)| (?:and|or|on|for|at|in|before|dense|sparse)\b)/;
/** Debt was cut by $2.7 billion and inventory days fell to 126: no money. */
const IN_DAYS = /\bdays\b|天数/;
/** 少0.5、少1.3: one more change beside another. */
const CHANGE_CUE = /[、，,；;] ?(?:多|少|高|低|增|减|升|降|涨|跌)(?:了|约|近)?$/;
const CLAUSE_END =
  /^(?:$|[,.;:)，。；）、](?!\d)| of (?:them|these|those)\b| on \w| and [A-Za-z]| some day\b| one day\b| eventually\b)/;
/** 104,000 in Texas, 52,000 in Narvik: the parts of a count, each with its place or taker. */
const PART_CUE = /(?:[:,;]|[:,;]? and) (?:another |about |some |up to )?$/;
const PART_BEHIND = /^ (?:in|at|for|to|from|with) (?:the |its )?[A-Z]/;
/** Between a name and its number: Nvidia's 3.6, 联通30, 廣達則有3,800. */
const NAME_LINK =
  /^(?:['’]s?)?(?: ?(?:则|也|约|为|是|有|达|不过|只有|仅|才|同期|card|part|chip|box|rack|system|only|just|about|at|on|gives|gets|has|had|with|does|runs at|trades (?:at|on)|goes for|offers|carries|claims|reaches|got|took|takes|somewhere|above|below|barely|nearly) ?| )*$/i;
/** 后者870, 美国对手13.8, 我们0.11: of the other one of two. */
const OTHER_ONE =
  /(?:[,;，；、] ?|这|而)(?:[\u4e00-\u9fff]{0,4}(?:对手|同业|同行)|前者|后者|[\u4e00-\u9fff]{0,4}[这那]边|对方|我们|空头|多头)(?:的|则|也|是|为|约|只有|不过|仅|才|报|有)*$/;
/** 128GB对80: one set against the other. */
const AGAINST = /^ ?[对比](?:约|近)?$/;
/** 1.1个百分点、2.3、2.0和0.4: further ones of a list, in as fine digits. */
const LISTED = /^(?:、|和|与|及| and |, and )(?:约|近|about )?$/;
const LIST_BEHIND = /^(?:$|[,.;:)，。；）](?!\d)|[、和与及])/;
/** 3.35 TB/s on an H100, 4.8 on an H200: the same preposition stands behind both; `in total` and `in all` sum up others. */
const PLACED =
  /^ (at|in|for|on|to|over) (?!all\b|total\b|fact\b|turn\b|particular\b|average\b|least\b|addition\b|the (?:year|quarter|month|week|day|list)\b|\d)(?=\S)/;
const PLACE_JOIN =
  /(?:[,;]|[,;]? (?:and|but|with)) (?:about |around |roughly |nearly |some |only |just |barely |just over |just under |more than |over |less than |up to )?$/;
/** Names of these are followed by numbers of their own: Claude 4.5, Gemini 3. */
const NUMBERED = new Set(['model', 'standard']);
const ELLIPTIC = new Set([
  'count',
  'points',
  'data',
  'data-rate',
  'bit-rate',
  'compute',
  'operations',
  'power',
  'energy',
  'rate',
  'percent',
  'multiple',
  'money',
  'money-per-hour',
  'mass',
  'volume',
]);

/** The bare number in the unit of `before`, the figure in front of it, where the words between set one against the other. */
export function ellipsisOf(
  text: string,
  quantity: FoundQuantity,
  earlier: readonly FoundQuantity[],
  context: QuantityContext,
): FoundQuantity | null {
  const next =
    fromLevel(text, quantity, context) ?? lastOfList(text, quantity, context) ?? secondOfPair(text, quantity, context);
  if (next) return inUnitOf(next, quantity);
  const before = earlier.at(-1);
  if (!before || !isBare(quantity) || quantity.start - before.end > FAR) return null;
  const between = text.slice(before.end, quantity.start).replace('vs. ', 'vs ');
  const behind = ahead(text, quantity.end, 14);
  if (SAID.test(between) && SAID_BEHIND.test(behind)) {
    const said = likest(text, quantity, earlier, FAR);
    if (isAlike(quantity, said)) return inUnitOf(said, quantity);
  }
  if (between.length > LONG_REACH || SENTENCE_END.test(between)) return null;
  if (isParallel(between, ahead(text, quantity.end, 24)) && isAlike(quantity, before))
    return inUnitOf(before, quantity);
  const isPart = before.dimension === 'count' && PART_CUE.test(between);
  if (isPart && PART_BEHIND.test(behind)) return inUnitOf(before, quantity);
  if (between.length > REACH || (IN_DAYS.test(between) && before.dimension !== 'count')) return null;
  if (isNextOf(between, behind, quantity, before)) return inUnitOf(before, quantity);
  if ((CUE.test(between) && BEHIND.test(behind)) || INSTEAD.test(behind))
    return inUnitOf(before, quantity) ?? inUnitOf(likest(text, quantity, earlier), quantity);
  return CLAUSE_END.test(behind) &&
    (LEVEL_CUE.test(between) || CHANGE_CUE.test(between) || isOfName(text, quantity, before, context))
    ? inUnitOf(likest(text, quantity, earlier), quantity)
    : null;
}

function isParallel(between: string, behind: string): boolean {
  const place = PLACED.exec(behind)?.[1];
  return place !== undefined && PLACE_JOIN.test(between) && PLACED.test(between.slice(between.indexOf(` ${place} `)));
}

/** The other one of two, or one more of a list. */
function isNextOf(between: string, behind: string, quantity: FoundQuantity, before: FoundQuantity): boolean {
  const { decimals, grouped } = quantity.number;
  if (LISTED.test(between)) return (decimals > 0 || grouped) && LIST_BEHIND.test(behind);
  return CLAUSE_END.test(behind) && (AGAINST.test(between) || OTHER_ONE.test(between)) && isAlike(quantity, before);
}

/** The figure before, or one before that in the same sentence (in `reach` of it) where only that one is of the number's order. */
function likest(
  text: string,
  quantity: FoundQuantity,
  earlier: readonly FoundQuantity[],
  reach = LONG_REACH,
): FoundQuantity {
  const last = earlier.at(-1) as FoundQuantity;
  const near = earlier
    .slice(-3)
    .filter(
      ({ end }) =>
        quantity.start - end < reach && (reach > LONG_REACH || !SENTENCE_END.test(text.slice(end, quantity.start))),
    );
  return near.findLast((other) => ELLIPTIC.has(other.dimension) && isAlike(quantity, other)) ?? last;
}

/** The numbers as they are written, of one order. */
function isAlike({ number }: FoundQuantity, other: FoundQuantity): boolean {
  const ratio = Number(number.digits) / Number(other.number.digits);
  return ratio > 1 / MOST_ALIKE && ratio < MOST_ALIKE;
}

const MOST_ALIKE = 5;
const LONG_REACH = 88;
const FAR = 150;
const SENTENCE_END = /[.!?]\s|[。；]/;

const FROM = /(?:由|从|自)(?:约|近)?$/;
const MOVED_TO =
  /^(?:直接|一路|进一步)?(?:上调|上修|下调|下修|调[升高降低]|提[高升]|[升降增减涨跌拉扩翻跳缩]|增加|降低|下降|成长|扩大)?(?:至|到|为)(?:约|近|逾)?/;

/** 由1,500上调至1,800元: a level in the unit of the one that it is moved to. */
function fromLevel(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (!isBare(quantity) || !FROM.test(lead(text, quantity.start, 3))) return null;
  const moved = MOVED_TO.exec(ahead(text, quantity.end, 12))?.[0];
  return moved === undefined ? null : scanQuantity(text, quantity.end + moved.length, context);
}

/** The other numbers of a list of three or more up to its last. */
const LIST = /^(?:, \d+(?:\.\d+)?){0,4},? and (?=\d)|^(?:、\d+(?:\.\d+)?){0,4}[和与及](?=\d)/;
/** Generation 4.0, between 2.5: no number of a list. */
const NO_LIST = /(?:\b[A-Z][A-Za-z]*|\bbetween|\bversions?) $/;

/** 4.9, 7.4 and 8 TB/s: the one that closes the list has the unit of all. */
function lastOfList(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (quantity.number.decimals === 0 || !isBare(quantity) || NO_LIST.test(lead(text, quantity.start, 16))) return null;
  const list = LIST.exec(ahead(text, quantity.end, 40))?.[0];
  if (!/^(?:, |、)\d/.test(list ?? '') && !/\d(?:, |、)$/.test(lead(text, quantity.start, 3))) return null;
  const last = list === undefined ? null : scanQuantity(text, quantity.end + list.length, context);
  return last?.hasUnit && last.written.before === '' && last.dimension !== 'count' && isAlike(quantity, last)
    ? last
    : null;
}

const SET_AGAINST = /^ ?(?:vs\.?|versus|against|对比?) ?(?=\d)/;

/** 288 vs 288 GB: the first of two in the unit of the second. */
function secondOfPair(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  const link = isBare(quantity) ? SET_AGAINST.exec(ahead(text, quantity.end, 10))?.[0] : undefined;
  const second = link === undefined ? null : scanQuantity(text, quantity.end + link.length, context);
  return second?.hasUnit && second.written.before === '' && isAlike(quantity, second) ? second : null;
}

/** A name right before the number, after the figure before: 移動61 EFLOPS，電信43. */
function isOfName(text: string, quantity: FoundQuantity, before: FoundQuantity, context: QuantityContext): boolean {
  const name = within(context.names, before.end, quantity.start).at(-1);
  if (!name || NUMBERED.has(name.entry.kind)) return false;
  const link = text.slice(name.end, quantity.start);
  if (!NAME_LINK.test(link)) return false;
  const isSure = quantity.number.decimals > 0 || quantity.number.grouped || /['’\u4e00-\u9fff]|[a-z]{2}/.test(link);
  return isSure || (name.entry.kind === 'company' && /[\u4e00-\u9fff]$/.test(text.slice(name.start, name.end)));
}

function inUnitOf(before: FoundQuantity, quantity: FoundQuantity): FoundQuantity | null {
  if (!ELLIPTIC.has(before.dimension) || !(before.hasUnit || (before.impliedUnit && before.dimension === 'money')))
    return null;
  const { unitFactor } = before.written;
  const scale = quantity.number.form === 'chinese' ? 1 : (before.written.high ?? before.written.low).scale;
  const factor = unitFactor * scale;
  const value = quantity.low * factor;
  if (!isComparable(value, before)) return null;
  return {
    ...quantity,
    low: value,
    high: quantity.high * factor,
    resolution: quantity.resolution * factor,
    unit: before.unit,
    dimension: before.dimension,
    kind: before.dimension === 'percent' ? 'share' : before.kind,
    hasUnit: before.hasUnit,
    impliedUnit: true,
    scope: before.scope,
    written: {
      ...quantity.written,
      unitFactor,
      low: { ...quantity.written.low, scale },
      ...(quantity.written.high ? { high: { ...quantity.written.high, scale } } : {}),
    },
  };
}

function isBare(quantity: FoundQuantity): boolean {
  return (
    isPlain(quantity) &&
    (quantity.number.form === 'digits' || (quantity.number.form === 'chinese' && quantity.low >= 100)) &&
    !looksLikeYear(quantity)
  );
}

/** Values that are set against one another are of one order. */
function isComparable(value: number, before: FoundQuantity): boolean {
  const ratio = value / before.high;
  return ratio > 0.02 && ratio < 50;
}

/** Values that the text itself gives as former ones: 前值750亿, from $75B to …, 年初时还只有112亿, had stood at $11.2 billion. */
import { isOfEarlierStatement } from './earlierStatement.ts';
import data from './former.yaml';
import { WORD, type WordToken } from './lexicon.ts';
import { CUE_TYPES } from './metricFeatures.ts';
import { clauseOf, type Draft, type SegmentScan, sentenceOf, wordsWithin } from './scene.ts';
import { ahead, lead, within } from './within.ts';
import { wordGroups } from './wordGroups.ts';

const PREVIOUS_GAP =
  /^(?: |:|的|为|是|约|近|超|超过|至少|指引|财测|展望|预测|预期|预估|目标|区间|range of|of|a|an|the|about|around|roughly|nearly|guidance|guide|forecast|estimate|target|outlook|figure|level|range|just|only|some|over|more than|up to|[$€£¥]|US|RMB|NT|人民币|估计|规划|估值|the company's|his|her|its|their)*$/i;

/** Former values: a word for one right before the figure or the first of those that it is joined to, or the first of `from A to B`. */
export function isPrevious(draft: Draft): boolean {
  const first = firstJoined(draft);
  return isFormer(draft) || (first !== draft && (hasFormerWord(first) === true || isToldAsThen(first)));
}

function isFormer(draft: Draft): boolean {
  const isSaid = hasFormerWord(draft) ?? (isFirstOfTwo(draft) || isAfterRaise(draft) || isToldAsThen(draft));
  return isSaid || isOfEarlierStatement(draft);
}

/** Whether a word for a former value stands right before the figure; null where it may be told otherwise. */
function hasFormerWord(draft: Draft): boolean | null {
  const { quantity, scan } = draft;
  const clause = clauseOf(draft);
  const from = Math.max(0, quantity.start - 44);
  const last = wordsWithin(scan, WORD.previous, from, quantity.start).at(-1);
  if (!last || last.end <= clause.start - 2 || !PREVIOUS_GAP.test(scan.normal.slice(last.end, quantity.start)))
    return null;
  return (!isWeakPrevious(draft, last) && !isOfOther(draft, last)) || isToldAsThen(draft);
}

const AGAINST = /^(?:against|versus|compared (?:with|to))$/i;
const AT_OTHER = /^ (?:at|for|from|by|in|on) (?:the )?$/;

/** $87.4bn at Borealis, against $43.3bn at Cinder: what is set against it is another's, who stands behind it. */
function isOfOther({ quantity, scan }: Draft, word: WordToken): boolean {
  if (!AGAINST.test(scan.normal.slice(word.start, word.end))) return false;
  const [name] = within(scan.names, quantity.end, quantity.end + OTHER_REACH);
  return name !== undefined && AT_OTHER.test(scan.normal.slice(quantity.end, name.start));
}

const OTHER_REACH = 40;

/** So many figures back a word for an earlier time may stand. */
const MOST_JOINED = 3;

/** The first of the figures of a list (52亿、约50%、1.20美元) that the figure ends, itself where it ends none. */
function firstJoined(draft: Draft): Draft {
  const { scan } = draft;
  const { start } = sentenceOf(draft);
  let { quantity, index } = draft;
  for (let back = 0; back < MOST_JOINED && index > 0; back++, index--) {
    const before = scan.quantities[index - 1] as Draft['quantity'];
    if (before.start < start || !isJoined(scan, before.end, quantity.start)) break;
    quantity = before;
  }
  return quantity === draft.quantity ? draft : { ...draft, quantity, index };
}

/** Whether nothing but a joining word stands between two figures, and whose the second is or what it states: 收入335亿、每股19.15美元. */
function isJoined(scan: SegmentScan, end: number, start: number): boolean {
  const { names, normal } = scan;
  if (JOINED.test(normal.slice(end, start))) return true;
  const [name] = within(names, end, start);
  const [cue] = wordsWithin(scan, CUE_TYPES, name?.end ?? end, start);
  const first = name ?? cue;
  if (first === undefined || !JOINED.test(normal.slice(end, first.start))) return false;
  const last = cue ?? first;
  return (
    (last === first || OWNED.test(normal.slice(first.end, last.start))) && STATES.test(normal.slice(last.end, start))
  );
}

/** `was`, `against`, `versus` and the like mark a former value only in a bracket or after another figure of the sentence. */
function isWeakPrevious(draft: Draft, token: WordToken): boolean {
  const text = draft.scan.normal.slice(token.start, token.end).toLowerCase();
  if (
    !/^(?:was|against|versus|compared with|compared to|had been|去年的|去年同期|上年同期|original|previous|prior|initially|之前)$/.test(
      text,
    )
  )
    return false;
  if (text === 'was') return clauseOf(draft).depth === 0;
  const earlier = within(draft.scan.quantities, sentenceOf(draft).start, token.start).some(
    (other) => other.dimension === draft.quantity.dimension,
  );
  return !earlier && clauseOf(draft).depth === 0;
}

/** 144 GB → 112 GB. */
const ARROW = /^ ?(?:→|⇒|➜|⟶|->|=>|-->) ?$/;

/** 从433亿美元增至874亿美元: the first figure after 从, where a word of `to` and a second figure follow in the sentence. */
function isFirstOfTwo(draft: Draft): boolean {
  const { quantity, scan, index } = draft;
  const behind = scan.quantities[index + 1];
  if (behind && comparable(draft, behind) && ARROW.test(scan.normal.slice(quantity.end, behind.start))) return true;
  const from = wordsWithin(scan, WORD.from, Math.max(sentenceOf(draft).start, quantity.start - 44), quantity.start).at(
    -1,
  );
  if (!from || within(scan.quantities, from.end, quantity.start).length > 0) return false;
  const next = scan.quantities[index + 1];
  if (!next || next.start > sentenceOf(draft).end || !comparable(draft, next)) return false;
  return wordsWithin(scan, WORD.to, quantity.end, next.start).length > 0;
}

function comparable(draft: Draft, other: SegmentScan['quantities'][number]): boolean {
  return (
    other.dimension === draft.quantity.dimension || draft.quantity.impliedUnit === true || other.impliedUnit === true
  );
}

/** `raised to $85 billion from $75 billion`: the figure after from, where the one before followed a word of `to`. */
function isAfterRaise(draft: Draft): boolean {
  const { quantity, scan, index } = draft;
  const before = index > 0 ? scan.quantities[index - 1] : undefined;
  if (!before || before.start < sentenceOf(draft).start || !comparable(draft, before)) return false;
  const gap = scan.normal.slice(before.end, quantity.start);
  return (
    /^[^.。;；]{0,40}(?:\bfrom|高于此前的?|低于此前的?|较此前的?|较先前的?|高于先前的?|低于先前的?|由此前的?|than (?:the|its) (?:previous|prior|earlier))[^.。;；\d]{0,24}$/i.test(
      gap,
    ) && !/\bto\b[^.]*$/.test(gap)
  );
}

type ListName =
  | 'times'
  | 'small'
  | 'said'
  | 'first'
  | 'announced'
  | 'draft'
  | 'had'
  | 'began'
  | 'became'
  | 'moved'
  | 'beat'
  | 'beside'
  | 'beatChinese'
  | 'outlook'
  | 'outlookChinese'
  | 'moment'
  | 'then'
  | 'momentChinese'
  | 'stage'
  | 'promised'
  | 'differs'
  | 'ofEarlier'
  | 'change'
  | 'changeChinese';

const any = wordGroups(data as Readonly<Record<ListName, readonly string[]>>);

/** A currency sign and blanks right before the number. */
const MONEY = '(?: (?:only|just|about|around|some))? ?(?:US|NT|HK)?[ $€£¥₩]*$';

function pattern(source: string): RegExp {
  return new RegExp(source, 'i');
}

/** How much of a clause is read before a figure for when it was so. */
const THEN_REACH = 48;

/** In February the line had stood at; that had been; it started this year at. */
const HAD_STOOD = pattern(
  `\\bhad (?:then |still |only |earlier |first |originally )?${any('had')}(?: (?:at|to|for|in|on|out|itself))*${MONEY}`,
);
const HAD_BEEN = pattern(
  `(?:\\b(?:in|back in|as of|at the end of) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\\b(?:year|quarter|months) (?:ago|before|earlier)|\\bat the time)\\b[^.;]{0,24} had been${MONEY}`,
);
/** A rating that was once 774 TFLOPS. */
const WAS_ONCE = pattern(`\\b(?:was|were|stood|sat) once(?: (?:at|rated at|listed at|put at))?${MONEY}`);
/** Backlog at that moment was $55.6bn. */
const AT_THAT_TIME = pattern(
  `\\b${any('then')},? (?:(?:was|were|stood at|came to|ran at|of) )?(?:about |some |only |just )?${MONEY}`,
);
const BEGAN = pattern(
  `\\b${any('began')}(?: (?:out|life|off))?(?: (?:this|last|the) year| 20\\d\\d)? (?:at|with|from)(?: a guide of| guidance of)?${MONEY}`,
);
/** It was itself a raise, from $10.7bn. */
const MOVED_FROM = pattern(`\\b${any('moved')},? (?:up |down )?from${MONEY}`);
/** The first stab at 2025 was. */
const FIRST_DRAFT = pattern(
  `\\b(?:first|initial|original|opening) ${any('draft')}\\b[^.,;]{0,24} (?:was|were|had been)${MONEY}`,
);
/** Went through $20bn on the way. */
const ON_THE_WAY = /^ (?:on|along) the way\b/i;
/** Moved from $41bn to the present one. */
const MOVED_ON =
  /^ (?:to|towards) (?:the|its|today's) (?:present|current|new|latest)\b|^[到至](?:现在|目前|当前|今天)的/i;
/** $100bn shrank to $30bn. */
const BECAME = pattern(
  `^ (?:(?:has|had|have) )?(?:since |then |later )?${any('became')} (?:to )?(?:only |just |about )?(?:US|NT|HK)?[$€£¥₩]?\\d`,
);
/** 只说256GB和10TB/s: joined to what was so then. */
const JOINED = /^ ?(?:和|与|及|、|,? and|&) ?(?:约|近|大约|about|roughly|nearly)? ?$/;
/** Between what a figure states and the figure. */
const STATES = /^ ?(?:[的为是达约近]|of|['’]s)? ?[$€£¥]?$/;
/** B200的显存192GB. */
const OWNED = /^ ?(?:的|['’]s)? ?$/;
/** 年初时管理层给出的还只有, 3月说, 6月底才, 2024年预览时写: so it was, or was said to be, then. */
const WAS_THEN = pattern(
  `(?:${any('times')}|\\d{1,2} ?月[底初末]?)[^,，。;；]{0,18}?(?:(?:还|仍|也)?${any('small')}${any('said')}?|(?:还|时|曾)${any('said')}(?:的是)?) ?$`,
);
/** 它的估值当时约为5000亿. */
const THEN_ABOUT = /(?:当时|彼时|那时)(?:已经?|就|也|还|只|仅|大?约)*(?:为|是|有|值|在)?(?:大?约|近|超过)? ?[$€£¥]?$/;
const SAID_THEN = pattern(
  `${any('first')}${any('announced')}(?:出|过)?的?[^,，。;；]{0,8}?(?:是|为|写)? ?$|^(?:年初|年中|\\d{1,2} ?月(?:份|底|初)?)那?时?(?:的?版本)?${any('said')}(?:的是)? ?$`,
);

/** Beat its own $23.5bn by $1.4bn, topped the guidance of, 超出自己给的: what was expected, and is over. */
const BEATEN = pattern(
  `\\b${any('beat')} (?:(?:its|the|their|our) own|(?:its|the|their|our) (?:own )?(?:[a-z-]+ )?${any('outlook')})(?: ${any('outlook')})?(?: (?:of|at|for))?${MONEY}` +
    `|${any('beatChinese')}(?:了|公司|自己|自家|管理层)*(?:此前|先前|原先|原本|原来)?(?:给出?|定下?|提出?)?的?${any('outlookChinese')}(?:区间|上限|下限|中值|高端|低端)?的? ?$`,
);

/** 高于63%至65%的财测, above the $8.7bn it had guided to: what was expected is named behind its value. */
const COMPARES = pattern(
  `(?:\\b${any('beat', 'beside')}(?: (?:the|its|their|our))?|${any('beatChinese')}(?:了|公司|原[先本来]?的?|此前|先前)*)${MONEY}`,
);
const EXPECTED_BEHIND = pattern(
  `^(?:这个|这一)?的?(?:原[先本]?)?(?:公司)?${any('outlookChinese')}|^ ${any('outlook')}\\b|^ (?:it|they|we|management|the company) had ${any('had')}\\b`,
);

/** $5.2bn at signing, 52亿（签约时）: so it was then. */
/** The 192 GB on the early sheets did not survive. */
const EARLY_BEHIND = pattern(
  `^ (?:on|in|of|from) (?:the |its |some )?(?:early|earlier|first|old|original|initial|launch) [^.,;]{0,24}?(?:${any('stage')}|data ?sheets?|sheets?|spec(?:ification)?s?|brochures?|white ?papers?|documents?|versions?)\\b`,
);
const THEN_BEHIND = pattern(`^(?:,? ${any('moment')}\\b| ?[(（]?${any('momentChinese')}[)）,，。])`);

/** The 2025 summit deck promised 1,200 W. */
const PROMISED = pattern(`\\b${any('stage')} (?:had )?${any('promised')}[^.;]{0,24}?${MONEY}`);
/** Gaudi 3 was launched at 1,835 TFLOPS; … has since trimmed that. */
const LAUNCHED = pattern(
  `\\b(?:was|were) (?:first )?(?:launched|announced|unveiled|introduced|pitched) (?:at|with)${MONEY}`,
);
const SINCE =
  /\b(?:has|have) since\b|\bwhat (?:one|you|we|customers) gets?\b|\bship(?:s|ped|ping)\b|\bsince (?:cut|trimmed|raised|revised|lowered|lifted)\b/i;
/** Before the September bulletin the rack drew 132 kW: all of the sentence was so before. */
const BEFORE_CHANGE = pattern(
  `^\\W*before (?:the|its|this|that) (?:[a-z0-9-]+ ){0,3}${any('change')}\\b|^\\W*(?:在)?[^,，。;；]{0,12}${any('changeChinese')}(?:之前|以前|前)[,，]`,
);

/** 比上一季的450亿多出一大截, 比发布会上的300略多, more than the $45bn of the spring: a value that another one is set against. */
const SET_AGAINST = pattern(
  `比(?:[^,，。;；:：]{1,12}的)${MONEY}|\\bthan (?:the|its|their|last|that)\\b[^,.;:]{0,24}?${MONEY}`,
);
const DIFFERS_BEHIND = pattern(`^ ?${any('differs')}|^ ${any('ofEarlier')}\\b`);

const SINCE_REACH = 80;

/** Whether another value is set against the figure, and it is nobody else's that is named there. */
function isSetAgainst({ quantity, scan }: Draft, before: string): boolean {
  const found = SET_AGAINST.exec(before);
  if (found === null || !DIFFERS_BEHIND.test(ahead(scan.normal, quantity.end, 28))) return false;
  return within(scan.names, quantity.start - found[0].length, quantity.start).length === 0;
}

function isBeaten({ quantity, scan }: Draft, before: string): boolean {
  if (BEATEN.test(before)) return true;
  return COMPARES.test(before) && EXPECTED_BEHIND.test(ahead(scan.normal, quantity.end, 28));
}

/** 2月并入SpaceX时作价2500亿，合体后1.25兆: so it was when that was done. */
const WHEN_DONE =
  /(?:合[体并]|并入|并购|收购|交割|上市|募资|融资|增资)(?:完成)?(?:之|以)?后,?(?:的?[估市]值)?(?:约|为|达|是|值|有)* ?$/;

function isToldOfEvent({ quantity, scan, reach }: Draft): boolean {
  return (
    WHEN_DONE.test(lead(scan.normal, quantity.start, 16)) &&
    within(scan.periods, reach.start, quantity.start).some(({ month }) => month !== null)
  );
}

function isToldAsThen(draft: Draft): boolean {
  const { quantity, scan } = draft;
  const clause = clauseOf(draft);
  const isInClause = quantity.start >= clause.start; // what was joined may stand in the clause before
  const from = Math.max(isInClause ? clause.start : 0, sentenceOf(draft).start, quantity.start - THEN_REACH);
  const before = scan.normal.slice(from, quantity.start);
  return (
    WAS_THEN.test(before) ||
    SAID_THEN.test(before) ||
    THEN_ABOUT.test(before) ||
    BEGAN.test(before) ||
    WAS_ONCE.test(before) ||
    AT_THAT_TIME.test(before) ||
    PROMISED.test(before) ||
    (LAUNCHED.test(before) && SINCE.test(ahead(scan.normal, quantity.end, SINCE_REACH))) ||
    BEFORE_CHANGE.test(ahead(scan.normal, sentenceOf(draft).start, THEN_REACH)) ||
    FIRST_DRAFT.test(before) ||
    (/(?:from|从|由) ?[$€£¥₩]?$/i.test(before) && MOVED_ON.test(ahead(scan.normal, quantity.end, 24))) ||
    BECAME.test(ahead(scan.normal, quantity.end, 40)) ||
    ON_THE_WAY.test(ahead(scan.normal, quantity.end, 16)) ||
    THEN_BEHIND.test(ahead(scan.normal, quantity.end, 20)) ||
    EARLY_BEHIND.test(ahead(scan.normal, quantity.end, 60)) ||
    isBeaten(draft, before) ||
    isToldOfEvent(draft) ||
    isSetAgainst(draft, before) ||
    HAD_STOOD.test(before) ||
    MOVED_FROM.test(lead(scan.normal, quantity.start, THEN_REACH)) ||
    HAD_BEEN.test(lead(scan.normal, quantity.start, THEN_REACH))
  );
}

/** A column of what was planned at first, beside one of what is planned now. */
const OF_BEFORE =
  /年初|期初|最初|初始|上一?[版次]|旧(?:指引|目标|版)|(?:last|previous|prior) (?:sheet|note|edition|issue|version|update|time)(?![a-z])|原(?:指引|目标|计划)|(?:^|[^a-z])(?:initial|original|opening|old|earlier|start[- ]of[- ]year) (?:guid|target|plan|range|outlook|view|number)/i;

/** Whether a head of a table says so of the figures below it. */
export function isOfBefore({ normal }: SegmentScan): boolean {
  return OF_BEFORE.test(normal);
}

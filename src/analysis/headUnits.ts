/** Units as heads and captions of tables state them: `HBM (GB)`, `Capex, $bn`, `Sales NT$ bn`, `GM%`, 营收（亿美元）, 单位：亿元. */
import { parseQuantity } from '../quantity/parse.ts';
import type { ParsedQuantity } from '../quantity/quantity.ts';
import type { UnitTable } from '../quantity/unitTable.ts';

/** One of the unit of a head; `hasUnit` is false where its currency is a guess. */
export type HeadUnit = ParsedQuantity & { readonly hasUnit?: boolean };

const SIGN = '(?:(?:US|NT|HK|S)\\$|[$€£¥₩]|USD|EUR|GBP|CNY|RMB|TWD|HKD|JPY|KRW|Euro)';
const SCALE = '(?:thousands?|millions?|billions?|trillions?|bn|mn|tn|trn|m|b)';
/** Sentences and phrases that state a unit for all that stands below. */
const STATED: readonly RegExp[] = [
  new RegExp(`\\b(?:in|are) (${SIGN} ?${SCALE})(?![A-Za-z])`, 'i'),
  new RegExp(
    `\\bin (${SCALE} of (?:US |U\\.S\\. |New Taiwan |Hong Kong )?(?:dollars|euros|yuan|yen|won|pounds))\\b`,
    'i',
  ),
  new RegExp(`^(${SIGN} ?${SCALE})(?![A-Za-z])`),
  /以([亿万百千]{0,2}(?:新台币|人民币|[美港欧日韩]?元))(?:计|为单位|列示|表示)/,
];
/** A longer text is prose of its own. */
const LONGEST_CAPTION = 160;

/** The unit that a caption states, at its end, after 单位, or in so many words. */
export function captionIn(text: string, units: UnitTable): HeadUnit | null {
  if (text.length <= LONGEST_CAPTION) {
    for (const pattern of STATED) {
      const unit = unitOf(pattern.exec(text.trim())?.[1]?.replace(/^Euro /i, 'EUR ') ?? '', units);
      if (unit) return unit;
    }
  }
  const stated =
    /(?:单位|金额单位|unit|units|in)\s*[:：]?\s*([^\s,，。;；()]{1,4}(?:\s?(?:millions?|billions?|bn|mn|m))?)\s*\)?\.?$/i.exec(
      text.trim(),
    );
  return stated ? (unitOf(stated[1] as string, units) ?? unitIn(text, units)) : unitIn(text.slice(-40), units);
}

/** Heads of tables are few and come again in note after note. */
const KNOWN_HEADS = new WeakMap<UnitTable, Map<string, HeadUnit | null>>();
const MOST_KNOWN = 2000;
const LONGEST_KNOWN = 80;

/** The unit in a head, from those seen before where it is one of them. */
export function unitIn(head: string, units: UnitTable): HeadUnit | null {
  if (head.length > LONGEST_KNOWN) return findUnitIn(head, units);
  const known = KNOWN_HEADS.get(units) ?? new Map<string, HeadUnit | null>();
  KNOWN_HEADS.set(units, known);
  if (known.size >= MOST_KNOWN) known.clear();
  return remembered(known, head, () => findUnitIn(head, units));
}

export function remembered<Key, T>(known: Map<Key, T>, key: Key, find: () => T): T {
  if (!known.has(key)) known.set(key, find());
  return known.get(key) as T;
}

const BRACKET = /\(([^()]{1,24})\)/g;

/** USD per GPU-hour, $/GPU-hr, 元/卡时: a head that is money per something, or ends in it. */
const MONEY_PER =
  /(?:US\$|HK\$|NT\$|[$€£¥]|\b(?:USD|CNY|RMB|EUR|HKD|TWD)|[美港欧日韩]?元)(?: ?\/ ?| per )[A-Za-z\u4e00-\u9fff][A-Za-z\u4e00-\u9fff/-]{0,18}$/;

function findUnitIn(head: string, units: UnitTable): HeadUnit | null {
  for (const found of head.matchAll(BRACKET)) {
    const unit = unitInBracket(found[1] as string, head, units);
    if (unit) return unit;
  }
  const perHour = MONEY_PER.exec(head.trim())?.[0];
  const rate = perHour === undefined ? null : unitOf(perHour, units);
  if (rate) return rate;
  const stated = /(?:单位|unit)s?\s*(?:均|都|皆)?\s*(?:为|是|:|：|,)?\s*([^\s,，。;；()]{1,10})/i.exec(head);
  const fromStated = stated ? longestUnit(stated[1] as string, units) : null;
  if (fromStated) return fromStated;
  return unitAtEnd(head.trim(), units);
}

/** (US$ m), (2026E, $bn), (万片/月), (k units), ('000). */
function unitInBracket(text: string, head: string, units: UnitTable): HeadUnit | null {
  const whole = unitOf(text, units) ?? countOf(text, units);
  if (whole) return whole;
  if (text === 'P' && head.includes('算力')) return unitOf('PFLOPS', units);
  for (const part of text.split(/[,;·]/)) {
    const unit = part === text ? null : unitOf(part, units);
    if (unit) return unit;
  }
  return null;
}

const COUNTED_IN =
  /^(k|m|thousand|million|千|万|百万)?\s?(?:wpm|units|pcs|wafers|chips|GPUs|racks|[片颗台只套支柜]?(?:\/月|\/年|每月| ?per month| ?a month))$/i;
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
};

/** A thousand pieces, or one, a month. */
function countOf(text: string, units: UnitTable): HeadUnit | null {
  if (/^['’]?000s?(?: units)?$/.test(text)) return parseQuantity('1000', units);
  const found = COUNTED_IN.exec(text);
  if (!found) return null;
  const one = parseQuantity(String(SCALES[(found[1] ?? '').toLowerCase()] ?? 1), units);
  return one && { ...one, hasUnit: true };
}

/** `Capex, $bn`, `Sales NT$ bn`, `Memory GB`, `GM%`, 营收亿元: a unit at the end of the head, set off by a mark, a blank or nothing. */
function unitAtEnd(head: string, units: UnitTable): HeadUnit | null {
  const tail = /(?:[,，/:：]|in )\s*([^,，:：()]{1,16})$/i.exec(head);
  const marked = tail ? unitOf(tail[1] as string, units) : null;
  if (marked) return marked;
  if (head.length > LONGEST_KNOWN) return null;
  if (head.endsWith('%')) return unitOf('%', units);
  const chinese = /(?:[亿万千百]{1,2}(?:[美港欧日韩]?元|新台币|人民币|日圆|韩圜)|[美港欧日韩]元)$/.exec(head)?.[0];
  if (chinese) return unitOf(chinese, units);
  if (head.length <= 12 && /[A-Z]/.test(head) && /[/$€£¥]/.test(head)) {
    const unit = unitOf(head, units);
    if (unit) return unit;
  }
  for (const [last] of [/\S+ \S+$/.exec(head), /\S+$/.exec(head)].filter((found) => found !== null)) {
    if (!SYMBOL.test(last)) continue;
    const unit = unitOf(last, units);
    if (unit && (unit.hasUnit || /[$€£¥₩]/.test(last))) return unit;
  }
  return null;
}

/** Symbols of units and currencies; words and single letters stand in heads for other things. */
const SYMBOL =
  /^(?:[A-Z]{0,3}[$€£¥₩][a-z]{0,2}(?: ?(?:[mbBMT]|bn|mn|tn|trn))?|(?:USD|EUR|GBP|CNY|RMB|TWD|NTD|HKD|JPY|KRW) ?(?:[mbBMT]|bn|mn|tn|trn)?|[kMGT]W|[kMGT]Wh|[MGTP]B(?:\/s)?|[GT]b(?:ps|\/s)|[TPEG]?FLOPS|[TPE]F|TOPS|nm|mm²|tokens\/s|tok\/s|MHz|GHz|°C)$/;

/** The longest beginning of `text` that is a unit (`亿美元下同` → 亿美元). */
function longestUnit(text: string, units: UnitTable): HeadUnit | null {
  for (let length = text.length; length > 0; length--) {
    const unit = unitOf(text.slice(0, length), units);
    if (unit) return unit;
  }
  return null;
}

const SINGULAR: Readonly<Record<string, string>> = {
  millions: 'million',
  billions: 'billion',
  thousands: 'thousand',
  trillions: 'trillion',
};
const CURRENCY =
  /^(?:(?:US|NT|HK|S|A|C)\$|RMB|Rmb|USD|CNY|TWD|NTD|EUR|GBP|HKD|JPY|KRW|CHF|SGD|[$€£¥₩]|新台币|人民币|港币|台币|美元|日元|韩元)/;

/** `GB`, `$bn`, `US$ millions`, `$, millions`, `millions of US dollars`, `亿美元`, `%`: one of it as a quantity. */
function unitOf(text: string, units: UnitTable): HeadUnit | null {
  if (/^[\d\s.,]+$|^\d/.test(text.trim())) return null;
  const words = text
    .trim()
    .replace(/^in\s+/i, '')
    .replace(
      /\b(millions|billions|thousands|trillions)\b(?: of(?= ))?/i,
      (_, word: string) => SINGULAR[word.toLowerCase()] as string,
    );
  const currency = CURRENCY.exec(words)?.[0] ?? '';
  const rest = words
    .slice(currency.length)
    .replace(/^[\s,]*(?:in )?/, '')
    .trim();
  const attempts =
    currency === ''
      ? [`1${rest}`, `1 ${rest}`]
      : [`${currency}1 ${rest}`.trim(), `${currency}1${rest}`, `1${rest}${currency}`];
  for (const attempt of attempts) {
    const parsed = parseQuantity(attempt, units);
    if (parsed && (parsed.hasUnit === true || parsed.low !== 1) && rest + currency !== '') return parsed;
  }
  return null;
}

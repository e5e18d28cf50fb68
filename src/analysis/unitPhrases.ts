/**
 * A text that is a unit and nothing else, as heads, captions and unit columns write it: `GB`, `$bn`, `US$ millions`,
 * `millions of US dollars`, `RMB'000`, `$/GPU-h`, 百万港元, 港币百万元, 万片/月, `thousand wafers`.
 */

import { perHourAt } from '../quantity/afterNumber.ts';
import { parseQuantity } from '../quantity/parse.ts';
import type { ParsedQuantity } from '../quantity/quantity.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import { isCountedNoun, MAGNITUDES } from '../quantity/words.ts';

/** One of a unit; `hasUnit` is false for a magnitude alone, and where the currency is a guess. */
export type HeadUnit = Pick<ParsedQuantity, 'low' | 'unit' | 'dimension' | 'kind'> & {
  readonly hasUnit?: boolean | undefined;
  /** Whether the currency is 元, which is that of whoever the figure is about. */
  readonly likeYuan?: boolean | undefined;
  /** Whether only whole numbers are of the unit. */
  readonly isWhole?: boolean;
};

/** Chinese words of currencies (ISO 4217 and the usage of the markets), in normal form. */
export const CURRENCY_ZH = '(?:新台币|人民币|[台港日韩]币|[美港欧日韩]元|[日韩][圆圜]|美金|英镑|元|美分|[美港新]仙)';
export const CURRENCY_EN =
  '(?:US|NT|HK|S|A|C)?\\$|[€£¥₩]|RMB|USD|CNY|TWD|NTD|EUR|GBP|HKD|JPY|KRW|CHF|SGD|(?:US |U\\.S\\. |New Taiwan |Hong Kong |Singapore )?dollars?|euros?|yuan|renminbi|yen|won|pounds';
export const SCALE_EN = "thousands?|millions?|billions?|trillions?|['’]?000s?|bn|mn|mm|mln|bln|tn|trn|[kmbt]";
/** Neither may run on into other letters: RMBm is money, Euronext is none. */
const CURRENCY = new RegExp(`^(?:${CURRENCY_ZH}|(?:${CURRENCY_EN})(?=(?:${SCALE_EN})?(?![A-Za-z])))`, 'i');
const SCALE = new RegExp(`^(?:(?:${SCALE_EN})(?![A-Za-z])|[百千]?万亿|[十百千]亿|[十百千]?万|[亿千百兆])`, 'i');
const BETWEEN = /^(?:[\s,，]|(?:in|of) )+/i;
const PER = /^(?: ?\/|每| ?per )/;

/** What a scale multiplies by; 1 for none. */
function scaleOf(word: string): number {
  const { en, bare, zh } = MAGNITUDES;
  const lower = word.toLowerCase();
  return lower.includes('000') ? 1e3 : (zh[word] ?? en[lower] ?? en[lower.replace(/s$/, '')] ?? bare[lower] ?? 1);
}

const count = (low: number, hasUnit: boolean): HeadUnit => ({
  low,
  unit: '1',
  dimension: 'count',
  kind: 'quantity',
  hasUnit,
});

/** The unit that `text` is from end to end; null for anything else. */
export function unitOf(text: string, units: UnitTable): HeadUnit | null {
  const words = text.trim().replace(/^in\s+/i, '');
  if (words === '' || (/^\d/.test(words) && !/^000/.test(words))) return null;
  return moneyOf(words, units) ?? countOf(words) ?? measureOf(words, units);
}

/** `$bn`, `millions of dollars`, 百万美元, 港币百万元, `US$/GPU-h`: one currency and at most one scale, in any order. */
function moneyOf(text: string, units: UnitTable): HeadUnit | null {
  if (/^W ?(?:bn|trn?|tn)$/.test(text)) return moneyOf(text.replace('W', 'KRW '), units);
  if (/^(?:pence|GBX|GBp)$/.test(text)) return { ...count(0.01, true), unit: 'GBP', dimension: 'money' };
  let rest = text;
  let currency = '';
  let scale = '';
  while (rest !== '' && !(currency !== '' && PER.test(rest))) {
    const money = CURRENCY.exec(rest)?.[0];
    const size = money === undefined && scale === '' ? SCALE.exec(rest)?.[0] : undefined;
    if (money !== undefined && (currency === '' || money === '元')) currency ||= money;
    else if (money !== undefined && currency === '元') currency = money;
    else if (size !== undefined) scale = size;
    else return null;
    rest = rest.slice((money ?? size ?? '').length);
    if (!PER.test(rest)) rest = rest.replace(BETWEEN, '');
  }
  const unit =
    units.moneyBefore(currency, currency.length) ??
    units.matchAt(currency, 0) ??
    units.matchAt(currency.toLowerCase(), 0);
  if (currency === '' || !unit) return null;
  const hourly = rest !== '' && perHourAt(rest, 0) === rest;
  return {
    ...count(scaleOf(scale) * unit.factor, true),
    unit: hourly ? `${unit.id}/h` : unit.id,
    dimension: hourly ? 'money-per-hour' : 'money',
    likeYuan: currency === '元',
  };
}

const COUNT_ZH = /^([十百千]?[千万亿百])?(?:[片颗枚台只套支柜张个卡块组辆户件架]|(?=[/每]))(?:\/[月年]|每[月年])?$/;
const COUNT_EN = new RegExp(
  `^(?:(${SCALE_EN})[ -]?(?:of )?)?(kwpm|wpm|pcs|[a-z]+(?: starts)?)(?:(?: per| a|\\/).*|[ ,]+(${SCALE_EN}))?$`,
  'i',
);

/** A thousand pieces, or one, a month: 千片/月, `k units`, `wafers, '000`; a magnitude alone. */
function countOf(text: string): HeadUnit | null {
  if (SCALE.exec(text)?.[0] === text) return count(scaleOf(text), /000/.test(text));
  const chinese = COUNT_ZH.exec(text);
  if (chinese) return count(scaleOf(chinese[1] ?? ''), true);
  const [, before = '', noun = '', behind = ''] = COUNT_EN.exec(text) ?? [];
  if (/^k?wpm$/i.test(noun)) return count(scaleOf(before) * (noun.length > 3 ? 1e3 : 1), true);
  const isNoun = before + behind === '' ? ALONE.test(noun) : noun === 'pcs' || isCountedNoun(noun.toLowerCase());
  return isNoun ? count(scaleOf(before || behind), true) : null;
}

/** Other nouns without a scale are names of rows as often: Hardware, servers. */
const ALONE = /^(?:units|pcs|wafers)$/i;

/** Per one of these a measure stays what it is: `tokens/s per user`, `GB/GPU`; per watt or mm² it does not. */
const PER_ONE =
  /(?: ?\/ ?| per |每)(?:users?|streams?|requests?|GPU|chip|card|node|rack|server|accelerator|stack|module|device|socket|unit|package|site|tray|[卡颗柜台片]|用户|节点|机柜|芯片)$/i;

/** `GB`, `tokens/s per user`, `%`, 倍, 兆瓦. */
function measureOf(text: string, units: UnitTable): HeadUnit | null {
  for (const words of [text, text.replace(PER_ONE, '')]) {
    for (const attempt of [`1${words}`, `1 ${words}`]) {
      const parsed = parseQuantity(attempt, units);
      if (parsed && (parsed.hasUnit === true || parsed.low !== 1)) return parsed;
    }
  }
  return null;
}

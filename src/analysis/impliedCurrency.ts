/**
 * The currency of money that is written without one: `（前值750亿）`, `from $31bn to 44bn`. The nearest money of the sentence
 * tells it, then the segment's before it, then the section's; 元 and ¥ are what the note says that they are.
 */
import type { Script } from '../quantity/quantity.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import type { NameToken, WordToken } from './lexicon.ts';
import type { SegmentScan } from './scene.ts';
import { extentAt } from './sentences.ts';
import { ahead, firstFrom, lead, within } from './within.ts';

/** A bare number so large, in a section that speaks of money, is money where nothing is counted. */
const LARGE = 1e8;
/** How many segments further down the money of a section still tells the currency. */
const SECTION_REACH = 4;
const YUAN_FORM = /^[万亿兆]*元/;

/** Fills in the currencies of a note's segments, which come in reading order. */
export class ImpliedCurrencies {
  readonly #homeOf: HomeOf;
  /** What 元 is where nothing says so: the dollar of Taiwan in Traditional text, unless it was written in Hong Kong. */
  readonly local: string;
  /** In what most companies of the note report. */
  readonly #usual: string;
  /** Whether ¥ is the yen in this note: it speaks of Japan and never of the yuan. */
  readonly yen: boolean;
  /** The last money whose currency is written, and where. */
  #last: { readonly money: FoundQuantity; readonly scan: SegmentScan } | null = null;
  /** What 元 stands for, where the note says so (人民币，下同). */
  #yuan: string | null = null;

  constructor(scans: readonly SegmentScan[], script: Script, homeOf: HomeOf) {
    this.#homeOf = homeOf;
    this.local = script !== 'hant' ? 'CNY' : localOf(scans);
    this.#usual = declaredOf(scans) ?? usualOf(scans, homeOf) ?? (script === 'latin' ? 'USD' : this.local);
    this.yen =
      scans.some(({ normal }) => normal.includes('¥')) &&
      scans.some(({ normal }) => SAYS_YEN.test(normal)) &&
      !scans.some(({ normal }) => SAYS_YUAN.test(normal));
  }

  fill(scan: SegmentScan): SegmentScan {
    this.#yuan = declaredYuan(scan) ?? this.#yuan;
    const needy = scan.quantities.some((quantity) => isBare(quantity) || isAmbiguous(quantity) || isCrown(quantity));
    const filled = needy ? this.#all(scan) : scan;
    const money = filled.quantities.findLast((quantity) => quantity.dimension === 'money' && quantity.hasUnit);
    if (money) this.#last = { money, scan };
    return filled;
  }

  /** One after another: what the figure before turned out to be tells of the next. */
  #all(scan: SegmentScan): SegmentScan {
    const quantities = [...scan.quantities];
    const filled = { ...scan, quantities };
    for (const index of quantities.keys()) quantities[index] = this.#filled(filled, index);
    return filled;
  }

  #filled(scan: SegmentScan, index: number): FoundQuantity {
    const quantity = scan.quantities[index] as FoundQuantity;
    if (isAmbiguous(quantity)) return this.#settled(scan, quantity);
    if (isCrown(quantity)) return ofCountry(scan, quantity);
    if (!isBare(quantity)) return quantity;
    const named = namedCurrency(scan, quantity);
    const money = nearestMoney(scan, quantity);
    const nearby = money !== null && extentAt(scan.sentences, money.start) === extentAt(scan.sentences, quantity.start);
    if (named === null && !isMoney(scan, index, nearby)) return quantity;
    const source = money ?? this.#ofSection(scan);
    return {
      ...quantity,
      unit: named ?? money?.unit ?? this.likely(scan),
      dimension: 'money',
      currencyNamed:
        named !== null ||
        (source !== null && isNamed(source) && (nearby || !this.#ofAnother(scan, quantity, source, money))),
      likeYuan: named === null && money !== null && isYuan(money),
    };
  }

  /** 緯穎八月營收952億 after 150億日圓 of somebody else: a company that reports in another currency was named since. */
  #ofAnother(scan: SegmentScan, { start }: FoundQuantity, source: FoundQuantity, here: FoundQuantity | null): boolean {
    const name = lastCompany(scan, here && here.end < start ? here.end : 0, start);
    const home = name && this.#homeOf(name);
    const owner = lastCompany(here ? scan : (this.#last?.scan ?? scan), 0, source.start);
    return Boolean(home && home !== source.unit && name !== owner);
  }

  /** The currency that amounts without one are most likely in, for a place. */
  likely(scan: SegmentScan): string {
    const source = this.#ofSection(scan);
    return source?.unit ?? this.#usual;
  }

  #ofSection(scan: SegmentScan): FoundQuantity | null {
    const last = this.#last;
    if (!last) return null;
    const { segment } = last.scan;
    const isNear = scan.segment.index - segment.index <= SECTION_REACH;
    return isNear && segment.headings.at(-1) === scan.segment.headings.at(-1) ? last.money : null;
  }

  #settled(scan: SegmentScan, quantity: FoundQuantity): FoundQuantity {
    if (quantity.written.before.includes('¥'))
      return this.yen || SAYS_YEN.test(scan.normal) ? { ...quantity, unit: 'JPY', currencyNamed: true } : quantity;
    if (this.#yuan !== null) return { ...quantity, unit: this.#yuan, currencyNamed: true };
    return quantity.unit === 'TWD' ? { ...quantity, unit: this.local } : quantity;
  }
}

type HomeOf = (company: string) => string | null;

const OF_HONG_KONG = /港元|港股|恒指|按年|按季|内地|本港|[冇嘅佢咁]/;
const OF_TAIWAN = /台[币股电]|立法院|(?<!按)[年季月]增|法说/;

/** In Hong Kong 元 is the yuan where the mainland is spoken of, else the local dollar. */
function localOf(scans: readonly SegmentScan[]): string {
  const count = (sign: RegExp) => scans.filter(({ normal }) => sign.test(normal)).length;
  if (count(OF_HONG_KONG) <= 2 * count(OF_TAIWAN)) return 'TWD';
  return count(/人民币|内地/) > 0 ? 'CNY' : 'HKD';
}

const DECLARES_EN = /\b(?:money|amounts?|figures|numbers|sums|dollars) (?:is |are )?(?:all )?in (?:US|U\.S\.|USD)\b/i;
/** So many segments are the head of a note. */
const HEAD_SEGMENTS = 8;

/** The currency that a note says at its head that its money is in. */
function declaredOf(scans: readonly SegmentScan[]): string | null {
  for (const { normal, segment } of scans.slice(0, HEAD_SEGMENTS)) {
    if (segment.cell) continue;
    if (DECLARES_EN.test(normal)) return 'USD';
    const found = DECLARED_AT_HEAD.find(([pattern]) => pattern.test(normal));
    if (found) return found[1];
  }
  return null;
}

/** In what most companies that a note names report. */
function usualOf(scans: readonly SegmentScan[], homeOf: HomeOf): string | null {
  const counts = new Map<string, number>();
  for (const { names } of scans)
    for (const { entry } of names) {
      const home = entry.kind === 'company' ? homeOf(entry.entity) : null;
      if (home !== null) counts.set(home, (counts.get(home) ?? 0) + 1);
    }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** The company that was named last in a stretch. */
function lastCompany({ names }: SegmentScan, from: number, to: number): string | null {
  const start = firstFrom(names, to);
  for (let at = start - 1; at >= Math.max(0, start - NAMES_BACK); at--) {
    const { entry, end } = names[at] as NameToken;
    if (end < from) return null;
    if (entry.kind === 'company') return entry.entity;
  }
  return null;
}

/** So many names are looked at for a company. */
const NAMES_BACK = 12;

const SAYS_YEN = /\b(?:yen|JPY|Japan|Japanese|Tokyo)\b|日元|日圆|日本|东京/;
const SAYS_YUAN = /\b(?:yuan|RMB|CNY|renminbi)\b|人民币/;

function isBare(quantity: FoundQuantity): boolean {
  return quantity.impliedUnit === true && !quantity.hasUnit && !/^[Kk]$/.test(quantity.written.low.magnitude);
}

/** 元 is the yuan or the dollar of Taiwan or Hong Kong, ¥ the yuan or the yen. */
function isAmbiguous({ dimension, written }: FoundQuantity): boolean {
  return dimension === 'money' && (YUAN_FORM.test(written.after.trim()) || written.before.includes('¥'));
}

/** 克朗, kroner: of Sweden or Norway, or of the country that was named last. */
function isCrown({ unit, written }: FoundQuantity): boolean {
  return (unit === 'SEK' || unit === 'NOK') && /^[百千万亿兆 ]*(?:克朗|kroner)$/.test(written.after.trim());
}

function ofCountry({ normal }: SegmentScan, quantity: FoundQuantity): FoundQuantity {
  const last = lead(normal, quantity.start, MONEY_REACH)
    .match(/挪威|Norw|丹麦|Danish|瑞典|Swed/g)
    ?.at(-1)?.[0];
  return last ? { ...quantity, unit: '挪N'.includes(last) ? 'NOK' : '丹D'.includes(last) ? 'DKK' : 'SEK' } : quantity;
}

function isNamed({ written, currencyNamed, hasUnit }: FoundQuantity): boolean {
  return currencyNamed === true || (hasUnit && !YUAN_FORM.test(written.after.trim()) && !written.before.includes('¥'));
}

function isYuan({ written, likeYuan }: FoundQuantity): boolean {
  return likeYuan === true || YUAN_FORM.test(written.after.trim());
}

const CURRENCY_WORDS = Object.entries({
  '美[元金]': 'USD',
  人民币: 'CNY',
  台币: 'TWD',
  '港[元币]': 'HKD',
  '日[元圆]': 'JPY',
  '韩[元圜]': 'KRW',
  欧元: 'EUR',
});
const patterns = (behind: string) => CURRENCY_WORDS.map(([word, unit]) => [new RegExp(word + behind), unit] as const);
/** 货币为韩元, 金额均为美元: what the head of a note says of all its money. */
const DECLARES =
  '(?:货币|币别|币种|金额|单位)(?:单位)?(?:除[^。；;]{0,10}外)?(?:均|皆|都|一律)?(?:为|是|以|=|:|：)[^。；;，,\\d]{0,6}';
const DECLARED_AT_HEAD = CURRENCY_WORDS.map(([word, unit]) => [new RegExp(DECLARES + word), unit] as const);
const DECLARED = patterns('[^。；;\\d]{0,8}下同');
const NAMED = patterns('[^\\d。；;，,、()]{0,10}$');

/** （人民币，下同）: what 元 stands for from here on. */
function declaredYuan({ normal }: SegmentScan): string | null {
  return normal.includes('下同') ? (DECLARED.find(([pattern]) => pattern.test(normal))?.[1] ?? null) : null;
}

/** 美元营收估346亿: the currency stands before the metric. */
function namedCurrency(scan: SegmentScan, quantity: FoundQuantity): string | null {
  const before = lead(scan.normal, quantity.start, 14);
  return NAMED.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

/** Words of what is counted in large numbers; prices are quoted to customers, which counts none. */
const COUNTED =
  '(?:参数|总参(?!谋)|激活|token|tokens|词元|用户|出货|人次|芯片|parameters|users|params|units|用量|月活|日活|周活|活跃|峰值|开发者|(?<!给|向|对|给大|向大|对大)客户|订阅|下载|调用|上下文|晶体管|电晶体|transistors?|subscribers|developers|downloads|views)';
const COUNT_CUE = new RegExp(`${COUNTED}[^。；;]{0,32}$`, 'i');
const COUNT_CUE_IN_CLAUSE = new RegExp(`${COUNTED}[^。；;，,、]{0,16}$`, 'i');
const CUE_REACH = 56;
const COUNT_AFTER =
  /^ ?(?:参数|tokens?|用户|[颗片台股次人个条度吨针柜卡张座辆架]|parameters|users|(?:monthly|weekly|daily)\b)/i;

/** What one does with money, or asks of it, right before the sum: 花了386亿, 报110万, raised 50m. */
const SPENT =
  /(?:[花投砸筹赚亏蚀借付报]|[斥耗出融募]资|发债|[售作]价|净利|spen[dt]s?|raised|borrowed|paid) ?(?:[了资得下出掉约近逾超达]|超过|about|nearly)* ?$/i;

/** Whether the bare number at `index` is money; `nearby`: its sentence states money. */
function isMoney(scan: SegmentScan, index: number, nearby: boolean): boolean {
  const quantity = scan.quantities[index] as FoundQuantity;
  if (quantity.dimension === 'money') return true;
  const earlier = earlierAmount(scan, index);
  const before = scan.normal.slice(Math.max(earlier?.end ?? 0, quantity.start - CUE_REACH), quantity.start);
  if (COUNT_AFTER.test(ahead(scan.normal, quantity.end, 16)) || COUNT_CUE_IN_CLAUSE.test(before)) return false;
  if (moneyCueNear(scan, quantity) || SPENT.test(before)) return true;
  if (earlier?.dimension === 'count' || COUNT_CUE.test(before)) return false;
  return nearby || quantity.low >= LARGE;
}

/** The last count or sum before a number, in reach of it: what follows is likely to be the same. */
function earlierAmount(scan: SegmentScan, index: number): FoundQuantity | null {
  const { start } = scan.quantities[index] as FoundQuantity;
  for (let at = index - 1; at >= Math.max(0, index - MOST_BETWEEN); at--) {
    const other = scan.quantities[at] as FoundQuantity;
    if (start - other.end > EARLIER_REACH) return null;
    if (other.dimension === 'money' || (other.dimension === 'count' && other.high >= SMALLEST)) return other;
  }
  return null;
}

const MOST_BETWEEN = 6;
const EARLIER_REACH = 120;
/** Counts below this say nothing of a number with a magnitude behind them. */
const SMALLEST = 1e4;

function moneyCueNear(scan: SegmentScan, quantity: FoundQuantity): boolean {
  return within(scan.words, quantity.start - 44, quantity.start).some(
    (token) => quantity.start - token.end <= 30 && announces(token, LARGE_SUMS),
  );
}

/** Whether a word is a cue of one of the metrics. */
export function announces(token: WordToken, metrics: ReadonlySet<string>): boolean {
  return token.words.some((word) => word.type === 'cue' && metrics.has(word.value));
}

/** Money by the share: a number without a magnitude will do. */
export const PER_SHARE: ReadonlySet<string> = new Set(['eps', 'share-price', 'target-price']);

/** What is stated in large sums of money. */
export const LARGE_SUMS: ReadonlySet<string> = new Set(
  'capex revenue revenue-ai revenue-cloud revenue-data-center revenue-segment net-income operating-income ebitda free-cash-flow order-value backlog investment funding-round debt valuation market-cap deal-value market-size cash r-and-d charge savings'.split(
    ' ',
  ),
);

const MONEY_REACH = 400;

/** The nearest money whose currency is written: before it, or in its own sentence behind. */
function nearestMoney(scan: SegmentScan, quantity: FoundQuantity): FoundQuantity | null {
  let best: FoundQuantity | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  const sentence = scan.sentences[extentAt(scan.sentences, quantity.start)];
  const to = Math.min(quantity.end + MONEY_REACH, sentence?.end ?? quantity.end);
  for (const other of within(scan.quantities, quantity.start - MONEY_REACH, to)) {
    if (other.dimension !== 'money' || !(other.hasUnit || other.currencyNamed)) continue;
    const distance = other.start < quantity.start ? quantity.start - other.end : (other.start - quantity.end) * 1.5;
    if (distance < bestDistance) [best, bestDistance] = [other, distance];
  }
  return best;
}

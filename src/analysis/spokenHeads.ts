/**
 * Heads of tables that say in words what the numbers below them are: counts (`Accelerators`, 单域芯片数), and the columns of a
 * price card for tokens, whose units stand together in its caption (`US dollars per million tokens; context in thousands`).
 */
import { parseQuantity } from '../quantity/parse.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import { isCountedNoun } from '../quantity/words.ts';
import type { SegmentScan } from './scene.ts';
import { type HeadUnit, unitOf } from './unitPhrases.ts';

/** 笔数, 单域芯片数, 员工人数, GPU数量, 周转天数, inventory days; not 倍数, 指数, 系数, 分数. */
const COUNT_HEAD_ZH = /(?:[^倍指系分参常位小级度基]数|数量|张数|颗数|台数|柜数|卡数|客户|员工|节点)$/;
const COUNT_HEAD_EN =
  /^(?:DSO|DIO|DPO|(?:inventory|receivables?|payables?|stock|cash conversion)(?: cycle)?,? (?:in )?days|days (?:of )?(?:inventory|sales|payables?)(?: outstanding)?|number of\b.*|no\. of\b.*|# of\b.*|headcount|qty|quantity|.*\bcount)$/i;
const BRACKET_AT_END = /\s*\([^()]*\)$/;

/** – Semiconductors: a part of the row above is no number of things. */
const PART = /^[-•·]/;

/** What is longer is no head. */
const LONGEST_HEAD = 60;

/** Whether a head names things that are counted. */
function countsThings(head: string): boolean {
  if (head.length > LONGEST_HEAD) return false;
  const words = head.trim().replace(BRACKET_AT_END, '').trim();
  if (PART.test(words)) return false;
  if (COUNT_HEAD_ZH.test(words) || COUNT_HEAD_EN.test(words)) return true;
  const noun = /^(?:[A-Za-z0-9+-]+ ){0,3}?([A-Za-z]+)(?:,? (?:per|in|each)\b.*| ?\/.*|, total)?$/
    .exec(words)?.[1]
    ?.toLowerCase();
  return noun !== undefined && isCountedNoun(noun) && !MORE_THAN_NOUNS.has(noun);
}

/** Heads of other things as often: a column of names (Companies, Models), of sizes, of prices, a business. */
const MORE_THAN_NOUNS = new Set(
  'companies semiconductors vendors suppliers partners models analysts banks brokers funds investors countries cities regions sites deals rounds shares stocks orders systems phones cars links people projects products'.split(
    ' ',
  ),
);

/** One of what a head counts, or of the magnitude that `unit` states for it (`Units (k)`); null where it counts nothing. */
export function unitOfCount(head: string, unit: HeadUnit | null, units: UnitTable): HeadUnit | null {
  if (!countsThings(head)) return null;
  const one = unit ?? parseQuantity('1', units);
  return one && { ...one, unit: '1', dimension: 'count', kind: 'quantity', hasUnit: true };
}

/** Rows of data sheets that count chips without saying so: the domain that scales up, the accelerators of a rack. */
const DOMAIN =
  /^(?:(?:largest|max(?:imum)?|scale-up|scale-out|nvlink|ualink|all-to-all) ?){0,2}(?:domain|pod|world|cluster)(?: size)?(?:, (?:chips|GPUs|accelerators))?$|(?:互联|互连|扩展|超节点)(?:域|规模)|^加速[器卡]$/i;

/** One chip, where the head names a domain of them: only for whole numbers, and below no caption of money. */
export function unitOfDomain(head: string, units: UnitTable): HeadUnit | null {
  if (head.length > LONGEST_HEAD || !DOMAIN.test(head.trim())) return null;
  const one = parseQuantity('1', units);
  return one && { ...one, hasUnit: true, isWhole: true };
}

/** Multiples and rates whose heads need no sign: P/E, 市盈率, 毛利率, YoY. */
const MULTIPLES =
  /^(?:.{1,8}倍数|(?:forward|trailing|fwd|本期|预测|[今明去后前]年|动态|静态|滚动)? ?(?:P\/?[ESB]|EV\/(?:EBITDA|sales|S)|市盈率|本益比|市销率|市净率|股价净值比)(?:[ ,(].{0,12}|\d{0,4}E?)?)$/i;
const RATES =
  /^(?:.{0,12}(?:毛利率|净利率|营益率|利益率|良率|渗透率|市占率|市占|占比|份额|稼动率|利用率|上架率|同比|环比|增速|年增率?|月增率?|季增率?|涨跌幅|涨幅|持股(?:比例)?|[票利]息|利率|殖利率|股息率|负债率)|(?:(?:non-GAAP|GAAP|adjusted) )?(?:(?:gross|operating|op\.?|net|EBITDA|EBIT|FCF) )?margins?|GM|OPM|market share|yield|utili[sz]ation|yoy|qoq|mom|y\/y|q\/q|growth)(?:[ ,(].{0,12})?$/i;

/** A multiple, a percentage or an index that the head names without its sign, or null. */
export function unitOfRatio(head: string, units: UnitTable): HeadUnit | null {
  const words = head.trim();
  if (words.length > LONGEST_HEAD) return null;
  if (/^(?:.{0,8} )?[PW]UE\b/.test(words)) {
    const one = parseQuantity('1', units);
    return one && { ...one, dimension: 'index', hasUnit: true };
  }
  if (MULTIPLES.test(words)) return parseQuantity('1x', units);
  return RATES.test(words) ? parseQuantity('1%', units) : null;
}

const TOKENS = '(?:百万|千|million|thousand|[Mm]|1[MmKk])? ?(?:个 ?)?(?:tokens?|词元|toks?)';
const CURRENCY = 'USD|US dollars?|dollars?|US\\$|\\$|美元|人民币|元|RMB|CNY|yuan|¥|EUR|euros?|€';
const MONEY_PER_TOKENS = new RegExp(
  `(${CURRENCY}) ?(?:/|per|a|每) ?${TOKENS}|(?:每|/|per) ?${TOKENS} ?[,，、(]? ?(?:in )?(${CURRENCY})`,
  'i',
);
const PRICE_HEAD = /input|output|cache|blended|price|输入|输出|缓存|价/i;
const SPEED_CAPTION = /(?:speed|速度|throughput|吞吐)[^,，;；。]{0,16}(?:token|tok|词元)/i;
const SPEED_HEAD = /speed|速度|throughput|吞吐/i;
const CONTEXT_CAPTION =
  /(?:上下文|context)[^,，;；。\d]{0,12}?(千|万|百万|thousands?|millions?|k|K|M)(?![A-Za-z]*(?:window|length))/;
const CONTEXT_HEAD = /上下文|context/i;
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, k: 1e3, t: 1e3, 万: 1e4, 百: 1e6, m: 1e6 };

/** A longer text is prose of its own. */
const LONGEST_CAPTION = 240;

/** What the caption of a price card says of the column under `head`; undefined where it captions none. */
export function unitOfPriceCard(caption: string, head: string, units: UnitTable): HeadUnit | null | undefined {
  if (caption.length > LONGEST_CAPTION) return undefined;
  const money = MONEY_PER_TOKENS.exec(caption);
  if (!money) return undefined;
  if (SPEED_HEAD.test(head)) return SPEED_CAPTION.test(caption) ? parseQuantity('1 tokens/s', units) : null;
  if (isContext(head)) {
    const scale = SCALES[(CONTEXT_CAPTION.exec(caption)?.[1]?.[0] ?? '').toLowerCase()];
    const one = scale === undefined ? null : parseQuantity(String(scale), units);
    return one && { ...one, hasUnit: true };
  }
  return PRICE_HEAD.test(head) ? unitOf((money[1] ?? money[2]) as string, units) : null;
}

/** Whether a head is of lengths of contexts, which are counted in tokens and never priced: 200K, 1M. */
export function isContext(head: string): boolean {
  return head.length <= LONGEST_HEAD && CONTEXT_HEAD.test(head);
}

/** Words beside a period in heads that say no more than which value it is. Source: heads of tables in broker notes. */
const WHEN = new Set(
  'a act actual ago before current day days e est estimate estimates f forecast last latest month months new next now old prev previous prior quarter quarters same the then this today week weeks year years one two three four five six nine twelve'.split(
    ' ',
  ),
);
const WHEN_ZH =
  /^(?:实际|预[测期估]|指引|市场预期|前值|现值|原值|上次|本次|最新|现在|去年|今年|明年|同期|上[季月年周]|本[季月年周]|[EAF年估旧新])*$/i;
const LONGEST_WHEN = 24;

/** Whether a head names only a period, or which value of it: 2025A, `Four weeks ago`, 上次指引. */
export function saysOnlyWhen(head: SegmentScan | undefined): boolean {
  const text = head?.normal.trim() ?? '';
  if (!head || text === '' || text.length > LONGEST_WHEN || head.names.length > 0) return false;
  let rest = head.normal;
  for (const { start, end } of head.periods) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest
    .split(/[\s()（），,/'-]+/)
    .every((word) => WHEN.has(word.toLowerCase()) || WHEN_ZH.test(word) || /^(?:FY)?(?:19|20)?\d\d[EAF]?$/i.test(word));
}

/** Ranks, years, dates and codes of shares are no figures, whatever unit the caption states. */
const NO_FIGURES =
  /^(?:#|No\.?|Nr\.?|Rank(?:ing)?|Year|Date|FY|Code|Ticker|Gen(?:eration)?|Version|排名|序号|名次|年份|年度|时间|日期|(?:股票|证券|股份)?代[码号]|股号|页码|版本|代际|(?:量产|投产|上市|发布|成立|到期)(?:日|年|日期|时间|年份)?|launch(?:ed)?|released?|founded|(?:volume )?production|maturity|due)$/i;

export function holdsNoFigures(head: string): boolean {
  return head.length <= LONGEST_HEAD && NO_FIGURES.test(head.trim());
}

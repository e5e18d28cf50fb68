/** Units as heads and captions of tables state them: `HBM (GB)`, `Capex, $bn`, `Sales NT$ bn`, `GM%`, 营收（亿美元）, 单位：亿元. */
import type { UnitTable } from '../quantity/unitTable.ts';
import { CURRENCY_EN, CURRENCY_ZH, type HeadUnit, SCALE_EN, unitOf } from './unitPhrases.ts';

/** A longer sentence before a table is prose of its own; the last one speaks of the table all the same. */
const LONGEST_CAPTION = 160;
const SENTENCE_END = /[。；;\n]|\.(?=\s|$)/;
/** What may stand behind a unit in a caption. */
const UNIT_ENDS = '(?=$|[,，:：()]| unless\\b| except\\b| if\\b| per\\b| a (?:year|month|quarter)\\b)';
/** Phrases that state a unit for all that stands below. */
const STATED: readonly RegExp[] = [
  new RegExp(`((?:${CURRENCY_EN}),? (?:in )?(?:${SCALE_EN})(?![A-Za-z]))`, 'gi'),
  new RegExp(`\\b(?:in|are|is|as) ((?:(?! in )[^\\d,，:：()]){1,30}?)${UNIT_ENDS}`, 'gi'),
  new RegExp(`^([^\\d,，:：()]{1,30}?)${UNIT_ENDS}`, 'g'),
  new RegExp(`(?:^|[,，:：(] ?)((?:${SCALE_EN}) of (?:${CURRENCY_EN}))${UNIT_ENDS}`, 'gi'),
  /^(['’]000 [a-z]+)/gi,
  new RegExp(`([十百千]?[亿万千百兆]*${CURRENCY_ZH}(?:/[^\\s,，]{1,4})?)(?:计价?|为单位|列示|表示)`, 'g'),
  /(?:均|皆|一律|统一|全部)(?:为|是|以|用)([^\s\d,，:：()]{1,10})$/g,
];

/** The unit that a caption states, at its end, after 单位, or in so many words. */
export function captionIn(text: string, units: UnitTable): HeadUnit | null {
  const besideShares = unitBesideShares(text, units);
  if (besideShares) return besideShares;
  const sentences = text.trim().split(SENTENCE_END);
  const last = sentences.findLastIndex((sentence) => sentence.trim() !== '');
  for (const [at, sentence] of sentences.entries()) {
    const unit = sentence.length <= LONGEST_CAPTION || at === last ? statedIn(sentence.trim(), units) : null;
    if (unit) return unit;
  }
  if (text.length <= CAPTION_END) return unitIn(text, units);
  const label = LABEL.exec(text)?.[0];
  return (label === undefined ? null : unitIn(label, units)) ?? findUnitIn(text.slice(-CAPTION_END), units, false);
}

/** Oracle ($bn): …. */
const LABEL = /^[^:：]{1,40}(?=[:：])/;
const OF_SHARES = /每股|\bEPS\b|\bper[- ]share\b/i;
/** 其余亿美元, all else in $bn. */
const OF_REST =
  /^(?:其余|其他|余者?|(?:all|everything|the) (?:else|other|others|rest)|rest|others?)(?:者|项)?(?:均|皆|都|则)?(?:[为是以]| (?:is|are))?(?: ?in)? */i;

/** ($bn, EPS in $), 每股收益为美元，其余亿美元: the unit of all but what is told by the share. */
function unitBesideShares(text: string, units: UnitTable): HeadUnit | null {
  if (text.length > LONGEST_CAPTION || !OF_SHARES.test(text)) return null;
  for (const piece of text.split(/[,，;；]/)) {
    if (OF_SHARES.test(piece)) continue;
    const unit = unitOf(piece.replace(/^.*\(/, '').replace(/\).*$/, '').trim().replace(OF_REST, ''), units);
    if (unit && unit.low > 1) return unit;
  }
  return null;
}

const IN_ITS_UNIT = /^(?:则|均)?(?:[为是以用]| ?[:：=]| (?:is |are )?in) ?([^,，;；。()]{1,16})/;

/** 單位：兆韓元，美光為億美元: the unit that a caption states for the row or column with that head. */
export function exceptionIn(caption: string, head: string, units: UnitTable): HeadUnit | null {
  const at = head.length < 2 || caption.length > LONGEST_CAPTION ? -1 : caption.indexOf(head);
  const stated = at < 0 ? null : IN_ITS_UNIT.exec(caption.slice(at + head.length));
  return stated && longestUnit(stated[1] as string, units);
}

/** So much of a longer caption is looked at for a unit at its end; where that begins is the middle of something. */
const CAPTION_END = 40;

function statedIn(sentence: string, units: UnitTable): HeadUnit | null {
  const named = afterUnitWord(sentence, units);
  if (named) return named;
  for (const pattern of STATED) {
    for (const found of sentence.matchAll(pattern)) {
      const unit = unitOf(found[1] as string, units);
      if (unit && (unit.dimension === 'count' ? unit.low > 1 : unit.dimension !== 'time')) return unit;
    }
  }
  return null;
}

const UNIT_WORD =
  /(?:单位|\bunits?\b)(?:[^\s,，。:：;；()]{0,8}?(?:为|是|以|用)|\s*(?:均|都|皆)?[:：,]?\s*)([^,，。;；()]{1,20})/i;
/** 未注明者为亿美元, 除特别注明外均以亿元计. */
const UNLESS_NOTED =
  /(?:未(?:另|特别)?[注标][明注]|除[^,，。;；]{0,6}[注说]明外)[^\s,，。:：;；()]{0,6}?[为是以]([^,，。;；()]{1,20})/;

/** 单位：亿元, 单位未注明者为新台币亿元, `Unit: US$ m`. */
function afterUnitWord(text: string, units: UnitTable): HeadUnit | null {
  const stated = UNIT_WORD.exec(text) ?? UNLESS_NOTED.exec(text);
  return stated ? longestUnit(stated[1] as string, units) : null;
}

const ALL_IN =
  /\b(?:all|figures|numbers|amounts|tables|sums|money) (?:are |is )?(?:all )?in ([^\d,，.:：;()]{1,30}?)(?=$|[,.;:()]| unless\b| except\b)/i;

/** What a note says at its head of all its tables: 单位：亿元人民币, `All figures in $bn unless stated`. */
export function declaredIn(text: string, units: UnitTable): HeadUnit | null {
  const unit = afterUnitWord(text, units) ?? unitOf(ALL_IN.exec(text)?.[1] ?? '', units);
  return unit?.dimension === 'money' && unit.low > 1 ? unit : null;
}

const CURRENCY_WORD = new RegExp(`(?:货币|币种|币别)(?:单位)?(?:均|皆|都|一律)?[为是:：] ?(${CURRENCY_ZH})`);

/** 货币为港元: the currency that a caption states for sums whose heads name none. */
export function currencyIn(text: string, units: UnitTable): HeadUnit | null {
  return unitOf(CURRENCY_WORD.exec(text)?.[1] ?? '', units);
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

const BRACKET = /\(([^()]{1,36})\)/g;

/** USD per GPU-hour, $/GPU-hr, 元/卡时, 万元/张: a head that is money per something, or ends in it. */
const MONEY_PER = new RegExp(
  `(?:(?:US|HK|NT)?\\$|[€£¥]|\\b(?:USD|CNY|RMB|EUR|HKD|TWD)|[十百千]?[亿万千百]?${CURRENCY_ZH})(?:k|m|mn|bn)?(?: ?/ ?| per )[A-Za-z\\u4e00-\\u9fff][A-Za-z\\u4e00-\\u9fff/-]{0,18}$`,
);

function findUnitIn(head: string, units: UnitTable, isWhole = true): HeadUnit | null {
  for (const found of head.matchAll(BRACKET)) {
    const unit = unitInBracket(found[1] as string, head, units);
    if (unit) return unit;
  }
  const rate = unitOf(MONEY_PER.exec(head.trim())?.[0] ?? '', units);
  return (
    rate ??
    afterUnitWord(head, units) ??
    unitAtEnd(head.replace(BRACKET_AT_END, '').trim(), units) ??
    (isWhole ? unitAtStart(head, units) : null)
  );
}

/** 2026市占%（本次）: a bracket behind the unit says something else. */
const BRACKET_AT_END = /(?<=\S)\s*\([^()]*\)\s*$/;

/** (US$ m), (2026E, $bn), (万片/月), (k units), ('000), (US$ in millions, except per share). */
function unitInBracket(text: string, head: string, units: UnitTable): HeadUnit | null {
  if (text === 'P' && head.includes('算力')) return unitOf('PFLOPS', units);
  if (text === 'p' && QUOTED_IN_PENCE.test(head)) return unitOf('pence', units);
  if (/^% ?(?:[yqm][/o][yqm]|YoY|QoQ|MoM|同比|环比|[年月季]增|of\b)/i.test(text)) return unitOf('%', units);
  for (const part of [text, ...text.split(/[,，、;；·]/)]) {
    const unit = inHead(part, head, units);
    if (unit) return unit;
  }
  return statedIn(text, units) ?? unitBeforeWords(text, units);
}

/** (GB HBM), (TB/s per chip): a symbol, and what it is of. */
function unitBeforeWords(text: string, units: UnitTable): HeadUnit | null {
  const [symbol = '', ...words] = text.trim().split(/\s+/);
  return words.length > 0 && SYMBOL.test(symbol) ? unitOf(symbol, units) : null;
}

const QUOTED_IN_PENCE = /price|\bpx\b|target|close|EPS|DPS|dividend|NAV/i;
const SPEAKS_OF_TIME = /latency|delay|time|jitter|RTT|延迟|时延/i;

/** Ours (us) are no microseconds. */
function inHead(text: string, head: string, units: UnitTable): HeadUnit | null {
  return /^us$/i.test(text.trim()) && !SPEAKS_OF_TIME.test(head) ? null : unitOf(text, units);
}

const MONEY_AT_END = new RegExp(`(?:^|[^A-Za-z0-9])((?:${CURRENCY_EN})(?: ?(?:${SCALE_EN}))?)$`, 'i');
const MONEY_AT_END_ZH = new RegExp(`(?:${CURRENCY_ZH}?[十百千]?[亿万千百兆]{1,2}${CURRENCY_ZH}{1,2}|[美港欧日韩]元)$`);
/** Per money or performance it is no unit: Capex/MW, TFLOPS/W. */
const NO_SLASH = /(?:\$|price|cost|capex|perf|flops|tops|tokens?|sites?|revenue|spend)[^/]*\/[^/]*$/i;

/** `Capex, $bn`, `Sales NT$ bn`, `Memory GB`, `GM%`, 营收亿元: a unit at the end of the head, set off by a mark, a blank or nothing. */
function unitAtEnd(head: string, units: UnitTable): HeadUnit | null {
  const tail = /(?:([,，/:：])|in )\s*([^,，:：()]{1,16})$/i.exec(head);
  const marked = tail && !(tail[1] === '/' && NO_SLASH.test(head)) ? inHead(tail[2] as string, head, units) : null;
  if (marked) return marked;
  if (head.length > LONGEST_KNOWN) return null;
  if (IN_PERCENT.test(head)) return unitOf('%', units);
  if (/ W$/.test(head) && SPEAKS_OF_POWER.test(head)) return unitOf('W', units);
  const money = (MONEY_AT_END_ZH.exec(head) ?? MONEY_AT_END.exec(head))?.slice().pop();
  const inMoney = money === undefined || /^(?:won|pounds)$/i.test(money) ? null : unitOf(money, units);
  if (inMoney) return inMoney;
  const [before, last = ''] = head.split(/\s+/).slice(-2);
  const symbol = last === '' ? (before ?? '') : last;
  return SYMBOL.test(symbol) && !/^[\d.,]+$/.test(before ?? '') ? unitOf(symbol, units) : null;
}

/** `Margin %`, `per cent of gross`, `Top customer, % of revenue`. */
const IN_PERCENT = /^% |%$|(?:^|[,，:(] ?|\bin )(?:%|per ?cent)(?: of [a-z ]{1,30})?$/i;
const SPEAKS_OF_POWER = /power|TDP|TGP|TBP|功耗|功率/i;

/** `Tokens/s per user`, `PFLOPS (FP8)`, `TB/s per GPU, HBM3E`: the head is a unit but for what it is of. */
function unitAtStart(head: string, units: UnitTable): HeadUnit | null {
  const words = head
    .replace(BRACKET, '')
    .replace(/[,，].*$/, '')
    .trim();
  const unit = words.length <= 32 && !NAMES_AS_WELL.has(words) ? unitOf(words, units) : null;
  return unit && (MEASURES.has(unit.dimension) || (unit.hasUnit === true && unit.low > 1)) ? unit : null;
}

/** Companies whose names are units too: alone in a head they are never these. */
const NAMES_AS_WELL = new Set(['百度', '字节']);

const MEASURES = new Set(
  'data data-rate bit-rate compute operations power energy rate frequency percent money-per-hour'.split(' '),
);

/** Symbols of units; words and single letters stand in heads for other things. */
const SYMBOL =
  /^(?:[kMGT]W|[kMGT]Wh|[MGTP]B(?:\/s)?|[GT]b(?:ps|\/s)|[TPEG]?FLOPS|[TPE]F|TOPS|nm|mm²|tokens\/s|tok\/s|MHz|GHz|°C)$/;

/** The longest beginning of `text` that is a unit (`亿美元下同` → 亿美元). */
function longestUnit(text: string, units: UnitTable): HeadUnit | null {
  for (let length = text.length; length > 0; length--) {
    const unit = unitOf(text.slice(0, length), units);
    if (unit) return unit;
  }
  return null;
}

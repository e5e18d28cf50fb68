/**
 * The quantities of a segment: every number that is a figure, with numbers that are none left out (dates, versions, model
 * names, ranks, reference numbers). A number without unit is a figure only where its surroundings say what it counts.
 */
import { isCapitalCode, isDigitCode, isLetterCode } from '../quantity/codes.ts';
import { LeadIndex } from '../quantity/leadIndex.ts';
import { mayStartPeriod, scanPeriod } from '../quantity/periodScan.ts';
import type { PeriodToken } from '../quantity/periodToken.ts';
import { scanQuantity } from '../quantity/scan.ts';
import type { ScannedQuantity } from '../quantity/scannedQuantity.ts';
import { ENGLISH_ONES, isCountedNoun } from '../quantity/words.ts';
import { nounAfter } from './countedThings.ts';
import { asFigure, RATIO_CUE } from './figureForms.ts';
import { type FoundQuantity, type QuantityContext, type QuantityScan, shapedQuantity } from './foundQuantity.ts';
import { mayBeShareWord, shareInWords } from './fractions.ts';
import { isWordCode, type NameToken } from './lexicon.ts';
import { isYearWritten } from './nameBounds.ts';
import { readSeries } from './series.ts';
import { ahead, lead } from './within.ts';
import { isWrittenOntoWord } from './writtenOnto.ts';

/** What a character may begin: a number in digits, a Chinese numeral, an English number word; and a period. */
const DIGIT = 1;
const NUMERAL = 2;
const LETTER = 3;
const NUMBER = 3;
const PERIOD = 4;
const WAKES = buildWakes();
const BLANK = 0x20;

function buildWakes(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const char of '0123456789') table[char.charCodeAt(0)] = DIGIT;
  for (const char of '〇零一二两三四五六七八九十百千数几上壹贰叁肆伍陆柒捌玖拾') table[char.charCodeAt(0)] = NUMERAL;
  for (const char of 'aefhnostAEFHNOST') table[char.charCodeAt(0)] = LETTER;
  for (let code = 0; code < 65536; code++) if (mayStartPeriod(code)) table[code] = (table[code] as number) | PERIOD;
  return table;
}

/** Reads all quantities and periods of `text` (normal form; `raw` is the same text unfolded, for how it was written). */
export function scanQuantities(text: string, raw: string, context: QuantityContext): QuantityScan {
  const quantities: FoundQuantity[] = [];
  const periods: PeriodToken[] = [];
  const masks = context.names;
  let mask = 0;
  for (let at = 0; at < text.length; ) {
    while (mask < masks.length && (masks[mask] as NameToken).end <= at) mask++;
    const name = masks[mask];
    if (name && name.start <= at) {
      at = name.end;
      continue;
    }
    const limit = name?.start ?? text.length;
    at = nextWaking(text, at, limit);
    if (at === limit) continue;
    const code = text.charCodeAt(at);
    const next =
      isWordCode(text.charCodeAt(at - 1)) && isWordCode(code) && !mayFollowLetters(text, at, context)
        ? null
        : readAt(text, raw, at, WAKES[code] as number, context, limit, quantities, periods);
    if (next !== null) at = next;
    else if (isDigitCode(code)) at = skipNumber(text, at);
    else at++;
  }
  return { quantities, periods };
}

/** The next place before `limit` where a number or a period may begin, or `limit`: most of a text is passed over here. */
function nextWaking(text: string, from: number, limit: number): number {
  let before = from > 0 ? text.charCodeAt(from - 1) : BLANK;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (WAKES[code] !== 0 && !(isLetterCode(code) && isWordCode(before))) return at;
    before = code;
  }
  return limit;
}

/** RMB75bn, PE29倍, TDP600W, EUV36亿: a currency or a ratio's name is written onto the number, and no name ends in 亿. */
function mayFollowLetters(text: string, at: number, context: QuantityContext): boolean {
  if (!isDigitCode(text.charCodeAt(at))) return false;
  return (
    /(?:^|[^A-Za-z])(?:P[EBS]|EPS|PUE|T[DGB]P|ARR|RPO|FCF|[DMW]AU|ASP)$/.test(lead(text, at, 4)) ||
    /^\d[\d,.]*亿/.test(ahead(text, at, 12)) ||
    isYearWritten(text, at) ||
    context.units.moneyBefore(text, at) !== null ||
    isWrittenOntoWord(text, at)
  );
}

/** Past the digits of a number that is no figure, so that its tail is not read as one (linear on long digit runs). */
function skipNumber(text: string, start: number): number {
  let at = start;
  let pointed = false;
  for (; at < text.length; at++) {
    const char = text[at];
    if (isDigitCode(text.charCodeAt(at))) continue;
    if (char !== '.' && char !== ',') break;
    if (!isDigitCode(text.charCodeAt(at + 1)) || (char === ',' && (pointed || !isGroup(text, at + 1)))) break;
    pointed = char === '.';
  }
  return at;
}

/** Three digits and no more: 1,234; a comma before others sets two numbers off (16,16.5MW behind a name). */
function isGroup(text: string, at: number): boolean {
  return /^\d{3}(?!\d)/.test(ahead(text, at, 4));
}

function readAt(
  text: string,
  raw: string,
  at: number,
  wakes: number,
  context: QuantityContext,
  limit: number,
  quantities: FoundQuantity[],
  periods: PeriodToken[],
): number | null {
  const start = wakes & NUMBER;
  const isNumber = start === DIGIT && isNumberHere(text, at);
  const series = isNumber ? readSeries(text, raw, at, quantities.at(-1)?.end ?? 0, context) : null;
  const lastOfSeries = series?.at(-1);
  if (series && lastOfSeries && lastOfSeries.end <= limit) {
    for (const each of series) quantities.push(shapedQuantity(asFigure(text, each, context) ?? each));
    return lastOfSeries.end;
  }
  if ((wakes & PERIOD) !== 0) {
    const period = scanPeriod(text, at);
    if (period && period.end <= limit && isPeriodHere(text, period, context)) {
      if (period.kind !== 'time') periods.push(period);
      return period.end;
    }
  }
  const share = start !== DIGIT && mayBeShare(text, at, start) ? shareInWords(text, at, context) : null;
  if (share && share.end <= limit) {
    quantities.push(shapedQuantity(share));
    return share.end;
  }
  if (!isNumber && (start === DIGIT || start === 0 || !mayBeNumber(text, at, start))) return null;
  const scanned = scanQuantity(text, at, context, raw, quantities.at(-1)?.end);
  if (!scanned) return null;
  const found = asFigure(text, clip(scanned, text, raw, limit, context), context, quantities);
  if (!found) return start === DIGIT ? Math.max(at + 1, ratioEnd(text, scanned.number.end)) : null;
  quantities.push(shapedQuantity(found));
  return Math.max(found.end, at + 1);
}

function mayBeShare(text: string, at: number, start: number): boolean {
  if (start === LETTER) return mayBeShareWord(text, at);
  const next = text.charCodeAt(at + 1);
  return start === NUMERAL && (next === HALF || next === PART);
}

/** 一半, 四分之一. */
const HALF = '半'.charCodeAt(0);
const PART = '分'.charCodeAt(0);

/** 450 GB/s one way: a direction, no number. */
const ONE_WAY = /^one (?:way|direction|hand|side)\b/i;

function mayBeNumber(text: string, at: number, start: number): boolean {
  if (start === LETTER) return isNumberWord(text, at) && !ONE_WAY.test(ahead(text, at, 14));
  return MAY_FOLLOW_NUMERAL[text.charCodeAt(at + 1)] === 1 && !isOrdinal(text, at) && !isPerMany(text, at);
}

/** 第三, 前三. */
function isOrdinal(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '第' || before === '前' || before === '初' || (before === ' ' && text[at - 2] === '第');
}

/** 每千瓦, 元/百万tokens, 每一块钱: so many are the measure, not a figure; 三位数 and 零部件 are words, 陆 a name. */
function isPerMany(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const char = text[at] as string;
  if ((before === '每' || before === '/' || before === '单') && /[十百千万]/.test(char)) return true;
  if ('陆伍玖柒捌'.includes(char)) return !/[拾佰仟万亿]/.test(text[at + 1] ?? '');
  return char === '零' || (before === '每' && char === '一') || text.startsWith('位数', at + 1);
}

/** Number words of English begin so; every other word is passed over without a closer look. */
const NUMBER_WORD = new RegExp(
  `(?:${Object.keys(ENGLISH_ONES).join('|')}|several|an? (?:hundred|thousand|million|billion|trillion|dozen|megawatt|gigawatt|terawatt))`,
  'iy',
);
const NUMBER_WORDS = new LeadIndex([{ pattern: NUMBER_WORD }]);

/** One in five, two out of three: the second number is what the first is out of. */
const OUT_OF = /\b(?:one|two|three|four|nine) (?:in|out of) $/i;

function isNumberWord(text: string, at: number): boolean {
  if (NUMBER_WORDS.at(text, at).length === 0) return false;
  NUMBER_WORD.lastIndex = at;
  return NUMBER_WORD.test(text) && !(text[at - 1] === ' ' && OUT_OF.test(lead(text, at, 12)));
}

/** What can stand behind a Chinese numeral that counts something: numerals, magnitudes, measure words, units. */
const MAY_FOLLOW_NUMERAL = tableOf(
  '〇零一二两三四五六七八九十百千万亿兆点多余来几成倍分至到件案英吋厘瓩粒具个颗片枚块只台家张座套部架辆艘名位人户卡项笔席条次种款层间处股份核柜节量晶参词发类大支批栋根对盒箱通芯组轮宗埠帧桶摄伏坪元美人港欧日韩英新台瓦吉太度吨公米纳奈微毫厘平英亩秒小天周月年基百 个',
);

function tableOf(chars: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (const char of chars) table[char.charCodeAt(0)] = 1;
  return table;
}

function ratioEnd(text: string, end: number): number {
  return skipNumber(text, end);
}

/** 2025, and 1940-1990: they may as well be a number, and a range. */
const YEARS_ALONE = /^\d{4}(?:[-~至到]\d{4})?$/;

/** A bare year is a number where a unit or a counted noun follows: 2025 GPUs, 2000亿. */
function isPeriodHere(text: string, period: PeriodToken, context: QuantityContext): boolean {
  if (
    period.kind === 'time' &&
    RATIO_CUE.test(lead(text, period.start, 8)) &&
    !/[至到]\s*$/.test(lead(text, period.start, 8))
  )
    return false;
  if (!YEARS_ALONE.test(text.slice(period.start, period.end))) return true;
  const after = text[period.end] === ' ' ? period.end + 1 : period.end;
  const unit = context.units.matchAt(text, after);
  if (unit && unit.form !== '年' && unit.form !== '起' && !(unit.form === 'X' || unit.form === 'x') && unit.id !== 's')
    return false;
  if (/^[万亿百千兆]|^P(?![A-Za-z\d])|^(?:million|billion|trillion|bn|mn)\b/i.test(ahead(text, after, 8))) return false;
  if (/^[~至到-]\d{4} ?[万亿兆]/.test(ahead(text, period.end, 8))) return false; // 2060-2130亿
  if (
    '$€£¥'.includes(text[period.start - 1] ?? ' ') ||
    (/(?:超过|约|近|逾|共|达|over|about|nearly|some) ?$/i.test(lead(text, period.start, 8)) &&
      nounAfter(text, period.end, context))
  )
    return false;
  return !(
    period.end < text.length &&
    /^ [a-z]*s\b/.test(ahead(text, period.end, 16)) &&
    !/^ (?:companies|sales|orders|shipments|models|deals|launches|plans)/.test(ahead(text, period.end, 12)) &&
    isPluralNounNext(text, period.end) &&
    nounAfter(text, period.end, context)
  );
}

function isPluralNounNext(text: string, end: number): boolean {
  const word = /^ ([A-Za-z]+)/.exec(ahead(text, end, 24))?.[1]?.toLowerCase();
  return word !== undefined && isCountedNoun(word);
}

/** Since 1 July: a date. */
const DAY = /^[0-3]?\d (?:Jan|Feb|Mar(?:ch|\b)|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const RANK_BEFORE =
  /(?:第 ?|#|No\.|no\.|Top |top |TOP|Top|(?<![目此先之以当日年])前|version |v|V|Page |page |Figure |Table |Chapter |Section |Phase |Gen |Level |Tier |±)$/;
/** $11.2bn +/- $300m: the second amount is how far the first may be off; in words (plus or minus $300m) it is a figure of its own. */
const TOLERANCE_BEFORE = /(?:±|\+\/-) ?(?:US|NT|HK)?[$€£¥]$/;
/** The last characters of what stands before ranks, so that most numbers are not looked at closer. */
const MAY_END_RANK = tableOf('第#.pP前vV±');
/** The same of what stands before a blank. */
const MAY_END_RANK_WORD = tableOf('第pnerl');

/** One or two digits, a blank and a capital. */
function mayBeDay(text: string, at: number): boolean {
  const blank = text.charCodeAt(at + 1) === BLANK ? at + 1 : at + 2;
  return text.charCodeAt(blank) === BLANK && isCapitalCode(text.charCodeAt(blank + 1));
}

function isNumberHere(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === '') return true;
  if (mayBeDay(text, at) && DAY.test(ahead(text, at, 8))) return false;
  if (before === ' ') return !(MAY_END_RANK_WORD[text.charCodeAt(at - 2)] === 1 && RANK_BEFORE.test(lead(text, at, 8)));
  if (before === '.' && isDigitCode(text.charCodeAt(at - 2))) return false;
  if ((before === "'" || before === '’') && text.startsWith('000', at)) return false;
  if (before === '-' && isLetterCode(text.charCodeAt(at - 2))) return false;
  if (before === '/' && (isLetterCode(text.charCodeAt(at - 2)) || isDigitCode(text.charCodeAt(at - 2)))) return false;
  if ('$€£¥'.includes(before) && TOLERANCE_BEFORE.test(lead(text, at, 18))) return false;
  if (before === '前' && /^(?:\d+,\d|\d[\d.,-]*(?:[万亿%倍]|[美港欧日韩]?元))/.test(ahead(text, at, 14))) return true; // 收入122亿(前116亿)
  if (before === '±' && /^\d+ ?k?V(?![A-Za-z])/.test(ahead(text, at, 8))) return true; // ±400V of direct current
  return !(MAY_END_RANK[text.charCodeAt(at - 1)] === 1 && RANK_BEFORE.test(lead(text, at, 8)));
}

/**
 * A name right after the number must not lose its first letters to a unit (`8 TPU v5e`), nor a range reach into a name; a unit may be
 * written onto the name behind it (2GWTrainium算力).
 */
function clip(
  scanned: ScannedQuantity,
  text: string,
  raw: string,
  limit: number,
  context: QuantityContext,
): ScannedQuantity {
  const joined =
    !scanned.hasUnit && limit > scanned.end && limit - scanned.end < 6 && isLetterCode(text.charCodeAt(limit - 1));
  if (scanned.end <= limit && !joined) return scanned;
  const shorter = scanQuantity(text.slice(0, limit), scanned.number.start, context, raw.slice(0, limit), scanned.start);
  return joined && !shorter?.hasUnit ? scanned : (shorter ?? scanned);
}

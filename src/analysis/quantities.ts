/**
 * The quantities of a segment: every number that is a figure, with numbers that are none left out (dates, versions, model
 * names, ranks, reference numbers). A number without unit is a figure only where its surroundings say what it counts.
 */
import { mayStartPeriod, type PeriodToken, scanPeriod } from '../quantity/periodScan.ts';
import type { Script } from '../quantity/quantity.ts';
import { approxBefore, type ScannedQuantity, scanQuantity } from '../quantity/scan.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import { isCountedNoun } from '../quantity/words.ts';
import { isWordCode, type NameToken, type WordToken } from './lexicon.ts';
import { firstFrom, within } from './within.ts';

/** A quantity in a segment, with what the noun after it counts, where there is one. */
export interface FoundQuantity extends ScannedQuantity {
  /** The name that the number counts (`100,000 H100s`). */
  readonly counted?: NameToken;
  /** True where the unit is not written but taken from the surroundings (column head, PUE, currency of the sentence). */
  readonly impliedUnit?: boolean;
  /** True where the surroundings name the currency (`美元营收估346亿`), so that nothing need be guessed. */
  readonly currencyNamed?: boolean;
}

export interface QuantityScan {
  readonly quantities: readonly FoundQuantity[];
  readonly periods: readonly PeriodToken[];
}

export interface QuantityContext {
  readonly units: UnitTable;
  readonly script: Script;
  readonly names: readonly NameToken[];
  readonly words: readonly WordToken[];
  /** Whether a word at hand is a cue for a count or an index metric. */
  readonly cueDimension: (token: WordToken) => ReadonlySet<string>;
}

const NUMBER_START = buildNumberStart();

function buildNumberStart(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const char of '0123456789') table[char.charCodeAt(0)] = 1;
  for (const char of '〇零一二两三四五六七八九十百千数几上壹贰叁肆伍陆柒捌玖拾') table[char.charCodeAt(0)] = 2;
  for (const char of 'aefhnostAEFHNOST') table[char.charCodeAt(0)] = 3;
  return table;
}

/** Reads all quantities and periods of `text` (normal form; `raw` is the same text unfolded, for how it was written). */
export function scanQuantities(text: string, raw: string, context: QuantityContext): QuantityScan {
  const quantities: FoundQuantity[] = [];
  const periods: PeriodToken[] = [];
  const masks = context.names;
  let mask = 0;
  let previous = 0;
  for (let at = 0; at < text.length; ) {
    while (mask < masks.length && (masks[mask] as NameToken).end <= at) mask++;
    const name = masks[mask];
    if (name && name.start <= at) {
      previous = text.charCodeAt(name.end - 1);
      at = name.end;
      continue;
    }
    const code = text.charCodeAt(at);
    const inWord = isWordCode(previous) && isWordCode(code);
    previous = code;
    if (NUMBER_START[code] === 0 && !mayStartPeriod(code)) {
      at++;
      continue;
    }
    const next =
      inWord && !mayFollowLetters(text, at, context)
        ? null
        : readAt(text, raw, at, code, context, name?.start ?? text.length, quantities, periods);
    if (next !== null) {
      previous = text.charCodeAt(next - 1);
      at = next;
    } else if (code >= 48 && code <= 57) at = skipNumber(text, at);
    else at++;
  }
  return { quantities, periods };
}

/** RMB75bn, PE29倍: a currency or a ratio's name is written onto the number. */
function mayFollowLetters(text: string, at: number, context: QuantityContext): boolean {
  if (!isDigitCode(text.charCodeAt(at))) return false;
  return (
    /(?:^|[^A-Za-z])(?:PE|PB|EPS|PUE)$/.test(text.slice(Math.max(0, at - 4), at)) ||
    context.units.moneyBefore(text, at) !== null
  );
}

/** Past the digits of a number that is no figure, so that its tail is not read as one (linear on long digit runs). */
function skipNumber(text: string, start: number): number {
  let at = start;
  while (
    at < text.length &&
    (isDigitCode(text.charCodeAt(at)) || (/[.,]/.test(text[at] as string) && isDigitCode(text.charCodeAt(at + 1))))
  )
    at++;
  return at;
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readAt(
  text: string,
  raw: string,
  at: number,
  code: number,
  context: QuantityContext,
  limit: number,
  quantities: FoundQuantity[],
  periods: PeriodToken[],
): number | null {
  if (mayStartPeriod(code)) {
    const period = scanPeriod(text, at);
    if (period && period.end <= limit && isPeriodHere(text, period, context)) {
      if (period.kind !== 'time') periods.push(period);
      return period.end;
    }
  }
  const start = NUMBER_START[code] as number;
  if (
    start === 0 ||
    (start === 1 && !isNumberHere(text, at)) ||
    (start === 2 && /第 ?$|前$/.test(text.slice(Math.max(0, at - 2), at)))
  )
    return null;
  if (start === 3 && !mayBeNumberWord(text, at)) return null;
  if (start === 2 && !MAY_FOLLOW_CHINESE.has(text[at + 1] ?? '')) return null;
  const scanned = scanQuantity(text, at, context, raw, quantities.at(-1)?.end);
  if (!scanned) return null;
  const found = asFigure(text, clip(scanned, text, raw, limit, context), context);
  if (!found) return start === 1 ? Math.max(at + 1, ratioEnd(text, scanned.number.end)) : null;
  quantities.push(found);
  return Math.max(found.end, at + 1);
}

/** Number words of English begin so; every other word is passed over without a closer look. */
const NUMBER_WORD =
  /(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|dozen|several|an? (?:hundred|thousand|million|billion|trillion|dozen))/iy;

function mayBeNumberWord(text: string, at: number): boolean {
  NUMBER_WORD.lastIndex = at;
  return NUMBER_WORD.test(text);
}

/** What can stand behind a Chinese numeral that counts something: numerals, magnitudes, measure words, units. */
const MAY_FOLLOW_CHINESE = new Set(
  '〇零一二两三四五六七八九十百千万亿兆点多余来几成倍分个颗片枚块只台家张座套部架辆艘名位人户卡项笔席条次种款层间处股份核柜节量晶参词发类大支批栋根对盒箱通芯元美人港欧日韩英新台瓦吉太度吨公米纳奈微毫厘平英亩秒小天周月年基百 个',
);

function ratioEnd(text: string, end: number): number {
  return skipNumber(text, end);
}

/** A bare year is a number where a unit or a counted noun follows: 2025 GPUs, 2000亿. */
function isPeriodHere(text: string, period: PeriodToken, context: QuantityContext): boolean {
  if (
    period.kind === 'time' &&
    RATIO_CUE.test(text.slice(Math.max(0, period.start - 8), period.start)) &&
    !/[至到]\s*$/.test(text.slice(Math.max(0, period.start - 8), period.start))
  )
    return false;
  if (!/^\d{4}$/.test(text.slice(period.start, period.end))) return true;
  const after = text[period.end] === ' ' ? period.end + 1 : period.end;
  const unit = context.units.matchAt(text, after);
  if (unit && unit.form !== '年' && !(unit.form === 'X' || unit.form === 'x') && unit.id !== 's') return false;
  if (/^[万亿百千兆]|^(?:million|billion|trillion|bn|mn)\b/i.test(text.slice(after, after + 8))) return false;
  if (
    '$€£¥'.includes(text[period.start - 1] ?? ' ') ||
    (/(?:超过|约|近|逾|共|达|over|about|nearly|some) ?$/i.test(
      text.slice(Math.max(0, period.start - 8), period.start),
    ) &&
      nounAfter(text, period.end, context))
  )
    return false;
  return !(
    period.end < text.length &&
    nounAfter(text, period.end, context) &&
    !/^ (?:companies|sales|orders|shipments|models|deals|launches|plans)/.test(
      text.slice(period.end, period.end + 12),
    ) &&
    /^ [a-z]*s\b/.test(text.slice(period.end, period.end + 16)) &&
    isPluralNounNext(text, period.end)
  );
}

function isPluralNounNext(text: string, end: number): boolean {
  const word = /^ ([A-Za-z]+)/.exec(text.slice(end, end + 24))?.[1]?.toLowerCase();
  return word !== undefined && isCountedNoun(word);
}

const RANK_BEFORE =
  /(?:第 ?|#|No\.|no\.|Top |top |TOP|Top|前|version |v|V|Page |page |Figure |Table |Chapter |Section |Phase |Gen |Level |Tier |±)$/;

function isNumberHere(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined) return true;
  if (before === '.' && isDigitCode(text.charCodeAt(at - 2))) return false;
  if (before === '-' && /[A-Za-z]/.test(text[at - 2] ?? '')) return false;
  if (before === '/' && /[A-Za-z0-9]/.test(text[at - 2] ?? '')) return false;
  return !RANK_BEFORE.test(text.slice(Math.max(0, at - 8), at));
}

/** A name right after the number must not lose its first letters to a unit (`8 TPU v5e`), nor a range reach into a name. */
function clip(
  scanned: ScannedQuantity,
  text: string,
  raw: string,
  limit: number,
  context: QuantityContext,
): ScannedQuantity {
  if (scanned.end <= limit) return scanned;
  const shorter = scanQuantity(text.slice(0, limit), scanned.number.start, context, raw.slice(0, limit), scanned.start);
  return shorter ?? scanned;
}

/** Marks a number that a reader has recognised as no figure, so that no later reader takes it. */
const UNREAD = { unread: true } as unknown as FoundQuantity;

/** The figure that the scanned number is, or null where it is none. */
function asFigure(text: string, scanned: ScannedQuantity, context: QuantityContext): FoundQuantity | null {
  const base: FoundQuantity = scanned;
  const found =
    moduleRate(text, base, context) ??
    perSecond(text, base) ??
    ratioOf(text, base) ??
    countOfName(text, base, context) ??
    qualifiedUnit(text, base, context) ??
    tenths(text, base) ??
    unitWritten(text, base) ??
    unitBefore(text, base, context) ??
    countedNoun(text, base, context) ??
    magnitudeOnly(text, base);
  return found === UNREAD ? null : found;
}

/** 每秒40 tokens: a rate whose time stands first. */
function perSecond(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.hasUnit && quantity.unit !== '1') return null;
  const tokens = /^ ?(?:个)?tokens?/i.exec(text.slice(quantity.numberEnd, quantity.numberEnd + 10));
  if (
    !tokens ||
    !/每秒(?:约|近|超|可达|达|输出|生成|高达)? ?$/.test(text.slice(Math.max(0, quantity.start - 8), quantity.start))
  )
    return null;
  return { ...quantity, end: quantity.numberEnd + tokens[0].length, unit: '1/s', dimension: 'rate', hasUnit: true };
}

const RATIO_CUE =
  /(?:[=为是达:：]|比例|配比|ratio(?: of)?|比|接近|只有|仅|至|到|提升至|attach)\s*(?:约为|约|近|大约|about|roughly|nearly)?\s*$/i;
const RATIO = /^:(\d+(?:\.\d+)?)(?:[~-](\d+(?:\.\d+)?))?(?![\d:])/;
const FRACTION = /^\/(\d{1,3})(?![\d/年月日.])/;

/** 1:36 after a word of proportion, 5/95 after 为, 1/40 of something. */
function ratioOf(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { number } = quantity;
  if (text[number.end] !== ':' && text[number.end] !== '/') return null;
  const after = text.slice(number.end, number.end + 16);
  const before = text.slice(Math.max(0, number.start - 8), number.start);
  const colon = RATIO_CUE.test(before) ? RATIO.exec(after) : null;
  const fraction = colon
    ? null
    : /(?:[为是=成的案至到]|\bto |\bof ) ?$/.test(before) && !/[A-Za-z]/.test(text[number.end + 4] ?? '')
      ? FRACTION.exec(after)
      : null;
  const found = colon ?? fraction;
  if (!found) return null;
  const first = Number(number.digits);
  const seconds = [Number(found[1]), Number(found[2] ?? found[1])];
  if (seconds.some((second) => second === 0)) return null;
  const values = seconds.map((second) => first / second);
  return {
    ...quantity,
    start: number.start,
    end: number.end + found[0].length,
    low: Math.min(...values),
    high: Math.max(...values),
    unit: 'ratio',
    dimension: 'ratio',
    kind: 'ratio',
    hasUnit: true,
    resolution: Math.min(...values) * 1e-6,
    approx: approxBefore(text, number.start) ?? 'exact',
    written: {
      before: '',
      low: { ...quantity.written.low, magnitude: '', scale: 1 },
      after: found[0],
      unitFactor: 1,
      script: quantity.written.script,
    },
  };
}

/** `100,000 H100s`, `8x H200`, `10万颗 H100`: the name says what is counted. */
function countOfName(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  const multiple = quantity.unit === 'x' && /^[xX×]$/.test(text.slice(quantity.numberEnd, quantity.end).trim());
  if (quantity.hasUnit && quantity.dimension !== 'count' && !multiple) return null;
  const at = multiple || quantity.hasUnit ? quantity.end : quantity.numberEnd + (quantity.bareLetter ? 1 : 0);
  const gap = text.slice(at, at + 2);
  const nameAt = at + (gap.startsWith(' ') || gap.startsWith('-') ? 1 : 0);
  const name = context.names[firstFrom(context.names, nameAt)];
  if (name?.start !== nameAt || !['chip', 'system', 'instance', 'technology'].includes(name.entry.kind)) return null;
  if (quantity.hasUnit && !multiple) return isArticle(quantity) ? UNREAD : { ...quantity, counted: name };
  if (!multiple && !gap.startsWith(' ') && !/[一-龥]/.test(text[at - 1] ?? '')) return null;
  const plural =
    /s$/.test(text.slice(name.start, name.end)) ||
    quantity.hasMagnitude ||
    quantity.number.grouped ||
    multiple ||
    quantity.bareLetter !== null ||
    Number(quantity.number.digits) >= 2;
  if (!plural || looksLikeYear(quantity)) return null;
  const scaled = quantity.bareLetter ? applyLetter(quantity) : quantity;
  return {
    ...scaled,
    end: multiple ? quantity.end : at,
    unit: '1',
    dimension: 'count',
    kind: 'quantity',
    hasUnit: true,
    counted: name,
  };
}

const LETTER: Readonly<Record<string, number>> = { K: 1e3, k: 1e3, M: 1e6, m: 1e6, B: 1e9, b: 1e9, T: 1e12, t: 1e12 };

function applyLetter(quantity: FoundQuantity): FoundQuantity {
  const scale = LETTER[quantity.bareLetter ?? ''] ?? 1;
  const letter = quantity.bareLetter ?? '';
  const { written } = quantity;
  const scaled = (part: typeof written.low) => ({ ...part, magnitude: letter, scale });
  return {
    ...quantity,
    low: quantity.low * scale,
    high: quantity.high * scale,
    resolution: quantity.resolution * scale,
    hasMagnitude: true,
    bareLetter: null,
    end: quantity.numberEnd + letter.length,
    numberEnd: quantity.numberEnd + letter.length,
    written: { ...written, low: scaled(written.low), after: '' },
  };
}

function looksLikeYear(quantity: FoundQuantity): boolean {
  return /^(?:19|20)\d\d$/.test(quantity.number.digits) && !quantity.hasMagnitude && !quantity.number.grouped;
}

const QUALIFIERS = new Set(['precision', 'sparsity', 'direction']);

/** `655 dense BF16 TFLOPS`: words of precision and sparsity stand between number and unit. */
function qualifiedUnit(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (quantity.hasUnit || quantity.bareLetter !== null) return null;
  let at = quantity.numberEnd;
  for (let words = 0; words < 3; words++) {
    const next = text[at] === ' ' ? at + 1 : at;
    const token = context.words[firstFrom(context.words, next)];
    if (token?.start !== next || !token.words.some((word) => QUALIFIERS.has(word.type))) break;
    at = token.end;
  }
  if (at === quantity.numberEnd) return null;
  const unitAt = text[at] === ' ' ? at + 1 : at;
  const unit = context.units.matchAt(text, unitAt);
  if (!unit || (unit.dimension !== 'compute' && unit.dimension !== 'operations' && unit.dimension !== 'data-rate'))
    return null;
  const end = unitAt + unit.form.length;
  const { factor } = unit;
  return {
    ...quantity,
    low: quantity.low * factor,
    high: quantity.high * factor,
    resolution: quantity.resolution * factor,
    unit: unit.id,
    dimension: unit.dimension,
    hasUnit: true,
    end,
    written: { ...quantity.written, unitFactor: factor, after: text.slice(quantity.numberEnd, end) },
  };
}

const ARTICLE_UNITS = new Set(['count', 'time', 'energy', 'length']);
/** After 成 these make another word (成立, 成为, 成本). */
const TENTH_WORD = /^[立员员功为本长品交果型熟分效就都绩型]/;

/** 七成 is 70%, 八成五 is 85%. */
function tenths(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.unit !== '%' || !quantity.written.after.startsWith('成')) return null;
  const rest = text.slice(quantity.end, quantity.end + 2);
  if (TENTH_WORD.test(rest) || quantity.high > 100) return UNREAD;
  const digit = '一二三四五六七八九'.indexOf(rest[0] ?? ' ') + 1;
  if (digit === 0 || /[个家颗倍成十百千万亿年月]/.test(rest[1] ?? '')) return quantity;
  return {
    ...quantity,
    low: quantity.low + digit,
    high: quantity.high + digit,
    resolution: 1,
    end: quantity.end + 1,
    written: { ...quantity.written, after: `成${rest[0]}` },
  };
}

/** 一颗, 一款: an article, not a count. */
function isArticle(quantity: FoundQuantity): boolean {
  return (
    quantity.number.form !== 'digits' &&
    quantity.number.digits === '1' &&
    ARTICLE_UNITS.has(quantity.dimension) &&
    !quantity.hasMagnitude
  );
}

/** A unit stands right there; 一款 and 一年 are articles, spans of days beside a noun are no figures of a metric. */
function unitWritten(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (!quantity.hasUnit) return null;
  if (
    quantity.number.form !== 'digits' &&
    quantity.number.digits === '1' &&
    ARTICLE_UNITS.has(quantity.dimension) &&
    !quantity.hasMagnitude
  )
    return UNREAD;
  if (quantity.number.form === 'chinese' && quantity.dimension === 'multiple' && quantity.low < 1) return null;
  if (quantity.dimension === 'time' && isTimeWindow(text, quantity)) return UNREAD;
  if (
    quantity.unit === 'm' &&
    /^[^\d]*米/.test(text.slice(quantity.numberEnd, quantity.end)) &&
    quantity.number.form === 'chinese'
  )
    return null;
  return quantity;
}

/** 未来五年, the past two years, three-day: when something happens, not how long something is. */
function isTimeWindow(text: string, quantity: FoundQuantity): boolean {
  const before = text.slice(Math.max(0, quantity.start - 10), quantity.start).toLowerCase();
  const after = text.slice(quantity.end, quantity.end + 10).toLowerCase();
  if (
    /(?:未来|近|过去|最近|今后|此后|前|后|每|连续|第|头|再过|past |last |next |over |every |previous |first |coming |recent |prior |final )$/.test(
      before,
    )
  )
    return true;
  if (/^(?:前|后|内|来|间|以来|之前|之后|之内| ago| later| earlier| from now|-old| old| of |s? in a row)/.test(after))
    return true;
  return quantity.number.form !== 'digits' && /^[日天周年月]/.test(text.slice(quantity.numberEnd, quantity.end));
}

const CONNECTOR =
  /(?:[:=]|为|是|达到|达|约|降至|升至|至|≤|<|>|≥|\bof|\bis|\bat|低于|不高于|不超过|目标|以下|below|under|to|from|从|优于|仅|只有|降到|近|约为| )+$/i;

/** `TFLOP/s/芯片为667`, `PUE 1.56`: the unit, or the name of an index, stands before the number. */
function unitBefore(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (quantity.hasUnit || quantity.hasMagnitude || quantity.bareLetter !== null || looksLikeYear(quantity)) return null;
  const window = text.slice(Math.max(0, quantity.start - 24), quantity.start);
  const connector = CONNECTOR.exec(window)?.[0] ?? '';
  const at = quantity.start - connector.length;
  const unit = connector === '' ? null : context.units.unitEndingAt(text, at);
  if (unit) {
    const { factor } = unit;
    return {
      ...quantity,
      low: quantity.low * factor,
      high: quantity.high * factor,
      resolution: quantity.resolution * factor,
      unit: unit.id,
      dimension: unit.dimension,
      hasUnit: true,
      impliedUnit: true,
      scope: unit.scope ?? quantity.scope,
      end: quantity.numberEnd,
      written: { ...quantity.written, unitFactor: factor, after: '' },
    };
  }
  const index = within(context.words, quantity.start - 56, quantity.start).find((token) =>
    context.cueDimension(token).has('index'),
  );
  if (!index || quantity.low < 1 || quantity.low > 5 || quantity.number.decimals === 0) return null;
  if (/[。；;]/.test(text.slice(index.end, quantity.start))) return null;
  return { ...quantity, unit: '1', dimension: 'index', hasUnit: true, impliedUnit: true, end: quantity.numberEnd };
}

const STOP_WORD = new Set([
  'of',
  'in',
  'and',
  'the',
  'for',
  'at',
  'to',
  'per',
  'by',
  'with',
  'on',
  'as',
  'or',
  'a',
  'an',
  'is',
  'was',
  'were',
  'are',
  'from',
  'than',
  'that',
  'which',
  'this',
  'its',
  'into',
  'will',
  'would',
  'by',
]);
const NOUN_WORD = /( ?-?)([A-Za-z][A-Za-z0-9+]*(?:[.-][A-Za-z0-9+]+)*)/y;

interface Noun {
  readonly noun: string;
  readonly name: NameToken | null;
}

/** The counted noun within four words after `end`; names may stand between (`1 million Trainium2 chips`). */
function nounAfter(text: string, end: number, context: QuantityContext): Noun | null {
  let at = end;
  let name: NameToken | null = null;
  let before: string | null = null;
  for (let words = 0; words < 5; words++) {
    const next = context.names[firstFrom(context.names, at)];
    if (next && next.start <= at + 1) {
      name = next;
      at = next.end;
      before = null;
      continue;
    }
    NOUN_WORD.lastIndex = at;
    const found = NOUN_WORD.exec(text);
    if (!found) return null;
    const word = (found[2] as string).toLowerCase();
    if (STOP_WORD.has(word)) return null;
    if (found[1] === '-' && isCountedNoun(`${word.split('-')[0]}s`)) return { noun: `${word.split('-')[0]}s`, name };
    if (isCountedNoun(word) || (before !== null && isCountedNoun(`${before} ${word}`))) return { noun: word, name };
    before = word;
    at += found[0].length;
  }
  return null;
}

/** English: `8 GPUs`, `48,150 servers`; Chinese: `5亿用户`, `1310量子比特`, where a count cue follows without measure word. */
function countedNoun(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (looksLikeYear(quantity)) return null;
  const scaled = quantity.bareLetter !== null && LETTER[quantity.bareLetter] ? applyLetter(quantity) : quantity;
  const end = scaled.numberEnd;
  const noun = isWordCode(text.charCodeAt(end)) ? null : nounAfter(text, end, context);
  if (noun) {
    const counted = noun.name && ['chip', 'system', 'instance'].includes(noun.name.entry.kind) ? noun.name : null;
    return {
      ...scaled,
      unit: '1',
      dimension: 'count',
      hasUnit: true,
      ...(counted ? { counted } : {}),
      end: Math.max(end, scaled.approx === 'over' && text[end] === '+' ? end + 1 : end),
    };
  }
  const cueAt = text[end] === ' ' ? end + 1 : end;
  const slack = scaled.approx === 'over' && text[end] === '+' ? 8 : 0;
  const cue = within(context.words, cueAt, cueAt + slack + 24).find(
    (token) => token.start <= cueAt + slack && context.cueDimension(token).has('count'),
  );
  if (!cue || quantity.number.form === 'english') return null;
  return {
    ...scaled,
    unit: '1',
    dimension: 'count',
    hasUnit: true,
    end: Math.max(end, scaled.approx === 'over' && text[end] === '+' ? end + 1 : end),
  };
}

/** `750亿`, `75bn`, `480e`: the unit is left to the sentence (see impliedUnits in figures.ts). */
function magnitudeOnly(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.number.form === 'english' && !quantity.hasMagnitude) return null;
  if (quantity.bareLetter === 'G' || quantity.bareLetter === 'T') return null;
  if (!quantity.hasMagnitude || isWordCode(text.charCodeAt(quantity.end))) return null;
  if (quantity.number.form === 'chinese' && quantity.written.low.scale < 1e8) return null;
  return { ...quantity, impliedUnit: true };
}

/** Rates that modules, cables and switches come in (IEEE 802.3 and the module MSAs), in Gbit/s. */
const MODULE_RATES = new Set([10, 25, 40, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12800, 25600, 51200, 102400]);

const NETWORK_REACH = 400;
const NETWORK_WORD =
  /光模块|光通信|交换机|CPO|OCS|DAC|AEC|transceiver|optical|switch|Ethernet|以太网|NIC|网卡|EML|DSP/i;

/** 400G, 1.6T are rates of bits in a text about optical modules, cables or switches. */
function moduleRate(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (quantity.hasUnit || (quantity.bareLetter !== 'G' && quantity.bareLetter !== 'T')) return null;
  const end = quantity.numberEnd + 1;
  if (!MODULE_RATES.has(Math.round(quantity.low * (quantity.bareLetter === 'T' ? 1000 : 1)))) return null;
  const from = quantity.start - NETWORK_REACH;
  const near =
    within(context.words, from, end + NETWORK_REACH).some((token) => context.cueDimension(token).has('bit-rate')) ||
    NETWORK_WORD.test(text.slice(Math.max(0, from), end + NETWORK_REACH));
  if (!near) return null;
  const factor = quantity.bareLetter === 'T' ? 1e12 : 1e9;
  return {
    ...quantity,
    low: quantity.low * factor,
    high: quantity.high * factor,
    resolution: quantity.resolution * factor,
    unit: 'bit/s',
    dimension: 'bit-rate',
    hasUnit: true,
    bareLetter: null,
    end,
    written: { ...quantity.written, after: text.slice(quantity.numberEnd, end), unitFactor: factor },
  };
}

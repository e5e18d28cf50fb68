/** The forms in which a number in prose is a figure, tried one after another: rate, ratio, count, unit, magnitude. */
import { approxBefore } from '../quantity/approximators.ts';
import { scaleDecimal } from '../quantity/decimal.ts';
import type { ScannedQuantity } from '../quantity/scannedQuantity.ts';
import { isPlain, namedNumber, perSecond, plainCount } from './bareNumbers.ts';
import { countedNoun, countOfName, isArticle, looksLikeYear } from './countedThings.ts';
import { ellipsisOf } from './ellipsis.ts';
import { type FoundQuantity, inUnit, type QuantityContext, UNREAD } from './foundQuantity.ts';
import { partsOf } from './fractions.ts';
import { isWordCode } from './lexicon.ts';
import { moduleRate } from './moduleRates.ts';
import { indexAround } from './namedIndices.ts';
import { isTimeWindow, isUnitOfTable } from './noFigures.ts';
import { spokenUnit } from './spokenUnits.ts';
import { ahead, firstFrom, lead, within } from './within.ts';

/** The figure that the scanned number is, or null where it is none. */
export function asFigure(
  text: string,
  scanned: ScannedQuantity,
  context: QuantityContext,
  earlier: readonly FoundQuantity[] = [],
): FoundQuantity | null {
  const before = earlier.at(-1);
  const base: FoundQuantity = scanned;
  const found =
    moduleRate(text, base, context) ??
    perSecond(text, base) ??
    nodesOf(text, base) ??
    ratioOf(text, base) ??
    countOfName(text, base, context) ??
    qualifiedUnit(text, base, context) ??
    partsOf(text, base) ??
    tenths(text, base) ??
    hourlyBefore(text, base) ??
    spokenUnit(text, base, before) ??
    unitWritten(text, base) ??
    indexAround(text, base) ??
    unitBefore(text, base, context) ??
    namedNumber(text, base) ??
    countedNoun(text, base, context) ??
    ellipsisOf(text, base, earlier, context) ??
    indexPoints(text, base) ??
    plainCount(text, base) ??
    magnitudeOnly(text, base);
  return found === UNREAD ? null : found;
}

export const RATIO_CUE =
  /(?:[=为是达:：]|比例|配比|ratio(?: of)?|比|接近|只有|仅|至|到|提升至|attach)\s*(?:约为|约|近|大约|about|roughly|nearly)?\s*$/i;

const SLASH = 0x2f;
const NODES = /^(?:\/\d{1,3}){1,2} ?(?:nm(?![A-Za-z])|[纳奈]米)/;

/** 22/28nm, 16/12奈米: lines of neighbouring process nodes, a range. */
function nodesOf(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { number, written } = quantity;
  if (text.charCodeAt(number.end) !== SLASH || number.form !== 'digits') return null;
  const found = NODES.exec(ahead(text, number.end, 14))?.[0];
  if (found === undefined) return null;
  const sizes = [number.digits, ...(found.match(/\d+/g) ?? [])].map(Number);
  const end = number.end + found.length;
  const unitAt = end - (/[^\d/]+$/.exec(found)?.[0].length ?? 0);
  const as = (size: number | undefined) => ({ ...written.low, text: String(size), magnitude: '', scale: 1 });
  return {
    ...inUnit(quantity, 'm', 'length', 'quantity', NANO, found),
    start: number.start,
    end,
    numberEnd: unitAt,
    low: scaleDecimal(String(Math.min(...sizes)), NANO),
    high: scaleDecimal(String(Math.max(...sizes)), NANO),
    resolution: NANO,
    bareLetter: null,
    approx: approxBefore(text, number.start) ?? 'exact',
    written: {
      before: '',
      low: as(sizes[0]),
      dash: '/',
      high: as(sizes.at(-1)),
      after: text.slice(unitAt, end),
      unitFactor: NANO,
      script: written.script,
    },
  };
}

const NANO = 1e-9;

const RATIO = /^:(\d+(?:\.\d+)?)(?:[~-](\d+(?:\.\d+)?))?(?![\d:])/;

const FRACTION = /^\/(\d{1,3})(?![\d/年月日.]| ?(?!of\b)[A-Za-z])/;
/** 1/60 of one: a part of something. */
const FRACTION_OF = /^\/(\d{1,3})(?= of (?:an?|the|its|their|one|that|what|it)\b)/;
/** 3比1的取代比, 风险报酬比1比5: what is neither more of the first (5比3多) nor a comparison of years. */
const TO_ONE = /^比(\d{1,3}(?:\.\d+)?)(?![\d.,:]|[多高大低少强好快贵重小]|[\u4e00-\u9fff]?[年月日季个倍%元万亿])/;
/** 60:1 of depth to width: the proportion is named behind. */
const PROPORTION_BEHIND =
  /^:(\d+(?:\.\d+)?)(?= ?(?:的?(?:[深纵高][宽横]比|配比|比例|收敛比|拆股)|(?:stock )?split\b|(?:aspect )?ratio\b))/;

/** The match of the second part of a ratio behind its first, or null. */
function secondPart(text: string, { number }: FoundQuantity): RegExpExecArray | null {
  const after = ahead(text, number.end, 24);
  const before = lead(text, number.start, 8);
  if (after[0] === '比') return isWordCode(before.charCodeAt(before.length - 1)) ? null : TO_ONE.exec(after);
  if (after[0] === ':') return (RATIO_CUE.test(before) ? RATIO.exec(after) : null) ?? PROPORTION_BEHIND.exec(after);
  return (/(?:[为是=成的案至到它其]|\bto |\bof ) ?$/.test(before) ? FRACTION : FRACTION_OF).exec(after);
}

/** 1:36 after a word of proportion, 5/95 after 为, 1/40 of something. */
function ratioOf(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { number } = quantity;
  if (!isPlain(quantity) || !':/比'.includes(text[number.end] ?? ' ')) return null;
  const found = secondPart(text, quantity);
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
  const after = text.slice(quantity.numberEnd, unitAt + unit.form.length);
  return inUnit(quantity, unit.id, unit.dimension, quantity.kind, unit.factor, after);
}

const PER_HOUR_BEFORE =
  /(?:每(?:个|张|颗)?(?:GPU|gpu|卡|芯片|晶片|节点|台)?(?:·|每)?(?:小时|时)|(?:an hour|one hour|per hour|hourly)(?: of [A-Za-z0-9 ]{1,24})?(?: rate| price| rent| rental)?(?: of| at| is| was| for| costs?| runs?| goes for| rents for)?)(?:的?(?:价格|租金|成本|费用|售价|报价|总拥有成本)?)(?:约为|仅需|只要|只需|高达|低至|为|约|仅|达|收|是|收费|从|近|超)?\s*$/i;
/** Hours read before a price reach no further. */
const HOURLY_REACH = 48;

/** 每小时2.1美元, 每卡每小时5.1元, an hour of H100 costs $1.99: the hour stands first. */
function hourlyBefore(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.dimension !== 'money' || !quantity.hasUnit || quantity.hasMagnitude) return null;
  const window = lead(text, quantity.start, HOURLY_REACH);
  if (!window.includes('时') && !window.includes('hour')) return null;
  const before = PER_HOUR_BEFORE.exec(window)?.[0];
  if (before === undefined) return null;
  return {
    ...quantity,
    unit: `${quantity.unit}/h`,
    dimension: 'money-per-hour',
    scope: quantity.scope ?? (/GPU|卡|芯片|晶片|颗|张/i.test(before) ? 'chip' : null),
  };
}

/** After 成 these make another word (成立, 成为, 成本); 三成为, 两成就 and 一成都有 are tenths all the same. */
const TENTH_WORD = /^(?:[立员功本长品交果型熟分效绩]|都(?![有是不没能会在要]))/;
const AFTER_ONE = /^[为就]/;

/** 七成 is 70%; 一成立 is no figure, nor are 十二成. */
function tenths(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.unit !== '%' || !quantity.written.after.startsWith('成')) return null;
  const behind = ahead(text, quantity.end, 2);
  const isWord = TENTH_WORD.test(behind) || (quantity.low === 10 && AFTER_ONE.test(behind));
  return isWord || quantity.high > 100 ? UNREAD : null;
}

/** A unit stands right there; 06组 is a number of a batch, 一款 and 一年 are articles, spans of days beside a noun are no figures of a metric. */
function unitWritten(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (!quantity.hasUnit) return null;
  if (quantity.dimension === 'count' && /^0\d/.test(quantity.number.digits)) return UNREAD;
  if (
    isUnitOfTable(text, quantity) ||
    isArticle(quantity) ||
    isEachOne(text, quantity) ||
    (quantity.dimension === 'count' && text.startsWith('件事', quantity.end - 1))
  )
    return UNREAD;
  if (quantity.number.form === 'chinese' && quantity.dimension === 'multiple' && quantity.low < 1) return null;
  if (quantity.dimension === 'time' && isTimeWindow(text, quantity)) return UNREAD;
  if (
    quantity.unit === 'm' &&
    quantity.written.unitFactor > MICRO &&
    /^[^\d]*米/.test(text.slice(quantity.numberEnd, quantity.end)) &&
    quantity.number.form === 'chinese'
  )
    return null;
  return quantity;
}

const MICRO = 1e-6;

/** $12bn a gigawatt, a gigawatt campus: what money is for; over a gigawatt is a figure. */
function isEachOne(text: string, { number, approx, hasMagnitude, dimension }: FoundQuantity): boolean {
  return (
    dimension === 'power' && !hasMagnitude && approx === 'exact' && /^an?$/i.test(text.slice(number.start, number.end))
  );
}

const CONNECTOR =
  /(?:[:=]|为|是|达到|达|约|降至|升至|至|≤|<|>|≥|\bof|\bis|\bat|低于|不高于|不超过|目标|以下|below|under|to|from|从|优于|仅|只有|降到|近|约为| )+$/i;

/** `TFLOP/s/芯片为667`, `PUE 1.56`: the unit, or the name of an index, stands before the number. */
function unitBefore(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (!isPlain(quantity) || looksLikeYear(quantity)) return null;
  const window = lead(text, quantity.start, 24);
  const connector = CONNECTOR.exec(window)?.[0] ?? '';
  const at = quantity.start - connector.length;
  const unit = connector === '' ? null : context.units.unitEndingAt(text, at);
  if (unit) {
    return {
      ...inUnit(quantity, unit.id, unit.dimension, quantity.kind, unit.factor),
      impliedUnit: true,
      scope: unit.scope ?? quantity.scope,
    };
  }
  const index = within(context.words, quantity.start - 90, quantity.start).find((token) =>
    context.cueDimension(token).has('index'),
  );
  if (!index || quantity.low < 1 || quantity.low > 5 || quantity.number.decimals === 0) return null;
  if (/[。；;]|\. /.test(text.slice(index.end, quantity.start))) return null;
  return { ...inUnit(quantity, '1', 'index'), impliedUnit: true };
}

/** 27,869点: the level of an index; 3点 is a time or a point of a list. */
function indexPoints(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.hasUnit || quantity.hasMagnitude || text[quantity.numberEnd] !== '点' || quantity.low < 100) return null;
  return inUnit(quantity, '1', 'count', quantity.kind, 1, '点');
}

/** `750亿`, `75bn`, `480e`: the unit is left to the sentence (see impliedUnits in figures.ts). */
function magnitudeOnly(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.number.form === 'english' && !quantity.hasMagnitude) return null;
  if (quantity.bareLetter === 'G' || quantity.bareLetter === 'T') return null;
  if (!quantity.hasMagnitude || isWordCode(text.charCodeAt(quantity.end))) return null;
  if (quantity.number.form === 'chinese' && quantity.written.low.scale < 1e8) return null;
  return { ...quantity, impliedUnit: true };
}

/** What follows a number: its magnitude word, its unit, and what that is per. */
import { codesOf, isDigitCode, isLetterCode } from './codes.ts';
import type { Script } from './quantity.ts';
import type { UnitMatch, UnitTable } from './unitTable.ts';
import { MAGNITUDES, PER_THING, ZH_MAGNITUDE } from './words.ts';

/** What reading a quantity depends on beside its text. */
export interface ScanOptions {
  readonly units: UnitTable;
  /** Script of the surrounding text: decides 兆, `e` and which currency 元 is. */
  readonly script: Script;
  /** True where nothing but the quantity is in the text (dataset values): a bare letter magnitude then counts. */
  readonly alone?: boolean;
}

/** A magnitude word and where it ends; `letter` where it is a bare letter that may not be one. */
export interface Magnitude {
  readonly end: number;
  readonly scale: number;
  readonly letter: string | null;
}

/** The unit behind a number and what it is per, up to `end`. */
export interface Tail {
  readonly end: number;
  /** Where the figure's span ends: words such as `an hour`, `per chip` say what it is per and stand outside. */
  readonly spanEnd: number;
  /** What a digit behind 成 adds, in percent (八成五: 5), 半 behind 倍 in multiples. */
  readonly tenths: number;
  readonly unit: UnitMatch | null;
  readonly scope: string | null;
  readonly perHour: boolean;
}

export const NO_MAGNITUDE = 1;
const LATIN_MAGNITUDE =
  /[ -]?(hundred thousand|hundred million|hundred billion|hundred|thousand|million|billion|trillion|quadrillion|crore|lakh|mln|mn|mm|bln|bn|trn|tn)(?![A-Za-z0-9])/iy;
/** Whatever else follows a number is passed over without a closer look. */
const MAY_START_MAGNITUDE = codesOf('htmbqclHTMBQCL');
/** A sign of currency behind a blank or hyphen belongs to the next number: $65bn-$68bn. */
const CURRENCY_SIGN = /[$€£¥₩₹₪]$/;
const BLANK = 0x20;
const HYPHEN = 0x2d;
/** Letters that may be a magnitude. */
const BARE: ReadonlyMap<string, number> = new Map(Object.entries(MAGNITUDES.bare));
const COMPOUND: Readonly<Record<string, number>> = {
  'hundred thousand': 1e5,
  'hundred million': 1e8,
  'hundred billion': 1e11,
};

/** Blank, or nothing: where the word after a number may begin. */
export function afterBlank(text: string, index: number): number {
  return text.charCodeAt(index) === BLANK ? index + 1 : index;
}

/** An English magnitude word at `index`, or null. */
export function latinMagnitude(text: string, index: number): Magnitude | null {
  const code = text.charCodeAt(index);
  if (!MAY_START_MAGNITUDE.has(code === BLANK || code === HYPHEN ? text.charCodeAt(index + 1) : code)) return null;
  LATIN_MAGNITUDE.lastIndex = index;
  const found = LATIN_MAGNITUDE.exec(text);
  if (!found) return null;
  const word = (found[1] as string).toLowerCase();
  if (word === 'mm' && found[0].startsWith(' ')) return null;
  const scale = COMPOUND[word] ?? MAGNITUDES.en[word];
  return scale === undefined ? null : { end: index + found[0].length, scale, letter: null };
}

/** 兆 is 10^12 before money and counts; before SI units it belongs to the unit, which is tried first. */
function chineseMagnitude(text: string, index: number, options: ScanOptions): Magnitude | null {
  const at = afterBlank(text, index);
  const found = ZH_MAGNITUDE.find(text, at);
  if (!found) return null;
  const unit = options.units.matchAt(text, at);
  if (unit?.chinese && unit.form.length > found.word.length && unit.dimension !== 'money') return null;
  const end = at + found.word.length;
  if (found.word !== '兆') return { end, scale: found.value, letter: null };
  const next = options.units.matchAt(text, afterBlank(text, end));
  const large = options.script === 'hant' || next?.dimension === 'money';
  return { end, scale: large ? 1e12 : 1e6, letter: null };
}

/** `e`/`E` after a number stands for 亿 in Simplified notes (480e). */
function shorthandYi(text: string, index: number, options: ScanOptions): Magnitude | null {
  const letter = text.charCodeAt(index);
  if (options.script !== 'hans' || (letter !== 0x65 && letter !== 0x45)) return null;
  return /[A-Za-z0-9+-]/.test(text.charAt(index + 1)) ? null : { end: index + 1, scale: 1e8, letter: null };
}

function bareLetter(text: string, index: number): Magnitude | null {
  if (!isLetterCode(text.charCodeAt(index))) return null;
  const letter = text.charAt(index);
  const scale = BARE.get(letter);
  if (scale === undefined) return null;
  const next = text.charCodeAt(index + 1);
  if (isLetterCode(next) || isDigitCode(next)) return null;
  return { end: index + 1, scale, letter };
}

/** The magnitude at `index`; one of scale 1 and no length where none is written. */
export function readMagnitude(text: string, index: number, options: ScanOptions): Magnitude {
  return (
    latinMagnitude(text, index) ??
    chineseMagnitude(text, index, options) ??
    shorthandYi(text, index, options) ??
    bareLetter(text, index) ?? { end: index, scale: NO_MAGNITUDE, letter: null }
  );
}

/** Unit after the number, with at most one blank or hyphen, and what it is per. */
export function readTail(text: string, index: number, options: ScanOptions): Tail {
  let at = index;
  let unit = options.units.matchAt(text, at);
  const gap = text.charCodeAt(at);
  if (!unit && (gap === BLANK || gap === HYPHEN)) {
    unit = options.units.matchAt(text, at + 1);
    if (unit && CURRENCY_SIGN.test(unit.form)) unit = null;
    if (unit) at += 1;
  }
  if (unit && isAmbiguousHere(text, at, unit)) unit = null;
  let end = unit ? at + unit.form.length : index;
  const tenths =
    unit?.form === '成'
      ? tenthsAfter(text, end)
      : unit?.form === '倍' && HALF_MORE.test(text.slice(end, end + 2))
        ? 0.5
        : 0;
  if (tenths > 0) end++;
  let spanEnd = end;
  let scope: string | null = null;
  let perHour = false;
  for (let round = 0; round < 2; round++) {
    const time = perHour ? null : perHourAt(text, end);
    const thing = time || !(unit || perHour) ? null : PER_THING.find(text, end);
    if (time) {
      perHour = true;
      end += time.length;
      if (!/^ an? /.test(time)) spanEnd = end;
      if (/gpu|chip|卡|芯片|accelerator/i.test(time)) scope = 'chip';
    } else if (thing) {
      scope = thing.value;
      end += thing.word.length;
      if (!thing.word.startsWith(' ')) spanEnd = end;
    } else break;
  }
  return { end, spanEnd, tenths, unit, scope, perHour };
}

const THING = '(?:GPU|TPU|chip|card|instance|node|server|accelerator|卡|芯片)';
const HOUR = '(?:小时|时|hours?|hrs?|h(?![a-z]))';
const PER_HOUR = new RegExp(
  `(?:(?:/每?|每)(?:${THING}[-·/ ]?)?${HOUR}(?:[/每]${THING})?|一(?:个)?(?:小时|钟头?)(?!内)| (?:per|an?) (?:${THING}(?:[- ]| an | per ))?${HOUR}(?: per ${THING})?| hourly|-h(?:ou)?r)(?![a-z])`,
  'iy',
);

const MAY_START_HOUR = codesOf('/每一 -');
/** What may stand behind the blank that begins such words. */
const MAY_BE_HOURLY = codesOf('pahPAH');

/** /小时, per GPU-hour, an hour per chip, /卡/小时: what makes money a rate, or null. */
export function perHourAt(text: string, index: number): string | null {
  const lead = text.charCodeAt(index);
  if (!MAY_START_HOUR.has(lead) || (lead === BLANK && !MAY_BE_HOURLY.has(text.charCodeAt(index + 1)))) return null;
  PER_HOUR.lastIndex = index;
  return PER_HOUR.exec(text)?.[0] ?? null;
}

/** 一倍半, never 两倍半导体. */
const HALF_MORE = /^半(?!导)/;

/** 八成五 is 85%, 四成半 45%; 三成五个 and 六成五倍 are not. */
function tenthsAfter(text: string, end: number): number {
  const next = text.charAt(end);
  const digit = next === '半' ? 5 : '一二三四五六七八九'.indexOf(next || ' ') + 1;
  return digit > 0 && /[个家颗倍成十百千万亿年月导数载]/.test(text.charAt(end + 1)) ? 0 : digit;
}

/** After these, a character that is a measure word begins another word: 只增 only grew, 21亿对16亿, 处理器, 台湾, 芯片, 股东. */
const OTHER_WORD: Readonly<Record<string, RegExp>> = {
  只: /^[增升涨跌降减能要用是剩需花卖赚够做算到比多少占有等差]/,
  对: /^(?![降升增减提扩加])(?:\d|[比应手外内冲标方]|[^线光\s，。,;；、)）]{0,6}\d)/,
  处: /^[理于在]/,
  台: /^[湾积达北中南电币股]/,
  股: /^[价东权市票利息份本]/,
  芯: /^片/,
  部: /^[署分门]/,
  支: /^[持撑付出援]/,
  发: /^[布行展出货放电]/,
  位: /^[于元居]/,
  倍: /^增(?![长速幅加])/,
  起: /^[来诉步码初点始飞草跳价]/,
  堆: /^[叠积栈料满放]/,
  具: /^[有体备]/,
  粒: /^[子度状径]/,
  条: /^件/,
  名: /^[单义为]/,
  家: /^[庭电]/,
  张: /^[力]/,
  批: /^[准发]/,
  度: /^[假过]/,
};

/** Second-generation, second-hand: an ordinal. */
const SECOND = /^second(?:-[a-z]| (?:generation|quarter|half|hand)\b)/;
/** 48x 2027 earnings: a multiple of what a year brings. */
const OF_YEAR =
  /^ ?\d{4}(?:[EFA年]| (?:earnings|EPS|sales|revenues?|EBITDA|EBIT|FCF|P\/?E|estimates|consensus|profits?)\b)/;

/** `5 x 3` and `8x H100` are no multiples; the caller turns the second into a count. */
function isAmbiguousHere(text: string, at: number, unit: UnitMatch): boolean {
  if (unit.form === '起' && !isDigitCode(text.charCodeAt(at - 1))) return true; // 35亿起
  if (unit.form === 'second') return SECOND.test(text.slice(at, at + 18));
  if (unit.chinese && unit.dimension !== 'money' && OTHER_WORD[unit.form]?.test(text.slice(at + 1, at + 9)))
    return true;
  if (unit.dimension !== 'multiple' || unit.form.length > 1 || unit.chinese) return false;
  return /^ ?\d/.test(text.slice(at + 1, at + 3)) && !OF_YEAR.test(text.slice(at + 1, at + 18));
}

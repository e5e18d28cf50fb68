/** A number as digits or words, without magnitude and unit. */
import { readChineseNumber } from './chineseNumber.ts';
import { isDigitCode, isLetterCode } from './codes.ts';
import { ENGLISH_ONES, isLatin } from './words.ts';

/** A number read at a place in a text. `digits` is plain decimal notation; a vague number has bounds instead of one value. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** Upper bound of a vague number (数百: digits 100, high 1000). */
  readonly highDigits?: string;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly form: 'digits' | 'chinese' | 'english';
  /** 上百, 上千: at least. */
  readonly over?: boolean;
}

const GROUPED = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)/y;
const COMMA = 0x2c;
const POINT = 0x2e;
const MIDDLE_DOT = 0xb7;
const SPACED_GROUPS = /\d{1,3}(?: \d{3}){1,6}(?![\d.,]\d|\d)/y;
const WORD = /[A-Za-z]+/y;

const LARGE_NUMBER = /\d[\d,.]{0,15}[万亿兆]/y;

/** Whether digits with a Chinese magnitude behind them stand at `start`. */
export function isLargeNumber(text: string, start: number): boolean {
  LARGE_NUMBER.lastIndex = start;
  return LARGE_NUMBER.test(text);
}

/** Reads the number that starts at `start`, or null. Linear in the length of the number. */
export function readNumber(text: string, start: number): NumberToken | null {
  if (start >= text.length) return null;
  const code = text.charCodeAt(start);
  if (isDigitCode(code) || code === POINT) return readDigits(text, start);
  if (isLetterCode(code)) return readEnglish(text, start);
  return readVagueChinese(text, start) ?? readChinese(text, start);
}

function readDigits(text: string, start: number): NumberToken | null {
  const whole = afterDigits(text, start);
  if (text.charCodeAt(whole) === COMMA && isDigitCode(text.charCodeAt(whole + 1))) {
    GROUPED.lastIndex = start;
    const grouped = GROUPED.exec(text)?.[0];
    if (grouped !== undefined) return digitsToken(start, grouped, grouped.replaceAll(',', ''));
  }
  const mark = text.charCodeAt(whole);
  const pointed = mark === POINT || (mark === MIDDLE_DOT && whole > start);
  const end = pointed && isDigitCode(text.charCodeAt(whole + 1)) ? afterDigits(text, whole + 1) : whole;
  if (end === start) return null;
  const found = text.slice(start, end);
  return digitsToken(start, found, mark === MIDDLE_DOT ? found.replace('·', '.') : found);
}

function digitsToken(start: number, found: string, digits: string): NumberToken {
  const point = digits.indexOf('.');
  return {
    start,
    end: start + found.length,
    digits: point === 0 ? `0${digits}` : digits,
    decimals: point < 0 ? 0 : digits.length - point - 1,
    grouped: found.length > digits.length,
    form: 'digits',
  };
}

function afterDigits(text: string, start: number): number {
  let at = start;
  while (isDigitCode(text.charCodeAt(at))) at++;
  return at;
}

/** `1 234 567`: groups of three set off by blanks; the caller decides whether the context allows it. */
export function readSpacedGroups(text: string, start: number): NumberToken | null {
  SPACED_GROUPS.lastIndex = start;
  const found = SPACED_GROUPS.exec(text)?.[0];
  if (found === undefined) return null;
  return {
    start,
    end: start + found.length,
    digits: found.replaceAll(' ', ''),
    decimals: 0,
    grouped: true,
    form: 'digits',
  };
}

function readChinese(text: string, start: number): NumberToken | null {
  const word = readChineseNumber(text, start);
  if (!word) return null;
  let digits = String(word.value);
  let end = word.end;
  // 三点五 is 3.5
  if (text[end] === '点') {
    let fraction = '';
    let next = end + 1;
    for (
      let digit = readChineseNumber(text, next);
      digit && digit.end === next + 1 && digit.value < 10;
      digit = readChineseNumber(text, next)
    ) {
      fraction += String(digit.value);
      next = digit.end;
    }
    if (fraction !== '') {
      digits += `.${fraction}`;
      end = next;
    }
  }
  return {
    start,
    end,
    digits,
    decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    grouped: false,
    form: 'chinese',
  };
}

const NEIGHBOURS = '一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Behind 十四五: of a plan of five years the number counts nothing. */
const COUNTS_OF_TENS = /^[万亿个家颗台张片倍成名款项枚套座天层%元美]/;

/** 十四五万, 三十七八家: tens with one of two neighbouring digits; 十几: 11 to 19. */
function readTens(text: string, start: number): NumberToken | null {
  const ten = text[start] === '十' ? start : start + 1;
  if (text[ten] !== '十') return null;
  const tens = ten === start ? 10 : (NEIGHBOURS.indexOf(text[start] as string) + 1) * 10;
  if (tens === 0 || text[start - 1] === '百') return null;
  if (text[ten + 1] === '几') return vague(start, ten + 2, tens + 1, tens + 9);
  const ones = NEIGHBOURS.indexOf(text[ten + 1] ?? ' ') + 1;
  if (ones === 0 || NEIGHBOURS[ones] !== text[ten + 2] || !COUNTS_OF_TENS.test(text.charAt(ten + 3))) return null;
  return vague(start, ten + 3, tens + ones, tens + ones + 1);
}

/** 两三成, 七八十家, 三四百: one of two neighbouring digits, with their place. */
function readNeighbours(text: string, start: number): NumberToken | null {
  const first = text[start] === '两' ? 1 : NEIGHBOURS.indexOf(text[start] as string);
  const second = text[start + 1] === '两' ? 1 : NEIGHBOURS.indexOf(text[start + 1] ?? ' ');
  if (first < 0 || second !== first + 1) return null;
  const place = PLACES[text.charAt(start + 2)];
  const end = start + (place === undefined ? 2 : 3);
  if (NEIGHBOURS.includes(text[end] ?? ' ') || text[start - 1] === '十') return null;
  return vague(start, end, (first + 1) * (place ?? 1), (second + 1) * (place ?? 1));
}

/** 数百, 几十, 上千: a bound and a place; 数 alone is two to ten. */
function readVagueChinese(text: string, start: number): NumberToken | null {
  const neighbours = readTens(text, start) ?? readNeighbours(text, start);
  if (neighbours) return neighbours;
  const char = text[start] as string;
  if (char !== '数' && char !== '几' && char !== '上') return null;
  const place = readChineseNumber(text, start + 1);
  const isPlace = place !== null && place.end === start + 2 && place.value >= 10;
  const magnitude = '万亿'.includes(text.charAt(start + 1) || ' ');
  if (!isPlace && !magnitude)
    return char === '数' && /[个項项倍家座款种]/.test(text.charAt(start + 1)) ? vague(start, start + 1, 2, 10) : null;
  const value = isPlace ? place.value : 1;
  const end = isPlace ? place.end : start + 1;
  if (char === '上') return { ...vague(start, end, value, value), over: true };
  return vague(start, end, value, value * 10);
}

function vague(start: number, end: number, low: number, high: number): NumberToken {
  const token = { start, end, digits: String(low), decimals: 0, grouped: false, form: 'chinese' } as const;
  return high === low ? token : { ...token, highDigits: String(high) };
}

function wordAt(text: string, start: number): string | null {
  WORD.lastIndex = start;
  return WORD.exec(text)?.[0].toLowerCase() ?? null;
}

/** A million, half a gigawatt, half a point. */
const AFTER_ARTICLE =
  /^(?:hundred|thousand|million|billion|trillion|dozen|(?:mega|giga|tera)watts?|(?:tera|peta|exa)(?:byte|flop)s?|percentage|point)$/;

/** `three`, `two dozen`, `half a` (million), `twenty-five`, `a hundred`; the magnitude that follows is the caller's. */
function readEnglish(text: string, start: number): NumberToken | null {
  if (isLatin(text[start - 1])) return null;
  const first = wordAt(text, start);
  if (first === null) return null;
  if (first === 'several')
    return /^several (?:dozen|hundred|thousand|million|billion)/i.test(text.slice(start, start + 24))
      ? severalOf(text, start)
      : null;
  if (first.endsWith('fold')) {
    // a reason may be twofold
    const times = ENGLISH_ONES[first.slice(0, -4)] ?? 0;
    return times < 3 ? null : english(start, start + first.length - 4, times);
  }
  const value = ENGLISH_ONES[first] ?? (first === 'a' || first === 'an' ? 1 : undefined);
  if (value === undefined) return null;
  let end = start + first.length;
  let total = value;
  const second = text[end] === ' ' || text[end] === '-' ? wordAt(text, end + 1) : null;
  if (first === 'a' || first === 'an' || (first === 'half' && second === 'a')) {
    const next = first === 'half' ? wordAt(text, end + 3) : second;
    if (next === null || !AFTER_ARTICLE.test(next)) return null;
    if (first === 'half') end += 2;
    if (next === 'dozen') return english(start, end + 6, 12 * total);
    return english(start, end, total);
  }
  if (second === 'dozen') return english(start, end + 6, total * 12);
  if (second !== null && total >= 20 && total < 100 && (ENGLISH_ONES[second] ?? 99) < 10) {
    total += ENGLISH_ONES[second] as number;
    end += 1 + second.length;
  }
  return english(start, end, total);
}

/** Several dozen, several hundred (100 to 1000, as 数百 is), several million (2 to 10 of them). */
function severalOf(text: string, start: number): NumberToken {
  const next = wordAt(text, start + 8);
  if (next === 'dozen') return { ...english(start, start + 13, 24), highDigits: '100' };
  return { ...english(start, start + 7, next === 'hundred' ? 1 : 2), highDigits: '10' };
}

function english(start: number, end: number, value: number): NumberToken {
  const digits = String(value);
  return {
    start,
    end,
    digits,
    decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    grouped: false,
    form: 'english',
  };
}

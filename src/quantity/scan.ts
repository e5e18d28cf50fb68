/**
 * Reads the quantity that starts at a place in a text: sign and currency, number or range, magnitude, unit, per-unit and
 * approximators. The text is normalised: half-width, Simplified characters, one kind of blank and dash, letter case kept.
 */
import {
  afterBlank,
  latinMagnitude,
  type Magnitude,
  NO_MAGNITUDE,
  readMagnitude,
  readTail,
  type ScanOptions,
} from './afterNumber.ts';
import { type Amount, readAmount } from './amount.ts';
import { readBefore } from './beforeNumber.ts';
import { isDigitCode } from './codes.ts';
import { rangeEnd } from './range.ts';
import { type NumberToken, readNumber, readSpacedGroups } from './readNumber.ts';
import { assemble, type ScannedQuantity } from './scannedQuantity.ts';
import { INSIDE_OVER } from './words.ts';

/** Reads the quantity whose number starts at `numberStart`, and takes nothing before `from` into it; null where no number starts there. */
export function scanQuantity(
  text: string,
  numberStart: number,
  options: ScanOptions,
  raw: string = text,
  from = 0,
): ScannedQuantity | null {
  const first = readSpaced(text, numberStart, options) ?? readNumber(text, numberStart);
  if (!first) return null;
  const before = readBefore(text, numberStart, options.units, from, raw);
  const infixEnd = mayBeInfix(text, first.end) ? first.end + 1 : first.end;
  const infix = acceptsInfix(text, first.end, infixEnd) ? text.slice(first.end, infixEnd) : '';
  const amount: Amount =
    infix === ''
      ? readAmount(text, first, options)
      : { token: first, magnitude: readMagnitude(text, first.end + infix.length, options), upper: undefined };
  const { token } = amount;
  let magnitude = before.money ? inMoney(text, amount) : inThings(text, amount);
  const letterApplies =
    magnitude.letter === null ||
    before.money !== null ||
    options.alone === true ||
    magnitude.letter === 'K' ||
    magnitude.letter === 'k' ||
    isBeforeUnit(text, magnitude, options);
  const pending = letterApplies ? null : magnitude.letter;
  if (!letterApplies) magnitude = { end: token.end + infix.length, scale: NO_MAGNITUDE, letter: magnitude.letter };
  let lateInfix = '';
  if (infix === '' && isOver(text.charCodeAt(magnitude.end)) && !isComparison(text, magnitude.end))
    lateInfix = text.charAt(magnitude.end);
  const firstTail = readTail(text, magnitude.end + lateInfix.length, options);
  const second =
    pending === null && token.highDigits === undefined
      ? rangeEnd(text, magnitude, firstTail, before, token, options)
      : null;
  return assemble({
    text,
    raw,
    token,
    upper: amount.upper,
    before,
    infix: infix || lateInfix,
    magnitude,
    pending,
    firstTail,
    second,
    options,
  });
}

const PLUS = 0x2b;
const MORE = '多'.charCodeAt(0);
const REST = '余'.charCodeAt(0);

/** 800亿多, 800亿余. */
function isOver(code: number): boolean {
  return code === MORE || code === REST;
}

/** 300mm wafers are measured; only money is counted in mm. */
function inThings(text: string, { magnitude, token }: Amount): Magnitude {
  return magnitude.scale === 1e6 && text.slice(token.end, magnitude.end) === 'mm'
    ? { end: token.end, scale: NO_MAGNITUDE, letter: null }
    : magnitude;
}

/** 1.2m sq ft, 5m tonnes: a letter before a unit is a magnitude. */
function isBeforeUnit(text: string, { end }: Magnitude, { units }: ScanOptions): boolean {
  if (text.charCodeAt(end) !== 0x20) return false;
  const unit = units.matchAt(text, end + 1);
  return unit !== null && MEASURED.has(unit.dimension) && unit.form.length > 2;
}

const MEASURED = new Set(['area', 'mass', 'volume', 'data', 'rate']);
const SPACED_LETTER = / [BMT](?=[\s,.;:)/-]|$)/y;
const LETTERS: Readonly<Record<string, number>> = { B: 1e9, M: 1e6, T: 1e12 };

/** Before money 兆 is 10^12 in every script (NT$1.2兆), and a letter may stand behind a blank ($1.2 B). */
function inMoney(text: string, { magnitude, token }: Amount): Magnitude {
  if (magnitude.scale === NO_MAGNITUDE && magnitude.letter === null && text.charCodeAt(token.end) === 0x20) {
    SPACED_LETTER.lastIndex = token.end;
    const letter = SPACED_LETTER.exec(text)?.[0][1];
    if (letter) return { end: token.end + 2, scale: LETTERS[letter] as number, letter: null };
  }
  return magnitude.scale !== NO_MAGNITUDE && text.slice(token.end, magnitude.end).trim() === '兆'
    ? { ...magnitude, scale: 1e12 }
    : magnitude;
}

/** 比2,000亿多四倍: more by so much, not 2,000亿 and more. */
function isComparison(text: string, at: number): boolean {
  return /[\d一二两三四五六七八九数几了出]/.test(text[at + 1] ?? '');
}

/** 800多亿, 500+家: between a number and what it counts. */
function mayBeInfix(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return INSIDE_OVER.has(code) || (code === PLUS && /[万亿家台个颗款项座只张片人名种条套倍]/.test(text.charAt(at + 1)));
}

function acceptsInfix(text: string, end: number, infixEnd: number): boolean {
  if (infixEnd === end) return false;
  const word = text[end];
  return word === '多' || word === '余' || word === '+' || /[十百千0]/.test(text[end - 1] ?? '');
}

function readSpaced(text: string, start: number, options: ScanOptions): NumberToken | null {
  if (!isGroupBlank(text, start + 1) && !isGroupBlank(text, start + 2) && !isGroupBlank(text, start + 3)) return null;
  const spaced = readSpacedGroups(text, start);
  if (!spaced || /[A-Za-z0-9] ?$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  const follows = options.units.matchAt(text, afterBlank(text, spaced.end)) ?? latinMagnitude(text, spaced.end);
  return follows ? spaced : null;
}

function isGroupBlank(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 && isDigitCode(text.charCodeAt(at + 1));
}

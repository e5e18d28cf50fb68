/** A number with its magnitude; in Chinese also one of several parts (3亿5,000万, 1万亿2000亿, 2万5000), which is one figure: their sum. */
import { type Magnitude, NO_MAGNITUDE, readMagnitude, type ScanOptions } from './afterNumber.ts';
import { scaleDecimal } from './decimal.ts';
import type { UpperPart } from './quantity.ts';
import { type NumberToken, readNumber } from './readNumber.ts';

/** The number counts in the magnitude of its last part. */
export interface Amount {
  readonly token: NumberToken;
  readonly magnitude: Magnitude;
  /** The larger magnitude word of a number of several parts. */
  readonly upper: UpperPart | undefined;
}

const LARGE = /^[万亿兆]/;
/** No number is written in more parts: 1兆2,000亿5,000万. */
const MOST_PARTS = 3;

/** `token` with what follows it, up to the end of its last magnitude word or number. */
export function readAmount(text: string, token: NumberToken, options: ScanOptions): Amount {
  let amount: Amount = { token, magnitude: readMagnitude(text, token.end, options), upper: undefined };
  if (amount.magnitude.scale < 1e4) return amount;
  const joint = inYi(text, amount, options);
  if (joint !== null) return joint;
  for (let parts = 1; parts < MOST_PARTS; parts++) {
    const longer = withNextPart(text, amount, options);
    if (longer === null) break;
    amount = longer;
  }
  return amount;
}

/** 一万四千亿, 1万4000亿: how many 亿 is said in two parts itself. */
function inYi(text: string, { token, magnitude }: Amount, options: ScanOptions): Amount | null {
  const { end } = magnitude;
  if (magnitude.scale !== 1e4 || !mayFollow(text, end) || token.decimals > 0 || token.highDigits) return null;
  const next = readNumber(text, end);
  if (!next || next.decimals > 0 || next.highDigits || next.over) return null;
  const ones = Number(next.digits);
  if (ones >= 1e4 || (ones < 1000 && text[end] !== '零')) return null;
  const nextMagnitude = readMagnitude(text, next.end, options);
  return text.slice(next.end, nextMagnitude.end) === '亿' ? sumOf(token, next, nextMagnitude, '万', 1e4) : null;
}

/** 2兆2,156 is 2兆2,156亿, where nothing stands behind it: the smaller magnitude word goes without saying. */
const UNSAID_YI = /^[1-9](?:,\d|\d)\d\d(?=$|[ |)，。；,;、](?!\d))/;

function withNextPart(text: string, { token, magnitude }: Amount, options: ScanOptions): Amount | null {
  const { end, scale } = magnitude;
  if (!mayFollow(text, end)) return null;
  const word = text.slice(token.end, end).trim();
  if (scale < 1e4 || !LARGE.test(word) || token.highDigits !== undefined || token.decimals > 0) return null;
  const next = readNumber(text, end);
  if (!next || next.form === 'english' || next.highDigits !== undefined || next.over) return null;
  const unsaid = word === '兆' && UNSAID_YI.test(text.slice(end, end + 8));
  const nextMagnitude = unsaid ? { end: next.end, scale: 1e8, letter: null } : readMagnitude(text, next.end, options);
  const own = word === '兆' ? 1e12 : scale;
  if (nextMagnitude.letter !== null || !isSmaller(next, nextMagnitude, own)) return null;
  const isBare = nextMagnitude.scale === NO_MAGNITUDE;
  if (isBare && next.decimals > 0) return null;
  const shift = own / nextMagnitude.scale;
  if (isBare && own > 1e4) return null;
  return sumOf(token, next, nextMagnitude, word, shift);
}

/** Both parts as one number in the magnitude of the second. */
function sumOf(token: NumberToken, next: NumberToken, magnitude: Magnitude, word: string, shift: number): Amount {
  const sum = scaleDecimal(token.digits, shift) + Number(next.digits);
  return {
    token: {
      start: token.start,
      end: next.end,
      digits: next.decimals > 0 ? sum.toFixed(next.decimals) : String(sum),
      decimals: next.decimals,
      grouped: token.grouped || next.grouped,
      form: token.form === 'digits' && next.form === 'digits' ? 'digits' : 'chinese',
    },
    magnitude,
    upper: { word, shift },
  };
}

/** A digit or a numeral stands right there: 3亿5, 一亿五. */
function mayFollow(text: string, at: number): boolean {
  return at < text.length && DIGITS.includes(text[at] as string);
}

const DIGITS = '0123456789一二两三四五六七八九十零';

/** The next part is smaller than one of the part before, and no digit is lost: 2万5000, never 8万 8000 or 3亿2. */
function isSmaller(next: NumberToken, { scale }: Magnitude, above: number): boolean {
  return scale < above && scaleDecimal(next.digits, scale) < above && (scale > 1 || Number(next.digits) >= 100);
}

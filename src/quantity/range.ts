/** The second end of a range: `$64–72bn`, `64bn to 72bn`, `2.25亿至2.5亿美元`, `between 64 and 72 billion`. */
import { type Magnitude, NO_MAGNITUDE, readTail, type ScanOptions, type Tail } from './afterNumber.ts';
import { type Amount, readAmount } from './amount.ts';
import type { Before } from './beforeNumber.ts';
import { scaleDecimal } from './decimal.ts';
import { type NumberToken, readNumber } from './readNumber.ts';
import { isLatin } from './words.ts';

const RANGE_DASH = /(?: ?(?:-|~|—|–) ?| to | and | or |至|到| 到 | 至 )/y;
const MAY_START_DASH = new Set([...' -~—–至到'].map((char) => char.charCodeAt(0)));

/** What may stand between the dash and the second number. */
const CURRENCY_SIGN = /^(?:(?:US|NT|HK|C|A|S)\$|[$€£¥₩₹W]|R[Mps]|(?:USD|CNY|RMB|TWD|HKD|EUR|GBP|JPY|KRW) ?)/;

/** The second number of a range, with the dash before it and the unit behind it. */
export interface SecondEnd extends Amount {
  readonly dash: string;
  readonly tail: Tail;
}

/** The second end of a range that goes on at `index`, after the first number (from `start`) with its magnitude and unit; or null. */
function readSecondEnd(text: string, index: number, start: number, options: ScanOptions): SecondEnd | null {
  if (!MAY_START_DASH.has(text.charCodeAt(index))) return null;
  RANGE_DASH.lastIndex = index;
  const found = RANGE_DASH.exec(text)?.[0];
  if (found === undefined) return null;
  const before = text.slice(Math.max(0, start - 14), start);
  if (found === ' - ' || (found === ' and ' && !/\bbetween $/i.test(before))) return null;
  if (/to|至|到/.test(found) && /(?:从|自|由|(?<!thing |where |range[sd]? )\bfrom )$/i.test(before)) return null;
  let at = index + found.length;
  const currency = CURRENCY_SIGN.exec(text.slice(at, at + 4))?.[0] ?? '';
  at += currency.length;
  const first = readNumber(text, at);
  if (!first || first.highDigits !== undefined) return null;
  if (found === ' or ' && first.form !== 'english') return null;
  const amount = readAmount(text, first, options);
  return { ...amount, dash: found + currency, tail: readTail(text, amount.magnitude.end, options) };
}

/** The second end of the range that the quantity begins, or null where it is a single value. `first` is its number, with magnitude and tail. */
export function rangeEnd(
  text: string,
  magnitude: Magnitude,
  tail: Tail,
  before: Before,
  first: NumberToken,
  options: ScanOptions,
): SecondEnd | null {
  const second = readSecondEnd(text, tail.end, before.start, options);
  if (!second) return null;
  const unit = second.tail.unit;
  if (tail.unit && unit && tail.unit.dimension !== unit.dimension) return null;
  if (tail.unit && !unit && !before.money) return null;
  if (!before.money && !unit && second.magnitude.scale === NO_MAGNITUDE && second.magnitude.letter === null) {
    // 2-3 without any unit: left to the context, but never across letters (GPT-4-1)
    if (isLatin(text[second.token.end]) || text[second.token.end] === '-') return null;
  }
  const { letter } = second.magnitude;
  const letterOk =
    letter === null || letter === 'K' || letter === 'k' || before.money !== null || options.alone === true;
  const scale = letterOk ? second.magnitude.scale : NO_MAGNITUDE;
  const firstScale = magnitude.scale === NO_MAGNITUDE && !tail.unit ? scale : magnitude.scale;
  const low = scaleDecimal(first.digits, firstScale) * (tail.unit?.factor ?? unit?.factor ?? 1) + tail.tenths;
  const high = scaleDecimal(second.token.digits, scale) * (unit?.factor ?? tail.unit?.factor ?? 1) + second.tail.tenths;
  if (!(low < high) || high > low * 1000) return null;
  if (second.dash === ' or ' && Number(second.token.digits) !== Number(first.digits) + 1) return null;
  return letterOk
    ? second
    : {
        ...second,
        magnitude: { ...second.magnitude, scale: NO_MAGNITUDE, end: second.token.end },
        tail: readTail(text, second.token.end, options),
      };
}

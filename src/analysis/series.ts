/** Series with slashes: 102.3/196.8/254.1亿元, $1.2/1.5/1.9bn, 54/28/22倍. */
import { isDigitCode } from '../quantity/codes.ts';
import { lastDigit, scaleDecimal } from '../quantity/decimal.ts';
import { readNumber } from '../quantity/readNumber.ts';
import { scanQuantity } from '../quantity/scan.ts';
import type { ScannedQuantity } from '../quantity/scannedQuantity.ts';
import type { FoundQuantity, QuantityContext } from './foundQuantity.ts';

const SERIES = /\d[\d,]*(?:\.\d+)?(?:\/\d[\d,]*(?:\.\d+)?)+/y;
const MOST_DIGITS = 16;
const SLASH = 0x2f;
const POINT = 0x2e;
const COMMA = 0x2c;
/** What comes in pairs with a slash that are two figures; counts and times may be 24/7 or 3/4. */
const SERIAL = new Set(['money', 'percent', 'multiple', 'data', 'data-rate', 'power', 'compute']);

/**
 * The figures of a series with slashes (118/226/341亿元, $1.2/1.5/1.9bn, 54/28/22倍) that starts at `at`: each in the
 * magnitude and unit of the last. Null where what stands there is a date, a fraction or a ratio.
 */
export function readSeries(
  text: string,
  raw: string,
  at: number,
  from: number,
  context: QuantityContext,
): FoundQuantity[] | null {
  if (!hasSlash(text, at)) return null;
  SERIES.lastIndex = at;
  const found = SERIES.exec(text)?.[0];
  if (found === undefined) return null;
  const starts = startsOf(found, at);
  const first = scanQuantity(text.slice(0, at + found.indexOf('/')), at, context, raw, from);
  const last = scanQuantity(text, starts.at(-1) as number, context, raw);
  if (!first || !last || last.written.high || last.start !== starts.at(-1)) return null;
  const inMoney =
    first.written.before !== '' && first.dimension === 'money' && (!last.hasUnit || last.dimension === 'count');
  const final = inMoney ? inCurrencyOf(first, last, text, raw, context) : last;
  const numbers = starts.map((start) => readNumber(text, start));
  if (
    !isSeries(
      final,
      numbers.map((number) => number?.digits ?? ''),
    )
  )
    return null;
  const figures = starts.slice(0, -1).map((start, index) => like(final, text, raw, start, index === 0 ? first : null));
  return [...figures, final];
}

/** A slash follows the digits at `at`. */
function hasSlash(text: string, at: number): boolean {
  for (let end = at; end < at + MOST_DIGITS; end++) {
    const code = text.charCodeAt(end);
    if (code === SLASH) return isDigitCode(text.charCodeAt(end + 1));
    if (!isDigitCode(code) && code !== POINT && code !== COMMA) return false;
  }
  return false;
}

function startsOf(found: string, at: number): number[] {
  const starts: number[] = [];
  let next = at;
  for (const part of found.split('/')) {
    starts.push(next);
    next += part.length + 1;
  }
  return starts;
}

function isSeries(last: ScannedQuantity, digits: readonly string[]): boolean {
  if (!last.hasUnit && !last.hasMagnitude) return false;
  if (last.hasUnit && !SERIAL.has(last.dimension) && !(last.dimension === 'count' && last.hasMagnitude)) return false;
  if (digits.length > 2 || digits.some((each) => each.includes('.'))) return true;
  const [one, two] = digits.map(Number) as [number, number];
  return last.hasMagnitude || (one >= 10 && two >= 10) || (one > two && one !== 24);
}

/** $1.2/1.5/1.9bn: the currency stands before the first. */
function inCurrencyOf(
  first: ScannedQuantity,
  last: ScannedQuantity,
  text: string,
  raw: string,
  context: QuantityContext,
): ScannedQuantity {
  const { number, end } = last;
  const currency = first.written.before.replace(/^[+-]/, '');
  const moved = scanQuantity(
    currency + text.slice(number.start, end + 8),
    currency.length,
    context,
    currency + raw.slice(number.start, end + 8),
  );
  if (!moved) return last;
  const shift = number.start - currency.length;
  return {
    ...moved,
    start: number.start,
    end: moved.end + shift,
    numberEnd: moved.numberEnd + shift,
    number: { ...number, end: moved.number.end + shift },
    written: { ...moved.written, before: '' },
    approx: first.approx,
  };
}

/** One of the earlier numbers, in magnitude and unit of the last. */
function like(
  last: ScannedQuantity,
  text: string,
  raw: string,
  start: number,
  first: ScannedQuantity | null,
): FoundQuantity {
  const number = readNumber(text, start) as NonNullable<ReturnType<typeof readNumber>>;
  const { unitFactor } = last.written;
  const { scale } = last.written.low;
  const isNegative = first?.written.before.includes('-') ?? false;
  const value = scaleDecimal(number.digits, scale * unitFactor) * (isNegative ? -1 : 1);
  return {
    ...last,
    start: first?.start ?? start,
    end: number.end,
    numberEnd: number.end,
    number,
    low: value,
    high: value,
    resolution: lastDigit(number.decimals, scale * unitFactor),
    written: {
      before: first?.written.before ?? '',
      low: {
        text: raw.slice(start, number.end),
        decimals: number.decimals,
        grouped: number.grouped,
        magnitude: '',
        scale,
      },
      after: '',
      unitFactor,
      script: last.written.script,
    },
  };
}

/** Parts of a whole: 四分之一, 百分之三十. */
import { approxBefore } from '../quantity/approximators.ts';
import { lastDigit } from '../quantity/decimal.ts';
import { readNumber } from '../quantity/readNumber.ts';
import type { FoundQuantity } from './foundQuantity.ts';

const PARTS_OF = '分之';

/** N分之M: a share in percent where that is a finite number (四分之一, 百分之三十), else the ratio itself (三分之二). */
export function partsOf(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { number } = quantity;
  if (!text.startsWith(PARTS_OF, number.end)) return null;
  const at = number.end + PARTS_OF.length + (text[number.end + PARTS_OF.length] === ' ' ? 1 : 0);
  const part = readNumber(text, at);
  const whole = Number(number.digits);
  if (!part || part.highDigits !== undefined || whole < 2) return null;
  const value = Number(part.digits) / whole;
  const percent = Number((value * 100).toPrecision(12));
  const isPercent = Math.abs(percent * 1000 - Math.round(percent * 1000)) < 1e-6;
  const low = isPercent ? percent : value;
  return {
    ...quantity,
    start: number.start,
    end: part.end,
    numberEnd: part.end,
    low,
    high: low,
    unit: isPercent ? '%' : 'ratio',
    dimension: isPercent ? 'percent' : 'ratio',
    kind: isPercent ? 'share' : 'ratio',
    hasUnit: true,
    hasMagnitude: false,
    resolution: whole === 100 ? lastDigit(part.decimals, 1) : low * 1e-6,
    approx: approxBefore(text, number.start) ?? 'exact',
    written: {
      before: '',
      low: { text: text.slice(number.start, part.end), decimals: 0, grouped: false, magnitude: '', scale: 1 },
      after: '',
      unitFactor: 1,
      script: quantity.written.script,
    },
  };
}

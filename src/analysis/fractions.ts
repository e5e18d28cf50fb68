/** Parts of a whole: 四分之一, 百分之三十. */
import { approxBefore } from '../quantity/approximators.ts';
import { lastDigit } from '../quantity/decimal.ts';
import { readNumber } from '../quantity/readNumber.ts';
import type { FoundQuantity } from './foundQuantity.ts';

const PARTS_OF = '分之';

/** 其中三分之二, 占营收的三分之一: the part of a whole, not one value set against another (只有它的三分之二). */
const SHARE_BEFORE = /(?:占|其中|拿|吃|份额|比例|比重|贡献|率)[^，,。;；:：]{0,14}$/;
const SHARE_AFTER = /^(?:以上|左右|多)?(?:的(?:营收|收入|产能|资本|订单|份额|市场)|来自|投向|用于|归|由|在)/;

/** N分之M: a share in percent where that is a finite number (四分之一, 百分之三十) or a whole is named, else the ratio itself (三分之二). */
export function partsOf(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { number } = quantity;
  if (!text.startsWith(PARTS_OF, number.end)) return null;
  const at = number.end + PARTS_OF.length + (text[number.end + PARTS_OF.length] === ' ' ? 1 : 0);
  const part = readNumber(text, at);
  const whole = Number(number.digits);
  if (!part || part.highDigits !== undefined || whole < 2) return null;
  const value = Number(part.digits) / whole;
  const percent = Number((value * 100).toPrecision(12));
  const isPercent =
    Math.abs(percent * 1000 - Math.round(percent * 1000)) < 1e-6 ||
    SHARE_BEFORE.test(text.slice(Math.max(0, number.start - 24), number.start)) ||
    SHARE_AFTER.test(text.slice(part.end, part.end + 6));
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

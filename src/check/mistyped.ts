/** Numbers that are another one but for a slip of the hand: a wrong digit, or two that changed places. */
import { convert, type Measured } from './conversion.ts';

/** With so many digits, zeros at the end left out, two that changed places come from the other number, and not from chance. */
const TELLING_SWAP = 2;
/** The same of one wrong digit. */
const TELLING_DIGIT = 3;

/** 337 for 327: all digits but one, which is not the last, or two that changed places. Shares are too near to one another for that. */
export function isMistyped(claim: Measured, value: Measured): boolean {
  return isSlipOfHand(claim, value, 0);
}

/** 683 for 638, 34205 for 30245, 29.76 for 26.76: with one digit more there is no doubt which number was meant. */
export function isSurelyMistyped(claim: Measured, value: Measured): boolean {
  return isSlipOfHand(claim, value, 1);
}

/** `more`: so many digits more than what is telling have to be there. */
function isSlipOfHand(claim: Measured, value: Measured, more: number): boolean {
  const { digits = '', known = '', telling = 0 } = comparedDigits(claim, value) ?? {};
  const [first, second, ...others] = [...digits].flatMap((digit, at) => (digit === known[at] ? [] : [at]));
  if (first === undefined || others.length > 0) return false;
  if (second === undefined) return telling >= TELLING_DIGIT + more && first < digits.length - 1;
  return telling >= TELLING_SWAP + more && digits[first] === known[second] && digits[second] === known[first];
}

interface ComparedDigits {
  readonly digits: string;
  readonly known: string;
  /** How many digits there are without the zeros at the end. */
  readonly telling: number;
}

/** The digits of two single numbers that have as many of them, the known one being as exact as the other; null where they can't be compared so. */
function comparedDigits(claim: Measured, value: Measured): ComparedDigits | null {
  const written = convert(claim, value.unit);
  if (written === null || value.unit === '%' || !(written.resolution > 0)) return null;
  if (claim.approx !== 'exact' || value.approx !== 'exact') return null;
  if (written.low !== written.high || value.low !== value.high) return null;
  const [one, other] = [written.low, value.low].map((end) => end / written.resolution) as [number, number];
  if (Math.abs(other - Math.round(other)) > 1e-6) return null;
  const [digits, known] = [one, other].map((end) => String(Math.round(end))) as [string, string];
  if (digits.length !== known.length) return null;
  const telling = digits.replace(/0+$/, '').length;
  const last = written.resolution * 10 ** (digits.length - telling);
  return value.resolution > last * 1.001 ? null : { digits, known, telling };
}

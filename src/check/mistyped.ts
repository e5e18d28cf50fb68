/** Numbers of which a digit was mistyped: as near to the right one as a matter of definition, and yet none. */
import { convert, type Measured } from './conversion.ts';

/** So many digits of which one alone is another are no matter of definition. */
const TELLING_DIGITS = 3;

/** 337 for 327: all digits but one, which is not the last, or two that changed places. Shares are too near to one another for that. */
export function isMistyped(claim: Measured, value: Measured): boolean {
  const { digits = '', wrong = [] } = wrongDigits(claim, value) ?? {};
  const [first = 0] = wrong;
  return (wrong.length === 1 && first < digits.length - 1) || isSwapped(claim, value);
}

/** 683 for 638: two digits that changed places, which no value that moved on has but by chance. */
export function isSwapped(claim: Measured, value: Measured): boolean {
  const { digits = '', known = '', wrong = [] } = wrongDigits(claim, value) ?? {};
  const [first = 0, second = 0] = wrong;
  return (
    wrong.length === 2 && second === first + 1 && digits[first] === known[second] && digits[second] === known[first]
  );
}

interface WrongDigits {
  readonly digits: string;
  readonly known: string;
  /** The places at which they differ. */
  readonly wrong: readonly number[];
}

/** Where two single numbers with as many digits differ; null where they can't be compared so. */
function wrongDigits(claim: Measured, value: Measured): WrongDigits | null {
  const written = convert(claim, value.unit);
  if (written === null || value.unit === '%' || claim.approx !== 'exact' || !(written.resolution > 0)) return null;
  if (written.low !== written.high || value.low !== value.high) return null;
  const [one, other] = [written.low, value.low].map((end) => end / written.resolution) as [number, number];
  if (Math.abs(other - Math.round(other)) > 1e-6) return null;
  const [digits, known] = [one, other].map((end) => String(Math.round(end))) as [string, string];
  if (digits.length !== known.length || digits.replace(/0+$/, '').length < TELLING_DIGITS) return null;
  return { digits, known, wrong: [...digits].flatMap((digit, at) => (digit === known[at] ? [] : [at])) };
}

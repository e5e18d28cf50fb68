/**
 * Reads periods, dates and clock times in normalised text (half-width, Simplified). The forms are a table
 * (periodForms.ts). Years are read as printed; relative ones (今年, last quarter) wait for the
 * written date (see period.ts).
 */
import { isDigitCode } from './codes.ts';
import { LeadIndex } from './leadIndex.ts';
import { AT_CHINESE, AT_DIGIT, AT_LATIN, type PeriodField, type PeriodForm } from './periodForms.ts';
import type { PeriodToken } from './periodToken.ts';

const CHINESE_NUMBER: ReadonlyMap<string, number> = new Map([
  ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(
    (text, index) => [text, index + 1] as const,
  ),
  ['日', 7],
  ['天', 7],
]);
const ORDINAL: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
/** How the names of months begin. */
export const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const AT_DIGITS = new LeadIndex(AT_DIGIT);
const AT_WORDS = new LeadIndex([...AT_LATIN, ...AT_CHINESE]);

/** What may stand behind the digits that begin a period. */
const AFTER_DIGITS =
  /^(?:[年月财季QqHhFfCcEPA:/.~-]|至|到|上|下|第|[点时]| ?[年月]| (?:Q[1-4]|H[12]|上|下|财|第|[JFMASONDap]|-))/;

/** A number can begin a period only where it looks like a year or is followed by a word of time. */
function mayBePeriod(text: string, start: number): boolean {
  let end = start;
  while (isDigitCode(text.charCodeAt(end)) && end - start < 9) end++;
  const length = end - start;
  if (length === 4 || length === 8)
    return text.startsWith('19', start) || text.startsWith('20', start) || AFTER_DIGITS.test(text.slice(end, end + 4));
  return length <= 2 && AFTER_DIGITS.test(text.slice(end, end + 4));
}

/** The period, date or time that starts at `start`, or null. The caller makes sure that no word runs into it. */
export function scanPeriod(text: string, start: number): PeriodToken | null {
  if (!isDigitCode(text.charCodeAt(start))) return firstMatch(AT_WORDS.at(text, start), text, start);
  return mayBePeriod(text, start) ? firstMatch(AT_DIGITS.at(text, start), text, start) : null;
}

/** Whether a period can start with the character of this code. */
export function mayStartPeriod(code: number): boolean {
  return isDigitCode(code) ? AT_DIGITS.starts(code) : AT_WORDS.starts(code);
}

function firstMatch(forms: readonly PeriodForm[], text: string, start: number): PeriodToken | null {
  for (const candidate of forms) {
    candidate.pattern.lastIndex = start;
    const found = candidate.pattern.exec(text);
    if (!found) continue;
    const token = tokenOf(candidate, found, start);
    if (token) return token;
  }
  return null;
}

function tokenOf(candidate: PeriodForm, found: RegExpExecArray, start: number): PeriodToken | null {
  const parts: Record<PeriodField, number | null> = {
    year: null,
    quarter: null,
    half: null,
    month: null,
    day: null,
    weekday: null,
    endMonth: null,
    closingMonth: null,
    yearTo: null,
    estimate: null,
  };
  for (let at = 0; at < candidate.fields.length; at++) {
    const field = candidate.fields[at];
    const text = found[at + 1];
    if (text !== undefined && field)
      parts[field] = field === 'estimate' ? (/^[efp]$/i.test(text) ? 1 : null) : numberOf(text);
  }
  if (!plausible(parts)) return null;
  const { fixed = NOTHING_FIXED } = candidate;
  const year = fixed.year ?? parts.year;
  return {
    start,
    end: start + found[0].length,
    kind: fixed.kind ?? 'period',
    year: year === null ? null : centuryOf(year),
    relativeYear: fixed.relativeYear ?? null,
    quarter: fixed.quarter ?? parts.quarter,
    relativeQuarter: fixed.relativeQuarter ?? null,
    half: fixed.half ?? parts.half,
    month: fixed.month ?? parts.month,
    day: fixed.day ?? parts.day,
    relativeDay: fixed.relativeDay ?? null,
    weekday: parts.weekday,
    fiscal: fixed.fiscal ?? false,
    comparison: fixed.comparison ?? false,
    anaphoric: fixed.anaphoric ?? false,
    isPast: fixed.isPast ?? false,
    estimate: fixed.estimate ?? parts.estimate === 1,
    endMonth: fixed.endMonth ?? parts.endMonth,
    closingMonth: parts.closingMonth,
    yearTo: parts.yearTo === null ? null : centuryOf(parts.yearTo),
    partial: fixed.partial ?? false,
  };
}

/** Two digits are a year of this century. */
function centuryOf(year: number): number {
  return year < 100 ? 2000 + year : year;
}

const NOTHING_FIXED: NonNullable<PeriodForm['fixed']> = {};

function numberOf(text: string): number {
  if (isDigitCode(text.charCodeAt(text.length - 1))) return Number(text);
  if (text.length === 4 && text.startsWith('二'))
    return Number([...text].map((digit) => CHINESE_NUMBER.get(digit) ?? 0).join(''));
  const lower = text.toLowerCase();
  return (
    CHINESE_NUMBER.get(text) ?? ORDINAL[lower] ?? (/^[a-z]/.test(lower) ? placeOf(lower.slice(0, 3)) : Number(text))
  );
}

/** Which month or day of the week it is, by its first letters. */
function placeOf(name: string): number {
  return Math.max(MONTH_NAMES.indexOf(name), DAY_NAMES.indexOf(name)) + 1;
}

/** Two digits are a year of our time only: H100 and Q100 are chips, not halves and quarters of 2000. */
function plausible(parts: Readonly<Record<PeriodField, number | null>>): boolean {
  return (
    (parts.year === null || parts.year >= 1900 || within(parts.year, 10, 49)) &&
    within(parts.month, 1, 12) &&
    within(parts.day, 1, 31) &&
    within(parts.endMonth, 1, 12) &&
    within(parts.closingMonth, 1, 12) &&
    within(parts.half, 1, 2) &&
    (parts.yearTo === null || parts.yearTo >= 100 || parts.yearTo === ((parts.year ?? 0) + 1) % 100)
  );
}

function within(value: number | null, low: number, high: number): boolean {
  return value === null || (value >= low && value <= high);
}

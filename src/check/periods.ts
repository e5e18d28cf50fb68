/** How a claim's period stands to that of a series: fiscal years, calendar years, quarters and days. */
import { endOfDate, startOfDate } from '../dataset/dates.ts';
import type { Entity, Series } from '../dataset/model.ts';
import type { Period } from '../quantity/period.ts';

/**
 * `same`; `timeless`: the series has none; `any`: the claim has none, or one of which only the year differs from one that was
 * assumed, so that only agreement can be drawn;
 * `within`: the series is a day or month inside the claim's period (a balance, not a flow); `other`.
 */
export type PeriodFit = 'same' | 'timeless' | 'any' | 'within' | 'other';

/** What is left of a label without its year: Q3, -07; nothing of a year. */
export function partOfYear(label: string): string {
  return label.replace(/^(?:FY)?\d{4}/, '');
}

const DAY = 86_400_000;
/** The longest period, in days, that one observation of a level falls into for certain: a month. */
const SHORT = 31;

/** Whether a period of a month at most holds the day, or all days, of a date of the dataset: what is said of it may be of that date. */
export function isMonthOf(period: Period | null, date: string): boolean {
  if (period?.start == null || period.end === null || isLong(period)) return false;
  return period.start <= startOfDate(date) && endOfDate(date) <= period.end;
}

/** Whether a period is longer than a month. */
function isLong({ start, end }: Period): boolean {
  return start !== null && end !== null && Date.parse(end) - Date.parse(start) > SHORT * DAY;
}

/** Results of a quarter or year are out so many days behind its end. */
const REPORTED_WITHIN = 75;

/** The day on which a level at the end of the period is known: of a quarter or year when its results are out, else the end itself. */
export function dayKnown(period: Period, end: string): string {
  if (!isLong(period)) return end;
  return new Date(Date.parse(end) + REPORTED_WITHIN * DAY).toISOString().slice(0, 10);
}

/** Months counted from year 0, both ends inclusive. */
interface Months {
  readonly first: number;
  readonly last: number;
}

const LABEL = /^(FY)?(\d{4})(?:(Q[1-4]|H[12])|-(\d{2})(?:-\d{2})?)?$/;
const POINT = /^\d{4}-\d{2}/;

export function fitPeriod(claim: Period | null, series: Series, entity: Entity | undefined): PeriodFit {
  if (series.period === null) return 'timeless';
  if (claim === null) return 'any';
  if (claim.partial) return isOfPart(series) && isSamePeriod(claim, series.period, entity) ? 'same' : 'other';
  if (isSamePeriod(claim, series.period, entity)) return 'same';
  if (claim.assumed && partOfYear(claim.label) === partOfYear(series.period)) return 'any'; // the note may be of that year
  return POINT.test(series.period) && isInside(series.period, claim, entity) ? 'within' : 'other';
}

/** Whether a series is of some months of its period alone. */
export function isOfPart({ attributes }: Pick<Series, 'attributes'>): boolean {
  return PART_OF_PERIOD.test(attributes['definition'] ?? '');
}

const PART_OF_PERIOD = /^(?:three|six|nine)-months$/;

/** Whether the company's fiscal year is the calendar year (no other year end is known). */
function hasCalendarYear(entity: Entity | undefined): boolean {
  return entity?.fiscalYearEnd === undefined || entity.fiscalYearEnd.startsWith('12-');
}

/** Whether the two labels name the fiscal and the calendar period of one number (`2025` and `FY2025`). */
export function isFiscalTwin(a: string, b: string): boolean {
  return a !== b && a.replace(/^FY/, '') === b.replace(/^FY/, '');
}

function isSamePeriod(claim: Period, label: string, entity: Entity | undefined): boolean {
  if (claim.label === label) return true;
  if (hasCalendarYear(entity) && isFiscalTwin(claim.label, label)) return true;
  if (POINT.test(label) || POINT.test(claim.label)) return false;
  const asked = monthsOf(claim.label, entity);
  const known = monthsOf(label, entity);
  return asked !== null && known !== null && asked.first === known.first && asked.last === known.last;
}

/** Whether a claim is dated by a month or day of the series' year, as a balance at its end is. */
export function isPointWithin(claim: Period | null, label: string | null): boolean {
  const year = /^(?:FY)?(\d{4})$/.exec(label ?? '')?.[1];
  return claim !== null && year !== undefined && POINT.test(claim.label) && claim.label.startsWith(year);
}

/** Whether the first label is a shorter period within the second (`FY2026Q2` in `FY2026`). */
export function isPartOf(label: string, whole: string, entity: Entity | undefined): boolean {
  const part = monthsOf(label, entity);
  const all = monthsOf(whole, entity);
  if (part === null || all === null) return false;
  return part.first >= all.first && part.last <= all.last && part.last - part.first < all.last - all.first;
}

function isInside(label: string, claim: Period, entity: Entity | undefined): boolean {
  const asked = monthsOf(claim.label, entity);
  const known = monthsOf(label, entity);
  if (asked === null || known === null || label.length <= claim.label.length) return false;
  return known.first >= asked.first && known.last <= asked.last;
}

/** There are few labels and many claims. */
const MONTHS = new Map<string, Months | null>();
const MOST_CACHED = 5000;

function monthsOf(label: string, entity: Entity | undefined): Months | null {
  const key = `${label} ${entity?.fiscalYearEnd ?? ''}`;
  let months = MONTHS.get(key);
  if (months === undefined) {
    months = findMonths(label, entity);
    if (MONTHS.size < MOST_CACHED) MONTHS.set(key, months);
  }
  return months;
}

/** The months a label covers; for a fiscal label by the company's year end (`FY2026` of a January company ends in January 2026). */
function findMonths(label: string, entity: Entity | undefined): Months | null {
  const match = LABEL.exec(label);
  if (match === null) return null;
  const [, fiscal, year, part, month] = match;
  const january = Number(year) * 12 + (fiscal === undefined ? 0 : fiscalShift(entity));
  if (month !== undefined) return { first: january + Number(month) - 1, last: january + Number(month) - 1 };
  const length = part === undefined ? 12 : part.startsWith('Q') ? 3 : 6;
  const first = january + (part === undefined ? 0 : (Number(part[1]) - 1) * length);
  return { first, last: first + length - 1 };
}

/** Months by which the fiscal year starts before the calendar year of its number. A year end in a month's first week belongs to the month before. */
function fiscalShift(entity: Entity | undefined): number {
  const [month, day] = (entity?.fiscalYearEnd ?? '12-31').split('-').map(Number);
  const lastMonth = (day ?? 31) <= 7 ? (month ?? 12) - 1 : (month ?? 12);
  return lastMonth === 12 || lastMonth === 0 ? 0 : lastMonth - 12;
}

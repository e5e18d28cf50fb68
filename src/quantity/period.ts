/** Periods: the fiscal or calendar label, and the calendar days it covers. */
import type { PeriodToken } from './periodToken.ts';

/** A period as the contracts label it, with the interval it spans (ISO days, both inclusive) where it can be told. */
export interface Period {
  /** `2025`, `FY2026`, `2025Q2`, `FY2026Q3`, `2025H1`, `2025-07`, `2025-07-23`, `2024/2027`. */
  readonly label: string;
  readonly fiscal: boolean;
  readonly start: string | null;
  readonly end: string | null;
  /** True when the text states it next to the figure; false when it was inferred from further away. */
  readonly stated: boolean;
  /** Stated next to the figure but for its year, which the reader has to assume. */
  readonly assumed?: true;
  /** A part of the period only (year to date): never compared with a value of the whole. */
  readonly partial?: true;
  /** Said from the day of writing (this year), or a quarter without a word for whose: the calendar's or the company's is left open. */
  readonly relative?: true;
  /** Inferred, but a heading above the figure, its list parent or the note's title says it. */
  readonly headed?: true;
}

export interface PeriodContext {
  /** The day of writing, ISO; relative periods need it. */
  readonly written: string | null;
  /** Whether the note says no such day and today stands in for it: nothing that rests on it counts as stated. */
  readonly isAssumed?: boolean;
  /** MM-DD of the entity's fiscal year end; undefined = calendar year. */
  readonly fiscalYearEnd: string | undefined;
}

const DAY = 86_400_000;

interface Resolved extends Omit<PeriodContext, 'isAssumed'> {
  readonly isStated: boolean;
  readonly period: Period | null;
}

/** What tokens were found to mean the last time, stated and not: figure after figure asks of the same ones. */
const STATED = new WeakMap<PeriodToken, Resolved>();
const INFERRED = new WeakMap<PeriodToken, Resolved>();

/** The period that a token means for an entity in a note of that date, or null where it cannot be told. */
export function resolvePeriod(token: PeriodToken, context: PeriodContext, stated: boolean): Period | null {
  const { written, fiscalYearEnd } = context;
  const known = stated ? STATED : INFERRED;
  const last = known.get(token);
  const isStated = stated && !(context.isAssumed && token.year === null);
  if (last && last.written === written && last.fiscalYearEnd === fiscalYearEnd && last.isStated === isStated)
    return last.period;
  const found = resolveAnew(token, context, isStated);
  const period = found !== null && stated && !isStated ? { ...found, assumed: true as const } : found;
  known.set(token, { written, fiscalYearEnd, isStated, period });
  return period;
}

function resolveAnew(token: PeriodToken, context: PeriodContext, stated: boolean): Period | null {
  if (token.kind === 'time') return null;
  const label = labelOf(token, context);
  if (label === null) return null;
  const period = periodOf(label, context.fiscalYearEnd, stated);
  if (token.partial) return { ...period, partial: true };
  const isOpen = !token.fiscal && (token.relativeYear !== null || (period.fiscal && token.quarter !== null));
  return isOpen ? { ...period, relative: true } : period;
}

let midnight = { day: '', date: new Date(Number.NaN) };

/** All figures of a note ask for the same day. */
function midnightOf(day: string): Date {
  if (midnight.day !== day) midnight = { day, date: new Date(`${day}T00:00:00Z`) };
  return midnight.date;
}

function labelOf(token: PeriodToken, context: PeriodContext): string | null {
  if (token.kind === 'span')
    return token.year !== null && token.yearTo !== null ? `${token.year}/${token.yearTo}` : null;
  const written = context.written === null ? null : midnightOf(context.written);
  if (token.kind === 'day') return written && dayOf(token, written);
  if (token.relativeQuarter !== null) return written && relativeQuarter(token, written, context.fiscalYearEnd);
  if (token.endMonth !== null) return quarterEnding(token, written, context);
  if (token.closingMonth !== null) return yearClosing(token, token.closingMonth, written, context);
  const fiscal = isFiscalHere(token, written, context) ? 'FY' : '';
  const year = token.year ?? impliedYear(fiscal === '' ? token : { ...token, fiscal: true }, written, context);
  if (year === null) return null;
  if (token.quarter !== null) return `${fiscal}${year}Q${token.quarter}`;
  if (token.half !== null) return `${fiscal}${year}H${token.half}`;
  if (token.month !== null) return `${year}-${two(token.month)}${token.day === null ? '' : `-${two(token.day)}`}`;
  return `${fiscal}${year}`;
}

/** Yesterday, 周四: the day, or the last such day of the week. */
function dayOf({ relativeDay, weekday }: PeriodToken, written: Date): string {
  const back = weekday === null ? -(relativeDay ?? 0) : (written.getUTCDay() - weekday + 7) % 7;
  return new Date(written.getTime() - back * DAY).toISOString().slice(0, 10);
}

/**
 * Whether a quarter is one of the company's own calendar: said so, or the fiscal reading ends nearer to the day of writing
 * (Q1 2027 of a company whose fiscal year ends in January, in a note of May 2026).
 */
function isFiscalHere(token: PeriodToken, written: Date | null, context: PeriodContext): boolean {
  if (token.fiscal) return true;
  const { fiscalYearEnd } = context;
  if (token.quarter === null || written === null || fiscalYearEnd === undefined || fiscalYearEnd === '12-31')
    return false;
  const distance = (label: string) =>
    Math.abs(Date.parse(periodOf(label, fiscalYearEnd, true).end ?? '') - written.getTime());
  if (token.year !== null)
    return distance(`FY${token.year}Q${token.quarter}`) + 45 * DAY < distance(`${token.year}Q${token.quarter}`);
  return true;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** So many days after its end a year is told of as `the full year`. */
const RESULTS_AFTER = 90;

function impliedYear(token: PeriodToken, written: Date | null, context: PeriodContext): number | null {
  if (!written) return null;
  if (token.relativeYear !== null) {
    const day = token.anaphoric ? new Date(written.getTime() - RESULTS_AFTER * DAY) : written;
    return (token.fiscal ? fiscalYearOf(day, context.fiscalYearEnd) : day.getUTCFullYear()) + token.relativeYear;
  }
  if (token.quarter === null && token.half === null && token.month === null) return null;
  return nearestYear(token, written, context);
}

/** A quarter, half or month without year is the one whose end lies nearest to the day of writing. */
function nearestYear(token: PeriodToken, written: Date, { fiscalYearEnd, isAssumed }: PeriodContext): number {
  const base = written.getUTCFullYear();
  const label = (year: number) =>
    token.quarter !== null
      ? `${token.fiscal ? 'FY' : ''}${year}Q${token.quarter}`
      : token.half !== null
        ? `${token.fiscal ? 'FY' : ''}${year}H${token.half}`
        : `${year}-${two(token.month ?? 1)}`;
  let best = base;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const year of [base, base - 1, base + 1, base + 2]) {
    const end = periodOf(label(year), fiscalYearEnd, true).end;
    const distance =
      end === null ? Number.POSITIVE_INFINITY : distanceTo(Date.parse(end) - written.getTime(), token, isAssumed);
    if (distance < bestDistance) [best, bestDistance] = [year, distance];
  }
  return best;
}

/** Months are mostly looked back on: one that is to come counts as twice as far, and farther where the note may be older than its day. */
function distanceTo(time: number, token: Pick<PeriodToken, 'isPast' | 'month'>, isAssumed = false): number {
  if (time < 0) return -time;
  if (token.isPast) return Number.POSITIVE_INFINITY;
  return time * (isAssumed ? (token.month === null ? 4 : 12) : token.month === null ? 1 : 2);
}

/** The fiscal year that `day` falls in; fiscal years are named for the calendar year in which they end. */
export function fiscalYearOf(day: Date, fiscalYearEnd: string | undefined): number {
  const year = day.getUTCFullYear();
  if (fiscalYearEnd === undefined) return year;
  return day.toISOString().slice(5, 10) > fiscalYearEnd ? year + 1 : year;
}

/** `本季`, last quarter: for a company with its own calendar a fiscal quarter, else a calendar quarter. */
function relativeQuarter(token: PeriodToken, written: Date, fiscalYearEnd: string | undefined): string {
  const month = written.getUTCFullYear() * 12 + written.getUTCMonth() + 3 * (token.relativeQuarter ?? 0);
  const day = new Date(Date.UTC(Math.floor(month / 12), month % 12, 15));
  if (fiscalYearEnd === undefined || fiscalYearEnd === '12-31')
    return `${day.getUTCFullYear()}Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
  const fiscal = fiscalYearOf(day, fiscalYearEnd);
  for (let quarter = 1; quarter <= 4; quarter++) {
    const period = periodOf(`FY${fiscal}Q${quarter}`, fiscalYearEnd, true);
    if (period.end !== null && period.end >= day.toISOString().slice(0, 10)) return period.label;
  }
  return `FY${fiscal}Q4`;
}

/**
 * 7月财季: the quarter whose last month this is, nearest to the day of writing; a fiscal one for a company with its own calendar. Some
 * close in the first days of the month behind: the quarter to 2 August is that of July.
 */
function quarterEnding(
  { endMonth, ...token }: PeriodToken,
  written: Date | null,
  context: PeriodContext,
): string | null {
  const last = endMonth ?? 0;
  return quarterOfMonth(last, token, written, context) ?? quarterOfMonth(last - 1, token, written, context);
}

function quarterOfMonth(
  endMonth: number,
  token: Omit<PeriodToken, 'endMonth'>,
  written: Date | null,
  { fiscalYearEnd, isAssumed }: PeriodContext,
): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  const base = token.year ?? written?.getUTCFullYear();
  const isCalendar = fiscalYearEnd === undefined || fiscalYearEnd === '12-31';
  if (base === undefined) return null;
  for (let year = base - 1; year <= base + 2; year++) {
    for (let quarter = 1; quarter <= 4; quarter++) {
      const period = periodOf(`${isCalendar ? '' : 'FY'}${year}Q${quarter}`, fiscalYearEnd, true);
      const end = new Date(`${period.end}T00:00:00Z`);
      // Fiscal quarters end within days of a month's end: 2 August closes the July quarter.
      const last = new Date(end.getTime() - 7 * DAY);
      if (token.year !== null && last.getUTCFullYear() !== token.year) continue;
      const distance = written === null ? 0 : distanceTo(end.getTime() - written.getTime(), token, isAssumed);
      if (last.getUTCMonth() + 1 === endMonth && distance < bestDistance)
        [best, bestDistance] = [period.label, distance];
    }
  }
  return best;
}

/**
 * The year to June 2026: the company's own where it closes in that month, the calendar's to December; other years have no label. Without
 * a number it is the one whose end is nearest.
 */
function yearClosing(
  { year }: PeriodToken,
  month: number,
  written: Date | null,
  { fiscalYearEnd }: PeriodContext,
): string | null {
  const isCalendar = fiscalYearEnd === undefined || fiscalYearEnd === '12-31';
  if (month !== (isCalendar ? 12 : lastMonthOf(fiscalYearEnd))) return null;
  const nearest =
    written && new Date(Date.UTC(written.getUTCFullYear(), written.getUTCMonth() + 6 - month)).getUTCFullYear();
  return year === null && nearest === null ? null : `${isCalendar ? '' : 'FY'}${year ?? nearest}`;
}

/** The month in whose last days a fiscal year ends, or that has just ended: 2 August closes July. `fiscalYearEnd` as MM-DD. */
function lastMonthOf(fiscalYearEnd: string): number {
  return Number(fiscalYearEnd.slice(0, 2)) + (Number(fiscalYearEnd.slice(3)) < 15 ? -1 : 0);
}

const LABEL = /^(FY)?(\d{4})(?:Q([1-4])|H([12])|-(\d\d)(?:-(\d\d))?|\/(\d{4}))?$/;

/** Periods that were asked for, by the end of the fiscal year; notes name the same few again and again. */
const KNOWN = new Map<
  string | undefined,
  { readonly stated: Map<string, Period>; readonly meant: Map<string, Period> }
>();
const MOST_KNOWN = 5000;

/** A period from its label; `start` and `end` are null for labels of another form. `fiscalYearEnd` as MM-DD. */
export function periodOf(label: string, fiscalYearEnd: string | undefined, stated: boolean): Period {
  let ofYear = KNOWN.get(fiscalYearEnd);
  if (!ofYear) {
    ofYear = { stated: new Map(), meant: new Map() };
    KNOWN.set(fiscalYearEnd, ofYear);
  }
  const known = stated ? ofYear.stated : ofYear.meant;
  let period = known.get(label);
  if (!period) {
    period = readLabel(label, fiscalYearEnd, stated);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(label, period);
  }
  return period;
}

function readLabel(label: string, fiscalYearEnd: string | undefined, stated: boolean): Period {
  const found = LABEL.exec(label);
  if (!found) return { label, fiscal: label.startsWith('FY'), start: null, end: null, stated };
  const [, fy, yearText, quarter, half, month, day, yearTo] = found;
  const year = Number(yearText);
  const fiscal = fy !== undefined;
  if (day) return { label, fiscal, start: label, end: label, stated };
  if (month) return { label, fiscal, stated, ...months(year, Number(month) - 1, 1) };
  const endMonth = fiscal && fiscalYearEnd !== undefined ? lastMonthOf(fiscalYearEnd) : 12;
  const first = endMonth - 12;
  if (quarter) return { label, fiscal, stated, ...months(year, first + 3 * (Number(quarter) - 1), 3) };
  if (half) return { label, fiscal, stated, ...months(year, first + 6 * (Number(half) - 1), 6) };
  return { label, fiscal, stated, ...months(year, first, yearTo ? 12 * (Number(yearTo) - year + 1) : 12) };
}

/** Days from the first of month `from` (0 = January of `year`, may be negative) over `count` months. */
function months(year: number, from: number, count: number): { start: string; end: string } {
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { start: iso(Date.UTC(year, from, 1)), end: iso(Date.UTC(year, from + count, 1) - DAY) };
}

/** Labels of periods that lie around others: the quarter before, the same month of last year, the quarter that ended last. */
import { type Period, periodOf } from './period.ts';

/** What a label is of: `2025`, `FY2026`, `2025Q2`, `2025H1`, `2025-07`, `2025-07-23`, `2024/2027`. */
export type PeriodLength = 'year' | 'fiscal year' | 'quarter' | 'half' | 'month' | 'day' | 'span';

export function lengthOf({ label }: Period): PeriodLength {
  if (label.includes('/')) return 'span';
  if (label.includes('Q')) return 'quarter';
  if (label.includes('H')) return 'half';
  if (label.startsWith('FY')) return 'fiscal year';
  return label.length === 4 ? 'year' : label.length === 7 ? 'month' : 'day';
}

interface Parts {
  readonly fiscal: string;
  readonly year: number;
  readonly mark: 'Q' | 'H' | '-' | '';
  /** From 1; 1 for a year. */
  readonly part: number;
}

const IN_A_YEAR = { Q: 4, H: 2, '-': 12, '': 1 } as const;

function partsOf(label: string): Parts | null {
  const found = /^(FY)?(\d{4})(?:(Q|H|-)(\d\d?))?$/.exec(label);
  if (!found) return null;
  const [, fiscal = '', year, mark = '', part = '1'] = found;
  return { fiscal, year: Number(year), mark: mark as Parts['mark'], part: Number(part) };
}

function labelOf({ fiscal, year, mark, part }: Parts): string {
  const number = mark === '-' ? String(part).padStart(2, '0') : String(part);
  return `${fiscal}${year}${mark}${mark === '' ? '' : number}`;
}

/** So many quarters, halves, months or years later, of whichever the label is; the label itself where it is a day or span. */
export function labelLater(label: string, by: number): string {
  const parts = partsOf(label);
  if (!parts) return label;
  const each = IN_A_YEAR[parts.mark];
  const count = parts.year * each + parts.part - 1 + by;
  return labelOf({ ...parts, year: Math.floor(count / each), part: (count % each) + 1 });
}

/** The same quarter, half or month so many years later. */
export function labelYearsLater(label: string, by: number): string {
  const parts = partsOf(label);
  return parts ? labelOf({ ...parts, year: parts.year + by }) : label;
}

/** The year that a period lies in, fiscal where it is. */
export function yearLabelOf(label: string): string {
  return /^(?:FY)?\d{4}/.exec(label)?.[0] ?? label;
}

/** The quarter that ended last by a day (ISO), of the company's own calendar where it has one (`fiscalYearEnd` as MM-DD). */
export function latestQuarter(day: string, fiscalYearEnd: string | undefined): string {
  const fiscal = hasOwnCalendar(fiscalYearEnd) ? 'FY' : '';
  let label = `${fiscal}${Number(day.slice(0, 4)) + 1}Q4`;
  while ((periodOf(label, fiscalYearEnd, false).end ?? '') > day) label = labelLater(label, -1);
  return label;
}

/** Whether a company's fiscal year is not the calendar's. */
export function hasOwnCalendar(fiscalYearEnd: string | undefined): boolean {
  return fiscalYearEnd !== undefined && fiscalYearEnd !== '12-31';
}

/** The quarter so many quarters behind one, or before it. */
export function quarterLater(year: number, quarter: number, by: number): { year: number; quarter: number } {
  const count = year * 4 + quarter - 1 + by;
  return { year: Math.floor(count / 4), quarter: (count % 4) + 1 };
}

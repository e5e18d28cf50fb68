/** Dates of the dataset: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and the labels of periods. */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const PERIOD = /^(?:(?:FY)?\d{4}(?:Q[1-4]|H[12])?|\d{4}-\d{2}(?:-\d{2})?)$/;

/** Whether the text is a date that exists in the calendar (no 30 February). */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

/** Whether the text is a whole day, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return text.length === 10 && isDate(text);
}

/** Whether the text is a day of any year, MM-DD. */
export function isMonthDay(text: string): boolean {
  return text.length === 5 && isDate(`2024-${text}`);
}

/** Whether the text is a period's label (CONTRACTS.md, "Dataset files"). */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text) && (!/^\d{4}-/.test(text) || isDate(text));
}

/** The first day that the date covers: `2025-07` → `2025-07-01`. */
export function startOfDate(date: string): string {
  return date + '-01-01'.slice(date.length === 4 ? 0 : date.length - 4);
}

/** The last day that the date covers: `2025-02` → `2025-02-28`. */
export function endOfDate(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  return `${date}-${String(daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`;
}

/** Days in a month (1–12). */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

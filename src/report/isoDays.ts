/** Counting days between the dataset's dates, which may be a day, a month or a year. */

import { endOfDate } from '../dataset/dates.ts';

const DAY = 86_400_000;

/** Whole days from one date to another (ends of month or year for dates so written); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(endOfDate(to)) - Date.parse(endOfDate(from))) / DAY);
}

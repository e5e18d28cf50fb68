/** The date that a page prints above its text, for notes that give no day of writing. */
import { resolvePeriod } from '../quantity/period.ts';
import type { SegmentScan } from './scene.ts';

/** So many segments at the top of a page may hold its date. */
const DATELINE_REACH = 8;

/** The first full date near the top of a note, as pages print it above their text. */
export function datelineOf(scans: readonly SegmentScan[]): string | null {
  for (const scan of scans.slice(0, DATELINE_REACH)) {
    const day = scan.periods.find((token) => fullDate(token) !== null);
    if (day && day.start <= DATELINE_LENGTH) return fullDate(day);
  }
  return null;
}

/**
 * The day that a note which gives none is read by: today, as its reader means `this year`. Where the days it names are all of
 * earlier years it is a page of the last of them; none where the years are: it may be an old one.
 */
export function assumedDay(scans: readonly SegmentScan[], today: string): string | null {
  const tokens = scans.flatMap(({ periods }) => periods);
  const thisYear = today.slice(0, 4);
  const days = tokens.flatMap((token) => fullDate(token) ?? []).filter((day) => day <= today);
  const newest = days.sort().at(-1);
  if (newest !== undefined && newest < thisYear) return newest;
  const years = tokens.flatMap(({ year }) => (year === null ? [] : [year]));
  return years.length === 0 || years.some((year) => year >= Number(thisYear)) ? today : null;
}

/** The day that a token names with its year, ISO; else null. */
export function fullDate(token: SegmentScan['periods'][number]): string | null {
  const isFull = token.year !== null && token.month !== null && token.day !== null;
  return isFull ? (resolvePeriod(token, { written: null, fiscalYearEnd: undefined }, true)?.label ?? null) : null;
}

/** A date stands at the head of its line: behind the place, the source, the number of readers. */
const DATELINE_LENGTH = 60;

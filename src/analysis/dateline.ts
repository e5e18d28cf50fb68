/** The date that a page prints above its text, for notes that give no day of writing. */
import { resolvePeriod } from '../quantity/period.ts';
import type { SegmentScan } from './scene.ts';

/** So many segments at the top of a page may hold its date. */
const DATELINE_REACH = 8;

/** The first full date near the top of a note, as pages print it above their text. */
export function datelineOf(scans: readonly SegmentScan[]): string | null {
  for (const scan of scans.slice(0, DATELINE_REACH)) {
    const day = scan.periods.find((token) => token.year !== null && token.month !== null && token.day !== null);
    const period = day && resolvePeriod(day, { written: null, fiscalYearEnd: undefined }, true);
    if (period && day.start <= DATELINE_LENGTH) return period.label;
  }
  return null;
}

/** A date stands at the head of its line: behind the place, the source, the number of readers. */
const DATELINE_LENGTH = 60;

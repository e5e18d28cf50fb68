/** Logs: notes whose headings are days. What stands below such a heading was written on that day. */
import type { Analysis, EntryDays, Segment } from './analysis.ts';
import { fullDate } from './dateline.ts';
import type { SegmentScan } from './scene.ts';

/** Behind a weekday and little else. */
const FARTHEST = 8;
const NONE: EntryDays = new Map();

/** The days that headings begin with, where at least two are different. */
export function entryDaysOf(scans: readonly SegmentScan[]): EntryDays {
  let days: Map<number, string> | null = null;
  for (const { segment, periods } of scans) {
    const [first] = segment.kind === 'heading' ? periods : [];
    const day = first && first.start <= FARTHEST ? fullDate(first) : null;
    if (day === null) continue;
    days ??= new Map();
    days.set(segment.index, day);
  }
  return days === null || new Set(days.values()).size < 2 ? NONE : days;
}

/** The day of the entry that a segment stands in; null outside of one. */
export function entryDayOf({ headings }: Pick<Segment, 'headings'>, days: EntryDays): string | null {
  if (days.size === 0) return null;
  const heading = headings.findLast((index) => days.has(index));
  return heading === undefined ? null : (days.get(heading) ?? null);
}

/** The day on which a segment of a note was written: that of its entry, else of the note; null where neither says one. */
export function writtenAt({ head, segments, entryDays }: Analysis, segment: number): string | null {
  const place = segments[segment];
  return (place === undefined ? null : entryDayOf(place, entryDays)) ?? head.written;
}

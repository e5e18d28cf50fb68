/** Places of a note that every figure asks for, found once: what a search for each figure would make quadratic. */
import type { SegmentScan } from './scene.ts';

export interface Landmarks {
  /** The front matter's first text (its title, as a rule). */
  readonly front: SegmentScan | undefined;
  /** All texts of the front matter. */
  readonly fronts: readonly SegmentScan[];
  /** The front matter's first text, else the first heading. */
  readonly title: SegmentScan | undefined;
  /** Place of a table's first cell among the scans; -1 for no table of the note. */
  readonly tableStart: (table: number | undefined) => number;
}

/** `scans` are all segments of the note in reading order. */
export function landmarksOf(scans: readonly SegmentScan[]): Landmarks {
  const starts = new Map<number, number>();
  scans.forEach(({ segment: { cell } }, at) => {
    if (cell && !starts.has(cell.table)) starts.set(cell.table, at);
  });
  const fronts = scans.filter(({ segment }) => segment.kind === 'front-matter');
  const title = scans.find(({ segment }) => segment.kind === 'front-matter' || segment.kind === 'heading');
  return { front: fronts[0], fronts, title, tableStart: (table) => starts.get(table ?? -1) ?? -1 };
}

/** Places of a note that every figure asks for, found once: what a search for each figure would make quadratic. */
import type { SegmentScan } from './scene.ts';
import { within } from './within.ts';

export interface Landmarks {
  /** The front matter's first text (its title, as a rule). */
  readonly front: SegmentScan | undefined;
  /** All texts of the front matter; its figures are none. */
  readonly fronts: readonly SegmentScan[];
  /** The front matter's first text with a name, else its first, else the first heading, unless that heads a section beside others. */
  readonly title: SegmentScan | undefined;
  /** Place of a table's first cell among the scans; -1 for no table of the note. */
  readonly tableStart: (table: number | undefined) => number;
  /** The cells of a table in reading order. */
  readonly cellsOf: (table: number) => readonly SegmentScan[];
}

/** `scans` are all segments of the note in reading order. */
export function landmarksOf(scans: readonly SegmentScan[]): Landmarks {
  const starts = new Map<number, number>();
  scans.forEach(({ segment: { cell } }, at) => {
    if (cell && !starts.has(cell.table)) starts.set(cell.table, at);
  });
  const fronts = scans.filter(({ segment }) => segment.kind === 'front-matter' && segment.metric === undefined);
  return {
    front: fronts[0],
    fronts,
    title: fronts.find(({ names }) => names.length > 0) ?? fronts[0] ?? titleOf(scans),
    tableStart: (table) => starts.get(table ?? -1) ?? -1,
    cellsOf: (table) => {
      const start = starts.get(table) ?? scans.length;
      let end = start;
      while (scans[end]?.segment.cell?.table === table) end++;
      return scans.slice(start, end);
    },
  };
}

function titleOf(scans: readonly SegmentScan[]): SegmentScan | undefined {
  const headings = scans.filter(({ segment }) => segment.kind === 'heading');
  const [first, ...others] = headings;
  if (!first || scans[first.segment.index + 1]?.segment.kind === 'heading') return first;
  return others.some(({ segment }) => segment.headings.length === 0) ? undefined : first;
}

/** A paragraph of minutes that asks; the next one answers. */
const QUESTION = /[?？][\s*_」』”"）)]*$/;

/** The question that the paragraph before a segment asks. */
export function questionBefore({ segment }: SegmentScan, scans: readonly SegmentScan[]): SegmentScan | undefined {
  const before = segment.cell ? undefined : scans[segment.index - 1];
  return before && QUESTION.test(before.normal) ? before : undefined;
}

/** So much of a head (heading, list parent, title, table head) is looked at; what goes on longer is no head. */
const HEAD_REACH = 600;

/** The scan as it counts for what stands below it: its beginning, so that a long head costs no figure much. */
export function asHead(scan: SegmentScan): SegmentScan {
  if (scan.normal.length <= HEAD_REACH) return scan;
  const { names, words, periods, quantities } = scan;
  return {
    ...scan,
    normal: scan.normal.slice(0, HEAD_REACH),
    names: within(names, 0, HEAD_REACH),
    words: within(words, 0, HEAD_REACH),
    periods: within(periods, 0, HEAD_REACH),
    quantities: within(quantities, 0, HEAD_REACH),
  };
}

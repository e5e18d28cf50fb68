/** Places of a note that every figure asks for, found once: what a search for each figure would make quadratic. */
import { rememberedLast } from './rememberedBy.ts';
import type { SegmentScan } from './scene.ts';
import { within } from './within.ts';

export interface Landmarks {
  /** The front matter's first text (its title, as a rule). */
  readonly front: SegmentScan | undefined;
  /** All texts of the front matter; its figures are none. */
  readonly fronts: readonly SegmentScan[];
  /** The front matter's first text with a name, else its first, else the first heading, unless that heads a section beside others. */
  readonly title: SegmentScan | undefined;
  /** The company or lab that the note names far more often than any other, by its id; null where there is none. */
  readonly main: string | null;
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
    title: titleAmong(fronts.find(({ names }) => names.length > 0) ?? fronts[0], titleOf(scans)),
    main: mainOf(scans),
    tableStart: (table) => starts.get(table ?? -1) ?? -1,
    cellsOf: (table) => {
      const start = starts.get(table) ?? scans.length;
      let end = start;
      while (scans[end]?.segment.cell?.table === table) end++;
      return scans.slice(start, end);
    },
  };
}

/** The front matter's title, unless only the one in the text names what the note is about. */
function titleAmong(front: SegmentScan | undefined, title: SegmentScan | undefined): SegmentScan | undefined {
  return front && (front.names.length > 0 || !title?.names.length) ? front : title;
}

/** So often the note names what it is about, and so much more often than the next. */
const MAIN_NAMED = 3;
const MAIN_AHEAD = 2;
const HEAD_COUNTS = 3;

function mainOf(scans: readonly SegmentScan[]): string | null {
  const counts = new Map<string, number>();
  for (const { names, segment } of scans) {
    const weight = segment.kind === 'heading' || segment.kind === 'front-matter' ? HEAD_COUNTS : 1;
    for (const { entry } of names)
      if (entry.kind === 'company' || entry.kind === 'lab')
        counts.set(entry.entity, (counts.get(entry.entity) ?? 0) + weight);
  }
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (first && first[1] >= MAIN_NAMED && first[1] >= MAIN_AHEAD * (second?.[1] ?? 0)) return first[0];
  return onlyOneInOpening(scans);
}

/** So many segments open a note. */
const OPENING = 6;

/** The one company or lab that is named before the second heading, in a note whose headings name nobody. */
function onlyOneInOpening(scans: readonly SegmentScan[]): string | null {
  const headings = scans.filter(({ segment }) => segment.kind === 'heading');
  const second = headings[1]?.segment.index;
  if (second === undefined || second > OPENING || headings.some(({ names }) => names.length > 0)) return null;
  const named = scans.slice(0, second).flatMap(({ names }) => names.map(({ entry }) => entry));
  const companies = new Set(
    named.filter(({ kind }) => kind === 'company' || kind === 'lab').map(({ entity }) => entity),
  );
  return companies.size === 1 ? ([...companies][0] ?? null) : null;
}

/** A first line this short that is no sentence is the title of a note without headings. */
const TITLE = /^.{1,80}$(?<![。.!?;])/;

function titleOf(scans: readonly SegmentScan[]): SegmentScan | undefined {
  const [opening] = scans;
  if (opening?.segment.kind === 'paragraph' && opening.quantities.length === 0 && TITLE.test(opening.normal.trim()))
    return opening;
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
  return before && asks(before) ? before : undefined;
}

/** Whether a segment asks: each figure of the next one wants to know. */
const asks = rememberedLast(({ normal }: SegmentScan) => QUESTION.test(normal));

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

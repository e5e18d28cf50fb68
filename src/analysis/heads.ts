/** What stands above a segment and tells of its figures: heads of a cell, headings, labels of lists, what the note is about. */
import type { Entity, Metric } from '../dataset/model.ts';
import type { Landmarks } from './landmarks.ts';
import { MetricHeads } from './metricHeads.ts';
import type { SegmentScan } from './scene.ts';
import { type EntityContext, introductionOf, onlySubject } from './subjects.ts';

/** A line this short above a list is its heading: **Guide, F1Q26**. */
const LABEL_LENGTH = 40;

/** So many texts of the front matter are looked at for its figures. */
const MOST_FRONTS = 12;

/** So many cells on either side are those of a row. */
const MOST_BESIDE = 24;

const NONE: readonly SegmentScan[] = [];

export class Heads {
  /** What may name the metric. */
  readonly metric: MetricHeads;
  /** What says whom the note is about: texts of the front matter, the first heading. */
  readonly #noteHeads: readonly SegmentScan[];
  /** The segment whose titles were asked for last: its figures come one after another. */
  #titled: { readonly scan: SegmentScan | null; readonly titles: readonly SegmentScan[] } = {
    scan: null,
    titles: NONE,
  };

  /** `scans` are all segments of the note as heads, by their index. */
  constructor(
    private readonly scans: readonly SegmentScan[],
    private readonly landmarks: Landmarks,
  ) {
    this.metric = new MetricHeads(scans, landmarks);
    const heading = scans.find(({ segment }) => segment.kind === 'heading');
    this.#noteHeads = [...landmarks.fronts.slice(0, MOST_FRONTS), ...(heading ? [heading] : [])];
  }

  /** The heads of a cell: of its row, of its column, its label; none for prose. */
  ofCell({ segment: { cell } }: SegmentScan): readonly SegmentScan[] {
    return cell
      ? this.#at([cell.rowHead, cell.columnHead, cell.label ?? null].filter((index) => index !== null))
      : NONE;
  }

  /**
   * What may date a cell: its heads; a column of growth rates is of the period of the column before; a row may have
   * its period in a cell of its own.
   */
  ofPeriod(scan: SegmentScan): readonly SegmentScan[] {
    const { cell } = scan.segment;
    const heads = this.ofCell(scan);
    if (!cell || heads.some(({ periods }) => periods.length > 0)) return heads;
    const before = this.metric.columnBefore(cell) ?? this.metric.periodBeside(scan);
    return before ? [before] : heads;
  }

  /** What gives the attributes of the figures: the heads of a cell, else the list items that only head what hangs below them. */
  ofAttributes(scan: SegmentScan): readonly SegmentScan[] {
    return scan.segment.cell ? this.ofCell(scan) : this.#at(scan.segment.parents).filter(isLabel);
  }

  /** The cells around a cell in its row, itself too; none for prose. */
  row({ segment: { cell, index } }: SegmentScan): readonly SegmentScan[] {
    if (!cell) return NONE;
    const isOfRow = (at: number) => {
      const other = this.scans[at]?.segment.cell;
      return other?.table === cell.table && other.row === cell.row;
    };
    let from = index;
    while (index - from < MOST_BESIDE && isOfRow(from - 1)) from--;
    let to = index;
    while (to - index < MOST_BESIDE && isOfRow(to + 1)) to++;
    return this.scans.slice(from, to + 1);
  }

  /** Headings above and the front matter's title: what they date goes for the figures below. */
  titles(scan: SegmentScan): readonly SegmentScan[] {
    if (this.#titled.scan !== scan) {
      const title = this.landmarks.front;
      const introduction = introductionOf(scan, this.scans);
      const isTitle = introduction !== null && isShort(this.scans[introduction] as SegmentScan);
      const above = [...scan.segment.headings, ...(isTitle ? [introduction] : []), ...scan.segment.parents];
      this.#titled = { scan, titles: [...(title ? [title] : []), ...this.#at(above)] };
    }
    return this.#titled.titles;
  }

  /** The one entity that a head of the cell names, or what the note is about for a figure of its front matter. */
  named(scan: SegmentScan, metric: Metric | null, context: EntityContext): Entity | null {
    let first: Entity | null = null;
    for (const { segment } of scan.segment.metric === undefined ? this.ofCell(scan) : this.#noteHeads) {
      const entity = onlySubject(context, segment.index, metric);
      if (entity && entity.kind !== 'technology' && entity.kind !== 'standard') return entity;
      first ??= entity;
    }
    return first;
  }

  #at(indices: readonly number[]): SegmentScan[] {
    return indices.map((index) => this.scans[index]).filter((scan) => scan !== undefined);
  }
}

/** Whether a list item does no more than head what hangs below it: 算力（稠密）. */
function isLabel(scan: SegmentScan): boolean {
  return isShort(scan) && scan.quantities.length === 0;
}

function isShort({ normal }: SegmentScan): boolean {
  return normal.length <= LABEL_LENGTH;
}

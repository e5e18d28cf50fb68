/** What stands above a figure and may name its metric: heads of its table, the question before it, list parents, headings, the title. */
import type { Segment } from './analysis.ts';
import { type Landmarks, questionBefore } from './landmarks.ts';
import { type Announced, announcedWithin, type Head } from './metricGround.ts';
import type { SegmentScan } from './scene.ts';

/** Finds the heads of segments; what each head announces is read once. */
export class MetricHeads {
  readonly #cues = new Map<SegmentScan, readonly Announced[]>();
  /** The segment that was asked for last: its figures come one after another. */
  #last: { readonly below: SegmentScan; readonly heads: readonly Head[] } | null = null;

  /** `scans` are all segments of the note as heads, by their index. */
  constructor(
    private readonly scans: readonly SegmentScan[],
    private readonly landmarks: Landmarks,
  ) {}

  /** What stands above a segment, the nearest first. */
  above(below: SegmentScan): readonly Head[] {
    if (this.#last?.below !== below) this.#last = { below, heads: this.#find(below) };
    return this.#last.heads;
  }

  #find(below: SegmentScan): readonly Head[] {
    const { cell, headings, parents } = below.segment;
    const heads: Head[] = [];
    const add = (scan: SegmentScan | undefined, what: Head['what']) => {
      if (scan && !heads.some((head) => head.scan === scan)) heads.push({ scan, what, cues: this.#cuesOf(scan) });
    };
    if (cell) {
      add(this.scans[cell.rowHead ?? -1], 'row head');
      add(this.scans[cell.columnHead ?? -1], 'column head');
      add(this.scans[cell.label ?? -1], 'row head');
      if (!heads.some(({ cues }) => cues.length > 0)) add(this.#rowAbove(cell), 'row above');
    }
    add(questionBefore(below, this.scans), 'question');
    for (const parent of [...parents].reverse()) add(this.scans[parent], 'list parent');
    if (cell) {
      const first = this.landmarks.tableStart(cell.table);
      add(this.scans[first], 'table caption');
      add(this.scans[first - 1], 'table caption');
    }
    for (const [at, heading] of [...headings].reverse().entries())
      add(this.scans[heading], at === 0 ? 'heading' : 'outer heading');
    add(this.landmarks.title, 'title');
    return heads;
  }

  #cuesOf(scan: SegmentScan): readonly Announced[] {
    let cues = this.#cues.get(scan);
    if (!cues) {
      cues = announcedWithin(scan, 0, scan.normal.length);
      this.#cues.set(scan, cues);
    }
    return cues;
  }

  /** The head of the row above, which ends right before this row's head: a row of growth rates (y/y) goes on about it. */
  #rowAbove({ table, rowHead }: NonNullable<Segment['cell']>): SegmentScan | undefined {
    const above = this.scans[(rowHead ?? 0) - 1]?.segment.cell;
    return above?.table === table && above.row > 0 ? this.scans[above.rowHead ?? -1] : undefined;
  }
}

/** What stands above a figure and may name its metric: heads of its table, the question before it, list parents, headings, the title. */
import type { Segment } from './analysis.ts';
import { type Landmarks, questionBefore } from './landmarks.ts';
import { type Announced, announcedWithin, type Head } from './metricGround.ts';
import { rememberedBy } from './rememberedBy.ts';
import type { SegmentScan } from './scene.ts';

/** So many rows further down a row of parts may stand. */
const ROWS_UP = 6;

/** A column of growth rates. */
const GROWTH_HEAD =
  /^\s*(?:YoY|QoQ|MoM|WoW|[yqm]\/[yqm]|yr\/yr|growth|change|chg\.?|同比|环比|[年月季]增|按[年季月]|增速|增幅|变动|变化|涨跌)[^A-Za-z\u4e00-\u9fff]*(?:率|幅|%|pct|变动|变化|增长|增减)?[^A-Za-z\u4e00-\u9fff]*$/i;

/** A column of when things came out dates nothing else. */
const LAUNCH =
  /发布|上市|量产|推出|投产|成立|公布年|年份|\b(?:launch|release|announced|introduced|founded|shipped|vintage|debut)/i;

const MOST_PERIOD_ROWS = 2;
/** What a row of periods is headed by, none of launches. */
const PERIOD_ROW =
  /^\s*(?:(?:latest|last|reporting|reported|fiscal|current)? ?(?:quarter|period|half|FY|fiscal year)(?: ended| ending)?|as of|(?:最[新近]|报告|财报|本)?(?:季度?|期间|报告期|财季|财年|期别|季别)|截至)\s*$/i;

/** Finds the heads of segments; what each head announces is read once. */
export class MetricHeads {
  readonly #cues = new Map<SegmentScan, readonly Announced[]>();
  /** The segment that was asked for last: its figures come one after another. */
  #last: { readonly below: SegmentScan; readonly heads: readonly Head[] } | null = null;

  /** The cells of rows of periods, by table and column; no more than two such rows are looked at. */
  readonly #periodCells = rememberedBy((table: number): ReadonlyMap<number, readonly SegmentScan[]> => {
    const columns = new Map<number, SegmentScan[]>();
    for (const scan of this.landmarks.cellsOf(table)) {
      const { normal, periods, segment } = scan;
      const [period] = periods;
      if (!segment.cell || period === undefined || normal.trim().length !== period.end - period.start) continue;
      if (!PERIOD_ROW.test(this.scans[segment.cell.rowHead ?? -1]?.normal ?? '')) continue;
      const cells = columns.get(segment.cell.column) ?? [];
      if (cells.length < MOST_PERIOD_ROWS) columns.set(segment.cell.column, [...cells, scan]);
    }
    return columns;
  });

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
      if (!heads.some(({ cues }) => cues.length > 0)) {
        add(this.#rowAbove(cell), 'row above');
        add(this.columnBefore(cell), 'column before');
      }
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

  /** The head of the column before, where this one's only says how what it is of has grown: | Revenue | YoY |. */
  columnBefore({ table, columnHead }: NonNullable<Segment['cell']>): SegmentScan | undefined {
    if (columnHead === null || !GROWTH_HEAD.test(this.scans[columnHead]?.normal ?? '')) return undefined;
    for (let at = columnHead - 1; this.scans[at]?.segment.cell?.table === table; at--) {
      const before = this.scans[at] as SegmentScan;
      if (!GROWTH_HEAD.test(before.normal)) return before;
    }
    return undefined;
  }

  /** An earlier cell of the same row that holds a period and nothing else: | Marvell | FY2028 | revenue of $15bn |. */
  periodBeside({ segment: { cell, index } }: SegmentScan): SegmentScan | undefined {
    for (let at = index - 1; cell; at--) {
      const before = this.scans[at];
      if (before?.segment.cell?.table !== cell.table || before.segment.cell.row !== cell.row) return undefined;
      const [period] = before.periods;
      if (period && before.normal.trim().length === period.end - period.start)
        return LAUNCH.test(this.scans[before.segment.cell.columnHead ?? -1]?.normal ?? '') ? undefined : before;
    }
    return undefined;
  }

  /** The cell of a row of periods above, in the same column: | Latest quarter | Q1 FY27 | 1Q26 | below | | NVIDIA | AMD |. */
  periodAbove({ segment: { cell } }: SegmentScan): SegmentScan | undefined {
    if (!cell || cell.column === 0) return undefined;
    return this.#periodCells(cell.table)
      .get(cell.column)
      ?.findLast(({ segment }) => (segment.cell?.row ?? 0) < cell.row);
  }

  /** The head of the nearest row above that names a metric: rows of growth rates (y/y) and of parts go on about it. */
  #rowAbove({ table, rowHead }: NonNullable<Segment['cell']>): SegmentScan | undefined {
    let head = rowHead ?? 0;
    for (let up = 0; up < ROWS_UP; up++) {
      const above = this.scans[head - 1]?.segment.cell; // the last cell of the row above ends right before this row's head
      if (above?.table !== table || above.row === 0 || above.rowHead === null) return undefined;
      head = above.rowHead;
      const scan = this.scans[head] as SegmentScan;
      if (this.#cuesOf(scan).length > 0) return scan;
    }
    return undefined;
  }
}

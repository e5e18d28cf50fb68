/** What stands above a segment and tells of its figures: heads of a cell, headings, labels of lists, what the note is about. */
import type { Entity, Metric } from '../dataset/model.ts';
import { type Landmarks, questionBefore } from './landmarks.ts';
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
   * its period in a cell of its own, and so may a column.
   */
  ofPeriod(scan: SegmentScan): readonly SegmentScan[] {
    const { cell } = scan.segment;
    const heads = this.ofCell(scan);
    if (!cell || heads.some(({ periods }) => periods.length > 0)) return heads;
    const before = this.metric.columnBefore(cell) ?? this.metric.periodBeside(scan) ?? this.metric.periodAbove(scan);
    return before ? [before] : heads;
  }

  /**
   * What gives the attributes of the figures: the heads of a cell, the list items that only head what hangs below them, a line
   * that says of a whole table how it counts (整柜口径, dense).
   */
  ofAttributes(scan: SegmentScan): readonly SegmentScan[] {
    const { cell, parents } = scan.segment;
    const labels = this.#at(parents).filter(isLabel);
    if (!cell) return [...labels, ...this.#titleOfList(scan).filter(({ normal }) => COLON_END.test(normal))];
    const caption = this.scans[this.landmarks.tableStart(cell.table) - 1];
    const isCaption =
      caption?.segment.kind === 'paragraph' &&
      ((isLabel(caption) && !SENTENCE.test(caption.normal)) || COUNTING.test(caption.normal));
    return [...this.ofCell(scan), ...(isCaption ? [caption] : []), ...labels];
  }

  /** The line that introduces the list of an item and gives no figure; none elsewhere. */
  #titleOfList(scan: SegmentScan): readonly SegmentScan[] {
    const title = this.scans[introductionOf(scan, this.scans) ?? -1];
    return title !== undefined && isTitleOfList(title) ? [title] : NONE;
  }

  /** The line right above a table that gives no figure and at most one period; none for prose. */
  captionOf({ segment: { cell } }: SegmentScan): readonly SegmentScan[] {
    const caption = cell && this.scans[this.landmarks.tableStart(cell.table) - 1];
    if (caption?.segment.kind !== 'paragraph' || caption.quantities.length > 0) return NONE;
    const [period, ...more] = caption.periods;
    const isAside = period !== undefined && /\([^)]*$/.test(caption.normal.slice(0, period.start)); // （微軟為FY26第一季）
    return caption.normal.length > TITLE_LENGTH || more.length > 0 || isAside ? NONE : [caption];
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

  /** Headings above, the front matter's title and the question that is answered: what they date goes for the figures below. */
  titles(scan: SegmentScan): readonly SegmentScan[] {
    if (this.#titled.scan !== scan) {
      const title = this.landmarks.front;
      const lead = [...this.#titleOfList(scan), ...this.captionOf(scan)].map(({ segment }) => segment.index);
      const above = [...scan.segment.headings, ...lead, ...scan.segment.parents];
      const question = questionBefore(scan, this.scans);
      this.#titled = { scan, titles: [...(title ? [title] : []), ...this.#at(above), ...(question ? [question] : [])] };
    }
    return this.#titled.titles;
  }

  /** | 腾讯（亿元） | 2025年 | 2026Q1 |: the corner of the table, which may say whose all cells are; none for prose. */
  #cornerOf({ segment: { cell } }: SegmentScan): readonly SegmentScan[] {
    const corner = cell && this.scans[this.landmarks.tableStart(cell.table)];
    return corner?.segment.cell?.row === 0 && corner.segment.cell.column === 0 ? [corner] : NONE;
  }

  /** The one entity that a head of the cell names, or what the note is about for a figure of its front matter. */
  named(scan: SegmentScan, metric: Metric | null, context: EntityContext): Entity | null {
    let first: Entity | null = null;
    const heads =
      scan.segment.metric === undefined ? [...this.#carriers(scan), ...this.#cornerOf(scan)] : this.#noteHeads;
    for (const { segment } of heads) {
      const entity = onlySubject(context, segment.index, metric);
      if (entity && entity.kind !== 'technology' && entity.kind !== 'standard') return entity;
      first ??= entity;
    }
    return first === null ? null : (this.#productAbove(scan, metric, context) ?? first);
  }

  /** The heads of a cell that may name its carrier: below `vs B200` it is what the column before is about. */
  #carriers(scan: SegmentScan): readonly SegmentScan[] {
    const heads = this.ofCell(scan);
    return heads.map((head) => (AGAINST.test(head.normal) && head.names.length > 0 ? this.#columnBefore(head) : head));
  }

  #columnBefore(head: SegmentScan): SegmentScan {
    const { cell, index } = head.segment;
    const before = this.scans[index - 1];
    return cell?.row === 0 && before?.segment.cell?.table === cell.table && before.names.length > 0 ? before : head;
  }

  /** | HBM3E | 288 GB | below the name of one chip: what is made of a technology carries what the row says of it. */
  #productAbove(scan: SegmentScan, metric: Metric | null, context: EntityContext): Entity | null {
    if (!scan.segment.cell) return null;
    const above = [...this.captionOf(scan), ...this.#at(scan.segment.headings).slice(-1), ...this.#cornerOf(scan)];
    for (const { segment } of above) {
      const entity = onlySubject(context, segment.index, metric);
      if (entity && (entity.kind === 'chip' || entity.kind === 'system')) return entity;
    }
    return null;
  }

  #at(indices: readonly number[]): SegmentScan[] {
    return indices.map((index) => this.scans[index]).filter((scan) => scan !== undefined);
  }
}

/** Whether a list item does no more than head what hangs below it: 算力（稠密）. */
function isLabel(scan: SegmentScan): boolean {
  return isShort(scan) && scan.quantities.length === 0;
}

/** A column of what the one before is measured against. */
const AGAINST = /^\s*(?:vs\.?|versus|against|over|[较比]|对比|相比|相[对较]) ?/i;

const COLON_END = /:\W*$/;

/** A short line, or a sentence that gives no figure and ends in a colon: What 2026 should look like, in the company's words: */
function isTitleOfList(scan: SegmentScan): boolean {
  return (
    isShort(scan) || (scan.quantities.length === 0 && scan.normal.length <= TITLE_LENGTH && COLON.test(scan.normal))
  );
}

const TITLE_LENGTH = 120;
const COLON = /:\s*$/;
/** 口径：单卡、稠密。All figures are dense and per chip. */
const COUNTING =
  /^(?:统一)?口径[:：为]|^(?:表中|下表|以下)?(?:均为|都是|一律|全部[为按])|^(?:all|every) (?:figures?|numbers?|values?|rates?|specs?)\b|^(?:basis|convention)[:：]/i;
/** What is a sentence, or more than one, says more than how a table counts. */
const SENTENCE = /[;。]|\.(?: |$)/;

function isShort({ normal }: SegmentScan): boolean {
  return normal.length <= LABEL_LENGTH;
}

/**
 * Markdown → prose segments. The parser gives blocks, tables, links, code and comments with offsets; the text of
 * each segment is cleaned in proseText.ts.
 */
import type { SyntaxNode } from '@lezer/common';
import type { Segment, SegmentKind } from './analysis.ts';
import { type Blocks, parseBlocks } from './blocks.ts';
import { HeadingLines, LONGEST_HEADING_LINE } from './headingLines.ts';
import { type Cut, cutInline } from './inline.ts';
import { GAP, strip } from './proseText.ts';

/** An HTML comment of the note, with its text. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Prose {
  readonly segments: Segment[];
  readonly comments: Comment[];
  readonly blocks: Blocks;
}

/** Marks of blocks inside the text of one. */
const BLOCK_MARKS = new Set(['QuoteMark', 'ListMark', 'HeaderMark', 'TaskMarker', 'TableDelimiter']);

interface Place {
  /** Heads of the list items around, outermost first. */
  readonly parents: readonly number[];
  readonly quoted: boolean;
  /** Inside a list item: the segment of its first paragraph, once that is read. */
  readonly item?: { head: number | null };
}

/**
 * Splits `text` from `from` on (front matter is cut before) into segments in reading order, numbered from `first` on. Blocks
 * that an edit left alone are taken over from what was read `before` it. Never throws.
 */
export function readProse(text: string, from: number, first = 0, before: Prose | null = null): Prose {
  const reader = new ProseReader(text, from, first);
  const blocks = parseBlocks(text.slice(from), before?.blocks ?? null);
  reader.blocks(blocks.tree.topNode, { parents: [], quoted: false });
  return { segments: reader.segments, comments: reader.comments, blocks };
}

const HEADING = 'ATXHeading';
const NO_NUMBERS: readonly number[] = [];
const NO_CUTS: readonly Cut[] = [];

interface CellRange {
  readonly from: number;
  readonly to: number;
  readonly node: SyntaxNode;
}

/** A cell of words; a sum may begin with letters too (US$5bn, RMB75bn). */
const LABEL = /^[*_\s]*(?![A-Z]{1,2}\$|(?:USD|RMB|CNY|HKD|TWD|NTD|EUR|JPY|KRW|GBP) ?\d)\p{L}/u;
/** Heads of columns of codes and ranks, in the script they are written in. */
const NUMBERING =
  /^(?:#|No\.?|Rank(?:ing)?|Code|Ticker|Symbol|ID|排名|名次|序[号號]|[编編][号號]|(?:股票|[证證]券|股份)?代[码碼号號]|股[号號])$/i;

class ProseReader {
  readonly segments: Segment[] = [];
  readonly comments: Comment[] = [];
  readonly #text: string;
  readonly #shift: number;
  readonly #first: number;
  /** The headings above; the segments of one section share their list. */
  #path: readonly number[] = NO_NUMBERS;
  #headings: { level: number; segment: number }[] = [];
  #tables = 0;
  readonly #headingLines = new HeadingLines();

  constructor(text: string, shift: number, first: number) {
    this.#text = text;
    this.#shift = shift;
    this.#first = first;
  }

  /** Walks block nodes with an explicit stack: nesting a thousand deep must not overflow. */
  blocks(root: SyntaxNode, place: Place): void {
    const stack: { node: SyntaxNode | null; place: Place }[] = [{ node: root.firstChild, place }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as (typeof stack)[number];
      const node = top.node;
      if (!node) {
        stack.pop();
        continue;
      }
      top.node = node.nextSibling;
      const inner = this.#block(node, top.place);
      if (inner) stack.push({ node: node.firstChild, place: inner });
    }
  }

  /** Handles one block; returns the place of its children where they are to be walked. */
  #block(node: SyntaxNode, place: Place): Place | null {
    const { name } = node;
    if (name.startsWith(HEADING)) {
      this.#heading(node, Number(name.slice(HEADING.length)), place);
      return null;
    }
    switch (name) {
      case 'SetextHeading1':
      case 'SetextHeading2':
        this.#underlined(node, Number(name.slice(-1)), place);
        return null;
      case 'Paragraph':
      case 'Task':
        this.#paragraph(node, place);
        return null;
      case 'Table':
        this.#table(node, place);
        return null;
      case 'CommentBlock':
      case 'HTMLBlock':
        this.#comments(node);
        return null;
      case 'BulletList':
      case 'OrderedList':
        return { parents: parentsOf(place), quoted: place.quoted };
      case 'ListItem':
        return { ...place, item: { head: null } };
      case 'Blockquote':
        return { parents: parentsOf(place), quoted: true };
      default:
        return null;
    }
  }

  /** The first paragraph of a list item is the parent of what is nested below it. */
  #paragraph(node: SyntaxNode, place: Place): void {
    const level = place.item || place.quoted ? null : this.#levelOf(node);
    if (level !== null) {
      this.#heading(node, level, place);
      return;
    }
    const segment = this.#leaf(node, place.item ? 'list-item' : 'paragraph', place);
    if (place.item) place.item.head ??= segment;
  }

  /** The level of a paragraph that stands for a heading; null for other text. */
  #levelOf({ from, to }: SyntaxNode): number | null {
    if (to - from > LONGEST_HEADING_LINE) return null;
    return this.#headingLines.levelOf(this.#text.slice(from + this.#shift, to + this.#shift));
  }

  /** A line above a rule of signs is a heading; a paragraph above one ends there. */
  #underlined(node: SyntaxNode, level: number, place: Place): void {
    const end = node.firstChild?.from ?? node.to;
    const isLine = !this.#text
      .slice(node.from + this.#shift, end + this.#shift)
      .trim()
      .includes('\n');
    if (isLine && end - node.from <= LONGEST_HEADING_LINE) this.#heading(node, level, place);
    else this.#paragraph(node, place);
  }

  #heading(node: SyntaxNode, level: number, place: Place): void {
    while (this.#headings.length > 0 && (this.#headings[this.#headings.length - 1]?.level ?? 0) >= level)
      this.#headings.pop();
    this.#path = this.#headings.map((heading) => heading.segment);
    const segment = this.#leaf(node, 'heading', place);
    if (segment === null) return;
    this.#headings.push({ level, segment });
    this.#path = [...this.#path, segment];
  }

  #table(node: SyntaxNode, around: Place): void {
    const table = this.#tables++;
    const place = { ...around, parents: parentsOf(around) };
    const rows: (CellRange | null)[][] = [];
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (child.name === 'TableHeader' || child.name === 'TableRow') rows.push(this.#cells(child));
    const isLabelled = this.#isLabelled(rows);
    const heads: (number | null)[] = [];
    let above: number | null = null;
    for (const [row, cells] of rows.entries()) {
      let rowHead: number | null = null;
      let label: number | null = null;
      for (const [column, range] of cells.entries()) {
        const columnHead = row === 0 ? null : (heads[column] ?? null);
        const cell: Segment['cell'] = { table, row, column, rowHead: column === 0 ? null : rowHead, columnHead, label };
        const segment: number | null = range
          ? this.#add(range.from, range.to, this.#cuts(range.node), 'cell', place, cell)
          : null;
        if (column === 0) rowHead = segment ?? (isLabelled && row > 0 ? above : null);
        else if (column === 1 && this.#isNumbered(rowHead, heads[0], segment)) rowHead = segment;
        else if (column === 1 && isLabelled && row > 0) label = segment;
        if (row === 0) heads[column] = segment;
      }
      above = rowHead;
    }
  }

  /** Whether the second column of a table holds words alone, which say what the rest of the row is: | Nvidia | Revenue ($bn) | 130 |. */
  #isLabelled(rows: readonly (readonly (CellRange | null)[])[]): boolean {
    const second = rows.slice(1).map((cells) => cells[1]);
    return (
      rows.some((cells) => cells.length > 2) &&
      second.some((cell) => cell) &&
      second.every((cell) => !cell || LABEL.test(this.#text.slice(cell.from, cell.to)))
    );
  }

  /** | 2330 | 台積電 | 2,310 |: a code or rank before a name, which heads the row in its place. */
  #isNumbered(first: number | null, head: number | null | undefined, second: number | null): boolean {
    const [number, what, name] = [first, head, second].map((at) =>
      this.segments[(at ?? -1) - this.#first]?.text.trim(),
    );
    return (
      NUMBERING.test(what ?? '') && /^#?\d[\d.]*(?:[. ][A-Z]{1,3})?$/.test(number ?? '') && /^\p{L}/u.test(name ?? '')
    );
  }

  /** Cells in order; an empty cell has no node of its own, so columns are counted by the delimiters. */
  #cells(row: SyntaxNode): (CellRange | null)[] {
    const cells: (CellRange | null)[] = [];
    let pending: CellRange | null = null;
    let seenDelimiter = false;
    let started = false;
    for (let child = row.firstChild; child; child = child.nextSibling) {
      if (child.name === 'TableCell') {
        pending = { from: child.from + this.#shift, to: child.to + this.#shift, node: child };
        started = true;
      } else if (child.name === 'TableDelimiter') {
        if (started || seenDelimiter) cells.push(pending);
        pending = null;
        seenDelimiter = true;
        started = true;
      }
    }
    if (pending) cells.push(pending);
    return cells;
  }

  #leaf(node: SyntaxNode, kind: SegmentKind, place: Place): number | null {
    return this.#add(node.from + this.#shift, node.to + this.#shift, this.#cuts(node), kind, place);
  }

  #cuts(node: SyntaxNode): readonly Cut[] {
    const start = node.from + this.#shift;
    const { cuts, comments } = cutInline(this.#text.slice(start, node.to + this.#shift));
    for (const { from, to } of comments) this.#addComment(start + from, start + to);
    if (cuts.length === 0 && node.firstChild === null) return NO_CUTS;
    const all = cuts.map(({ from, to, gap }): Cut => ({ from: start + from, to: start + to, gap }));
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (!BLOCK_MARKS.has(child.name)) continue;
      all.push({ from: child.from + this.#shift, to: child.to + this.#shift, gap: false });
    }
    return all;
  }

  /** A comment block may run on over trailing blanks or hold several comments: each is taken by its own marks. */
  #comments(node: SyntaxNode): void {
    const limit = node.to + this.#shift;
    let at = node.from + this.#shift;
    for (;;) {
      const start = this.#text.indexOf('<!--', at);
      const close = start < 0 || start >= limit ? -1 : this.#text.indexOf('-->', start + 4);
      if (close < 0 || close + 3 > limit) return;
      this.#addComment(start, close + 3);
      at = close + 3;
    }
  }

  #addComment(start: number, end: number): void {
    this.comments.push({ start, end, text: this.#text.slice(start + 4, end - 3).trim() });
  }

  #add(
    start: number,
    end: number,
    cuts: readonly Cut[],
    kind: SegmentKind,
    place: Place,
    cell?: Segment['cell'],
  ): number | null {
    const { text, runs } = strip(this.#text, start, end, cuts);
    const words = text.trim();
    if (words === '' || words === GAP) return null;
    const index = this.#first + this.segments.length;
    this.segments.push({
      index,
      kind,
      text,
      start,
      end,
      runs,
      headings: this.#path,
      parents: place.parents,
      quoted: place.quoted,
      ...(cell ? { cell } : {}),
    });
    return index;
  }
}

/** Parents of what is nested here: a list item's own head joins those above it (eight levels are enough for context). */
function parentsOf(place: Place): readonly number[] {
  const head = place.item?.head ?? null;
  return head === null ? place.parents : [...place.parents.slice(-8), head];
}

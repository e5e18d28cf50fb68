/** A report worded and arranged, ready to be drawn as Markdown or HTML. */
import type { NotePlace, ReportLang } from '../report.ts';

/** How a cell reads at a glance; the page colours it, and its text says the same. */
export type Tone = 'good' | 'bad' | 'mild' | 'muted';

export interface Cell {
  readonly text: string;
  /** What to sort by, where the text would sort wrongly. */
  readonly sort?: number;
  readonly tone?: Tone;
  /** A place in a note: the page links to the file; inside VS Code the link opens the editor there. */
  readonly place?: NotePlace;
  /** An http(s) address. */
  readonly url?: string;
}

export interface Column {
  readonly title: string;
  readonly number?: boolean;
  /** Has a few values to choose from: the page offers them. */
  readonly choice?: boolean;
}

export interface TableBlock {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said instead of the table when there are no rows. */
  readonly empty: string;
}

/** One point of a history: the day, the value or range in the canonical unit, and its words. */
export interface ChartPoint {
  readonly series: string;
  readonly date: string;
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

export interface HistoryChart {
  readonly type: 'history';
  /** Title and text alternative in one. */
  readonly title: string;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
}

export interface BarsChart {
  readonly type: 'bars';
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly {
    readonly name: string;
    readonly value: number;
    readonly label: string;
    readonly tone?: Tone;
  }[];
}

/** Things placed by two values each. */
export interface ScatterChart {
  readonly type: 'scatter';
  readonly title: string;
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly points: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export interface ScatterAxis {
  readonly title: string;
  readonly unit: string;
}

export type Chart = HistoryChart | BarsChart | ScatterChart;

/** A part of the page that can be shut; Markdown has it as a section. */
export interface FoldBlock {
  readonly type: 'fold';
  readonly title: string;
  /** What is in it, in a few words. */
  readonly note: string;
  readonly open: boolean;
  readonly blocks: readonly Block[];
}

/** One count of what was looked at. */
export interface Tally {
  readonly term: string;
  readonly count: string;
  readonly tone?: Tone;
}

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly { readonly term: string; readonly cell: Cell }[] }
  | { readonly type: 'chart'; readonly chart: Chart }
  | FoldBlock
  | TableBlock;

export interface Layout {
  readonly lang: ReportLang;
  readonly title: string;
  /** What was looked at, at a glance; the first of the notices says the same in a sentence. */
  readonly tally: readonly Tally[];
  /** What was looked at, what the dataset is, and what the report does not say. */
  readonly notices: readonly string[];
  readonly blocks: readonly Block[];
}

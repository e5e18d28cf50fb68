/** What the engine found in one note. All offsets are UTF-16 code units into the note's text, end exclusive. */
import type { Attributes } from '../dataset/model.ts';
import type { Period } from '../quantity/period.ts';
import type { ParsedQuantity, Script } from '../quantity/quantity.ts';

export type SegmentKind = 'paragraph' | 'heading' | 'list-item' | 'cell' | 'front-matter';

/** A stretch of prose in reading order, freed of markup; `toSource` gives offsets in the note for offsets in `text`. */
export interface Segment {
  readonly index: number;
  readonly kind: SegmentKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Pairs (offset in text, offset in the note), ascending: between two entries both run in step. */
  readonly runs: readonly number[];
  /** Indices of the heading segments above, outermost first. */
  readonly headings: readonly number[];
  /** Indices of the list items this one is nested in, outermost first. */
  readonly parents: readonly number[];
  /** For a table cell: where it stands, and the segments of its row and column heads. */
  readonly cell?: {
    readonly table: number;
    readonly row: number;
    readonly column: number;
    readonly rowHead: number | null;
    readonly columnHead: number | null;
    /** The cell behind the row head that says what the rest of the row is, in a table that has such a column. */
    readonly label?: number | null;
  };
  readonly quoted: boolean;
  /** For a figure of the front matter: the metric that its key names (`target: $235`), or '' where it names none for sure. */
  readonly metric?: string;
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: string;
  readonly segment: number;
  /** Set when a former name was used: the day until which it was right. */
  readonly formerUntil?: string;
}

/** A named reason for a binding, shown by `extract --explain` and in the figure's hover. */
export interface Evidence {
  readonly name: string;
  /** Where the cue stands, if anywhere. */
  readonly start?: number;
  readonly end?: number;
}

/** A figure with what it was bound to; unbound parts are null. With entity and metric it is a claim. */
export interface Figure extends ParsedQuantity {
  readonly text: string;
  readonly segment: number;
  readonly entity: string | null;
  readonly metric: string | null;
  readonly period: Period | null;
  /** Stated attributes: precision, sparsity, scope, direction, segment, round, basis, versus, change; `previous`/`own` = 'true'. */
  readonly attributes: Attributes;
  /** 0…1: how sure the binding is. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** True when a bind directive fixed the binding. */
  readonly bound: boolean;
}

export type DirectiveKind = 'as-of' | 'bind' | 'ignore' | 'ignore-next-line' | 'ignore-file' | 'unreadable';

export interface Directive {
  readonly kind: DirectiveKind;
  readonly start: number;
  readonly end: number;
  /** For ignore directives: the rules named; empty = all. */
  readonly rules: readonly string[];
  readonly reason?: string;
  readonly until?: string;
  /** For as-of: the date. */
  readonly date?: string;
  /** For bind: entity id or alias as written, metric, period, attributes. */
  readonly bind?: {
    readonly entity: string;
    readonly metric: string;
    readonly period: string | null;
    readonly attributes: Attributes;
  };
  /** For unreadable: what is wrong (a message code) and the word concerned. */
  readonly problem?: { readonly code: string; readonly word: string };
}

export interface NoteHead {
  readonly title: string | null;
  /** The day the note says it was written (front matter or file name), ISO. */
  readonly written: string | null;
  /** Front matter `asof`: the day whose knowledge all claims are judged by. */
  readonly asOf: string | null;
  /** `ticktie: off` */
  readonly off: boolean;
  readonly script: Script;
}

/** The days of a log, by the index of the heading's segment; empty for notes that are none. */
export type EntryDays = ReadonlyMap<number, string>;

export interface Analysis {
  readonly text: string;
  readonly head: NoteHead;
  readonly segments: readonly Segment[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly directives: readonly Directive[];
  readonly entryDays: EntryDays;
}

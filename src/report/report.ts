/**
 * What every report is made of. A report is plain data (also its JSON form); `layOutReport` words it in a language,
 * and the renderers (markdown.ts, html.ts, csv.ts) only draw that layout.
 */
import type { Analysis } from '../analysis/analysis.ts';
import type { CheckResult, Coverage, Rule } from '../check/finding.ts';
import type { Basis, DatasetInfo, LocalText } from '../dataset/model.ts';
import type { Approx } from '../quantity/quantity.ts';

/** The product's languages; reports are worded in one of them. */
export type ReportLang = 'en' | 'zh-Hans' | 'zh-Hant';

/** A note with what the engine said of it. `file` is the name that reports show: relative to the root, with `/`. */
export interface CheckedNote {
  readonly file: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly result: CheckResult;
}

/** All that a report needs of the notes; the command line and the extension each make one in their own way. */
export type NotesSource = readonly CheckedNote[];

/** Coverage over several notes: the counts of each added up, and how many notes they are. */
export interface NotesCoverage extends Coverage {
  readonly notes: number;
}

/** A place in a note: UTF-16 offsets, end exclusive; line and column count from 1. */
export interface NotePlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** A source as the outside sees it (docs/contracts.md): without the dataset's key. */
export interface PublicSource {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** An observation as the outside sees it. `text` is the value in the dataset's words. */
export interface PublicValue {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly approx: Approx;
  readonly text: string;
  readonly asOf: string;
  readonly basis: Basis;
  readonly source: PublicSource;
}

/** What all reports say of themselves, so that no one takes silence for agreement. */
export interface ReportHead {
  readonly version: 1;
  /** The day whose knowledge the report is judged by, ISO. */
  readonly asOf: string;
  readonly dataset: DatasetInfo;
  readonly coverage: NotesCoverage;
  /** Names of the entities and metrics that the report speaks of, by id. */
  readonly names: Readonly<Record<string, LocalText>>;
}

export type ReportKind = 'check' | 'stale' | 'coverage' | 'brief' | 'compare' | 'changes' | 'ledger' | 'diff';

/** How often each rule fired. */
export type RuleCounts = Readonly<Partial<Record<Rule, number>>>;

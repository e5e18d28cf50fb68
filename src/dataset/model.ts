/** The dataset as the rest of the program sees it. Words as in docs/contracts.md. */
import type { Quantity } from '../quantity/quantity.ts';

export type EntityKind =
  | 'chip'
  | 'system'
  | 'instance'
  | 'technology'
  | 'company'
  | 'lab'
  | 'organisation'
  | 'model'
  | 'facility'
  | 'standard'
  | 'programme';

export type Basis = 'reported' | 'guidance' | 'estimate' | 'consensus' | 'announced' | 'rumoured';

/** Text in the languages of the product; `en` is always there. */
export interface LocalText {
  readonly en: string;
  readonly 'zh-Hans'?: string;
  readonly 'zh-Hant'?: string;
}

/** A source as in `sources.yaml`: where a value was seen. Dates are YYYY[-MM[-DD]]. */
export interface Source {
  readonly key: string;
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly kind?: string;
}

export type Attributes = Readonly<Record<string, string>>;

/** A value as the dataset states it; `resolution` is one unit of its last stated digit in the canonical unit. */
export interface DatasetValue extends Quantity {
  readonly text: string;
  readonly resolution: number;
}

/** One dated, sourced value. */
export interface Observation {
  readonly value: DatasetValue;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly asOf: string;
  readonly basis: Basis;
  readonly source: Source;
  readonly note?: string;
}

/** A value seen in print that a better source contradicts. */
export interface DisputedValue {
  readonly value: DatasetValue;
  readonly source?: Source;
  readonly reason?: LocalText;
}

/** All observations of one entity + metric + attributes + period, oldest first; the last one is current. */
export interface Series {
  readonly entity: string;
  readonly metric: string;
  /** `2025`, `FY2026`, `2025Q2`, …; null for a timeless value (a spec). */
  readonly period: string | null;
  readonly attributes: Attributes;
  readonly history: readonly Observation[];
  readonly disputed: readonly DisputedValue[];
  readonly note?: string;
  /** Which layer it comes from: `bundled`, `user`, or the folder of a workspace layer. */
  readonly layer: string;
  /** Where it is stated, for going there from a figure. */
  readonly origin?: Origin;
}

/** A place in a dataset: file (relative to its layer's root), 1-based line. */
export interface Origin {
  readonly layer: string;
  readonly file: string;
  readonly line: number;
}

export interface FormerName {
  readonly name: string;
  readonly until: string;
}

export interface Relations {
  readonly maker?: string;
  readonly parent?: string;
  readonly predecessor?: string;
  readonly successor?: string;
  readonly partOf?: readonly string[];
  readonly runsOn?: readonly string[];
}

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: LocalText;
  readonly aliases: readonly string[];
  /** Names and aliases that match only in the letter case given. */
  readonly caseSensitive: readonly string[];
  /** Aliases that count only where another mention in the note supports them (common words such as Union, Koi). */
  readonly needsContext: readonly string[];
  readonly formerNames: readonly FormerName[];
  readonly summary?: LocalText;
  readonly relations: Relations;
  /** MM-DD; absent: the calendar year. */
  readonly fiscalYearEnd?: string;
  /** Where it is defined: file (relative to its layer's root), 1-based line. */
  readonly origin?: Origin;
  /** Pinyin of the Chinese names, full and initials, for completion. */
  readonly pinyin?: readonly string[];
}

export interface Metric {
  readonly id: string;
  readonly names: LocalText;
  /** Dimension of its levels (`money`, `data`, `compute`, …; see units.yaml). */
  readonly dimension: string;
  readonly cues: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly attributes: readonly string[];
  readonly appliesTo: readonly EntityKind[];
  readonly higherIsLater?: boolean;
}

export interface Unit {
  readonly id: string;
  readonly dimension: string;
  /** Written form → factor to the canonical unit; letter case counts. */
  readonly forms: Readonly<Record<string, number>>;
  readonly zh: Readonly<Record<string, number>>;
}

/** How `check --format json` describes the dataset. */
export interface DatasetInfo {
  readonly version: string;
  /** Newest as-of date in the dataset. */
  readonly dataAsOf: string;
  readonly entities: number;
  readonly observations: number;
}

/**
 * The questions the program asks of a dataset. Immutable; layers are merged before it is made.
 * All dates are ISO strings, which compare as text once completed (see `endOfDate`).
 */
export interface Dataset {
  readonly info: DatasetInfo;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly units: readonly Unit[];
  /** Characters to fold before names are compared (traditional → simplified); absent where no compiled dataset is loaded. */
  readonly fold?: { readonly from: string; readonly to: string };
  /** The lexicon of these names as bytes (analysis/lexiconPack.ts), where it was built with the program. */
  readonly lexicon?: Uint8Array;
  /** All series of an entity, or of one of its metrics; empty when there is none. */
  series(entity: string, metric?: string): readonly Series[];
}

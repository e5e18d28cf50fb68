/**
 * The form of the compiled dataset: JSON of short rows, those of entities as columns. Rows keep their order; what repeats
 * (dates, periods, sources, metrics, attributes, the words around a number) is stated once and referred to by number.
 */
import type { CompiledMetric } from './compiledMetric.ts';
import type { CompiledEntities } from './compiledRows.ts';
import type { CompiledValue, ValueForm } from './compiledValue.ts';
import type { FoldMap } from './layer.ts';
import type { Attributes, Basis, LocalText, Unit } from './model.ts';
import type { SyllableTable } from './syllables.ts';
import { rewritten } from './writtenForms.ts';

export const COMPILED_FORMAT = 9;

export const COMPILED_BASES: readonly Basis[] = [
  'reported',
  'guidance',
  'estimate',
  'consensus',
  'announced',
  'rumoured',
];

/** Addresses are stored without it; others are stored whole. */
export const SCHEME = 'https://';

/** In a row, 0 stands for a text or list that is absent; absent ends of a row are left out. */
export type Absent = 0;

/**
 * English, Simplified, Traditional: 1 where it is written as the Simplified one; in names 2 where each of its characters
 * is the one that `traditional` has for it.
 */
export type CompiledText = readonly [string, (string | Absent)?, (string | Absent | 1 | 2)?];

/** Key, title, address (without its `https://`), place in `publishers`, in `dates`, in `sourceKinds`; places count from 1. */
export type CompiledSource = readonly [string, string, (string | Absent)?, number?, number?, number?];

/** Place in `dates` of the as-of date, in COMPILED_BASES, in `sources`, value, note. */
export type CompiledObservation = readonly [number, number, number, CompiledValue, string?];

/** Value, place in `sources` (-1: none), reason. */
export type CompiledDisputed = readonly [CompiledValue, number, CompiledText?];

/** Place in `seriesMetrics`, in `attributes`, line, history, place in `periods`, disputed values, note, 1 where it extends. */
export type CompiledSeries = readonly [
  metric: number,
  attributes: number,
  line: number,
  history: readonly CompiledObservation[],
  period?: number,
  disputed?: readonly CompiledDisputed[] | Absent,
  note?: string | Absent,
  extend?: 1,
];

export interface CompiledDataset {
  readonly format: number;
  readonly name: string;
  readonly version: string;
  readonly dataAsOf: string;
  readonly observations: number;
  readonly fold: FoldMap;
  readonly metrics: readonly CompiledMetric[];
  readonly units: readonly Unit[];
  /** The folder of each kind of entity. */
  readonly folders: readonly string[];
  readonly summaries: readonly CompiledText[];
  /** Pinyin of the characters in names. */
  readonly syllables: SyllableTable;
  /** Simplified → traditional characters of names. */
  readonly traditional: FoldMap;
  readonly seriesMetrics: readonly string[];
  /** The first is none. */
  readonly attributes: readonly Attributes[];
  /** The first is none. */
  readonly periods: readonly string[];
  /** As-of dates, and those of sources; the first is none. */
  readonly dates: readonly string[];
  readonly valueForms: readonly ValueForm[];
  /** The first is none. */
  readonly publishers: readonly string[];
  /** The first is none. */
  readonly sourceKinds: readonly string[];
  readonly sources: readonly CompiledSource[];
  /** How many of `sources`, from the first, are those of `sources.yaml`. */
  readonly sharedSources: number;
  readonly entities: CompiledEntities;
}

/** The texts of a row, by language. */
export function localTextOf(row: CompiledText, traditional?: ReadonlyMap<string, string>): LocalText {
  const text: { -readonly [Key in keyof LocalText]: LocalText[Key] } = { en: row[0] };
  if (row[1]) text['zh-Hans'] = row[1];
  const hant = typeof row[2] === 'number' ? writtenAs(row[2], row[1] || '', traditional) : row[2];
  if (hant) text['zh-Hant'] = hant;
  return text;
}

function writtenAs(how: Absent | 1 | 2, simplified: string, traditional?: ReadonlyMap<string, string>): string {
  if (how === 0) return '';
  return how === 2 && traditional ? rewritten(simplified, traditional) : simplified;
}

/**
 * The form of the compiled dataset: JSON of short rows. Rows keep their order; what repeats (units, sources, metrics,
 * attributes) is stated once and referred to by number.
 */
import type { Approx } from '../quantity/quantity.ts';
import type { FoldMap } from './layer.ts';
import type { Attributes, Basis, EntityKind, FormerName, LocalText, Metric, Relations, Unit } from './model.ts';

export const COMPILED_FORMAT = 3;

export const APPROXES: readonly Approx[] = ['exact', 'about', 'over', 'under', 'up-to', 'some'];
export const COMPILED_BASES: readonly Basis[] = [
  'reported',
  'guidance',
  'estimate',
  'consensus',
  'announced',
  'rumoured',
];

/** In a row, 0 stands for a text or list that is absent; absent ends of a row are left out. */
type Absent = 0;

/** Key, title, address, publisher, date, kind. */
export type CompiledSource = readonly [
  string,
  string,
  (string | Absent)?,
  (string | Absent)?,
  (string | Absent)?,
  string?,
];

/** Text, low, resolution, place in `valueUnits`, place in APPROXES, high where it differs from low. */
export type CompiledValue = readonly [string, number, number, number, number, number?];

/** As-of date, place in COMPILED_BASES, place in `sources`, value, note. */
export type CompiledObservation = readonly [string, number, number, CompiledValue, string?];

/** Value, place in `sources` (-1: none), reason. */
export type CompiledDisputed = readonly [CompiledValue, number, LocalText?];

/** Place in `seriesMetrics`, in `attributes`, line, history, period, disputed values, note, 1 where it extends. */
export type CompiledSeries = readonly [
  metric: number,
  attributes: number,
  line: number,
  history: readonly CompiledObservation[],
  period?: string | Absent,
  disputed?: readonly CompiledDisputed[] | Absent,
  note?: string | Absent,
  extend?: 1,
];

export interface CompiledEntity {
  readonly id: string;
  readonly k: EntityKind;
  readonly n: LocalText;
  readonly a?: readonly string[];
  readonly c?: readonly string[];
  readonly w?: readonly string[];
  readonly f?: readonly FormerName[];
  readonly s?: LocalText;
  readonly r?: Relations;
  readonly y?: string;
  /** Place of its folder in `folders` where the file is named for the id, else the file; and the line. */
  readonly o?: readonly [number | string, number];
  readonly p?: readonly string[];
  /** Own sources: places in `sources`. */
  readonly q?: readonly number[];
  readonly t?: readonly CompiledSeries[];
}

export interface CompiledDataset {
  readonly format: number;
  readonly name: string;
  readonly version: string;
  readonly dataAsOf: string;
  readonly observations: number;
  readonly fold: FoldMap;
  readonly metrics: readonly Metric[];
  readonly units: readonly Unit[];
  readonly folders: readonly string[];
  readonly seriesMetrics: readonly string[];
  /** The first is none. */
  readonly attributes: readonly Attributes[];
  /** Canonical units of the values. */
  readonly valueUnits: readonly string[];
  readonly sources: readonly CompiledSource[];
  /** How many of `sources`, from the first, are those of `sources.yaml`. */
  readonly sharedSources: number;
  readonly entities: readonly CompiledEntity[];
}

/** The file of an entity that is named for its id, in a folder (`''` for the root). */
export function fileNamedFor(id: string, folder: string): string {
  return `${folder === '' ? '' : `${folder}/`}${id}.yaml`;
}

/** One dataset folder, read: what `mergeLayers` and `createDataset` take. Plain data, loaded from YAML or compiled. */
import type { DatasetInfo, DatasetValue, Entity, Metric, Series, Source, Unit } from './model.ts';

/** Characters to fold, and what each becomes: `from[i]` → `to[i]`, all of one UTF-16 code unit. */
export interface FoldMap {
  readonly from: string;
  readonly to: string;
  /** Of the characters in `to` those that stay as they are in Traditional text: 台, 年, 不. */
  readonly shared?: string;
}

/** An entity as one layer states it. */
export interface LayerEntity {
  readonly entity: Entity;
  readonly series: readonly LayerSeries[];
  /** The entity's own sources by key: a later layer may cite them. */
  readonly sources: ReadonlyMap<string, Source>;
}

export interface LayerSeries {
  readonly series: Series;
  /** Appends to the same series of an earlier layer instead of replacing it. */
  readonly extend: boolean;
}

export interface DatasetLayer {
  /** `bundled`, `user`, or the folder of a workspace layer. */
  readonly name: string;
  /** Of a compiled dataset: the version it was built as. */
  readonly version?: string;
  readonly entities: ReadonlyMap<string, LayerEntity>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly units: ReadonlyMap<string, Unit>;
  /** `sources.yaml`. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Of a compiled dataset: what it holds, so that nobody has to count. */
  readonly extent?: DatasetExtent;
  /** Of a compiled dataset: traditional → simplified characters. */
  readonly fold?: FoldMap;
  /** Of a compiled dataset: the lexicon of its names as bytes (analysis/lexiconPack.ts). */
  readonly lexicon?: Uint8Array;
}

/** How many entities and observations, and the newest as-of day. */
export type DatasetExtent = Omit<DatasetInfo, 'version'>;

/** A file of a dataset folder; `path` is relative to the folder, with `/`. */
export interface DatasetFile {
  readonly path: string;
  readonly text: string;
}

/** Reads a quantity that fills the whole text; null if it is none. */
export type ParseValue = (text: string) => DatasetValue | null;

/** Makes the reader of values for a set of units. */
export type MakeParseValue = (units: readonly Unit[]) => ParseValue;

/** The layer without its entities (`--no-bundled`): metrics, units and the fold map stay. */
export function withoutEntities(layer: DatasetLayer): DatasetLayer {
  const { extent, lexicon, ...rest } = layer;
  return { ...rest, entities: new Map(), sources: new Map() };
}

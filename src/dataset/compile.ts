/** Writes a layer in the compact form of `compiledForm.ts`. */

import { type CompiledEntity, compileText, filled, foldersOf, packEntity, trimmed } from './compiledEntity.ts';
import {
  COMPILED_BASES,
  COMPILED_FORMAT,
  type CompiledDataset,
  type CompiledDisputed,
  type CompiledObservation,
  type CompiledSeries,
  type CompiledSource,
  type CompiledText,
  SCHEME,
} from './compiledForm.ts';
import { packMetric } from './compiledMetric.ts';
import { packRows } from './compiledRows.ts';
import { type CompiledValue, packValue, type ValueForm } from './compiledValue.ts';
import { extentOf } from './dataset.ts';
import type { DatasetLayer, FoldMap, LayerEntity, LayerSeries } from './layer.ts';
import type { Attributes, DatasetValue, DisputedValue, Entity, Observation, Source } from './model.ts';
import { readingsOf, type SyllableTable } from './syllables.ts';
import { charactersOf, traditionalOf } from './writtenForms.ts';

/** What the build adds to a layer. */
export interface CompileOptions {
  readonly version: string;
  readonly fold: FoldMap;
  /** Pinyin of an entity's names. */
  pinyinOf(entity: Entity): readonly string[];
  syllableTableOf(entities: readonly Entity[]): SyllableTable;
}

/** The layer as plain data for JSON; `loadCompiled` gives an equal layer back. */
export function compile(layer: DatasetLayer, options: CompileOptions): CompiledDataset {
  const syllables = options.syllableTableOf([...layer.entities.values()].map(({ entity }) => entity));
  const tables = new Tables(layer, syllables);
  const entities = [...layer.entities.values()].map((each) => compileEntity(each, tables, options));
  const sources = tables.sources.items.map((each) => compileSource(each, tables));
  const { dataAsOf, observations } = extentOf([...layer.entities.values()]);
  return {
    format: COMPILED_FORMAT,
    name: layer.name,
    version: options.version,
    dataAsOf,
    observations,
    fold: options.fold,
    metrics: [...layer.metrics.values()].map(packMetric),
    units: [...layer.units.values()],
    folders: tables.folders,
    summaries: tables.summaries.items,
    syllables,
    traditional: tables.traditional,
    seriesMetrics: tables.metrics.items,
    attributes: tables.attributes.items,
    periods: tables.periods.items,
    dates: tables.dates.items,
    valueForms: tables.forms.items,
    publishers: tables.publishers.items,
    sourceKinds: tables.sourceKinds.items,
    sources,
    sharedSources: layer.sources.size,
    entities: packRows(entities),
  };
}

/** Items that rows refer to by place; two are one where their keys are equal. */
class Table<Item> {
  readonly items: Item[] = [];
  readonly #places = new Map<unknown, number>();

  constructor(
    private readonly keyOf: (item: Item) => unknown = (item) => item,
    none?: Item,
  ) {
    if (none !== undefined) this.place(none);
  }

  place(item: Item): number {
    const key = this.keyOf(item);
    const place = this.#places.get(key) ?? this.items.push(item) - 1;
    this.#places.set(key, place);
    return place;
  }
}

class Tables {
  readonly folders: readonly string[];
  readonly readings: ReadonlyMap<string, string>;
  readonly traditional: FoldMap;
  readonly characters: ReadonlyMap<string, string>;
  readonly summaries = new Table<CompiledText>(JSON.stringify);
  readonly metrics = new Table<string>();
  readonly periods = new Table<string>(undefined, '');
  readonly dates = new Table<string>(undefined, '');
  readonly publishers = new Table<string>(undefined, '');
  readonly sourceKinds = new Table<string>(undefined, '');
  readonly forms = new Table<ValueForm>(JSON.stringify);
  readonly attributes = new Table<Attributes>(JSON.stringify, {});
  readonly sources = new Table<Source>();

  constructor(layer: DatasetLayer, syllables: SyllableTable) {
    this.readings = readingsOf(syllables);
    this.traditional = traditionalOf([...layer.entities.values()].map(({ entity }) => entity.names));
    this.characters = charactersOf(this.traditional);
    this.folders = foldersOf([...layer.entities.values()].map(({ entity }) => entity));
    for (const source of layer.sources.values()) this.sources.place(source);
  }

  packed(value: DatasetValue): CompiledValue {
    return packValue(value, (form) => this.forms.place(form));
  }
}

function compileSource({ key, title, url, publisher, date, kind }: Source, tables: Tables): CompiledSource {
  const address = url?.startsWith(SCHEME) ? url.slice(SCHEME.length) : url;
  const { publishers, dates, sourceKinds } = tables;
  const places = [publishers.place(publisher ?? ''), dates.place(date ?? ''), sourceKinds.place(kind ?? '')];
  return trimmed([key, title, address ?? 0, ...places]) as CompiledSource;
}

function compileEntity(
  { entity, series, sources }: LayerEntity,
  tables: Tables,
  options: CompileOptions,
): CompiledEntity {
  const { summary } = entity;
  return packEntity(entity, {
    folders: tables.folders,
    summary: summary === undefined ? 0 : tables.summaries.place(compileText(summary)) + 1,
    pinyin: options.pinyinOf(entity),
    readings: tables.readings,
    traditional: tables.characters,
    ownSources: [...sources.values()].map((source) => tables.sources.place(source)),
    series: series.map((each) => compileSeries(each, tables)),
  });
}

function compileSeries({ series, extend }: LayerSeries, tables: Tables): CompiledSeries {
  const { metric, attributes, origin, history, period, disputed, note } = series;
  return trimmed([
    tables.metrics.place(metric),
    tables.attributes.place(attributes),
    origin?.line ?? 1,
    history.map((each) => compileObservation(each, tables)),
    tables.periods.place(period ?? ''),
    filled(disputed.map((each) => compileDisputed(each, tables))),
    note ?? 0,
    extend ? 1 : 0,
  ]) as CompiledSeries;
}

function compileObservation({ asOf, basis, source, value, note }: Observation, tables: Tables): CompiledObservation {
  const [date, place] = [tables.dates.place(asOf), tables.sources.place(source)];
  const row = [date, COMPILED_BASES.indexOf(basis), place, tables.packed(value)] as const;
  return note === undefined ? row : [...row, note];
}

function compileDisputed({ value, source, reason }: DisputedValue, tables: Tables): CompiledDisputed {
  const row = [tables.packed(value), source === undefined ? -1 : tables.sources.place(source)] as const;
  return reason === undefined ? row : [...row, compileText(reason)];
}

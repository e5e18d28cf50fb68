/** Writes a layer in the compact form of `compiledForm.ts`. */
import {
  APPROXES,
  COMPILED_BASES,
  COMPILED_FORMAT,
  type CompiledDataset,
  type CompiledDisputed,
  type CompiledEntity,
  type CompiledObservation,
  type CompiledSeries,
  type CompiledSource,
  type CompiledValue,
  fileNamedFor,
} from './compiledForm.ts';
import { extentOf } from './dataset.ts';
import { defined } from './defined.ts';
import type { DatasetLayer, FoldMap, LayerEntity, LayerSeries } from './layer.ts';
import type { Attributes, DatasetValue, DisputedValue, Entity, Observation, Source } from './model.ts';

/** What the build adds to a layer. */
export interface CompileOptions {
  readonly version: string;
  readonly fold: FoldMap;
  /** Pinyin of an entity's names. */
  pinyinOf(entity: Entity): readonly string[];
}

/** The layer as plain data for JSON; `loadCompiled` gives an equal layer back. */
export function compile(layer: DatasetLayer, options: CompileOptions): CompiledDataset {
  const tables = new Tables([...layer.sources.values()]);
  const entities = [...layer.entities.values()].map((each) => compileEntity(each, tables, options));
  const { dataAsOf, observations } = extentOf([...layer.entities.values()]);
  return {
    format: COMPILED_FORMAT,
    name: layer.name,
    version: options.version,
    dataAsOf,
    observations,
    fold: options.fold,
    metrics: [...layer.metrics.values()],
    units: [...layer.units.values()],
    folders: tables.folders.items,
    seriesMetrics: tables.metrics.items,
    attributes: tables.attributes.items,
    valueUnits: tables.units.items,
    sources: tables.sources.items.map(compileSource),
    sharedSources: layer.sources.size,
    entities,
  };
}

/** Items that rows refer to by place; two are one where their keys are equal. */
class Table<Item> {
  readonly items: Item[] = [];
  readonly #places = new Map<unknown, number>();

  constructor(private readonly keyOf: (item: Item) => unknown = (item) => item) {}

  place(item: Item): number {
    const key = this.keyOf(item);
    const place = this.#places.get(key) ?? this.items.push(item) - 1;
    this.#places.set(key, place);
    return place;
  }
}

class Tables {
  readonly folders = new Table<string>();
  readonly metrics = new Table<string>();
  readonly units = new Table<string>();
  readonly attributes = new Table<Attributes>(JSON.stringify);
  readonly sources = new Table<Source>();

  constructor(shared: readonly Source[]) {
    this.attributes.place({});
    for (const source of shared) this.sources.place(source);
  }
}

function compileSource({ key, title, url, publisher, date, kind }: Source): CompiledSource {
  return trimmed([key, title, url ?? 0, publisher ?? 0, date ?? 0, kind ?? 0]) as CompiledSource;
}

/** Without the absent parts at its end. */
function trimmed(row: readonly unknown[]): readonly unknown[] {
  return row.slice(0, row.findLastIndex((part) => part !== 0) + 1);
}

function compileEntity(
  { entity, series, sources }: LayerEntity,
  tables: Tables,
  options: CompileOptions,
): CompiledEntity {
  return {
    id: entity.id,
    k: entity.kind,
    n: entity.names,
    ...defined({
      a: filled(entity.aliases),
      c: filled(entity.caseSensitive),
      w: filled(entity.needsContext),
      f: filled(entity.formerNames),
      s: entity.summary,
      r: Object.keys(entity.relations).length > 0 ? entity.relations : undefined,
      y: entity.fiscalYearEnd,
      o: entity.origin && ([fileOf(entity.id, entity.origin.file, tables), entity.origin.line] as const),
      p: filled(options.pinyinOf(entity)),
      q: filled([...sources.values()].map((source) => tables.sources.place(source))),
      t: filled(series.map((each) => compileSeries(each, tables))),
    }),
  };
}

function filled<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

function fileOf(id: string, file: string, tables: Tables): number | string {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  return fileNamedFor(id, folder) === file ? tables.folders.place(folder) : file;
}

function compileSeries({ series, extend }: LayerSeries, tables: Tables): CompiledSeries {
  const { metric, attributes, origin, history, period, disputed, note } = series;
  return trimmed([
    tables.metrics.place(metric),
    tables.attributes.place(attributes),
    origin?.line ?? 1,
    history.map((each) => compileObservation(each, tables)),
    period ?? 0,
    filled(disputed.map((each) => compileDisputed(each, tables))) ?? 0,
    note ?? 0,
    extend ? 1 : 0,
  ]) as CompiledSeries;
}

function compileObservation({ asOf, basis, source, value, note }: Observation, tables: Tables): CompiledObservation {
  const row = [asOf, COMPILED_BASES.indexOf(basis), tables.sources.place(source), compileValue(value, tables)] as const;
  return note === undefined ? row : [...row, note];
}

function compileDisputed({ value, source, reason }: DisputedValue, tables: Tables): CompiledDisputed {
  const row = [compileValue(value, tables), source === undefined ? -1 : tables.sources.place(source)] as const;
  return reason === undefined ? row : [...row, reason];
}

function compileValue({ text, low, high, resolution, unit, approx }: DatasetValue, tables: Tables): CompiledValue {
  const row = [text, low, resolution, tables.units.place(unit), APPROXES.indexOf(approx)] as const;
  return high === low ? row : [...row, high];
}

/** Loads the compiled dataset: a layer without YAML, schema or parser. */

import { type CompiledEntity, type EntityTables, spelledWhenAsked, unpackEntity } from './compiledEntity.ts';
import {
  COMPILED_BASES,
  COMPILED_FORMAT,
  type CompiledDataset,
  type CompiledDisputed,
  type CompiledObservation,
  type CompiledSeries,
  type CompiledSource,
  localTextOf,
  SCHEME,
} from './compiledForm.ts';
import { unpackMetric } from './compiledMetric.ts';
import { CompiledRows, unpackSeries } from './compiledRows.ts';
import { unpackValue } from './compiledValue.ts';
import type { DatasetLayer, LayerEntity, LayerSeries } from './layer.ts';
import type {
  Attributes,
  Basis,
  DisputedValue,
  Entity,
  LocalText,
  Observation,
  Origin,
  Series,
  Source,
} from './model.ts';
import { readingsOf } from './syllables.ts';
import { charactersOf } from './writtenForms.ts';

/**
 * Loads what `compile` wrote; `traditional` has its sentences in 繁體, by those in 简体, where they are wanted;
 * `lexicon` is what was built of its names.
 * Throws where the JSON is of another format: it is built with the program it loads into.
 */
export function loadCompiled(
  json: string | CompiledDataset,
  traditional: Readonly<Record<string, string>> = {},
  lexicon?: Uint8Array,
): DatasetLayer {
  const compiled = typeof json === 'string' ? (JSON.parse(json) as CompiledDataset) : json;
  if (compiled.format !== COMPILED_FORMAT)
    throw new Error(`The compiled dataset has format ${compiled.format}, not ${COMPILED_FORMAT}. Build it again.`);
  const { name, version, fold, metrics, units, sharedSources, observations, dataAsOf } = compiled;
  const rows = new CompiledRows(compiled.entities);
  const sources = compiled.sources.map((row) => sourceOf(row, compiled));
  const loader = new Loader(compiled, sources, traditional, rows);
  return {
    name,
    version,
    fold,
    ...(lexicon && { lexicon }),
    extent: { entities: rows.ids.length, observations, dataAsOf },
    metrics: byId(metrics.map(unpackMetric)),
    units: byId(units),
    sources: byKey(sources.slice(0, sharedSources)),
    entities: new Map(rows.ids.map((id, place) => [id, new CompiledLayerEntity(place, loader)])),
  };
}

function byId<Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.id, part]));
}

function byKey(sources: readonly Source[]): ReadonlyMap<string, Source> {
  return new Map(sources.map((source) => [source.key, source]));
}

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

function sourceOf(row: CompiledSource, compiled: CompiledDataset): Source {
  const source: Writable<Source> = { key: row[0], title: row[1] };
  if (row[2]) source.url = row[2].includes('://') ? row[2] : SCHEME + row[2];
  if (row[3]) source.publisher = compiled.publishers[row[3]] as string;
  if (row[4]) source.date = compiled.dates[row[4]] as string;
  if (row[5]) source.kind = compiled.sourceKinds[row[5]] as string;
  return source;
}

const EMPTY: readonly never[] = [];

/** An entity that is made when it is first asked for, and its series and sources likewise: a note asks for few of them. */
class CompiledLayerEntity implements LayerEntity {
  #made: { readonly entity: Entity; readonly row: CompiledEntity } | null = null;
  #series: readonly LayerSeries[] | null = null;
  #sources: ReadonlyMap<string, Source> | null = null;

  constructor(
    private readonly place: number,
    private readonly loader: Loader,
  ) {}

  get entity(): Entity {
    return this.#unpacked().entity;
  }

  get series(): readonly LayerSeries[] {
    this.#series ??= this.loader.series(this.#unpacked());
    return this.#series;
  }

  get sources(): ReadonlyMap<string, Source> {
    this.#sources ??= this.loader.ownSources(this.#unpacked().row[10] || EMPTY);
    return this.#sources;
  }

  #unpacked() {
    this.#made ??= this.loader.entity(this.place);
    return this.#made;
  }
}

class Loader {
  private readonly tables: EntityTables;

  constructor(
    private readonly compiled: CompiledDataset,
    private readonly sources: readonly Source[],
    private readonly traditional: Readonly<Record<string, string>>,
    private readonly rows: CompiledRows,
  ) {
    const summaries = compiled.summaries.map((summary) => this.#local(localTextOf(summary)));
    this.tables = {
      folders: compiled.folders,
      summaries,
      spelled: spelledWhenAsked(readingsOf(compiled.syllables)),
      traditional: charactersOf(compiled.traditional),
    };
  }

  entity(place: number): { readonly entity: Entity; readonly row: CompiledEntity } {
    const row = this.rows.row(place);
    return { entity: unpackEntity(row, this.tables, this.compiled.name), row };
  }

  series({ entity, row }: { readonly entity: Entity; readonly row: CompiledEntity }): readonly LayerSeries[] {
    if (!row[3]) return EMPTY;
    return unpackSeries(row[3]).map((series) => this.#series(entity.id, entity.origin?.file, series));
  }

  ownSources(places: readonly number[]): ReadonlyMap<string, Source> {
    return byKey(places.map((place) => this.sources[place] as Source));
  }

  #local(text: LocalText): LocalText {
    const traditional = this.traditional[text['zh-Hans'] ?? ''];
    return traditional === undefined ? text : { 'zh-Hant': traditional, ...text };
  }

  #origin(file: string | undefined, line: number | undefined): Origin | undefined {
    return file === undefined || line === undefined ? undefined : { layer: this.compiled.name, file, line };
  }

  #series(entity: string, file: string | undefined, row: CompiledSeries): LayerSeries {
    const [metric, attributes, line, history, period = 0, disputed = 0, note = 0, extend] = row;
    const origin = this.#origin(file, line);
    const series: Series = {
      entity,
      metric: this.compiled.seriesMetrics[metric] as string,
      period: this.compiled.periods[period] || null,
      attributes: this.compiled.attributes[attributes] as Attributes,
      history: history.map((each) => this.#observation(each)),
      disputed: disputed === 0 ? EMPTY : disputed.map((each) => this.#disputed(each)),
      layer: this.compiled.name,
      ...(note !== 0 && { note }),
      ...(origin !== undefined && { origin }),
    };
    return { series, extend: extend === 1 };
  }

  #observation([asOf, basis, source, value, note]: CompiledObservation): Observation {
    return {
      value: unpackValue(value, this.compiled.valueForms),
      asOf: this.compiled.dates[asOf] as string,
      basis: COMPILED_BASES[basis] as Basis,
      source: this.sources[source] as Source,
      ...(note !== undefined && { note }),
    };
  }

  #disputed([value, source, reason]: CompiledDisputed): DisputedValue {
    return {
      value: unpackValue(value, this.compiled.valueForms),
      ...(source >= 0 && { source: this.sources[source] as Source }),
      ...(reason !== undefined && { reason: this.#local(localTextOf(reason)) }),
    };
  }
}

/** The dataset that the program asks: layers merged, indexed by entity and metric. Immutable. */
import { startOfDate } from './dates.ts';
import type { DatasetExtent, DatasetLayer, FoldMap, LayerEntity } from './layer.ts';
import { mergeLayers } from './merge.ts';
import type { Dataset, DatasetInfo, Entity, Metric, Series, Unit } from './model.ts';

/** The dataset of these layers, lowest first. */
export function createDataset(layers: readonly DatasetLayer[]): Dataset {
  return new LayeredDataset(mergeLayers(layers));
}

/** Series and counts are worked out when first asked for: a note asks for few entities. */
class LayeredDataset implements Dataset {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly units: readonly Unit[];
  readonly fold?: FoldMap;
  readonly lexicon?: Uint8Array;
  readonly #layer: DatasetLayer;
  readonly #series = new Map<string, EntitySeries>();
  #info: DatasetInfo | null = null;

  constructor(layer: DatasetLayer) {
    this.#layer = layer;
    this.entities = new LayeredEntities(layer.entities);
    this.metrics = layer.metrics;
    this.units = [...layer.units.values()];
    if (layer.fold !== undefined) this.fold = layer.fold;
    if (layer.lexicon !== undefined) this.lexicon = layer.lexicon;
  }

  get info(): DatasetInfo {
    const { version = 'none', extent, entities } = this.#layer;
    this.#info ??= { version, ...(extent ?? extentOf([...entities.values()])) };
    return this.#info;
  }

  series(entity: string, metric?: string): readonly Series[] {
    const { all, byMetric } = this.#series.get(entity) ?? this.#take(entity);
    return metric === undefined || all.length === 0 ? all : (byMetric.get(metric) ?? NONE.all);
  }

  #take(entity: string): EntitySeries {
    const layered = this.#layer.entities.get(entity);
    if (layered === undefined) return NONE;
    const all = layered.series.map((each) => each.series);
    const taken = { all, byMetric: grouped(all) };
    this.#series.set(entity, taken);
    return taken;
  }
}

/** The entities of a layer, each taken from it when it is asked for. */
class LayeredEntities implements ReadonlyMap<string, Entity> {
  readonly #taken = new Map<string, Entity>();

  constructor(private readonly layered: ReadonlyMap<string, LayerEntity>) {}

  get size(): number {
    return this.layered.size;
  }

  get(id: string): Entity | undefined {
    return this.#taken.get(id) ?? this.#take(id);
  }

  #take(id: string): Entity | undefined {
    const entity = this.layered.get(id)?.entity;
    if (entity !== undefined) this.#taken.set(id, entity);
    return entity;
  }

  has(id: string): boolean {
    return this.layered.has(id);
  }

  keys() {
    return this.layered.keys();
  }

  *values(): MapIterator<Entity> {
    for (const { entity } of this.layered.values()) yield entity;
    return undefined;
  }

  *entries(): MapIterator<[string, Entity]> {
    for (const [id, { entity }] of this.layered) yield [id, entity];
    return undefined;
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(call: (entity: Entity, id: string, map: ReadonlyMap<string, Entity>) => void): void {
    for (const [id, entity] of this) call(entity, id, this);
  }
}

interface EntitySeries {
  readonly all: readonly Series[];
  readonly byMetric: ReadonlyMap<string, readonly Series[]>;
}

const NONE: EntitySeries = { all: [], byMetric: new Map() };

function grouped(all: readonly Series[]): ReadonlyMap<string, readonly Series[]> {
  const groups = new Map<string, Series[]>();
  for (const series of all) {
    const group = groups.get(series.metric);
    if (group === undefined) groups.set(series.metric, [series]);
    else group.push(series);
  }
  return groups;
}

/** Counts, and the newest as-of day: a date without a day counts as its first one. Empty without observations. */
export function extentOf(entities: readonly LayerEntity[]): DatasetExtent {
  let observations = 0;
  let dataAsOf = '';
  for (const { series } of entities) {
    for (const { history } of series.map((each) => each.series)) {
      observations += history.length;
      for (const { asOf } of history) dataAsOf = startOfDate(asOf) > dataAsOf ? startOfDate(asOf) : dataAsOf;
    }
  }
  return { entities: entities.length, observations, dataAsOf };
}

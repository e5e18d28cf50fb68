/** Lays dataset layers over each other: bundled, then the user's, then the workspace's (CONTRACTS.md, "Dataset files"). */
import { startOfDate } from './dates.ts';
import { defined } from './defined.ts';
import type { DatasetExtent, DatasetLayer, LayerEntity, LayerSeries } from './layer.ts';
import type { Entity, FormerName, LocalText, Metric, Observation, Relations, Series, Unit } from './model.ts';
import { seriesKey } from './questions.ts';

/** One layer that says what all say together; later ones override and extend earlier ones. */
export function mergeLayers(layers: readonly DatasetLayer[]): DatasetLayer {
  return layers.reduce(over, EMPTY);
}

const EMPTY: DatasetLayer = {
  name: 'none',
  entities: new Map(),
  metrics: new Map(),
  units: new Map(),
  sources: new Map(),
};

function over(below: DatasetLayer, above: DatasetLayer): DatasetLayer {
  return {
    name: above.name,
    ...defined({
      version: below.version ?? above.version,
      fold: below.fold ?? above.fold,
      extent: extentOfBoth(below, above),
      lexicon: lexiconOfBoth(below, above),
    }),
    entities: merged(below.entities, above.entities, mergeEntity),
    metrics: merged(below.metrics, above.metrics, mergeMetric),
    units: merged(below.units, above.units, mergeUnit),
    sources: merged(below.sources, above.sources, (_, later) => later),
  };
}

/** Known as long as only one of the two has entities. */
function extentOfBoth(below: DatasetLayer, above: DatasetLayer): DatasetExtent | undefined {
  if (below.entities.size === 0) return above.extent;
  return above.entities.size === 0 ? below.extent : undefined;
}

/** Known as long as only one of the two says what the lexicon is built from. */
function lexiconOfBoth(below: DatasetLayer, above: DatasetLayer): Uint8Array | undefined {
  if (isWordless(below)) return above.lexicon;
  return isWordless(above) ? below.lexicon : undefined;
}

function isWordless({ entities, metrics }: DatasetLayer): boolean {
  return entities.size === 0 && metrics.size === 0;
}

/** Both maps in one; what stands in both is joined. */
export function merged<Part>(
  below: ReadonlyMap<string, Part>,
  above: ReadonlyMap<string, Part>,
  join: (below: Part, above: Part) => Part,
): ReadonlyMap<string, Part> {
  if (above.size === 0) return below;
  if (below.size === 0) return above;
  const all = new Map(below);
  for (const [id, part] of above) {
    const earlier = all.get(id);
    all.set(id, earlier === undefined ? part : join(earlier, part));
  }
  return all;
}

/** Cues and attributes are united; names and the rest of the later one win. */
export function mergeMetric(below: Metric, above: Metric): Metric {
  return {
    ...below,
    ...above,
    names: { ...below.names, ...above.names },
    cues: { en: united(below.cues.en, above.cues.en), zh: united(below.cues.zh, above.cues.zh) },
    attributes: united(below.attributes, above.attributes),
    appliesTo: united(below.appliesTo, above.appliesTo),
  };
}

/** Forms are united; the later factor of a form wins. */
export function mergeUnit(below: Unit, above: Unit): Unit {
  return { ...above, forms: { ...below.forms, ...above.forms }, zh: { ...below.zh, ...above.zh } };
}

function mergeEntity(below: LayerEntity, above: LayerEntity): LayerEntity {
  return {
    entity: joined(below.entity, above.entity),
    series: joinSeries(below.series, above.series),
    sources: new Map([...below.sources, ...above.sources]),
  };
}

/** A name that a later layer replaces is still recognised, as an alias. */
function joined(below: Entity, above: Entity): Entity {
  const names = { ...below.names, ...above.names };
  const displaced = Object.values(below.names).filter((name) => !Object.values(names).includes(name));
  return {
    ...below,
    ...above,
    names,
    aliases: united(below.aliases, displaced, above.aliases),
    caseSensitive: united(below.caseSensitive, above.caseSensitive),
    needsContext: united(below.needsContext, above.needsContext),
    formerNames: unitedFormerNames(below.formerNames, above.formerNames),
    relations: joinRelations(below.relations, above.relations),
    ...defined({ summary: joinText(below.summary, above.summary), pinyin: unitedOrNone(below.pinyin, above.pinyin) }),
  };
}

function joinText(below: LocalText | undefined, above: LocalText | undefined): LocalText | undefined {
  return below && above ? { ...below, ...above } : (above ?? below);
}

function joinRelations(below: Relations, above: Relations): Relations {
  return {
    ...below,
    ...above,
    ...defined({ partOf: unitedOrNone(below.partOf, above.partOf), runsOn: unitedOrNone(below.runsOn, above.runsOn) }),
  };
}

function unitedFormerNames(below: readonly FormerName[], above: readonly FormerName[]): readonly FormerName[] {
  return [...new Map([...below, ...above].map((former) => [former.name, former])).values()];
}

function unitedOrNone(below: readonly string[] | undefined, above: readonly string[] | undefined) {
  return below || above ? united(below ?? [], above ?? []) : undefined;
}

function united<Item>(...lists: readonly (readonly Item[])[]): readonly Item[] {
  return [...new Set(lists.flat())];
}

/** A series with the same key replaces the earlier one in its place, or appends to it where it says `extend`. */
function joinSeries(below: readonly LayerSeries[], above: readonly LayerSeries[]): readonly LayerSeries[] {
  const all = new Map(below.map((each) => [seriesKey(each.series), each]));
  for (const each of above) {
    const key = seriesKey(each.series);
    const earlier = all.get(key);
    all.set(
      key,
      earlier !== undefined && each.extend
        ? { series: appended(earlier.series, each.series), extend: earlier.extend }
        : each,
    );
  }
  return [...all.values()];
}

/** Put in order of dates, so that the newest value is current even where the earlier layer has been updated since. */
function appended(below: Series, above: Series): Series {
  return {
    ...below,
    ...above,
    history: inOrder([...below.history, ...above.history]),
    disputed: [...below.disputed, ...above.disputed],
  };
}

/** Oldest first by the first day of each date; observations of the same day stay in their order. */
export function inOrder(history: readonly Observation[]): readonly Observation[] {
  return history.toSorted((a, b) => compared(startOfDate(a.asOf), startOfDate(b.asOf)));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

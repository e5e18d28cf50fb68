/** What changed between two datasets: for `dataset diff`, "Preview Dataset Impact" and "What changed since". */
import type { Attributes, Dataset, DisputedValue, Entity, Observation, Series } from './model.ts';
import { currentOf, seriesKey } from './questions.ts';

/**
 * `superseded`: another value is current. `actual`: a reported value stands in place of an outlook. `confirmed`: the
 * value stays, with a newer date or other basis. `corrected`: the history before the current value was rewritten.
 */
type DatasetChangeKind =
  | 'entity-added'
  | 'entity-removed'
  | 'series-added'
  | 'series-removed'
  | 'superseded'
  | 'actual'
  | 'confirmed'
  | 'corrected'
  | 'disputed'
  | 'undisputed';

export interface DatasetChange {
  readonly kind: DatasetChangeKind;
  readonly entity: string;
  /** Null for a change of the entity itself. */
  readonly series: SeriesName | null;
  /** The observation that was current, and the one that is. */
  readonly before: Observation | null;
  readonly after: Observation | null;
  /** For `disputed` and `undisputed`. */
  readonly disputed: DisputedValue | null;
}

interface SeriesName {
  readonly metric: string;
  readonly period: string | null;
  readonly attributes: Attributes;
}

/** All changes, by entity id; within an entity in the order of its series. */
export function diffDatasets(before: Dataset, after: Dataset): readonly DatasetChange[] {
  const ids = new Set([...before.entities.keys(), ...after.entities.keys()]);
  return [...ids]
    .sort()
    .flatMap((id) => [
      ...entityChange(before.entities.get(id), after.entities.get(id)),
      ...seriesChanges(before.series(id), after.series(id)),
    ]);
}

const NOTHING = { series: null, before: null, after: null, disputed: null };

function entityChange(before: Entity | undefined, after: Entity | undefined): readonly DatasetChange[] {
  if (before === undefined && after !== undefined) return [{ ...NOTHING, kind: 'entity-added', entity: after.id }];
  if (before !== undefined && after === undefined) return [{ ...NOTHING, kind: 'entity-removed', entity: before.id }];
  return [];
}

function seriesChanges(before: readonly Series[], after: readonly Series[]): readonly DatasetChange[] {
  const old = new Map(before.map((series) => [seriesKey(series), series]));
  const now = new Map(after.map((series) => [seriesKey(series), series]));
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => [
    ...valueChange(old.get(key), now.get(key)),
    ...disputedChanges(old.get(key), now.get(key)),
  ]);
}

function valueChange(old: Series | undefined, now: Series | undefined): readonly DatasetChange[] {
  const [before, after] = [old && currentOf(old), now && currentOf(now)].map((each) => each ?? null) as [
    Observation | null,
    Observation | null,
  ];
  const kind = kindOfChange(before, after, old, now);
  return kind === null ? [] : [{ ...nameOf((now ?? old) as Series), kind, before, after, disputed: null }];
}

function kindOfChange(
  before: Observation | null,
  after: Observation | null,
  old: Series | undefined,
  now: Series | undefined,
): DatasetChangeKind | null {
  if (before === null) return after === null ? null : 'series-added';
  if (after === null) return 'series-removed';
  if (before.basis !== 'reported' && after.basis === 'reported') return 'actual';
  if (valueKey(before.value) !== valueKey(after.value)) return 'superseded';
  if (before.asOf !== after.asOf || before.basis !== after.basis) return 'confirmed';
  return historyKey(old) === historyKey(now) ? null : 'corrected';
}

function historyKey(series: Series | undefined): string {
  return (series?.history ?? []).map((each) => `${each.asOf} ${each.basis} ${valueKey(each.value)}`).join('\n');
}

function valueKey({ low, high, unit, approx }: Observation['value']): string {
  return `${low} ${high} ${unit} ${approx}`;
}

function disputedChanges(old: Series | undefined, now: Series | undefined): readonly DatasetChange[] {
  return [
    ...newlyDisputed(old, now).map((disputed) => change('disputed', now as Series, disputed)),
    ...newlyDisputed(now, old).map((disputed) => change('undisputed', old as Series, disputed)),
  ];
}

/** The disputed values that the second has and the first has not. */
function newlyDisputed(first: Series | undefined, second: Series | undefined): readonly DisputedValue[] {
  const known = new Set((first?.disputed ?? []).map((each) => valueKey(each.value)));
  return (second?.disputed ?? []).filter((each) => !known.has(valueKey(each.value)));
}

function change(kind: DatasetChangeKind, series: Series, disputed: DisputedValue): DatasetChange {
  const current = currentOf(series);
  return { ...nameOf(series), kind, before: null, after: current, disputed };
}

function nameOf({ entity, metric, period, attributes }: Series): {
  readonly entity: string;
  readonly series: SeriesName;
} {
  return { entity, series: { metric, period, attributes } };
}

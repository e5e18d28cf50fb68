/** The card of an entity: what the hover shows and `ticktie lookup` prints. */
import type { Attributes, Dataset, Entity, EntityKind, LocalText, Series } from '../dataset/model.ts';
import { publicObservation } from './publicValue.ts';
import type { PublicValue } from './report.ts';

/** One series in short. */
export interface CardFigure {
  readonly metric: string;
  readonly period: string | null;
  readonly attributes: Attributes;
  readonly current: PublicValue;
  readonly observations: number;
  /** `bundled`, `user` or the folder of a workspace layer. */
  readonly layer: string;
}

export interface EntityCard {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: LocalText;
  readonly aliases: readonly string[];
  readonly formerNames: readonly { readonly name: string; readonly until: string }[];
  readonly summary: LocalText | null;
  readonly fiscalYearEnd: string | null;
  /** Related entities that the dataset has, in the order maker, parent, predecessor, successor, part of, runs on. */
  readonly related: readonly { readonly relation: string; readonly entity: string }[];
  /** Newest period first within a metric; metrics in the dataset's order. */
  readonly figures: readonly CardFigure[];
}

/** The card of an entity of the dataset. */
export function buildCard(entity: Entity, dataset: Dataset): EntityCard {
  return {
    id: entity.id,
    kind: entity.kind,
    names: entity.names,
    aliases: entity.aliases,
    formerNames: entity.formerNames,
    summary: entity.summary ?? null,
    fiscalYearEnd: entity.fiscalYearEnd ?? null,
    related: relatedEntities(entity, dataset),
    figures: sortedSeries(dataset, entity.id).flatMap(cardFigure),
  };
}

function cardFigure(series: Series): CardFigure[] {
  const current = series.history.at(-1);
  if (!current) return [];
  const { metric, period, attributes, layer, history } = series;
  return [{ metric, period, attributes, current: publicObservation(current), observations: history.length, layer }];
}

function relatedEntities(entity: Entity, dataset: Dataset): EntityCard['related'] {
  const { maker, parent, predecessor, successor, partOf, runsOn } = entity.relations;
  const pairs = Object.entries({ maker, parent, predecessor, successor, partOf, runsOn });
  return pairs
    .flatMap(([relation, ids]) => [ids ?? []].flat().map((id) => ({ relation, entity: id })))
    .filter((related) => dataset.entities.has(related.entity));
}

/** The series of an entity, metrics in the dataset's order, newest period first. */
export function sortedSeries(dataset: Dataset, entity: string): Series[] {
  const order = new Map([...dataset.metrics.keys()].map((id, index) => [id, index]));
  const place = (series: Series) => order.get(series.metric) ?? order.size;
  return [...dataset.series(entity)].sort(
    (a, b) =>
      place(a) - place(b) || comparePeriods(b.period, a.period) || attributeKey(a).localeCompare(attributeKey(b), 'en'),
  );
}

function comparePeriods(a: string | null, b: string | null): number {
  return (a ?? '').replace(/^FY/, '').localeCompare((b ?? '').replace(/^FY/, ''), 'en');
}

function attributeKey(series: Series): string {
  return attributeText(series.attributes);
}

/** Attributes in one stable line: `precision bf16, sparsity dense`. */
export function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

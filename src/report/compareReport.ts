/** Entities side by side: one row a metric *and* basis of comparison, so that sparse never stands beside dense. */
import type { Attributes, Dataset, Entity, Series } from '../dataset/model.ts';
import { attributeText, sortedSeries } from './card.ts';
import { publicObservation } from './publicValue.ts';
import type { PublicValue, ReportHead } from './report.ts';
import { type ReportInput, reportHead } from './reportHead.ts';

/** A value, or why there is none: the entity has the metric on another basis, for another period, or not at all. */
export type CompareCell =
  | { readonly value: PublicValue }
  | { readonly reason: 'other-attributes' | 'other-period' | 'no-series'; readonly has: readonly string[] };

export interface CompareRow {
  readonly metric: string;
  readonly period: string | null;
  readonly attributes: Attributes;
  /** One cell an entity, in the order of `entities`. */
  readonly cells: readonly CompareCell[];
}

export interface CompareReport extends ReportHead {
  readonly kind: 'compare';
  readonly entities: readonly string[];
  readonly rows: readonly CompareRow[];
}

/** Compares the current values of entities of the dataset. Rows that more of them share come first within a metric. */
export function buildCompareReport(entities: readonly Entity[], input: ReportInput): CompareReport {
  const { dataset } = input;
  const seriesOf = entities.map((entity) => sortedSeries(dataset, entity.id).filter((each) => each.history.length > 0));
  const rows = rowKeys(seriesOf.flat(), dataset).map((example) => compareRow(example, seriesOf));
  const ids = [...entities.map((entity) => entity.id), ...rows.map((row) => row.metric)];
  return { ...reportHead(input, ids), kind: 'compare', entities: entities.map((entity) => entity.id), rows };
}

function rowKeys(series: readonly Series[], dataset: Dataset): Series[] {
  const counts = new Map<string, number>();
  const first = new Map<string, Series>();
  for (const each of series) {
    const key = seriesKey(each);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!first.has(key)) first.set(key, each);
  }
  const order = [...dataset.metrics.keys()];
  const count = (each: Series) => counts.get(seriesKey(each)) ?? 0;
  return [...first.values()].sort((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric) || count(b) - count(a));
}

function seriesKey(series: Series): string {
  return `${series.metric}|${series.period ?? ''}|${attributeText(series.attributes)}`;
}

function compareRow(example: Series, seriesOf: readonly (readonly Series[])[]): CompareRow {
  const { metric, period, attributes } = example;
  return { metric, period, attributes, cells: seriesOf.map((series) => compareCell(example, series)) };
}

function compareCell(example: Series, candidates: readonly Series[]): CompareCell {
  const sameMetric = candidates.filter((each) => each.metric === example.metric);
  const found = sameMetric.find((each) => seriesKey(each) === seriesKey(example));
  if (found) return { value: publicObservation(found.history.at(-1)!) };
  if (sameMetric.length === 0) return { reason: 'no-series', has: [] };
  const basis = attributeText(example.attributes);
  const samePeriod = sameMetric.filter((each) => each.period === example.period);
  return samePeriod.length > 0
    ? { reason: 'other-attributes', has: samePeriod.map((each) => attributeText(each.attributes)) }
    : {
        reason: 'other-period',
        has: sameMetric.filter((each) => attributeText(each.attributes) === basis).map(periodOf),
      };
}

function periodOf(series: Series): string {
  return series.period ?? '';
}

/** The brief on one entity: its card, each series with its history, and what the notes say of it. */
import type { Dataset, Entity, Series } from '../dataset/model.ts';
import { buildCard, type EntityCard, sortedSeries } from './card.ts';
import type { LedgerRow } from './ledgerRow.ts';
import { type NoteRecord, noteRecords } from './noteRecord.ts';
import { publicObservation, publicQuantity, publicSource } from './publicValue.ts';
import type { PublicSource, PublicValue, ReportHead } from './report.ts';
import { type ReportInput, reportHead } from './reportHead.ts';

export interface BriefSeries {
  readonly metric: string;
  readonly period: string | null;
  readonly attributes: Series['attributes'];
  readonly layer: string;
  /** Oldest first. */
  readonly history: readonly PublicValue[];
  readonly disputed: readonly DisputedEntry[];
}

export interface DisputedEntry {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly source: PublicSource | null;
  readonly reason: Entity['summary'] | null;
}

export interface BriefReport extends ReportHead {
  readonly kind: 'brief';
  readonly card: EntityCard;
  readonly series: readonly BriefSeries[];
  /** Notes that name the entity, most mentions first. */
  readonly mentions: readonly { readonly file: string; readonly mentions: number }[];
  readonly claims: readonly LedgerRow[];
}

/** The brief on an entity of the dataset. */
export function buildBriefReport(entity: Entity, input: ReportInput): BriefReport {
  const card = buildCard(entity, input.dataset);
  const notes = noteRecords(input);
  const claims = notes.flatMap((note) => note.claims.filter((row) => row.entity === entity.id));
  const ids = [entity.id, ...card.related.map((each) => each.entity), ...card.figures.map((each) => each.metric)];
  return {
    ...reportHead({ ...input, notes }, [...ids, ...claims.map((row) => row.metric)]),
    kind: 'brief',
    card,
    series: briefSeries(input.dataset, entity.id),
    mentions: mentionCounts(entity.id, notes),
    claims,
  };
}

function briefSeries(dataset: Dataset, entity: string): BriefSeries[] {
  return sortedSeries(dataset, entity).map((series) => ({
    metric: series.metric,
    period: series.period,
    attributes: series.attributes,
    layer: series.layer,
    history: series.history.map(publicObservation),
    disputed: disputedEntries(series),
  }));
}

/** The disputed values of a series as the outside sees them. */
export function disputedEntries(series: Series): DisputedEntry[] {
  return series.disputed.map(({ value, source, reason }) => {
    const { low, high, unit } = publicQuantity(value);
    return { text: value.text, low, high, unit, source: source ? publicSource(source) : null, reason: reason ?? null };
  });
}

function mentionCounts(entity: string, notes: readonly NoteRecord[]): BriefReport['mentions'] {
  return notes
    .map(({ file, mentions }) => ({ file, mentions: mentions[entity] ?? 0 }))
    .filter((row) => row.mentions > 0)
    .sort((a, b) => b.mentions - a.mentions);
}

/** Stale figures: every claim that was right once, with what replaced it and how long ago. */
import type { Dataset } from '../dataset/model.ts';
import { seriesKey } from '../dataset/questions.ts';
import type { FindingRecord } from './findingRecord.ts';
import { daysBetween } from './isoDays.ts';
import { type NoteRecord, noteRecords } from './noteRecord.ts';
import { publicObservation } from './publicValue.ts';
import type { PublicValue, ReportHead, RuleCounts } from './report.ts';
import { type ReportInput, reportHead } from './reportHead.ts';

export interface StaleFigure extends FindingRecord {
  readonly daysStale: number | null;
  /** The values from the one that the note states to the current one, oldest first; empty where the series is not known. */
  readonly history: readonly PublicValue[];
}

export interface StaleReport extends ReportHead {
  readonly kind: 'stale';
  /** Longest stale first. */
  readonly figures: readonly StaleFigure[];
  /** Findings under other rules, which this report does not list. */
  readonly other: RuleCounts;
}

/** All `stale` findings of the notes. */
export function buildStaleReport(input: ReportInput): StaleReport {
  const notes = noteRecords(input);
  const findings = notes.flatMap((note) => note.findings);
  const figures = notes.flatMap((note) => staleFigures(note, input));
  figures.sort((a, b) => (b.daysStale ?? -1) - (a.daysStale ?? -1));
  const ids = figures.flatMap((figure) => [figure.entity, figure.metric]);
  return { ...reportHead({ ...input, notes }, ids), kind: 'stale', figures, other: otherRules(findings) };
}

function staleFigures({ findings, claims }: NoteRecord, { dataset, today }: ReportInput): StaleFigure[] {
  const keys = new Map(claims.map(({ start, series }) => [start, series]));
  return findings
    .filter(({ rule }) => rule === 'stale')
    .map((finding) => {
      const { supersededOn } = finding;
      const daysStale = supersededOn === null ? null : daysBetween(supersededOn, today);
      return { ...finding, daysStale, history: historySince(finding, keys.get(finding.start) ?? null, dataset) };
    });
}

/** From the value that the note states up to the current one. */
function historySince({ entity, metric, matched, current }: FindingRecord, key: string | null, dataset: Dataset) {
  if (entity === null || metric === null) return [];
  const history = dataset.series(entity, metric).find((series) => seriesKey(series) === key)?.history ?? [];
  const values = history.map(publicObservation);
  const from = values.findIndex(({ text, asOf }) => text === matched?.text && asOf === matched.asOf);
  const to = values.findLastIndex(({ text, asOf }) => text === current?.text && asOf === current.asOf);
  return from < 0 ? [] : values.slice(from, to < 0 ? undefined : to + 1);
}

function otherRules(findings: readonly FindingRecord[]): RuleCounts {
  const counts: Partial<Record<FindingRecord['rule'], number>> = {};
  for (const { rule } of findings) if (rule !== 'stale') counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

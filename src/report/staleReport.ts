/** Stale figures: every claim that was right once, with what replaced it and how long ago. */
import type { CheckResult, Finding } from '../check/finding.ts';
import type { Series } from '../dataset/model.ts';
import { type FindingRecord, findingRecords } from './checkReport.ts';
import { daysBetween } from './isoDays.ts';
import type { CheckedNote, ReportHead, RuleCounts } from './report.ts';
import { type ReportInput, reportHead } from './reportHead.ts';

export interface StaleFigure extends FindingRecord {
  /** Date of the first observation after the one that the claim equals; null where the series does not tell. */
  readonly supersededOn: string | null;
  readonly daysStale: number | null;
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
  const figures: StaleFigure[] = [];
  const other: Partial<Record<FindingRecord['rule'], number>> = {};
  for (const note of input.notes) {
    findingRecords(note).forEach((record, index) => {
      if (record.rule === 'stale') figures.push(staleFigure(record, note, index, input.today));
      else other[record.rule] = (other[record.rule] ?? 0) + 1;
    });
  }
  figures.sort((a, b) => (b.daysStale ?? -1) - (a.daysStale ?? -1));
  const ids = figures.flatMap((figure) => [figure.entity, figure.metric]);
  return { ...reportHead(input, ids), kind: 'stale', figures, other };
}

function staleFigure(record: FindingRecord, note: CheckedNote, index: number, today: string): StaleFigure {
  const supersededOn = supersededDate(note.result.findings[index]!, seriesOf(note.result, index));
  return { ...record, supersededOn, daysStale: supersededOn === null ? null : daysBetween(supersededOn, today) };
}

/** The series that a finding was judged by. */
export function seriesOf(result: CheckResult, finding: number): Series | null {
  return result.verdicts.find((verdict) => verdict.finding === finding)?.series ?? null;
}

function supersededDate(finding: Finding, series: Series | null): string | null {
  const { matched, current } = finding;
  if (!matched) return current?.asOf ?? null;
  const at = series?.history.findIndex((each) => each.asOf === matched.asOf && each.value.text === matched.text) ?? -1;
  return (at >= 0 ? series?.history[at + 1]?.asOf : undefined) ?? current?.asOf ?? null;
}

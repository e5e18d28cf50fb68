/** A finding as tools read it, in the form of docs/contracts.md. */
import type { CheckResult, Finding, Rule, Severity } from '../check/finding.ts';
import type { Attributes, Series } from '../dataset/model.ts';
import { LineMap } from './lineMap.ts';
import { publicQuantity, publicStated } from './publicValue.ts';
import type { CheckedNote, NotePlace, PublicValue } from './report.ts';

/** One finding as tools read it. */
export interface FindingRecord extends NotePlace {
  readonly endLine: number;
  /** Exclusive. */
  readonly endColumn: number;
  readonly text: string;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly entity: string | null;
  readonly metric: string | null;
  readonly period: string | null;
  readonly attributes: Attributes;
  readonly claimed: ReturnType<typeof publicQuantity> | null;
  readonly current: PublicValue | null;
  readonly matched: PublicValue | null;
  readonly explanation: Finding['explanation'];
  readonly fingerprint: string;
  readonly message: string;
  readonly fix: { readonly newText: string } | null;
  /** For a stale claim the date of the first value after the one that it equals; null where the series does not tell. */
  readonly supersededOn: string | null;
  /** Present and true when an older value was right on the day of writing. */
  readonly rightWhenWritten?: true;
  /** With a baseline: whether the finding is in it. Only new ones fail. */
  readonly baseline?: 'new' | 'known';
}

/** The findings of one note as records, in the order of the text. */
export function findingRecords(note: CheckedNote): FindingRecord[] {
  const { findings } = note.result;
  if (findings.length === 0) return [];
  const lines = new LineMap(note.text);
  return findings.map((finding, index) =>
    findingRecord(finding, note.file, lines, supersededOn(finding, seriesOf(note.result, index))),
  );
}

function findingRecord(finding: Finding, file: string, lines: LineMap, superseded: string | null): FindingRecord {
  const last = lines.at(finding.end);
  return {
    file,
    start: finding.start,
    end: finding.end,
    ...lines.at(finding.start),
    endLine: last.line,
    endColumn: last.column,
    text: finding.text,
    rule: finding.rule,
    severity: finding.severity,
    entity: finding.entity,
    metric: finding.metric,
    period: finding.period,
    attributes: finding.attributes,
    claimed: finding.claimed && publicQuantity(finding.claimed),
    current: finding.current && publicStated(finding.current),
    matched: finding.matched && publicStated(finding.matched),
    explanation: finding.explanation,
    fingerprint: finding.fingerprint,
    message: finding.message,
    fix: finding.fix && { newText: finding.fix.newText },
    supersededOn: superseded,
    ...(finding.rightWhenWritten ? { rightWhenWritten: true as const } : {}),
  };
}

/** The series that a finding was judged by. */
function seriesOf(result: CheckResult, finding: number): Series | null {
  return result.verdicts.find((verdict) => verdict.finding === finding)?.series ?? null;
}

/** When the value that a stale claim equals was replaced. */
function supersededOn({ rule, matched, current }: Finding, series: Series | null): string | null {
  if (rule !== 'stale') return null;
  const at = series?.history.findIndex((each) => each.asOf === matched?.asOf && each.value.text === matched.text) ?? -1;
  return (at >= 0 ? series?.history[at + 1]?.asOf : undefined) ?? current?.asOf ?? null;
}

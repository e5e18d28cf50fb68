/** The report of `check`: exactly the JSON that docs/contracts.md promises, one record a finding. */
import type { Finding, Rule, Severity } from '../check/finding.ts';
import type { Attributes, DatasetInfo } from '../dataset/model.ts';
import { addCoverage, emptyCoverage } from './coverageSum.ts';
import { LineMap } from './lineMap.ts';
import { publicQuantity, publicStated } from './publicValue.ts';
import type { CheckedNote, NotePlace, NotesCoverage, NotesSource, PublicValue } from './report.ts';

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
  /** Present and true when an older value was right on the day of writing. */
  readonly rightWhenWritten?: true;
  /** With a baseline: whether the finding is in it. Only new ones fail. */
  readonly baseline?: 'new' | 'known';
}

/** All findings of a run with what was looked at. */
export interface CheckReport {
  readonly version: 1;
  readonly kind: 'check';
  readonly asOf: string;
  readonly dataset: DatasetInfo;
  readonly coverage: NotesCoverage;
  readonly findings: readonly FindingRecord[];
}

/** The findings of one note as records, in the order of the text. */
export function findingRecords(note: CheckedNote): FindingRecord[] {
  const { findings } = note.result;
  if (findings.length === 0) return [];
  const lines = new LineMap(note.text);
  return findings.map((finding) => findingRecord(finding, note.file, lines));
}

function findingRecord(finding: Finding, file: string, lines: LineMap): FindingRecord {
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
    ...(finding.rightWhenWritten ? { rightWhenWritten: true as const } : {}),
  };
}

/** The report over checked notes. `asOf` is the day it is judged by, ISO. */
export function buildCheckReport(notes: NotesSource, dataset: DatasetInfo, asOf: string): CheckReport {
  let coverage = emptyCoverage();
  const findings: FindingRecord[] = [];
  for (const note of notes) {
    coverage = addCoverage(coverage, note.result.coverage);
    for (const record of findingRecords(note)) findings.push(record);
  }
  return { version: 1, kind: 'check', asOf, dataset, coverage, findings };
}

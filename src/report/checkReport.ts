/** The report of `check`: exactly the JSON that docs/contracts.md promises, one record a finding. */
import type { DatasetInfo } from '../dataset/model.ts';
import { totalCoverage } from './coverageSum.ts';
import type { FindingRecord } from './findingRecord.ts';
import { noteRecords, type ReportNote } from './noteRecord.ts';
import type { NotesCoverage } from './report.ts';

/** All findings of a run with what was looked at. */
export interface CheckReport {
  readonly version: 1;
  readonly kind: 'check';
  readonly asOf: string;
  readonly dataset: DatasetInfo;
  readonly coverage: NotesCoverage;
  readonly findings: readonly FindingRecord[];
}

/** The report over notes. `asOf` is the day it is judged by, ISO. */
export function buildCheckReport(notes: readonly ReportNote[], dataset: DatasetInfo, asOf: string): CheckReport {
  const records = noteRecords({ notes, today: asOf });
  const findings = records.flatMap((note) => note.findings);
  return { version: 1, kind: 'check', asOf, dataset, coverage: totalCoverage(records), findings };
}

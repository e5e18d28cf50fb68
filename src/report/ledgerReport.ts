/** The ledger: one row a claim. The audit trail. */
import type { LedgerRow } from './ledgerRow.ts';
import { noteRecords } from './noteRecord.ts';
import type { ReportHead } from './report.ts';
import { type ReportInput, reportHead } from './reportHead.ts';

export interface LedgerReport extends ReportHead {
  readonly kind: 'ledger';
  readonly rows: readonly LedgerRow[];
}

/** One row for each figure bound to an entity and a metric, in the order of the notes. */
export function buildLedgerReport(input: ReportInput): LedgerReport {
  const notes = noteRecords(input);
  const rows = notes.flatMap((note) => note.claims);
  const ids = rows.flatMap((row) => [row.entity, row.metric]);
  return { ...reportHead({ ...input, notes }, ids), kind: 'ledger', rows };
}

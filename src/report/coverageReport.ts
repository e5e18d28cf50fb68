/** Coverage: what was looked at and what was not, by note, metric and entity, and what the dataset lacks. */
import type { Coverage } from '../check/finding.ts';
import { daysBetween } from './isoDays.ts';
import type { LedgerRow } from './ledgerRow.ts';
import { noteRecords } from './noteRecord.ts';
import type { NotePlace, ReportHead } from './report.ts';
import { type ReportInput, reportHead } from './reportHead.ts';

export interface NoteCoverageRow extends Coverage {
  readonly file: string;
  readonly written: string | null;
}

/** How the claims of one metric or one entity fared. */
export interface ClaimCounts {
  readonly id: string;
  readonly claims: number;
  readonly covered: number;
  readonly agreed: number;
  readonly findings: number;
}

/** Claims that no series covers: what to add to a dataset. */
export interface MissingSeries {
  readonly entity: string;
  readonly metric: string;
  readonly claims: number;
  /** The first of them. */
  readonly example: NotePlace & { readonly text: string };
}

export interface CoverageReport extends ReportHead {
  readonly kind: 'coverage';
  /** Days from the dataset's newest date to the day of the report (past it, silence means "unknown"); null without any date. */
  readonly horizonDays: number | null;
  readonly notes: readonly NoteCoverageRow[];
  readonly metrics: readonly ClaimCounts[];
  readonly entities: readonly ClaimCounts[];
  readonly missing: readonly MissingSeries[];
}

/** Coverage over the notes. Most claims first everywhere; notes in their order. */
export function buildCoverageReport(input: ReportInput): CoverageReport {
  const notes = noteRecords(input);
  const rows = notes.flatMap((note) => note.claims);
  const ids = rows.flatMap((row) => [row.entity, row.metric]);
  return {
    ...reportHead({ ...input, notes }, ids),
    kind: 'coverage',
    horizonDays: horizonDays(input),
    notes: notes.map(({ file, written, coverage }) => ({ file, written, ...coverage })),
    metrics: countBy(rows, (row) => row.metric),
    entities: countBy(rows, (row) => row.entity),
    missing: missingSeries(rows),
  };
}

function horizonDays({ dataset, today }: ReportInput): number | null {
  const { dataAsOf } = dataset.info;
  return dataAsOf === '' ? null : Math.max(daysBetween(dataAsOf, today), 0);
}

function countBy(rows: readonly LedgerRow[], key: (row: LedgerRow) => string): ClaimCounts[] {
  return [...grouped(rows, key)]
    .map(([id, group]) => ({
      id,
      claims: group.length,
      covered: group.filter((row) => row.verdict !== 'uncovered').length,
      agreed: group.filter((row) => row.verdict === 'agreed').length,
      findings: group.filter((row) => row.verdict === 'finding').length,
    }))
    .sort((a, b) => b.claims - a.claims);
}

function missingSeries(rows: readonly LedgerRow[]): MissingSeries[] {
  const uncovered = rows.filter((row) => row.verdict === 'uncovered');
  return [...grouped(uncovered, (row) => `${row.entity}\n${row.metric}`).values()]
    .map((group) => {
      const { entity, metric, file, start, end, line, column, text } = group[0]!;
      return { entity, metric, claims: group.length, example: { file, start, end, line, column, text } };
    })
    .sort((a, b) => b.claims - a.claims);
}

function grouped(rows: readonly LedgerRow[], key: (row: LedgerRow) => string): Map<string, LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

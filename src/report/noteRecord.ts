/**
 * What reports keep of a note: plain data that can go into a file or to another machine. Where many share the work,
 * each hands over records, and the reports on all of them are the same as if one had read every note.
 */
import type { Coverage } from '../check/finding.ts';
import { type FindingRecord, findingRecords } from './findingRecord.ts';
import { type LedgerRow, ledgerRows } from './ledgerRow.ts';
import type { CheckedNote } from './report.ts';

export interface NoteRecord {
  /** As in the reports: relative to the root, with `/`. */
  readonly file: string;
  /** The day of writing, ISO; null where the note does not say. */
  readonly written: string | null;
  readonly coverage: Coverage;
  readonly findings: readonly FindingRecord[];
  readonly claims: readonly LedgerRow[];
  /** How often each entity is named, by id. */
  readonly mentions: Readonly<Record<string, number>>;
}

/** A note as checked, or what was kept of it. */
export type ReportNote = CheckedNote | NoteRecord;

/** What reports keep of a checked note; `today` is the day that it was judged by, ISO. */
export function noteRecord(note: CheckedNote, today: string): NoteRecord {
  return {
    file: note.file,
    written: note.analysis.head.written,
    coverage: note.result.coverage,
    findings: findingRecords(note),
    claims: ledgerRows(note, today),
    mentions: mentionCounts(note),
  };
}

/** What a report of findings keeps of a checked note: of ten figures of a vault, hardly one becomes a finding. */
export function findingsRecord(note: CheckedNote): NoteRecord {
  return {
    file: note.file,
    written: note.analysis.head.written,
    coverage: note.result.coverage,
    findings: findingRecords(note),
    claims: [],
    mentions: {},
  };
}

/** The records of notes, made where there are none yet. */
export function noteRecords(of: { readonly notes: readonly ReportNote[]; readonly today: string }): NoteRecord[] {
  return of.notes.map((note) => ('claims' in note ? note : noteRecord(note, of.today)));
}

function mentionCounts({ analysis }: CheckedNote): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { entity } of analysis.mentions) counts[entity] = (counts[entity] ?? 0) + 1;
  return counts;
}

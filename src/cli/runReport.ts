/** What all reports on notes have in common: notes in, a report out. */
import type { Report } from '../report/anyReport.ts';
import type { ReportInput } from '../report/reportHead.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import { gatherRecords, SHARING_OPTIONS } from './gatherRecords.ts';
import type { Io } from './io.ts';
import type { Invocation, OptionSpec } from './options.ts';
import { AS_OF_OPTION, DATASET_OPTIONS, NOTES_OPTIONS, RULE_OPTION } from './optionValues.ts';
import { RENDERING_OPTIONS, writeRendered } from './renderReport.ts';
import { STDIN_NAME_OPTION } from './selectNotes.ts';

export const REPORT_OPTIONS: readonly OptionSpec[] = [
  ...RENDERING_OPTIONS,
  AS_OF_OPTION,
  ...DATASET_OPTIONS,
  RULE_OPTION,
  ...NOTES_OPTIONS,
  STDIN_NAME_OPTION,
  ...SHARING_OPTIONS,
];

/** Gathers what is known of the notes, builds the report and writes it. Status 2 where something could not be read. */
export async function runReport(
  invocation: Invocation,
  io: Io,
  paths: readonly string[],
  build: (input: ReportInput) => Report,
): Promise<ExitStatus> {
  const { notes, dataset, today, troubles } = await gatherRecords(invocation, io, paths);
  writeRendered(build({ notes, dataset, today }), invocation, io);
  return troubles.length > 0 ? EXIT.trouble : EXIT.ok;
}

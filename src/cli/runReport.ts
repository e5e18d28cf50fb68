/** What all reports on notes have in common: notes in, a report out. */
import type { Report } from '../report/anyReport.ts';
import type { ReportInput } from '../report/reportHead.ts';
import { checkNotes } from './checkedNotes.ts';
import { startEngine } from './engine.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import type { Io } from './io.ts';
import type { Invocation, OptionSpec } from './options.ts';
import { AS_OF_OPTION, DATASET_OPTIONS, NOTES_OPTIONS, RULE_OPTION } from './optionValues.ts';
import { warn } from './output.ts';
import { Progress } from './progress.ts';
import { RENDERING_OPTIONS, writeRendered } from './renderReport.ts';
import { STDIN_NAME_OPTION, selectNotes } from './selectNotes.ts';

export const REPORT_OPTIONS: readonly OptionSpec[] = [
  ...RENDERING_OPTIONS,
  AS_OF_OPTION,
  ...DATASET_OPTIONS,
  RULE_OPTION,
  ...NOTES_OPTIONS,
  STDIN_NAME_OPTION,
];

/** Checks the notes of the paths, builds the report and writes it. Status 2 where something could not be read. */
export async function runReport(
  invocation: Invocation,
  io: Io,
  paths: readonly string[],
  build: (input: ReportInput) => Report,
): Promise<ExitStatus> {
  const selected = await selectNotes(invocation, io, paths);
  const { engine, dataset, troubles } = await startEngine(selected.choice);
  const progress = new Progress(io, selected.files.length);
  const checked = checkNotes(selected.files, engine, progress.step);
  progress.end();
  const said = [...selected.troubles, ...troubles];
  warn(io, [...said, ...checked.troubles.map((trouble) => trouble.sentence)]);
  writeRendered(build({ notes: checked.notes, dataset, today: selected.choice.today }), invocation, io);
  return said.length > 0 || checked.troubles.some((trouble) => trouble.fatal) ? EXIT.trouble : EXIT.ok;
}

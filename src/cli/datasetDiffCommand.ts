/** `ticktie dataset diff`: what changed between two datasets, and what that means for the notes. */
import type { DatasetLayer } from '../dataset/layer.ts';
import { buildDiffReport } from '../report/diffReport.ts';
import type { CheckedNote } from '../report/report.ts';
import { checkNotes } from './checkedNotes.ts';
import type { Command } from './command.ts';
import { engineOn } from './engine.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import type { Io } from './io.ts';
import { type LoadedDataset, loadDataset, namedFolder } from './loadDataset.ts';
import { findNotes } from './noteFiles.ts';
import type { Invocation } from './options.ts';
import { AS_OF_OPTION, asOfDay } from './optionValues.ts';
import { warn } from './output.ts';
import { RENDERING_OPTIONS, writeRendered } from './renderReport.ts';
import { UsageError } from './usageError.ts';

/** The word for the dataset that ships with the program, on its own. */
const BUNDLED = 'bundled';

export const datasetDiffCommand: Command = {
  name: 'dataset diff',
  takes: 'OLD NEW',
  summary: 'Says what changed between two datasets and, with --notes, which sentences would be judged otherwise.',
  details: [
    'OLD and NEW are dataset folders, each laid over the bundled dataset; the word "bundled" is the bundled one alone.',
  ],
  options: [
    { name: 'notes', value: 'PATH', repeatable: true, help: 'Notes or folders to check with both.' },
    { name: 'no-bundled', help: 'Leaves out the bundled entities; bundled metrics and units stay.' },
    ...RENDERING_OPTIONS,
    AS_OF_OPTION,
  ],
  examples: [['ticktie dataset diff bundled .ticktie --notes notes', 'what the own dataset changes']],
  run: runDiff,
};

async function runDiff(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const [old, now, ...more] = invocation.words;
  if (old === undefined || now === undefined || more.length > 0) {
    throw new UsageError('Say two datasets: ticktie dataset diff OLD NEW');
  }
  const before = await loadSide(old, invocation, io);
  const after = await loadSide(now, invocation, io);
  const today = asOfDay(invocation, io.today);
  const found = findNotes(invocation.values('notes'), io.cwd);
  const said = [...before.troubles, ...after.troubles, ...found.troubles];
  const [notesBefore, notesAfter] = [before, after].map((side) => {
    const { notes, troubles } = checkNotes(
      found.files,
      engineOn(side.dataset, side.layers, { today, severities: {} }),
      () => {},
    );
    if (side === after) said.push(...troubles.map((trouble) => trouble.sentence));
    return notes;
  }) as [readonly CheckedNote[], readonly CheckedNote[]];
  warn(io, said);
  const report = buildDiffReport({ before: before.dataset, after: after.dataset, notesBefore, notesAfter, today });
  writeRendered(report, invocation, io);
  return said.length > 0 ? EXIT.trouble : EXIT.ok;
}

function loadSide(
  given: string,
  invocation: Invocation,
  io: Io,
): Promise<LoadedDataset & { layers: readonly DatasetLayer[] }> {
  const folders = given === BUNDLED ? [] : [namedFolder(given, io.cwd)];
  return loadDataset({ home: io.home, cwd: io.cwd, bundled: !invocation.has('no-bundled'), folders });
}

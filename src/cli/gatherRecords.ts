/** What reports need of the notes: checked here, or read from the parts that others checked. */
import { isDeepStrictEqual } from 'node:util';
import type { Dataset, DatasetInfo } from '../dataset/model.ts';
import type { NoteRecord } from '../report/noteRecord.ts';
import { type CheckedFiles, checkFiles } from './checkFiles.ts';
import { engineOn } from './engine.ts';
import type { Io } from './io.ts';
import { type LoadedDataset, loadDataset } from './loadDataset.ts';
import type { Invocation, OptionSpec } from './options.ts';
import { dayValue } from './optionValues.ts';
import { warn } from './output.ts';
import { Progress } from './progress.ts';
import { readParts } from './readParts.ts';
import { type SelectedNotes, selectDataset, selectNotes } from './selectNotes.ts';
import { checkInThreads, threadCount } from './threads.ts';
import { UsageError } from './usageError.ts';

/** How the work is shared among threads and machines. */
export const SHARING_OPTIONS: readonly OptionSpec[] = [
  { name: 'jobs', value: 'N', group: 'sharing', help: 'Threads to use; by default as many as pay.' },
  {
    name: 'from',
    group: 'sharing',
    value: 'PARTS',
    repeatable: true,
    help: 'Reads no notes but what workers wrote with check --format part: files, a quoted pattern such as "parts/*.ndjson", or - for standard input.',
  },
];

export interface GatheredRecords {
  /** In the order of their names. */
  readonly notes: readonly NoteRecord[];
  readonly dataset: Dataset;
  /** The day that the notes are judged by, ISO. */
  readonly today: string;
  /** A sentence for each thing that could not be read; said on standard error already. */
  readonly troubles: readonly string[];
  /** Fixes written to files. */
  readonly fixed: number;
}

/**
 * Checks the notes of the paths, or reads the parts of `--from` (then the paths are parts too). With `findingsOnly` the
 * records may come without claims and mentions.
 */
export async function gatherRecords(
  invocation: Invocation,
  io: Io,
  paths: readonly string[],
  findingsOnly = false,
): Promise<GatheredRecords> {
  if (invocation.has('from')) return recordsOfParts(invocation, io, paths);
  const selected = await selectNotes(invocation, io, paths);
  const loaded = await loadDataset(selected.choice.dataset);
  const said = [...selected.troubles, ...loaded.troubles];
  warn(io, said);
  if (said.length === 0) sayNone(selected, invocation, io);
  const { notes, troubles, fixed } = await checkSelected(selected, loaded, invocation, io, findingsOnly);
  warn(
    io,
    troubles.map((trouble) => trouble.sentence),
  );
  const fatal = troubles.filter((trouble) => trouble.fatal).map((trouble) => trouble.sentence);
  return { notes, dataset: loaded.dataset, today: selected.choice.today, troubles: [...said, ...fatal], fixed };
}

/** A mistyped folder must not pass for one without findings; a list or a share of the notes may well be empty. */
function sayNone({ files }: SelectedNotes, invocation: Invocation, io: Io): void {
  if (files.length > 0 || invocation.has('files-from') || invocation.has('shard')) return;
  warn(io, [
    'No note was found: no .md or .markdown file that git or the “exclude” of .ticktie/config.yaml leaves in.',
  ]);
}

async function checkSelected(
  { choice, files }: SelectedNotes,
  { dataset, layers }: LoadedDataset,
  invocation: Invocation,
  io: Io,
  findingsOnly: boolean,
): Promise<CheckedFiles> {
  const threads = threadCount(jobsValue(invocation), files);
  const fix = invocation.has('fix');
  const progress = new Progress(io, files.length);
  const checked = await (threads > 1
    ? checkInThreads({ choice, files, fix, findingsOnly }, threads, io.program, progress.step)
    : checkFiles(files, engineOn(dataset, layers, choice), { fix, findingsOnly, onFile: progress.step }));
  progress.end();
  return checked;
}

function jobsValue(invocation: Invocation): number | undefined {
  const jobs = invocation.value('jobs');
  if (jobs === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(jobs)) return Number(jobs);
  throw new UsageError(`Option --jobs: “${jobs}” is not a number of threads.`);
}

/** Options that choose notes or how they are judged: that is settled when the parts are written. */
const SETTLED = ['files-from', 'shard', 'stdin-name', 'fix', 'rule', 'jobs', 'notes'];

async function recordsOfParts(invocation: Invocation, io: Io, paths: readonly string[]): Promise<GatheredRecords> {
  const settled = SETTLED.find((name) => invocation.has(name));
  if (settled)
    throw new UsageError(`Option --${settled} has no meaning with --from: give it when the parts are written.`);
  const { head, notes, troubles } = await readParts([...invocation.values('from'), ...paths], io);
  const asOf = dayValue(invocation, 'as-of') ?? head.asOf;
  if (asOf !== head.asOf) throw new UsageError(`The parts were judged as of ${head.asOf}, not ${asOf}.`);
  const { choice, troubles: settings } = await selectDataset(invocation, io);
  const loaded = await loadDataset(choice.dataset);
  refuseOther(head.dataset, loaded.dataset.info);
  const said = [...settings, ...loaded.troubles, ...troubles];
  warn(io, said);
  return { notes, dataset: loaded.dataset, today: head.asOf, troubles: said, fixed: 0 };
}

function refuseOther(theirs: DatasetInfo, ours: DatasetInfo): void {
  if (isDeepStrictEqual(theirs, ours)) return;
  throw new UsageError(
    `The parts were judged by another dataset (${described(theirs)}) than the one here (${described(ours)}). Give the same --dataset folders.`,
  );
}

function described({ version, dataAsOf, entities, observations }: DatasetInfo): string {
  return `${version}: ${entities} entities, ${observations} observations to ${dataAsOf}`;
}

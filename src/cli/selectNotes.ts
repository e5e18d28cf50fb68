/** The notes, dataset and settings that a command's options and paths choose. */
import { resolve } from 'node:path';
import type { EngineChoice } from './engine.ts';
import { readInput } from './fileErrors.ts';
import type { Io } from './io.ts';
import { type DatasetChoice, namedFolder } from './loadDataset.ts';
import { findNotes, isNotePath, type NoteFile } from './noteFiles.ts';
import type { Invocation, OptionSpec } from './options.ts';
import { asOfDay, ruleSeverities, shardValue } from './optionValues.ts';
import { readPathList } from './pathList.ts';
import { UsageError } from './usageError.ts';
import { readWorkspace, type Workspace } from './workspace.ts';

export interface SelectedNotes {
  readonly files: readonly NoteFile[];
  readonly choice: EngineChoice;
  /** A sentence for each path or setting that can't be used. */
  readonly troubles: readonly string[];
}

/** The name that a note from standard input goes by. */
const STDIN = '-';

export const STDIN_NAME_OPTION: OptionSpec = {
  name: 'stdin-name',
  group: 'notes',
  value: 'FILE',
  help: 'The name that a note from standard input (-) goes by.',
};

/** Reads the choice of a command that goes over notes; `paths` defaults to the working folder. */
export async function selectNotes(invocation: Invocation, io: Io, paths: readonly string[]): Promise<SelectedNotes> {
  const listed = await listedPaths(invocation, io);
  const wanted = [...paths, ...(listed ?? [])];
  const named = wanted.length === 0 && listed === null ? ['.'] : wanted;
  const workspace = await readWorkspace(io.cwd, named);
  const found = findNotes(
    named.filter((path) => path !== STDIN),
    io.cwd,
    workspace.exclusions,
  );
  const piped = named.includes(STDIN) ? [await stdinNote(invocation, io)] : [];
  return {
    files: [...piped, ...shard(found.files, invocation)],
    choice: engineChoice(invocation, io, workspace),
    troubles: [...workspace.troubles, ...found.troubles],
  };
}

/** The choice of a command that needs the dataset alone. */
export async function selectDataset(invocation: Invocation, io: Io): Promise<SelectedNotes> {
  const workspace = await readWorkspace(io.cwd, []);
  return { files: [], choice: engineChoice(invocation, io, workspace), troubles: workspace.troubles };
}

function engineChoice(invocation: Invocation, io: Io, workspace: Workspace): EngineChoice {
  return {
    dataset: datasetChoice(invocation, io, workspace.datasets),
    today: asOfDay(invocation, io.today),
    severities: { ...workspace.rules, ...ruleSeverities(invocation) },
  };
}

function datasetChoice(invocation: Invocation, io: Io, workspace: readonly string[]): DatasetChoice {
  const named = invocation.values('dataset').map((given) => namedFolder(given, io.cwd));
  const folders = [...workspace.filter((folder) => !named.includes(folder)), ...named];
  return { home: io.home, cwd: io.cwd, bundled: !invocation.has('no-bundled'), folders };
}

async function listedPaths(invocation: Invocation, io: Io): Promise<string[] | null> {
  const from = invocation.value('files-from');
  if (from === undefined) return null;
  const text = from === '-' ? (await io.readStdin()).toString('utf8') : readInput(resolve(io.cwd, from), from);
  return readPathList(text).filter(isNotePath);
}

async function stdinNote(invocation: Invocation, io: Io): Promise<NoteFile> {
  if (invocation.value('files-from') === '-')
    throw new UsageError('Standard input can give paths or a note, not both.');
  const name = invocation.value('stdin-name') ?? STDIN;
  return { path: STDIN, name, bytes: await io.readStdin() };
}

function shard(files: readonly NoteFile[], invocation: Invocation): readonly NoteFile[] {
  const { index, count } = shardValue(invocation);
  return count === 1 ? files : files.filter((_, place) => place % count === index - 1);
}

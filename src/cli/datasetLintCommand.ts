/** `ticktie dataset lint`: what is wrong with dataset folders. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withoutEntities } from '../dataset/layer.ts';
import type { LintStats } from '../dataset/lint.ts';
import type { Problem, ProblemSeverity } from '../dataset/problem.ts';
import { WORKSPACE_FOLDER } from '../notes/workspaceConfig.ts';
import type { Command } from './command.ts';
import { readDatasetFolder } from './datasetFolder.ts';
import { EXIT, type ExitStatus, graver } from './exitStatus.ts';
import { jsonText } from './formats/json.ts';
import type { Io } from './io.ts';
import { bundledLayer, namedFolder } from './loadDataset.ts';
import { shownName } from './noteFiles.ts';
import type { Invocation } from './options.ts';
import { AS_OF_OPTION, asOfDay } from './optionValues.ts';
import { warn } from './output.ts';
import { type Paint, paintFor } from './paint.ts';
import { printable } from './printable.ts';
import { readers } from './readers.ts';
import { UsageError } from './usageError.ts';

/** A folder's problems, with file names as the reader of the output needs them, and its counts. */
interface LintedFolder {
  readonly folder: string;
  readonly problems: readonly Problem[];
  readonly stats: LintStats;
}

/** An error left something out, so the input could not be read; a warning is a finding. */
const STATUS: Readonly<Record<ProblemSeverity, ExitStatus>> = {
  error: EXIT.trouble,
  warning: EXIT.findings,
  information: EXIT.ok,
};

export const datasetLintCommand: Command = {
  name: 'dataset lint',
  takes: '[folders…]',
  summary: 'Checks dataset folders: their form, and whether their values fit together.',
  details: [
    'Without a folder it is .ticktie in the working folder. The bundled dataset lies below, as when notes are checked.',
  ],
  options: [
    { name: 'format', value: 'FORMAT', choices: ['pretty', 'json'], fallback: 'pretty', help: 'How to say it.' },
    { name: 'stats', help: 'Counts series, histories, disputes, and the share of observations with a primary source.' },
    { name: 'no-bundled', help: 'Leaves out the bundled entities; bundled metrics and units stay.' },
    AS_OF_OPTION,
  ],
  status: '0 in order, 1 something looks wrong, 2 wrong usage or something that can’t be read.',
  examples: [['ticktie dataset lint .ticktie', 'before a commit']],
  run: runLint,
};

async function runLint(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const linted: LintedFolder[] = [];
  for (const folder of foldersOf(invocation, io)) linted.push(await lintFolder(folder, invocation, io));
  const paint = paintFor(io);
  io.stdout(
    invocation.value('format') === 'json'
      ? jsonText(linted)
      : linted.map((each) => pretty(each, paint, invocation.has('stats'))).join(''),
  );
  const problems = linted.flatMap((each) => each.problems);
  return problems.map((problem) => STATUS[problem.severity]).reduce(graver, EXIT.ok);
}

function foldersOf(invocation: Invocation, io: Io): readonly string[] {
  if (invocation.words.length > 0) return invocation.words.map((given) => namedFolder(given, io.cwd));
  if (existsSync(join(io.cwd, WORKSPACE_FOLDER))) return [join(io.cwd, WORKSPACE_FOLDER)];
  throw new UsageError(`There is no ${WORKSPACE_FOLDER} here. Say which folder: ticktie dataset lint FOLDER`);
}

async function lintFolder(path: string, invocation: Invocation, io: Io): Promise<LintedFolder> {
  const { lintDataset, lintStats, makeParseValue, readLayer } = await readers();
  const folder = shownName(path, io.cwd);
  const bundled = bundledLayer(io.home);
  const below = [invocation.has('no-bundled') ? withoutEntities(bundled) : bundled];
  const { files, troubles } = readDatasetFolder(path);
  warn(io, troubles);
  const read = readLayer(files, { name: folder, below, makeParseValue });
  const problems = lintDataset(read, { below, today: asOfDay(invocation, io.today) });
  return {
    folder,
    problems: problems.map((problem) => ({ ...problem, file: `${folder}/${problem.file}` })),
    stats: lintStats(read.layer),
  };
}

const STYLES = { error: 'red', warning: 'yellow', information: 'blue' } as const;

function pretty({ folder, problems, stats }: LintedFolder, paint: Paint, withStats: boolean): string {
  const lines = problems.map(({ file, line, column, severity, message, code }) => {
    const said = `${printable(`${file}:${line}:${column}`)}: ${paint(STYLES[severity], severity)}: ${printable(message)}`;
    return `${said} ${paint('gray', `[${code}]`)}`;
  });
  const count = `${folder}: ${counted(stats.entities, 'entity', 'entities')}, ${counted(stats.observations, 'observation')}, ${counted(problems.length, 'problem')}`;
  return `${[...lines, paint('bold', count), ...(withStats ? [counts(stats)] : [])].join('\n')}\n`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function counts({ series, histories, disputed, sources, primaryShare }: LintStats): string {
  const share = `${(primaryShare * 100).toFixed(1)} % of observations rest on a primary source`;
  return `${series} series, ${histories} with a history, ${disputed} disputed values, ${sources} sources; ${share}.`;
}

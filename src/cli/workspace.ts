/** What a folder says for itself in `.ticktie/`: its own dataset and its settings. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Rule, SeveritySetting } from '../check/finding.ts';
import { CONFIG_FILE, WORKSPACE_FOLDER } from '../notes/workspaceConfig.ts';
import { problemSentence } from './loadDataset.ts';
import { type Exclusion, isFolder, shownName } from './noteFiles.ts';
import { readers } from './readers.ts';

export interface Workspace {
  /** `.ticktie` folders, absolute: the working folder's, then those of the folders named. */
  readonly datasets: readonly string[];
  readonly rules: Partial<Readonly<Record<Rule, SeveritySetting>>>;
  readonly exclusions: readonly Exclusion[];
  /** A sentence for each setting that can't be read. */
  readonly troubles: readonly string[];
}

/** The workspace of the working folder and of every folder among the paths. */
export async function readWorkspace(cwd: string, paths: readonly string[]): Promise<Workspace> {
  const roots = [...new Set([cwd, ...paths.map((path) => resolve(cwd, path))])].filter(hasWorkspace);
  const settings = await Promise.all(roots.map((root) => readSettings(root, cwd)));
  return {
    datasets: roots.map((root) => join(root, WORKSPACE_FOLDER)),
    rules: Object.assign({}, ...settings.map((each) => each.rules)),
    exclusions: settings.flatMap((each) => each.exclusions),
    troubles: settings.flatMap((each) => each.troubles),
  };
}

function hasWorkspace(root: string): boolean {
  return isFolder(root) && isFolder(join(root, WORKSPACE_FOLDER));
}

async function readSettings(root: string, cwd: string): Promise<Omit<Workspace, 'datasets'>> {
  const path = join(root, WORKSPACE_FOLDER, CONFIG_FILE);
  if (!existsSync(path)) return { rules: {}, exclusions: [], troubles: [] };
  const { readWorkspaceConfig } = await readers();
  const { config, problems } = readWorkspaceConfig(CONFIG_FILE, readFileSync(path, 'utf8'));
  const folder = shownName(join(root, WORKSPACE_FOLDER), cwd);
  return {
    rules: config.rules,
    exclusions: config.exclude.length > 0 ? [{ folder: root, patterns: config.exclude }] : [],
    troubles: problems.map((problem) => problemSentence(problem, folder)),
  };
}

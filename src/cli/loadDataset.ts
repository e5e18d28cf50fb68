/** The dataset of a run: the bundled one, the workspace's `.ticktie/`, then the folders of `--dataset`. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Rule, SeveritySetting } from '../check/finding.ts';
import { loadCompiled } from '../dataset/compiled.ts';
import { createDataset } from '../dataset/dataset.ts';
import { type DatasetLayer, withoutEntities } from '../dataset/layer.ts';
import type { Dataset } from '../dataset/model.ts';
import type { Problem } from '../dataset/problem.ts';
import { readDatasetFolder } from './datasetFolder.ts';
import { isFolder, shownName } from './noteFiles.ts';
import { readers } from './readers.ts';
import { UsageError } from './usageError.ts';

/** Where a run's dataset comes from; plain data, so that worker threads can load the same. */
export interface DatasetChoice {
  /** The folder of `dataset.json`. */
  readonly home: string;
  readonly cwd: string;
  readonly bundled: boolean;
  /** Absolute, lowest first. */
  readonly folders: readonly string[];
}

export interface LoadedDataset {
  readonly dataset: Dataset;
  readonly layers: readonly DatasetLayer[];
  /** A sentence, with file, line and column, for each error in an added dataset. */
  readonly troubles: readonly string[];
}

export type Severities = Partial<Readonly<Record<Rule, SeveritySetting>>>;

/** Loads and merges the layers; what is broken in one is left out and said. */
export async function loadDataset(choice: DatasetChoice): Promise<LoadedDataset> {
  const bundled = bundledLayer(choice.home);
  const layers = [choice.bundled ? bundled : withoutEntities(bundled)];
  const troubles: string[] = [];
  for (const folder of choice.folders) {
    const added = await addedLayer(folder, layers, choice.cwd);
    layers.push(added.layer);
    troubles.push(...added.troubles);
  }
  return { dataset: createDataset(layers), layers, troubles };
}

/** The dataset that ships with the program, with its lexicon where that lies beside it. */
export function bundledLayer(home: string): DatasetLayer {
  const lexicon = join(home, 'lexicon.bin');
  const packed = existsSync(lexicon) ? readFileSync(lexicon) : undefined;
  return loadCompiled(readFileSync(join(home, 'dataset.json'), 'utf8'), {}, packed);
}

async function addedLayer(
  folder: string,
  below: readonly DatasetLayer[],
  cwd: string,
): Promise<{ layer: DatasetLayer; troubles: readonly string[] }> {
  const name = shownName(folder, cwd);
  const { files, troubles } = readDatasetFolder(folder);
  const { makeParseValue, readLayer } = await readers();
  const { layer, problems } = readLayer(files, { name, below, makeParseValue });
  const errors = problems.filter((problem) => problem.severity === 'error');
  return { layer, troubles: [...troubles, ...errors.map((problem) => problemSentence(problem, name))] };
}

/** `FOLDER/file.yaml:3:5: sentence`. */
export function problemSentence(problem: Problem, folder: string): string {
  return `${folder}/${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}

/** A folder named on the command line. Throws a UsageError where there is none. */
export function namedFolder(given: string, cwd: string): string {
  const path = resolve(cwd, given);
  if (isFolder(path)) return path;
  throw new UsageError(
    existsSync(path) ? `“${given}” is a file; a dataset is a folder.` : `There is no folder “${given}”.`,
  );
}

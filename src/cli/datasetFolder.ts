/** Reads the files of a dataset folder from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { DatasetFile } from '../dataset/layer.ts';
import { CONFIG_FILE } from '../notes/workspaceConfig.ts';
import { reasonOf } from './fileErrors.ts';

/** Enough for the dataset's reader to see that a file is too large. */
const LONGEST = 6_000_000;

export interface DatasetFolder {
  readonly files: readonly DatasetFile[];
  /** A sentence for each file that can't be read. */
  readonly troubles: readonly string[];
}

/** All `.yaml` files of a folder and those below, without the settings file. Symbolic links are not followed. */
export function readDatasetFolder(folder: string): DatasetFolder {
  const troubles: string[] = [];
  const files: DatasetFile[] = [];
  for (const path of yamlPaths(folder, troubles)) {
    try {
      files.push({ path, text: readFileSync(join(folder, path)).subarray(0, LONGEST).toString('utf8') });
    } catch (error) {
      troubles.push(`${path}: ${reasonOf(error)}`);
    }
  }
  return { files, troubles };
}

function yamlPaths(folder: string, troubles: string[]): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.yaml$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      )
      .filter((path) => path !== CONFIG_FILE)
      .sort();
  } catch (error) {
    troubles.push(`${folder}: ${reasonOf(error)}`);
    return [];
  }
}

/** The folders that the tools around the tests use. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Git-ignored folder for what is built and downloaded; CI may keep it between runs. */
export const CACHE = path.join(ROOT, '.cache');

/**
 * A new temporary folder, without symbolic links in its path (VS Code compares paths as text).
 * @param {string} name
 */
export function temporaryFolder(name) {
  return realpathSync(mkdtempSync(path.join(tmpdir(), `ticktie-${name}-`)));
}

/**
 * Removes a folder; a process that is just ending may still be writing in it for a moment.
 * @param {string} folder
 */
export function removeFolder(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch (error) {
    console.error(`Left behind: ${folder} (${error instanceof Error ? error.message : error})`);
  }
}

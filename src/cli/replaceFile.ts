/** Replaces a file's content in one step: whoever reads it sees the old or the new, never half. */
import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a temporary file beside the target and renames it over, keeping the mode; a symbolic link keeps pointing to
 * its target. Refuses (returns a reason) when the file is no longer what `before` says, or may not be written.
 */
export function replaceFile(path: string, before: Buffer, after: Buffer): string | null {
  let temporary = '';
  try {
    const target = realpathSync(path);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.ticktie`);
    accessSync(target, constants.W_OK);
    const { mode } = statSync(target);
    writeFileSync(temporary, after, { flag: 'wx', mode });
    chmodSync(temporary, mode);
    if (!readFileSync(target).equals(before)) return 'it changed meanwhile; nothing was written.';
    renameSync(temporary, target);
    return null;
  } catch (error) {
    return `it can't be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
  } finally {
    if (temporary !== '') rmSync(temporary, { force: true });
  }
}

/** Where a command's result goes: standard output, or a file that appears whole. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writingReasonOf } from './fileErrors.ts';
import type { Io } from './io.ts';
import type { Invocation, OptionSpec } from './options.ts';

export const OUTPUT_OPTION: OptionSpec = {
  name: 'output',
  value: 'FILE',
  help: 'Writes to FILE, not to standard output.',
};

/** Writes the text where `--output` says. Throws with a sentence where the file can't be written. */
export function writeOutput(invocation: Invocation, io: Io, text: string): void {
  const file = invocation.value('output');
  if (file === undefined) io.stdout(text);
  else writeWhole(resolve(io.cwd, file), file, text);
}

/** Spreadsheets take a CSV file for UTF-8 only where it begins with the mark; a pipe gets none. */
export function spreadsheetMark(invocation: Invocation): string {
  return invocation.has('output') ? '\uFEFF' : '';
}

/** Writes a file by way of a temporary one beside it. */
export function writeWhole(path: string, name: string, text: string): void {
  const temporary = `${path}.${process.pid}.ticktie`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    throw new Error(`${name}: ${writingReasonOf(error)}`);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Says sentences on standard error. */
export function warn(io: Io, sentences: readonly string[]): void {
  for (const sentence of sentences) io.stderr(`ticktie: ${sentence}\n`);
}

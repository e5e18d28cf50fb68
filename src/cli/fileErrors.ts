/** What the file system's errors mean, in words. */
import { readFileSync } from 'node:fs';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there (any more).',
  EACCES: 'no permission to read it.',
  EPERM: 'no permission to read it.',
  EISDIR: 'this is a folder.',
  ELOOP: 'the links go round in a circle.',
};

const WRITING_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the folder that it should stand in is not there.',
  ENOTDIR: 'what should be its folder is a file.',
  EACCES: 'no permission to write there.',
  EPERM: 'no permission to write there.',
  EROFS: 'nothing can be written there.',
  EISDIR: 'this is a folder.',
  ENOSPC: 'the disk is full.',
};

/** The reason why a file can't be written, to stand after its name and a colon. */
export function writingReasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return WRITING_REASONS[code] ?? `it can't be written (${code || String(error)}).`;
}

/** The reason of a system error, to stand after a name and a colon. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? `it can't be read (${code || String(error)}).`;
}

/** The text of a file that an option names. Throws a sentence where it can't be read. */
export function readInput(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`There is no file “${name}”.`);
    throw new Error(`${name}: ${reasonOf(error)}`);
  }
}

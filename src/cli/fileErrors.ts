/** What the file system's errors mean, in words. */
import { readFileSync } from 'node:fs';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there (any more).',
  EACCES: 'no permission to read it.',
  EPERM: 'no permission to read it.',
  EISDIR: 'this is a folder.',
  ELOOP: 'the links go round in a circle.',
};

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
    throw new Error(`${name}: ${reasonOf(error)}`);
  }
}

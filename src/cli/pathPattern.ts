/** Patterns of paths, for shells and CI systems that leave them as they are. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The files that fit a pattern with `*` and `?`, in the order of their names; without those the path itself. */
export function expandPattern(pattern: string, cwd: string): string[] {
  if (!/[*?]/.test(pattern)) return [pattern];
  const absolute = pattern.startsWith('/');
  return pattern
    .split('/')
    .filter((segment) => segment !== '')
    .reduce((paths, segment) => paths.flatMap((path) => step(path, segment, cwd)), [absolute ? '/' : ''])
    .sort();
}

function step(path: string, segment: string, cwd: string): string[] {
  if (!/[*?]/.test(segment)) return [join(path, segment)];
  const fits = new RegExp(
    `^${segment
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
  return namesIn(resolve(cwd, path))
    .filter((name) => fits.test(name) && !name.startsWith('.'))
    .map((name) => join(path, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

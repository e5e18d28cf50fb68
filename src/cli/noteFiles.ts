/** Which notes a command line means: files as given, folders searched, `.gitignore` and the folder's settings heeded. */
import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { NOTE_NAME } from '../notes/noteSource.ts';
import { reasonOf } from './fileErrors.ts';

/** A note to read. `name` is what reports show: relative to the working folder, with `/`. */
export interface NoteFile {
  readonly path: string;
  readonly name: string;
  /** The content, where it did not come from a file (standard input). */
  readonly bytes?: Uint8Array;
}

export interface FoundNotes {
  /** In the order of their names; each file once. */
  readonly files: readonly NoteFile[];
  /** A sentence for each path that can't be read. */
  readonly troubles: readonly string[];
}

/** Patterns that leave notes out, relative to a folder. */
export interface Exclusion {
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** Folders that never hold notes of the analyst. */
const SKIPPED = new Set(['.git', 'node_modules']);

/** The name that reports show for a path. */
export function shownName(path: string, cwd: string): string {
  const name = relative(cwd, path).split(sep).join('/');
  return name === '' ? '.' : name;
}

/** A shown name without its folders: what may carry the date of writing. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** True for a folder that can be looked at. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** True for a path that ends like a note. */
export function isNotePath(path: string): boolean {
  return NOTE_NAME.test(path);
}

/**
 * Finds the notes of the paths. A file that is named is taken whatever its name; in a folder all `.md` and `.markdown`
 * files are, except those that git ignores. Symbolic links below a folder are not followed.
 */
export function findNotes(paths: readonly string[], cwd: string, exclusions: readonly Exclusion[] = []): FoundNotes {
  const search = new NoteSearch(cwd, exclusions);
  for (const path of paths) search.add(path);
  return search.found();
}

class NoteSearch {
  readonly #files = new Map<string, NoteFile>();
  readonly #troubles: string[] = [];
  readonly #excluded: readonly FolderRules[];

  constructor(
    private readonly cwd: string,
    exclusions: readonly Exclusion[],
  ) {
    this.#excluded = exclusions.map(({ folder, patterns }) => ({ folder, rules: ignore().add([...patterns]) }));
  }

  add(given: string): void {
    const path = resolve(this.cwd, given);
    const stats = this.#stats(path, given);
    if (stats?.isDirectory()) this.#walk(path, rulesFor(path, [...this.#excluded, ...rulesAbove(path)]));
    else if (stats) this.#take(path);
  }

  #stats(path: string, given: string): Stats | undefined {
    try {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats) this.#troubles.push(`There is no file or folder “${given}”.`);
      return stats;
    } catch (error) {
      this.#troubles.push(`${given}: ${reasonOf(error)}`);
      return undefined;
    }
  }

  found(): FoundNotes {
    const files = [...this.#files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    return { files, troubles: this.#troubles };
  }

  #take(path: string): void {
    this.#files.set(path, { path, name: shownName(path, this.cwd) });
  }

  #walk(folder: string, above: readonly FolderRules[]): void {
    const entries = this.#entries(folder);
    const own = entries.some((entry) => entry.name === '.gitignore') ? rulesOf(folder) : [];
    const rules = [...above, ...own];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name) && !isIgnored(`${path}${sep}`, rules)) this.#walk(path, rules);
      } else if (entry.isFile() && isNotePath(entry.name) && !isIgnored(path, rules)) this.#take(path);
    }
  }

  #entries(folder: string): readonly Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch {
      this.#troubles.push(`The folder “${shownName(folder, this.cwd)}” can't be read.`);
      return [];
    }
  }
}

interface FolderRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** A folder that is named is searched even where it is ignored itself. */
function rulesFor(folder: string, rules: readonly FolderRules[]): readonly FolderRules[] {
  return isIgnored(`${folder}${sep}`, rules) ? [] : rules;
}

/** The last folder that has a word on a path decides, as in git. */
function isIgnored(path: string, folders: readonly FolderRules[]): boolean {
  let ignored = false;
  for (const { folder, rules } of folders) {
    const name = relative(folder, path).split(sep).join('/');
    if (name === '' || name.startsWith('../')) continue;
    const verdict = rules.test(path.endsWith(sep) ? `${name}/` : name);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

/** The `.gitignore` files from the repository's root down to the folder above; none outside a repository. */
function rulesAbove(folder: string): FolderRules[] {
  const parents: string[] = [];
  let at = folder;
  while (!isRepository(at)) {
    const parent = dirname(at);
    if (parent === at) return [];
    at = parent;
    parents.unshift(at);
  }
  return parents.flatMap(rulesOf);
}

function isRepository(folder: string): boolean {
  return statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
}

function rulesOf(folder: string): FolderRules[] {
  try {
    return [{ folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

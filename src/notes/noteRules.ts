/** Which files of a folder are notes: what git ignores and what the folder's settings leave out is none. */
import ignore, { type Ignore } from 'ignore';
import { NOTE_NAME } from './noteSource.ts';

/** Patterns of a `.gitignore` with the folder they hold for, relative to the root with `/`; empty for the root itself. */
export interface FolderPatterns {
  readonly folder: string;
  readonly patterns: string;
}

export class NoteRules {
  readonly #folders: readonly { readonly folder: string; readonly rules: Ignore }[];

  /** `always` are patterns of the root that no `.gitignore` takes back. */
  constructor(
    ignored: readonly FolderPatterns[],
    private readonly always: Ignore = ignore(),
  ) {
    this.#folders = [...ignored]
      .sort((a, b) => a.folder.length - b.folder.length)
      .map(({ folder, patterns }) => ({ folder, rules: ignore().add(patterns) }));
  }

  static of(ignored: readonly FolderPatterns[], exclude: readonly string[]): NoteRules {
    return new NoteRules(ignored, ignore().add([...exclude]));
  }

  /** Whether a file, relative to the root with `/`, is a note. */
  isNote(file: string): boolean {
    if (!NOTE_NAME.test(file) || !ignore.isPathValid(file)) return false;
    return !this.always.ignores(file) && !this.#isIgnored(file);
  }

  /** The last folder that has a word on a file decides, as in git. */
  #isIgnored(file: string): boolean {
    let ignored = false;
    for (const { folder, rules } of this.#folders) {
      if (folder !== '' && !file.startsWith(`${folder}/`)) continue;
      const verdict = rules.test(folder === '' ? file : file.slice(folder.length + 1));
      if (verdict.ignored) ignored = true;
      else if (verdict.unignored) ignored = false;
    }
    return ignored;
  }
}

/** Finds the notes of one workspace folder, on whatever file system it lies. */
import * as vscode from 'vscode';
import { decodeText } from '../notes/decodeText.ts';
import { type FolderPatterns, NoteRules } from '../notes/noteRules.ts';
import { NOTE_NAME, type NoteEntry, type NoteSource } from '../notes/noteSource.ts';
import { noteName } from './checkedDocuments.ts';
import { findIn, isSkipped } from './findFiles.ts';
import { setting } from './settings.ts';

/** Larger files are not notes. */
const LARGEST = 10_000_000;
/** Stats under way at the same time. */
const TOGETHER = 16;
const GIT_IGNORE = /^\.gitignore$/;

export class FolderFiles implements NoteSource {
  /** `exclude`: patterns of `.ticktie/config.yaml`. `skipped` is told of files that are too large. */
  constructor(
    private readonly folder: vscode.WorkspaceFolder,
    private readonly exclude: readonly string[],
    private readonly skipped: (file: string) => void,
  ) {}

  #rules: Promise<NoteRules> | undefined;

  async list(): Promise<readonly NoteEntry[]> {
    this.#rules = undefined;
    const uris = await this.#uris();
    const entries: NoteEntry[] = [];
    for (let at = 0; at < uris.length; at += TOGETHER) {
      const found = await Promise.all(uris.slice(at, at + TOGETHER).map((uri) => this.entryOf(uri)));
      entries.push(...found.filter((entry) => entry !== null));
    }
    return entries;
  }

  /** The entry of a file; null where it is gone or too large. A note that is being edited has a stamp of its own. */
  async entryOf(uri: vscode.Uri): Promise<NoteEntry | null> {
    const key = uri.toString();
    const file = noteName(uri);
    const open = openDocument(key);
    if (open?.isDirty) return { key, file, stamp: `edited ${open.version}` };
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      if (size <= LARGEST) return { key, file, stamp: `${mtime} ${size}` };
      this.skipped(file);
      return null;
    } catch {
      return null;
    }
  }

  async read(key: string): Promise<string | null> {
    const open = openDocument(key);
    if (open !== undefined) return open.getText();
    try {
      return decodeText(await vscode.workspace.fs.readFile(vscode.Uri.parse(key, true)));
    } catch {
      return null;
    }
  }

  /** The notes below `uri`; none where it is no folder, or one that is left out. */
  async notesBelow(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
    const path = this.#relative(uri);
    if (isSkipped(path) || !(await this.rules()).isNote(`${path}/note.md`) || !(await isFolder(uri))) return [];
    this.#rules = undefined;
    return this.#uris(uri);
  }

  async #uris(below = this.folder.uri): Promise<readonly vscode.Uri[]> {
    const search = findIn(below, '**/*.{md,markdown,MD}', NOTE_NAME);
    const [rules, uris] = await Promise.all([this.rules(), search]);
    return uris.filter((uri) => rules.isNote(this.#relative(uri)));
  }

  /** What is left out: by git, by the settings, by the folder's own configuration. Read anew with each list. */
  rules(): Promise<NoteRules> {
    this.#rules ??= this.#readRules();
    return this.#rules;
  }

  async #readRules(): Promise<NoteRules> {
    const files = await findIn(this.folder.uri, '**/.gitignore', GIT_IGNORE);
    const ignored = await Promise.all(files.map((uri) => this.#patterns(uri)));
    const always = [...this.exclude, ...(setting('notes.exclude', this.folder.uri) ?? [])];
    return NoteRules.of(
      ignored.filter((each) => each !== null),
      always,
    );
  }

  async #patterns(uri: vscode.Uri): Promise<FolderPatterns | null> {
    const text = await this.read(uri.toString());
    const path = this.#relative(uri);
    return text === null ? null : { folder: path.slice(0, Math.max(path.lastIndexOf('/'), 0)), patterns: text };
  }

  #relative(uri: vscode.Uri): string {
    return vscode.workspace.asRelativePath(uri, false);
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

function openDocument(key: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.toString() === key);
}

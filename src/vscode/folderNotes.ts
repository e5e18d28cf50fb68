/** The notes of one workspace folder: their index, filled in the background and kept up to date. */
import * as vscode from 'vscode';
import { NoteIndex } from '../notes/noteIndex.ts';
import type { Progress } from '../notes/noteIndexer.ts';
import { NOTE_NAME } from '../notes/noteSource.ts';
import type { Stop } from '../notes/slices.ts';
import type { CheckedDocument } from './checkedDocuments.ts';
import { noteName } from './checkedDocuments.ts';
import { Disposables } from './disposables.ts';
import type { Engines } from './engines.ts';
import type { Machine } from './noteParts.ts';
import type { NoteParts } from './platform.ts';
import { Soon } from './soon.ts';

export interface FolderNeeds {
  readonly engines: Engines;
  readonly log: vscode.LogOutputChannel;
  /** Where VS Code lets us keep things for the workspace; undefined where it does not. */
  readonly storage: vscode.Uri | undefined;
  /** Loads what reads notes; the second call costs nothing. */
  readonly parts: () => Promise<NoteParts>;
  readonly changed: () => void;
}

/** Files that appear together, as in a checkout, are read together. */
const GATHER_MS = 150;

export class FolderNotes implements vscode.Disposable {
  readonly index = new NoteIndex();
  readonly #disposables = new Disposables();
  readonly #waiting = new Map<string, vscode.Uri>();
  /** What came or went and is no note: folders, and files that do not matter. */
  readonly #moved = new Map<string, vscode.Uri>();
  readonly #readSoon = this.#disposables.add(new Soon(() => void this.#readWaiting(), GATHER_MS));
  #machine: Promise<Machine> | undefined;
  #disposed = false;
  #watched = false;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    private readonly needs: FolderNeeds,
  ) {}

  /** Before the notes were read nobody asks which of them change. */
  #watch(): void {
    if (this.#watched) return;
    this.#watched = true;
    const pattern = new vscode.RelativePattern(this.folder, '**');
    const watcher = this.#disposables.add(vscode.workspace.createFileSystemWatcher(pattern));
    this.#disposables.add(watcher.onDidChange((uri) => NOTE_NAME.test(uri.path) && this.refresh(uri)));
    for (const event of [watcher.onDidCreate, watcher.onDidDelete])
      this.#disposables.add(event((uri) => this.#cameOrWent(uri)));
  }

  /** Of a folder that comes or goes the watcher tells, but often not of what lies in it. */
  #cameOrWent(uri: vscode.Uri): void {
    const waiting = NOTE_NAME.test(uri.path) ? this.#waiting : this.#moved;
    waiting.set(uri.toString(), uri);
    this.#readSoon.call();
  }

  /** Brings the whole index up to date; false when it was stopped. */
  async run(stop: Stop, report: (progress: Progress) => void): Promise<boolean> {
    const start = Date.now();
    this.#watch();
    const { indexer } = await this.#ready();
    const finished = await indexer.run(this.#orDisposed(stop), report);
    if (finished) this.needs.log.info(`${this.folder.name}: ${this.index.size} notes in ${Date.now() - start} ms`);
    this.needs.changed();
    return finished;
  }

  /** The dataset or the settings changed: what is known must be judged again. */
  forget(): void {
    this.#machine = undefined;
  }

  /** Takes what an editor shows in place of the file. */
  async accept(checked: CheckedDocument): Promise<void> {
    const { indexer, files } = await this.#ready();
    const { uri } = checked.document;
    if (!(await files.rules()).isNote(vscode.workspace.asRelativePath(uri, false))) return;
    indexer.accept(uri.toString(), noteName(uri), checked.checked);
    this.needs.changed();
  }

  async textOf(uri: vscode.Uri): Promise<string | null> {
    return (await this.#ready()).files.read(uri.toString());
  }

  /** Reads a note again soon: from its editor where it has one, else from its file. */
  refresh(uri: vscode.Uri): void {
    this.#waiting.set(uri.toString(), uri);
    this.#readSoon.call();
  }

  dispose(): void {
    this.#disposed = true;
    this.#disposables.dispose();
  }

  #orDisposed(stop: Stop): Stop {
    const isDisposed = () => this.#disposed;
    return {
      get isCancellationRequested() {
        return stop.isCancellationRequested || isDisposed();
      },
    };
  }

  async #readWaiting(): Promise<void> {
    await this.#addNotesOfMoved();
    const uris = [...this.#waiting.values()];
    this.#waiting.clear();
    if (uris.length === 0) return;
    const { indexer, files } = await this.#ready();
    const rules = await files.rules();
    for (const uri of uris) {
      const entry = rules.isNote(vscode.workspace.asRelativePath(uri, false)) ? await files.entryOf(uri) : null;
      if (entry === null) indexer.remove(uri.toString());
      else await indexer.update(entry);
    }
    this.needs.changed();
  }

  /** The notes that lie in the folders that came or went, and those that were known to. */
  async #addNotesOfMoved(): Promise<void> {
    const moved = new Map(this.#moved);
    this.#moved.clear();
    if (moved.size === 0) return;
    const add = (uri: vscode.Uri) => this.#waiting.set(uri.toString(), uri);
    for (const [key] of this.index.entries()) if (liesIn(moved, key)) add(vscode.Uri.parse(key, true));
    const { files } = await this.#ready();
    for (const [key, uri] of moved) if (!liesIn(moved, key)) for (const note of await files.notesBelow(uri)) add(note);
  }

  #ready(): Promise<Machine> {
    this.#machine ??= this.#build();
    return this.#machine;
  }

  async #build(): Promise<Machine> {
    const { engines, log, storage } = this.needs;
    const [engine, { makeMachine }] = await Promise.all([engines.engineFor(this.folder.uri), this.needs.parts()]);
    return makeMachine({ folder: this.folder, engine, index: this.index, log, storage });
  }
}

/** Whether one of the folders is above `key`. */
function liesIn(folders: ReadonlyMap<string, unknown>, key: string): boolean {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1))
    if (folders.has(key.slice(0, end))) return true;
  return false;
}

/** The notes of one workspace folder: their index, filled in the background and kept up to date. */
import * as vscode from 'vscode';
import { NoteCache } from '../notes/noteCache.ts';
import { NoteIndex } from '../notes/noteIndex.ts';
import { NoteIndexer, type Progress } from '../notes/noteIndexer.ts';
import type { Stop } from '../notes/slices.ts';
import { CacheFolder } from './cacheFolder.ts';
import type { CheckedDocument } from './checkedDocuments.ts';
import { noteName } from './checkedDocuments.ts';
import { Disposables } from './disposables.ts';
import type { Engine } from './engine.ts';
import type { Engines } from './engines.ts';
import { FolderFiles } from './folderFiles.ts';
import { Soon } from './soon.ts';
import { textHash } from './textHash.ts';

export interface FolderNeeds {
  readonly engines: Engines;
  readonly log: vscode.LogOutputChannel;
  /** Where VS Code lets us keep things for the workspace; undefined where it does not. */
  readonly storage: vscode.Uri | undefined;
  readonly changed: () => void;
}

/** Files that appear together, as in a checkout, are read together. */
const GATHER_MS = 150;

interface Machine {
  readonly engine: Engine;
  readonly files: FolderFiles;
  readonly indexer: NoteIndexer;
}

export class FolderNotes implements vscode.Disposable {
  readonly index = new NoteIndex();
  readonly #disposables = new Disposables();
  readonly #waiting = new Map<string, vscode.Uri>();
  readonly #readSoon = this.#disposables.add(new Soon(() => void this.#readWaiting(), GATHER_MS));
  #machine: Promise<Machine> | undefined;
  #disposed = false;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    private readonly needs: FolderNeeds,
  ) {
    const pattern = new vscode.RelativePattern(folder, '**/*.{md,markdown}');
    const watcher = this.#disposables.add(vscode.workspace.createFileSystemWatcher(pattern));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete])
      this.#disposables.add(event((uri) => this.refresh(uri)));
  }

  /** Brings the whole index up to date; false when it was stopped. */
  async run(stop: Stop, report: (progress: Progress) => void): Promise<boolean> {
    const start = Date.now();
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
    const uris = [...this.#waiting.values()];
    this.#waiting.clear();
    const { indexer, files } = await this.#ready();
    const rules = await files.rules();
    for (const uri of uris) {
      const entry = rules.isNote(vscode.workspace.asRelativePath(uri, false)) ? await files.entryOf(uri) : null;
      if (entry === null) indexer.remove(uri.toString());
      else await indexer.update(entry);
    }
    this.needs.changed();
  }

  #ready(): Promise<Machine> {
    this.#machine ??= this.#build();
    return this.#machine;
  }

  async #build(): Promise<Machine> {
    const engine = await this.needs.engines.engineFor(this.folder.uri);
    const tooLarge = (file: string) => this.needs.log.warn(`${file} is too large for a note and is left out.`);
    const files = new FolderFiles(this.folder, engine.exclude, tooLarge);
    const cache = this.#cacheFor(engine);
    const indexer = new NoteIndexer({
      source: files,
      index: this.index,
      check: (_, file, text) => engine.check(file, text),
      today: () => engine.today,
      ...(cache && { cache }),
    });
    return { engine, files, indexer };
  }

  #cacheFor(engine: Engine): NoteCache | undefined {
    if (this.needs.storage === undefined) return undefined;
    const folder = vscode.Uri.joinPath(this.needs.storage, `notes-${textHash(this.folder.uri.toString())}`);
    return new NoteCache(new CacheFolder(folder), engine.key, engine.dataset.info.dataAsOf);
  }
}

/** All notes of the workspace: one index a folder, asked together. Nothing is read before somebody asks. */
import * as vscode from 'vscode';
import type { NoteFacts } from '../notes/noteFacts.ts';
import type { EntityCount, EntityMentions } from '../notes/noteIndex.ts';
import type { Progress } from '../notes/noteIndexer.ts';
import { NEVER, type Stop } from '../notes/slices.ts';
import { type CheckedDocuments, isNote } from './checkedDocuments.ts';
import { Disposables } from './disposables.ts';
import { type FolderNeeds, FolderNotes } from './folderNotes.ts';
import { guarded } from './log.ts';
import { onSetting } from './settings.ts';

/** Typing comes first: an edited note enters the index when the hands rest. */
const SETTLE_MS = 500;

export class WorkspaceNotes implements vscode.Disposable {
  readonly #folders = new Map<string, FolderNotes>();
  readonly #disposables = new Disposables();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #running: Promise<boolean> | undefined;
  #generation = 0;
  #complete = false;

  /** Fires when an answer may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly documents: CheckedDocuments,
    private readonly needs: Omit<FolderNeeds, 'changed'>,
  ) {
    this.#syncFolders();
    const { workspace } = vscode;
    this.#disposables.add(workspace.onDidChangeWorkspaceFolders(() => this.#restart(() => this.#syncFolders())));
    this.#disposables.add(needs.engines.onDidChange(() => this.#restart(() => this.#forget())));
    this.#disposables.add(onSetting(['notes.exclude', 'enable'], () => this.#restart(() => this.#forget())));
    this.#disposables.add(workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)));
    this.#disposables.add(workspace.onDidCloseTextDocument((document) => this.#closed(document)));
  }

  /** True once all notes are in the index. */
  get isComplete(): boolean {
    return this.#complete;
  }

  /** Sees to it that all notes are in the index; resolves when they are. */
  ready(): Promise<boolean> {
    this.#running ??= this.#run(this.#generation);
    return this.#running;
  }

  /** Reads everything again, with progress. */
  reindex(stop: Stop, report: (progress: Progress) => void): Promise<boolean> {
    this.#restart(() => this.#forget(), false);
    this.#running = this.#run(this.#generation, stop, report);
    return this.#running;
  }

  /** Keys (URIs) and facts of all notes known so far. */
  *entries(): IterableIterator<[string, NoteFacts]> {
    for (const { index } of this.#folders.values()) yield* index.entries();
  }

  mentionsOf(entity: string): readonly EntityMentions[] {
    return [...this.#folders.values()].flatMap(({ index }) => index.mentionsOf(entity));
  }

  /** How often the notes known so far mention an entity. */
  countOf(entity: string): EntityCount {
    return [...this.#folders.values()]
      .map(({ index }) => index.countOf(entity))
      .reduce((sum, count) => ({ notes: sum.notes + count.notes, mentions: sum.mentions + count.mentions }), {
        notes: 0,
        mentions: 0,
      });
  }

  /** The entities that the notes known so far mention most. */
  mostMentioned(limit: number): readonly string[] {
    const counts = new Map<string, number>();
    for (const { index } of this.#folders.values())
      for (const [entity, { mentions }] of index.counts()) counts.set(entity, (counts.get(entity) ?? 0) + mentions);
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([entity]) => entity);
  }

  /** The text of a note as an editor shows it, else as its file has it; null where there is none. */
  async textOf(uri: vscode.Uri): Promise<string | null> {
    return (await this.#folderOf(uri)?.textOf(uri)) ?? null;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const folder of this.#folders.values()) folder.dispose();
    this.#disposables.dispose();
  }

  async #run(
    generation: number,
    stop: Stop = NEVER,
    report: (progress: Progress) => void = () => {},
  ): Promise<boolean> {
    const current = () => generation === this.#generation;
    const either: Stop = {
      get isCancellationRequested() {
        return stop.isCancellationRequested || !current();
      },
    };
    const finished = await guarded(this.needs.log, 'Reading the notes', async () => {
      const runs = await Promise.all([...this.#folders.values()].map((folder) => folder.run(either, report)));
      return runs.every(Boolean);
    });
    if (current()) this.#complete = finished === true;
    if (current() && finished !== true) this.#running = undefined;
    this.#changed.fire();
    return finished === true;
  }

  /** What runs now is outdated: it stops by itself; if it had been asked for, it starts anew. */
  #restart(prepare: () => void, again = this.#running !== undefined): void {
    this.#generation += 1;
    this.#complete = false;
    this.#running = undefined;
    prepare();
    if (again) void this.ready();
  }

  #forget(): void {
    for (const folder of this.#folders.values()) folder.forget();
  }

  #syncFolders(): void {
    const wanted = new Map((vscode.workspace.workspaceFolders ?? []).map((folder) => [folder.uri.toString(), folder]));
    for (const [key, folder] of this.#folders) {
      if (wanted.has(key)) continue;
      folder.dispose();
      this.#folders.delete(key);
    }
    const needs = { ...this.needs, changed: () => this.#changed.fire() };
    for (const [key, folder] of wanted)
      if (!this.#folders.has(key)) this.#folders.set(key, new FolderNotes(folder, needs));
    this.#changed.fire();
  }

  #folderOf(uri: vscode.Uri): FolderNotes | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.#folders.get(folder.uri.toString());
  }

  #edited(document: vscode.TextDocument): void {
    if (this.#running === undefined || !isNote(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    const settle = () => {
      this.#timers.delete(key);
      void guarded(this.needs.log, key, () => this.#accept(document));
    };
    this.#timers.set(key, setTimeout(settle, SETTLE_MS));
  }

  async #accept(document: vscode.TextDocument): Promise<void> {
    const checked = document.isClosed ? undefined : await this.documents.get(document);
    if (checked?.isCurrent) await this.#folderOf(document.uri)?.accept(checked);
  }

  /** An editor that is closed may leave a file other than the text it showed. */
  #closed(document: vscode.TextDocument): void {
    if (this.#running !== undefined && document.languageId === 'markdown')
      this.#folderOf(document.uri)?.refresh(document.uri);
  }
}

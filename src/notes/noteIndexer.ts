/** Fills the index: finds the notes, takes from the cache what has not changed, reads and checks the rest in slices. */
import type { NoteCache } from './noteCache.ts';
import { type CheckedText, factsOf } from './noteFacts.ts';
import type { NoteIndex } from './noteIndex.ts';
import type { NoteEntry, NoteSource } from './noteSource.ts';
import { inSlices, NEVER, realTime, type Scheduler, type Stop } from './slices.ts';

/** Reads and judges one note. `key` is the note's, so that the right dataset can be chosen. */
export type CheckNote = (key: string, file: string, text: string) => CheckedText | Promise<CheckedText>;

export interface IndexerNeeds {
  readonly source: NoteSource;
  readonly index: NoteIndex;
  readonly check: CheckNote;
  /** Today's date, ISO. */
  readonly today: () => string;
  readonly cache?: NoteCache;
  readonly scheduler?: Scheduler;
}

export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** The text of a note, null where it can't be read, and how often the note had been brought up to date when it was read. */
interface ReadNote {
  readonly text: string | null;
  readonly updates: number;
}

/** How many notes are read ahead of the one that is checked. */
const AHEAD = 12;

export class NoteIndexer {
  /** How often each note was brought up to date by itself: what was read of it earlier is old then. */
  readonly #updates = new Map<string, number>();

  constructor(private readonly needs: IndexerNeeds) {}

  /** Brings the whole index up to date. Returns false when it was stopped before the end. */
  async run(stop: Stop = NEVER, report: (progress: Progress) => void = () => {}): Promise<boolean> {
    const before = [...this.needs.index.entries()].map(([key]) => key);
    const entries = await this.needs.source.list();
    if (stop.isCancellationRequested) return false;
    this.#dropGone(before, entries);
    const stale = await this.#fromCache(entries);
    let done = entries.length - stale.length;
    const reading = this.#readAhead(stale);
    const finished = await inSlices(
      stale,
      async (entry) => {
        const { text, updates } = await reading();
        if (updates === this.#updatesOf(entry.key)) await this.#take(entry, text);
        done += 1;
        report({ done, all: entries.length });
      },
      stop,
      this.needs.scheduler ?? realTime,
    );
    if (finished) await this.needs.cache?.save();
    return finished;
  }

  /** Reads one note again, or drops it where it is gone. */
  async update(entry: NoteEntry): Promise<void> {
    this.#updated(entry.key);
    await this.#take(entry, await this.needs.source.read(entry.key));
  }

  /** Takes the text of a note from somewhere nearer than its file: an editor. */
  accept(key: string, file: string, checked: CheckedText): void {
    this.#updated(key);
    this.needs.index.set(key, factsOf(file, checked, this.needs.today()));
    this.needs.cache?.delete(key);
  }

  remove(key: string): void {
    this.#updated(key);
    this.needs.index.delete(key);
    this.needs.cache?.delete(key);
  }

  #updated(key: string): void {
    this.#updates.set(key, this.#updatesOf(key) + 1);
  }

  #updatesOf(key: string): number {
    return this.#updates.get(key) ?? 0;
  }

  async #take(entry: NoteEntry, text: string | null): Promise<void> {
    if (text === null) return this.remove(entry.key);
    const facts = factsOf(entry.file, await this.needs.check(entry.key, entry.file, text), this.needs.today());
    this.needs.index.set(entry.key, facts);
    this.needs.cache?.set(entry, this.needs.today(), facts);
  }

  /** The notes that the cache does not know as they are now. */
  async #fromCache(entries: readonly NoteEntry[]): Promise<readonly NoteEntry[]> {
    const { cache, index } = this.needs;
    if (cache === undefined) return entries;
    await cache.load();
    return entries.filter((entry) => {
      const facts = cache.get(entry, this.needs.today());
      if (facts !== null) index.set(entry.key, facts);
      return facts === null;
    });
  }

  /** Drops what was known before the notes were listed and is not among them; what came meanwhile stays. */
  #dropGone(before: readonly string[], entries: readonly NoteEntry[]): void {
    const listed = new Set(entries.map(({ key }) => key));
    for (const key of before) if (!listed.has(key)) this.remove(key);
  }

  /** A function that gives the texts in order, a few of them read in advance. */
  #readAhead(entries: readonly NoteEntry[]): () => Promise<ReadNote> {
    const waiting: Promise<ReadNote>[] = [];
    let next = 0;
    return () => {
      while (waiting.length < AHEAD && next < entries.length) waiting.push(this.#read(entries[next++]?.key ?? ''));
      return waiting.shift() as Promise<ReadNote>; // as many are asked for as there are
    };
  }

  async #read(key: string): Promise<ReadNote> {
    const updates = this.#updatesOf(key);
    return { text: await this.needs.source.read(key), updates };
  }
}

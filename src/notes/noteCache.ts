/**
 * What is known of the notes, kept between sessions in bucket files. A bucket that is corrupt, of another version or of
 * another dataset is as good as none; writing touches only the buckets that changed.
 */
import type { NoteFacts } from './noteFacts.ts';
import type { NoteEntry } from './noteSource.ts';

/** A folder of small files. `write` replaces a file as a whole, or fails and leaves the old one. */
export interface CacheStore {
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

interface CachedNote {
  readonly stamp: string;
  /** The day on which it was judged. */
  readonly day: string;
  readonly facts: NoteFacts;
}

interface Bucket {
  readonly stamp: string;
  readonly notes: Readonly<Record<string, CachedNote>>;
}

const BUCKETS = 64;

/** Raised whenever the form of NoteFacts changes, or what they mean. */
const FORMAT = 2;

export class NoteCache {
  readonly #notes = new Map<string, CachedNote>();
  readonly #dirty = new Set<number>();
  #loaded = false;

  /**
   * `engine` names the dataset and settings that the facts rest on; `dataAsOf` is the newest date of that dataset: a
   * verdict of an earlier day stands as long as nothing in the dataset is dated between the two.
   */
  constructor(
    private readonly store: CacheStore,
    private readonly engine: string,
    private readonly dataAsOf: string,
  ) {}

  /** Reads the buckets, once. */
  async load(): Promise<void> {
    if (this.#loaded) return;
    this.#loaded = true;
    await Promise.all(Array.from({ length: BUCKETS }, (_, bucket) => this.#loadBucket(bucket)));
  }

  /** The facts of a note that has not changed since, if they still hold on this day; else null. */
  get(entry: NoteEntry, today: string): NoteFacts | null {
    const cached = this.#notes.get(entry.key);
    if (cached === undefined || cached.stamp !== entry.stamp || !this.#holds(cached, today)) return null;
    return { ...cached.facts, file: entry.file };
  }

  set(entry: NoteEntry, day: string, facts: NoteFacts): void {
    this.#notes.set(entry.key, { stamp: entry.stamp, day, facts });
    this.#dirty.add(bucketOf(entry.key));
  }

  delete(key: string): void {
    if (this.#notes.delete(key)) this.#dirty.add(bucketOf(key));
  }

  /** Writes what has changed. A bucket that can't be written stays to be written next time. */
  async save(): Promise<void> {
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    for (const bucket of dirty) {
      try {
        await this.store.write(nameOf(bucket), this.#bytesOf(bucket));
      } catch {
        this.#dirty.add(bucket);
      }
    }
  }

  #holds({ day, facts }: CachedNote, today: string): boolean {
    if (day === today) return true;
    const settled = day < today && this.dataAsOf <= day;
    return settled && (facts.expires === null || facts.expires < day || facts.expires >= today);
  }

  async #loadBucket(bucket: number): Promise<void> {
    const read = parsed(await this.store.read(nameOf(bucket)).catch(() => null));
    if (read?.stamp !== this.#stamp) return;
    for (const [key, note] of Object.entries(read.notes)) this.#notes.set(key, note);
  }

  get #stamp(): string {
    return `${FORMAT} ${this.engine}`;
  }

  #bytesOf(bucket: number): Uint8Array {
    const notes = Object.fromEntries([...this.#notes].filter(([key]) => bucketOf(key) === bucket));
    return new TextEncoder().encode(JSON.stringify({ stamp: this.#stamp, notes } satisfies Bucket));
  }
}

function parsed(bytes: Uint8Array | null): Bucket | null {
  if (bytes === null) return null;
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isBucket(read) ? read : null;
  } catch {
    return null;
  }
}

function isBucket(read: unknown): read is Bucket {
  return typeof read === 'object' && read !== null && 'stamp' in read && 'notes' in read && isRecord(read.notes);
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(bucket: number): string {
  return `notes-${String(bucket).padStart(2, '0')}.json`;
}

/** FNV-1a, so that a key stays in its bucket for good. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}

/** The index of all notes: facts by note, and notes by entity. Updating a note touches only what it says. */
import type { NoteFacts, Places } from './noteFacts.ts';

/** What one note says of an entity. */
export interface EntityMentions {
  readonly key: string;
  readonly file: string;
  readonly places: Places;
}

/** How often an entity stands in the notes. */
export interface EntityCount {
  readonly notes: number;
  readonly mentions: number;
}

export class NoteIndex {
  readonly #notes = new Map<string, NoteFacts>();
  readonly #byEntity = new Map<string, Set<string>>();

  get size(): number {
    return this.#notes.size;
  }

  get(key: string): NoteFacts | undefined {
    return this.#notes.get(key);
  }

  /** Keys and facts of all notes. */
  entries(): IterableIterator<[string, NoteFacts]> {
    return this.#notes.entries();
  }

  /** Adds a note or replaces what is known of it. */
  set(key: string, facts: NoteFacts): void {
    this.#forget(key);
    this.#notes.set(key, facts);
    for (const entity of Object.keys(facts.mentions)) {
      const keys = this.#byEntity.get(entity);
      if (keys === undefined) this.#byEntity.set(entity, new Set([key]));
      else keys.add(key);
    }
  }

  /** Removes a note; false where it was not known. */
  delete(key: string): boolean {
    this.#forget(key);
    return this.#notes.delete(key);
  }

  clear(): void {
    this.#notes.clear();
    this.#byEntity.clear();
  }

  /** All places that mention an entity, by note; notes in the order of their file names. */
  mentionsOf(entity: string): readonly EntityMentions[] {
    const keys = [...(this.#byEntity.get(entity) ?? [])];
    return keys
      .map((key) => this.#mentionsIn(key, entity))
      .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  }

  countOf(entity: string): EntityCount {
    let mentions = 0;
    const keys = this.#byEntity.get(entity) ?? new Set();
    for (const key of keys) mentions += (this.#notes.get(key)?.mentions[entity]?.length ?? 0) / 4;
    return { notes: keys.size, mentions };
  }

  /** The entities that the notes mention, with their counts. */
  counts(): ReadonlyMap<string, EntityCount> {
    return new Map([...this.#byEntity.keys()].map((entity) => [entity, this.countOf(entity)]));
  }

  #mentionsIn(key: string, entity: string): EntityMentions {
    const facts = this.#notes.get(key);
    return { key, file: facts?.file ?? key, places: facts?.mentions[entity] ?? [] };
  }

  #forget(key: string): void {
    for (const entity of Object.keys(this.#notes.get(key)?.mentions ?? {})) {
      const keys = this.#byEntity.get(entity);
      keys?.delete(key);
      if (keys?.size === 0) this.#byEntity.delete(entity);
    }
  }
}

/** The index of a vault in memory: filling it, filling it from its cache, and the longest block while it fills. */
import { checkNote, type Engine } from '../src/check/engine.ts';
import { type CacheStore, NoteCache } from '../src/notes/noteCache.ts';
import { NoteIndex } from '../src/notes/noteIndex.ts';
import { NoteIndexer } from '../src/notes/noteIndexer.ts';
import type { NoteSource } from '../src/notes/noteSource.ts';
import { percentile } from './measure.ts';
import type { BenchNote } from './vault.ts';

export interface IndexRun {
  readonly cpuSeconds: number;
  /** 99th percentile of the stretches between two rests, in milliseconds. */
  readonly blockMs: number;
  readonly index: NoteIndex;
}

/** Fills an index; the rests take no time, so that what is measured is work alone. */
export async function fillIndex(notes: readonly BenchNote[], engine: Engine, store: CacheStore): Promise<IndexRun> {
  const cache = new NoteCache(store, 'bench', engine.dataset.info.dataAsOf);
  await cache.load();
  const index = new NoteIndex();
  const blocks: number[] = [];
  let since = performance.now();
  const scheduler = {
    now: () => performance.now(),
    rest: async () => {
      blocks.push(performance.now() - since);
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    },
  };
  const check = (_key: string, file: string, text: string) => ({ text, ...checkNote(text, file, engine) });
  const start = process.cpuUsage();
  await new NoteIndexer({
    source: sourceOf(notes),
    index,
    check,
    today: () => engine.options.today,
    cache,
    scheduler,
  }).run();
  const { user, system } = process.cpuUsage(start);
  return {
    cpuSeconds: (user + system) / 1e6,
    blockMs: percentile(
      blocks.sort((a, b) => a - b),
      0.99,
    ),
    index,
  };
}

function sourceOf(notes: readonly BenchNote[]): NoteSource {
  const texts = new Map(notes.map(({ name, text }) => [name, text]));
  const entries = notes.map(({ name, text }) => ({ key: name, file: name, stamp: String(text.length) }));
  return { list: async () => entries, read: async (key) => texts.get(key) ?? null };
}

/** A cache that is kept in memory. */
export function memoryStore(): CacheStore {
  const files = new Map<string, Uint8Array>();
  return {
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
  };
}

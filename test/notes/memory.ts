/** Notes in memory, with a count of what is read, and an engine small enough to say what it finds. */
import metrics from '../../data/metrics.yaml';
import units from '../../data/units.yaml';
import type { AnalysisContext } from '../../src/analysis/context.ts';
import { createAnalysisContext } from '../../src/analysis/fullContext.ts';
import { checkNote } from '../../src/check/engine.ts';
import { createDataset } from '../../src/dataset/dataset.ts';
import { readLayer } from '../../src/dataset/layers.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { makeParseValue } from '../../src/dataset/parseValue.ts';
import type { CacheStore } from '../../src/notes/noteCache.ts';
import type { CheckedText } from '../../src/notes/noteFacts.ts';
import type { NoteEntry, NoteSource } from '../../src/notes/noteSource.ts';
import type { Scheduler } from '../../src/notes/slices.ts';

const GOOGLE = `
id: google
kind: company
names: { en: Google, zh-Hans: 谷歌 }
sources: { call: { title: Results, date: 2025-07-23 } }
figures:
  - metric: capex
    period: 2025
    history:
      - { value: 75 bn USD, asOf: 2025-02-04, basis: guidance, source: call }
      - { value: 85 bn USD, asOf: 2025-07-23, basis: guidance, source: call }
`;
const META = 'id: meta\nkind: company\nnames: { en: Meta Platforms }\n';

export const TODAY = '2026-01-01';

export class SmallEngine {
  readonly dataset: Dataset;
  readonly context: AnalysisContext;
  readonly options = { today: TODAY };

  constructor() {
    const files = Object.entries({
      'google.yaml': GOOGLE,
      'meta.yaml': META,
      // JSON is YAML.
      'metrics.yaml': JSON.stringify(metrics),
      'units.yaml': JSON.stringify(units),
    });
    const options = { name: 'test', below: [], makeParseValue };
    const { layer } = readLayer(
      files.map(([path, text]) => ({ path, text })),
      options,
    );
    this.dataset = createDataset([layer]);
    this.context = createAnalysisContext(this.dataset);
  }

  readonly check = (_key: string, file: string, text: string): CheckedText => ({
    text,
    ...checkNote(text, file, this),
  });
}

export class MemoryNotes implements NoteSource {
  readonly files = new Map<string, { text: string; stamp: number }>();
  reads = 0;
  #stamp = 0;

  write(file: string, text: string): void {
    this.#stamp += 1;
    this.files.set(file, { text, stamp: this.#stamp });
  }

  entry(file: string): NoteEntry {
    return { key: `mem:${file}`, file, stamp: String(this.files.get(file)?.stamp) };
  }

  async list(): Promise<readonly NoteEntry[]> {
    return [...this.files.keys()].map((file) => this.entry(file));
  }

  async read(key: string): Promise<string | null> {
    this.reads += 1;
    return this.files.get(key.slice('mem:'.length))?.text ?? null;
  }
}

export class MemoryStore implements CacheStore {
  readonly files = new Map<string, Uint8Array>();
  writes = 0;

  async read(name: string): Promise<Uint8Array | null> {
    return this.files.get(name) ?? null;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.writes += 1;
    this.files.set(name, bytes);
  }
}

/** A clock that a test turns; resting is free. */
export class HandClock implements Scheduler {
  time = 0;
  rests = 0;

  now(): number {
    return this.time;
  }

  async rest(): Promise<void> {
    this.rests += 1;
  }
}

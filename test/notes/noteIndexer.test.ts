import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteCache } from '../../src/notes/noteCache.ts';
import { NoteIndex } from '../../src/notes/noteIndex.ts';
import { NoteIndexer } from '../../src/notes/noteIndexer.ts';
import { NEVER } from '../../src/notes/slices.ts';
import { HandClock, MemoryNotes, MemoryStore, SmallEngine, TODAY } from './memory.ts';

const engine = new SmallEngine();
const STALE = 'Google guides 2025 capex of 75 billion USD.\n';
const FRESH = 'Google guides 2025 capex of 85 billion USD. Meta Platforms follows.\n';

function machine(source: MemoryNotes, store?: MemoryStore, key = 'engine', today = TODAY) {
  const index = new NoteIndex();
  const cache = store && new NoteCache(store, key, engine.dataset.info.dataAsOf);
  const needs = { source, index, check: engine.check, today: () => today, scheduler: new HandClock() };
  return { index, indexer: new NoteIndexer({ ...needs, ...(cache && { cache }) }) };
}

/** All that the index knows, in an order that does not depend on how it came to know it. */
function known(index: NoteIndex): unknown {
  const notes = [...index.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const counts = [...index.counts()].sort(([a], [b]) => (a < b ? -1 : 1));
  return { notes, counts, mentions: counts.map(([entity]) => index.mentionsOf(entity)) };
}

describe('NoteIndexer', () => {
  it('finds mentions and findings of all notes', async () => {
    const source = new MemoryNotes();
    source.write('a.md', STALE);
    source.write('b.md', FRESH);
    const { index, indexer } = machine(source);
    assert.equal(await indexer.run(), true);
    assert.deepEqual(index.countOf('google'), { notes: 2, mentions: 2 });
    assert.deepEqual(
      index.mentionsOf('meta').map(({ file, places }) => [file, places]),
      [['b.md', [0, 44, 0, 58]]],
    );
    assert.deepEqual(
      index.get('mem:a.md')?.findings.map(({ rule, text }) => [rule, text]),
      [['stale', '75 billion USD']],
    );
    assert.deepEqual(index.get('mem:a.md')?.findingPlaces, [0, 28, 0, 42]);
  });

  it('drops notes that are gone, and those that can not be read', async () => {
    const source = new MemoryNotes();
    source.write('a.md', STALE);
    source.write('b.md', FRESH);
    const { index, indexer } = machine(source);
    await indexer.run();
    const entry = source.entry('b.md');
    source.files.delete('b.md');
    await indexer.update(entry);
    assert.equal(index.size, 1);
    source.files.delete('a.md');
    await indexer.run();
    assert.equal(index.size, 0);
    assert.equal(index.counts().size, 0);
  });

  it('keeps a note that came while the others were listed', async () => {
    const source = new MemoryNotes();
    source.write('a.md', STALE);
    const { index, indexer } = machine(source);
    const list = source.list.bind(source);
    source.list = async () => {
      const listed = await list();
      source.write('b.md', FRESH);
      await indexer.update(source.entry('b.md'));
      return listed;
    };
    await indexer.run();
    assert.equal(index.size, 2);
  });

  it('keeps what a note became after it was read in advance', async () => {
    const source = new MemoryNotes();
    source.write('a.md', STALE);
    source.write('b.md', STALE);
    const { index, indexer } = machine(source);
    await indexer.run(NEVER, async ({ done }) => {
      if (done !== 1) return;
      source.write('b.md', FRESH);
      await indexer.update(source.entry('b.md'));
    });
    assert.equal(index.countOf('meta').notes, 1);
  });

  it('stops when it is asked to, and says so', async () => {
    const source = new MemoryNotes();
    for (let number = 0; number < 20; number++) source.write(`${number}.md`, FRESH);
    const { index, indexer } = machine(source);
    const stop = { isCancellationRequested: false };
    const finished = await indexer.run(stop, ({ done }) => {
      stop.isCancellationRequested = done === 5;
    });
    assert.equal(finished, false);
    assert.equal(index.size, 5);
  });

  it('reads nothing at a warm start, and only what has changed since', async () => {
    const source = new MemoryNotes();
    const store = new MemoryStore();
    for (let number = 0; number < 30; number++) source.write(`${number}.md`, number % 2 ? STALE : FRESH);
    const cold = machine(source, store);
    await cold.indexer.run();
    assert.equal(source.reads, 30);

    source.reads = 0;
    const warm = machine(source, store);
    await warm.indexer.run();
    assert.equal(source.reads, 0);
    assert.deepEqual(known(warm.index), known(cold.index));

    source.write('7.md', FRESH);
    store.writes = 0;
    const again = machine(source, store);
    await again.indexer.run();
    assert.equal(source.reads, 1);
    assert.equal(store.writes, 1, 'one bucket is written for one changed note');
  });

  it('reads all anew for another dataset, a corrupt cache, or a waiver that has ended', async () => {
    const source = new MemoryNotes();
    const store = new MemoryStore();
    source.write('a.md', `<!-- ticktie-ignore-next-line stale: x, until 2026-03-01 -->\n${STALE}`);
    await machine(source, store).indexer.run();

    const reads = async (key: string, today?: string) => {
      source.reads = 0;
      await machine(source, store, key, today).indexer.run();
      return source.reads;
    };
    assert.equal(await reads('engine', '2026-02-01'), 0);
    assert.equal(await reads('engine', '2026-03-02'), 1);
    assert.equal(await reads('other engine'), 1);
    for (const name of store.files.keys()) store.files.set(name, new TextEncoder().encode('{"stamp":1,"notes":'));
    assert.equal(await reads('other engine'), 1);
    assert.equal(await reads('other engine'), 0, 'and the cache is whole again');
  });

  it('reads a note that says no day anew when another month begins', async () => {
    const source = new MemoryNotes();
    const store = new MemoryStore();
    source.write('a.md', 'Google guides capex of 85 billion USD this year.\n');
    source.write('2025-03-01-b.md', 'Google guides capex of 85 billion USD this year.\n');
    await machine(source, store).indexer.run();
    const reads = async (today: string) => {
      source.reads = 0;
      await machine(source, store, 'engine', today).indexer.run();
      return source.reads;
    };
    assert.equal(await reads('2026-01-20'), 0);
    assert.equal(await reads('2026-02-01'), 1);
  });

  it('knows after any edits what a rebuild knows', async () => {
    const file = fc.constantFrom('a.md', 'b.md', 'c/d.md', '2025-03-01-e.md');
    const text = fc.constantFrom(
      STALE,
      FRESH,
      '谷歌2025年资本开支为750亿美元。\n',
      '',
      'No figure.\n',
      `---\nticktie: off\n---\n${STALE}`,
    );
    const edit = fc.oneof(
      fc.record({ do: fc.constant('write' as const), file, text }),
      fc.record({ do: fc.constant('delete' as const), file, text: fc.constant('') }),
      fc.record({ do: fc.constant('type' as const), file, text }),
      fc.record({ do: fc.constant('run' as const), file, text: fc.constant('') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 20 }), async (edits) => {
        const source = new MemoryNotes();
        const { index, indexer } = machine(source, new MemoryStore());
        for (const { do: what, file: name, text: content } of edits) {
          const entry = source.entry(name);
          if (what === 'run') await indexer.run();
          if (what === 'delete') source.files.delete(name);
          if (what === 'write' || what === 'type') source.write(name, content);
          if (what === 'type') indexer.accept(entry.key, name, engine.check(entry.key, name, content));
          else if (what !== 'run') await indexer.update(source.entry(name));
        }
        const rebuilt = machine(source);
        await rebuilt.indexer.run();
        assert.deepEqual(known(index), known(rebuilt.index));
      }),
      { numRuns: 60 },
    );
  });
});

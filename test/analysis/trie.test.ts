import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildTrie, ROOT, type Trie } from '../../src/analysis/trie.ts';
import { firstFrom, within } from '../../src/analysis/within.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ab', '北', '光', ' '), maxLength: 6 });

/** End and value of the longest key that starts at `start`, or null. */
function longest(trie: Trie, text: string, start: number): { readonly end: number; readonly value: number } | null {
  let found = null;
  let state = ROOT;
  for (let at = start; at < text.length; at++) {
    state = trie.next(state, text.charCodeAt(at));
    if (state < 0) break;
    if (trie.value(state) >= 0) found = { end: at + 1, value: trie.value(state) };
  }
  return found;
}

describe('the trie', () => {
  it('finds the longest key at each place, as a search of all keys does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 30 }), letters, (keys, text) => {
        const named = keys.filter((key) => key !== '');
        const trie = buildTrie(named.map((key, value) => ({ text: key, value })));
        for (let at = 0; at <= text.length; at++) {
          const here = named.filter((key) => text.startsWith(key, at)).sort((a, b) => b.length - a.length)[0];
          const found = longest(trie, text, at);
          assert.equal(found === null ? undefined : text.slice(at, found.end), here);
          if (found) assert.equal(named[found.value], here);
        }
      }),
    );
  });

  it('takes Latin letters in either case', () => {
    const trie = buildTrie([{ text: 'Borealis', value: 7 }]);
    assert.deepEqual(longest(trie, 'BOREALIS', 0), { end: 8, value: 7 });
  });

  it('knows where a key ends that another goes on from', () => {
    const trie = buildTrie([
      { text: 'q', value: 1 },
      { text: 'q1', value: 2 },
    ]);
    const state = trie.next(ROOT, 113);
    assert.deepEqual([trie.value(state), trie.value(trie.next(state, 49)), trie.next(state, 50)], [1, 2, -1]);
  });

  it('may be empty', () => assert.equal(longest(buildTrie([]), 'text', 0), null));

  it('holds as many keys as there are', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => ({
      text: `key${(index * 7919) % 20_000}名`,
      value: index,
    }));
    const trie = buildTrie(keys);
    for (const { text, value } of keys) assert.equal(longest(trie, text, 0)?.value, value);
  });
});

describe('what lies within a stretch', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 3, end: 5 },
    { start: 5, end: 9 },
  ];
  it('is what lies in it as a whole', () => {
    assert.deepEqual(within(spans, 3, 9), spans.slice(1));
    assert.deepEqual(within(spans, 1, 8), [spans[1]]);
    assert.deepEqual(within(spans, 9, 20), []);
  });
  it('begins with the first that starts there or later', () =>
    assert.deepEqual([firstFrom(spans, 3), firstFrom(spans, 4), firstFrom(spans, 6)], [1, 2, 3]));
});

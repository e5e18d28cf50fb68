import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Trie } from '../../src/analysis/trie.ts';
import { firstFrom, within } from '../../src/analysis/within.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ab', '北', '光', ' '), maxLength: 6 });

describe('the trie', () => {
  it('finds the longest key at each place, as a search of all keys does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 30 }), letters, (keys, text) => {
        const named = keys.filter((key) => key !== '');
        const trie = new Trie(named.map((key, value) => ({ text: key, value })));
        for (let at = 0; at <= text.length; at++) {
          const here = named.filter((key) => text.startsWith(key, at)).sort((a, b) => b.length - a.length)[0];
          const found = trie.longest(text, at, () => true);
          assert.equal(found === null ? undefined : text.slice(at, found.end), here);
          if (found) assert.equal(named[found.value], here);
        }
      }),
    );
  });

  it('takes Latin letters in either case', () => {
    const trie = new Trie([{ text: 'Borealis', value: 7 }]);
    assert.deepEqual(
      trie.longest('BOREALIS', 0, () => true),
      { end: 8, value: 7 },
    );
  });

  it('offers each end to be refused', () => {
    const trie = new Trie([
      { text: 'quill', value: 1 },
      { text: 'quill 2', value: 2 },
    ]);
    assert.equal(trie.longest('quill 2', 0, (end) => end < 6)?.value, 1);
    assert.equal(
      trie.longest('quill 2', 0, () => false),
      null,
    );
  });

  it('knows which characters begin a key', () => {
    const trie = new Trie([{ text: 'q1', value: 0 }]);
    assert.deepEqual(
      [trie.startsKey(113), trie.startsKey(81), trie.startsKey(49), trie.startsKey(0)],
      [true, true, false, false],
    );
  });

  it('may be empty', () =>
    assert.equal(
      new Trie([]).longest('text', 0, () => true),
      null,
    ));

  it('holds as many keys as there are', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => ({
      text: `key${(index * 7919) % 20_000}名`,
      value: index,
    }));
    const trie = new Trie(keys);
    for (const { text, value } of keys) assert.equal(trie.longest(text, 0, () => true)?.value, value);
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

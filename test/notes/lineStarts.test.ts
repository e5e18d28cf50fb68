import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineStarts } from '../../src/notes/lineStarts.ts';

describe('LineStarts', () => {
  it('counts lines as the editor does', () => {
    const lines = new LineStarts('a\r\nb\nc\rd');
    assert.deepEqual(
      [0, 3, 5, 7].map((offset) => lines.at(offset)),
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    );
    assert.deepEqual(lines.place(0, 4), [0, 0, 1, 1]);
  });

  it('agrees with counting from the start', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '谷', '\n', '\r\n', '\r', '😀') });
    fc.assert(
      fc.property(text, fc.nat(), (whole, seed) => {
        const offset = whole.length === 0 ? 0 : seed % (whole.length + 1);
        if (whole[offset - 1] === '\r' && whole[offset] === '\n') return;
        const before = whole.slice(0, offset).split(/\r\n|\r|\n/);
        assert.deepEqual(new LineStarts(whole).at(offset), [before.length - 1, before.at(-1)?.length]);
      }),
    );
  });
});

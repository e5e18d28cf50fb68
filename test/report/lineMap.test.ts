import assert from 'node:assert/strict';
import { LineMap } from '../../src/report/lineMap.ts';

describe('LineMap', () => {
  it('counts lines and columns from 1, in UTF-16 code units', () => {
    const lines = new LineMap('ab\n😀c\nd');
    assert.deepEqual(lines.at(0), { line: 1, column: 1 });
    assert.deepEqual(lines.at(5), { line: 2, column: 3 });
    assert.deepEqual(lines.at(7), { line: 3, column: 1 });
  });

  it('takes CR LF, LF and a lone CR each for one line end', () => {
    const lines = new LineMap('a\r\nb\rc\nd');
    assert.deepEqual(
      [0, 3, 5, 7].map((offset) => lines.at(offset).line),
      [1, 2, 3, 4],
    );
  });

  it('places the end of the text', () => {
    assert.deepEqual(new LineMap('').at(0), { line: 1, column: 1 });
    assert.deepEqual(new LineMap('a\n').at(2), { line: 2, column: 1 });
  });
});

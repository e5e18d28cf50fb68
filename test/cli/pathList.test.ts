import assert from 'node:assert/strict';
import { readPathList } from '../../src/cli/pathList.ts';

describe('lists of paths', () => {
  it('have one path a line, whatever the line end', () => {
    assert.deepEqual(readPathList('a.md\r\nb c.md\n\n'), ['a.md', 'b c.md']);
  });

  it('may be separated by zero bytes, and then hold line ends', () => {
    assert.deepEqual(readPathList('a.md\0b\nc.md\0'), ['a.md', 'b\nc.md']);
  });

  it('are read as git quotes them', () => {
    assert.deepEqual(readPathList('"\\350\\260\\267\\346\\255\\214.md"\n"a\\"b\\\\c.md"\n'), ['谷歌.md', 'a"b\\c.md']);
  });
});

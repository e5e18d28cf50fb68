import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import type { NoteFile } from '../../src/cli/noteFiles.ts';
import { threadCount } from '../../src/cli/threads.ts';
import { Workspace } from './cli.ts';

const MEGABYTE = 1024 * 1024;

describe('the number of threads', () => {
  const workspace = new Workspace({ 'large.md': '' });
  const path = workspace.path('large.md');
  const files: readonly NoteFile[] = [{ path, name: 'large.md' }];

  after(() => workspace.remove());

  function threads(megabytes: number, cores: number): number {
    truncateSync(path, megabytes * MEGABYTE);
    return threadCount(undefined, files, cores);
  }

  it('is one for what a single thread reads while others would start', () => {
    assert.equal(threads(1, 16), 1);
  });

  it('grows with the notes where cores are free, and leaves some for compiling', () => {
    assert.deepEqual(
      [2, 3, 4, 6, 8].map((cores) => threads(8, cores)),
      [1, 2, 2, 4, 4],
    );
  });

  it('takes all cores where there is much to read, and never more than eight', () => {
    assert.deepEqual([threads(32, 2), threads(640, 64)], [2, 8]);
  });

  it('is as asked for, up to one a file', () => {
    assert.equal(threadCount(4, [...files, ...files], 1), 2);
  });
});

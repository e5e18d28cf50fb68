import assert from 'node:assert/strict';
import type { Io } from '../../src/cli/io.ts';
import { Progress } from '../../src/cli/progress.ts';

/** What a run of three files, each as slow as that, says on standard error. */
async function said(stderrIsTerminal: boolean, pause: number): Promise<string> {
  const parts: string[] = [];
  const io = { stderrIsTerminal, stderr: (part: string) => void parts.push(part) } as unknown as Io;
  const progress = new Progress(io, 3);
  for (let file = 0; file < 3; file += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    progress.step();
  }
  progress.end();
  return parts.join('');
}

describe('the progress line', () => {
  it('counts the files of a long run on a terminal, and is gone at the end', async () => {
    assert.match(await said(true, 120), /\r1 \/ 3.*\r3 \/ 3\r\u001b\[K$/s);
  });

  it('is not there where nobody looks', async () => {
    assert.equal(await said(false, 120), '');
  });
});

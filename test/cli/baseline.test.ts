import assert from 'node:assert/strict';
import { STALE, workspaceTests } from './cli.ts';

describe('a baseline', () => {
  const workspace = workspaceTests({ 'a.md': STALE });
  const run = (...words: string[]) => workspace.at.run('check', '--as-of', '2026-11-22', ...words);

  beforeEach(() => assert.equal(run('--write-baseline', 'known.json').status, 0));

  it('says what it wrote', () => {
    assert.match(run('--write-baseline', 'known.json').stderr, /^1 finding written to known\.json as known\.$/m);
  });

  it('lets what is known pass, also after lines have moved', () => {
    assert.equal(run('--baseline', 'known.json').status, 0);
    workspace.at.write('a.md', `A new paragraph.\n\n${STALE}`);
    assert.equal(run('--baseline', 'known.json').status, 0);
  });

  it('fails for what is new', () => {
    workspace.at.write('b.md', '极峰算力2025年资本开支为750亿美元。\n');
    const { status, stdout } = run('--baseline', 'known.json', '--format', 'json');
    assert.equal(status, 1);
    const marks = JSON.parse(stdout).findings.map((each: { file: string; baseline: string }) => [
      each.file,
      each.baseline,
    ]);
    assert.deepEqual(marks, [
      ['a.md', 'known'],
      ['b.md', 'new'],
    ]);
  });

  it('excuses as many equal findings as it holds, not more', () => {
    workspace.at.write('copy.md', STALE);
    assert.equal(run('--baseline', 'known.json').status, 1);
  });

  it('is told apart from other files', () => {
    workspace.at.write('other.json', '{"a": 1}');
    const { status, stderr } = run('--baseline', 'other.json');
    assert.equal(status, 2);
    assert.match(stderr, /“other\.json” is no baseline/);
  });
});

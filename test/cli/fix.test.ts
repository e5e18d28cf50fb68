import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { replaceFile } from '../../src/cli/replaceFile.ts';
import { AGREED, STALE, workspaceTests } from './cli.ts';

const FIX = ['check', '--as-of', '2026-11-22', '--fix'];
const FIXED = STALE.replace('$75 billion', '$85 billion');

describe('ticktie check --fix', () => {
  const workspace = workspaceTests({ 'a.md': STALE });

  it('puts the current value in and then finds nothing', () => {
    const { status, stderr } = workspace.at.run(...FIX);
    assert.equal(workspace.at.read('a.md'), FIXED);
    assert.equal(status, 0);
    assert.match(stderr, /1 fix written/);
  });

  it('leaves notes without a fix untouched, and no file of its own behind', () => {
    workspace.at.write('b.md', AGREED);
    const { mtimeMs } = statSync(workspace.at.path('b.md'));
    workspace.at.run(...FIX);
    assert.equal(statSync(workspace.at.path('b.md')).mtimeMs, mtimeMs);
    assert.deepEqual(readdirSync(workspace.at.folder).sort(), ['.ticktie', 'a.md', 'b.md']);
  });

  it('keeps mode, byte-order mark and line ends', () => {
    workspace.at.write('a.md', `\uFEFF${STALE.replaceAll('\n', '\r\n')}`);
    chmodSync(workspace.at.path('a.md'), 0o640);
    workspace.at.run(...FIX);
    assert.equal(workspace.at.read('a.md'), `\uFEFF${FIXED.replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(workspace.at.path('a.md')).mode & 0o777, 0o640);
  });

  it('keeps UTF-16', () => {
    const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    workspace.at.write('a.md', utf16(STALE));
    workspace.at.run(...FIX);
    assert.deepEqual(readFileSync(workspace.at.path('a.md')), utf16(FIXED));
  });

  it('writes to what a link points to, and leaves the link a link', () => {
    symlinkSync(workspace.at.path('a.md'), workspace.at.path('link.md'));
    workspace.at.run(...FIX, 'link.md');
    assert.ok(lstatSync(workspace.at.path('link.md')).isSymbolicLink());
    assert.equal(workspace.at.read('a.md'), FIXED);
  });

  it('refuses a note that it could not write without loss', () => {
    const bytes = Buffer.concat([Buffer.from(STALE), Buffer.from([0xff, 0xfe, 0x41])]);
    workspace.at.write('a.md', bytes);
    const { status, stderr } = workspace.at.run(...FIX);
    assert.deepEqual(readFileSync(workspace.at.path('a.md')), bytes);
    assert.equal(status, 2);
    assert.match(stderr, /a\.md: it holds bytes that would be lost/);
  });

  it('refuses a file that changed meanwhile', () => {
    const path = workspace.at.path('a.md');
    writeFileSync(path, 'someone else was here');
    assert.match(replaceFile(path, Buffer.from(STALE), Buffer.from(FIXED)) ?? '', /changed meanwhile/);
    assert.equal(workspace.at.read('a.md'), 'someone else was here');
    assert.deepEqual(readdirSync(workspace.at.folder).sort(), ['.ticktie', 'a.md']);
  });

  it('leaves what was right when it was written', () => {
    const dated = `---\ndate: 2025-03-10\n---\n\n${STALE}`;
    workspace.at.write('a.md', dated);
    const { stderr, status } = workspace.at.run(...FIX);
    assert.equal(workspace.at.read('a.md'), dated);
    assert.match(stderr, /1 right when written, left as they are/);
    assert.equal(status, 0);
    assert.doesNotMatch(workspace.at.run('check', '--as-of', '2026-11-22').stdout, /with a fix/);
  });

  it('refuses standard input', () => {
    assert.equal(workspace.at.runWith({ input: STALE }, ...FIX, '-').status, 2);
  });
});

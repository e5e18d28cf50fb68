import assert from 'node:assert/strict';
import { STALE, workspaceTests } from './cli.ts';

/** How many findings each format shows. */
const COUNTS: Readonly<Record<string, (text: string) => number>> = {
  json: (text) => JSON.parse(text).findings.length,
  ndjson: (text) => text.split('\n').filter(Boolean).length,
  sarif: (text) => JSON.parse(text).runs[0].results.length,
  csv: (text) => text.split('\r\n').filter(Boolean).length - 1,
  markdown: (text) => text.split('\n').filter((line) => line.startsWith('| [')).length,
  html: (text) => text.match(/<a class="place"/g)?.length ?? 0,
  github: (text) => text.match(/^::warning /gm)?.length ?? 0,
  unix: (text) => text.match(/: warning: /g)?.length ?? 0,
  pretty: (text) => text.match(/^ +\d+:\d+ +warning /gm)?.length ?? 0,
};

describe('the formats of check', () => {
  const workspace = workspaceTests({ 'a.md': STALE, 'b/c, d.md': `${STALE}\n極峰算力2025年資本支出為750億美元。\n` });
  const run = (...words: string[]) => workspace.at.run('check', '--as-of', '2026-11-22', ...words);

  it('agree in their counts', () => {
    const counts = Object.entries(COUNTS).map(([format, count]) => [format, count(run('--format', format).stdout)]);
    assert.deepEqual(
      counts,
      Object.keys(COUNTS).map((format) => [format, 3]),
    );
  });

  it('say what was looked at, on standard error where the format has no room', () => {
    for (const format of Object.keys(COUNTS)) {
      const { stdout, stderr } = run('--format', format);
      const said = ['ndjson', 'csv', 'github', 'unix'].includes(format) ? stderr : stdout;
      assert.match(said, /notes 2, figures 3|"figures": 3/, format);
    }
  });

  it('write to a file', () => {
    assert.equal(run('--format', 'csv', '--output', 'out.csv').stdout, '');
    assert.equal(workspace.at.read('out.csv'), `\uFEFF${run('--format', 'csv').stdout}`);
  });

  it('make one HTML file without remote content', () => {
    const html = run('--format', 'html').stdout;
    assert.match(html, /^<!DOCTYPE html>/);
    assert.doesNotMatch(html, /<(?:link|iframe|img)\b|<script[^>]+src=/);
  });

  it('colour only where colour is wanted', () => {
    assert.doesNotMatch(run().stdout, /\u001b\[/);
    assert.match(workspace.at.runWith({ env: { FORCE_COLOR: '1' } }, 'check').stdout, /\u001b\[/);
    assert.doesNotMatch(workspace.at.runWith({ env: { NO_COLOR: '1' } }, 'check').stdout, /\u001b\[/);
  });

  it('let no text of a note reach the terminal as a command', () => {
    workspace.at.write('e\u001b[31m.md', STALE);
    assert.doesNotMatch(run().stdout, /\u001b/);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Every finding of the sample notes with the bundled dataset: text, rule, severity, and the fix. */
const EXPECTED: Readonly<Record<string, readonly (readonly [string, string, string, string | null])[]>> = {
  '2025-03-10-云厂商资本开支.md': [
    ['750亿美元', 'stale', 'information', '915亿美元'],
    ['600-650亿美元', 'stale', 'information', '722.2亿美元'],
  ],
  '2025-08-05-capex-after-q2.md': [
    ['$85 billion', 'stale', 'information', '$91 billion'],
    ['$66-72 billion', 'stale', 'information', '$72.2 billion'],
  ],
  'chips/gb200-機櫃.md': [
    ['576 TB/s', 'basis', 'warning', '8 TB/s'],
    ['360 PFLOPS', 'basis', 'warning', '180 PFLOPS'],
    ['Vera Rubin NVL144', 'renamed', 'hint', 'Vera Rubin NVL72'],
    ['13 TB/s', 'stale', 'warning', '22 TB/s'],
  ],
  'chips/trainium2.md': [
    ['655 dense BF16 TFLOPS', 'stale', 'warning', '667 dense BF16 TFLOPS'],
    ['1,287 TFLOPS', 'stale', 'warning', '1,299 TFLOPS'],
    ['13 GB', 'disputed', 'warning', '96 GB'],
  ],
  'companies/capex-table.md': [['175–185', 'stale', 'warning', '180–190']],
  'companies/sambanova.md': [['350亿美元', 'disputed', 'warning', '3.5亿美元']],
  'companies/微軟.md': [['800億美元', 'stale', 'warning', '882億美元']],
  'companies/谷歌-token.md': [['980亿', 'unit-slip', 'warning', '980万亿']],
  'quotations.md': [
    [
      '<!-- ticktie-ignore-next-line stale: quoting the July call, until 2026-06-30 -->',
      'directive',
      'information',
      null,
    ],
    ['$85 billion', 'stale', 'warning', '$91 billion'],
  ],
};

describe('the sample notes', () => {
  const words = [resolve('dist/cli.js'), 'check', '.', '--as-of', '2026-11-22', '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, words, { cwd: resolve('examples'), encoding: 'utf8' });
  const { findings, coverage } = JSON.parse(stdout);

  it('yield the findings that they are there to show, and no others', () => {
    const found: Record<string, [string, string, string, string | null][]> = {};
    for (const { file, text, rule, severity, fix } of findings) {
      found[file] = [...(found[file] ?? []), [text, rule, severity, fix?.newText ?? null]];
    }
    assert.deepEqual(found, EXPECTED);
  });

  it('are all read', () => {
    const notes = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    assert.equal(coverage.notes, notes.length);
    assert.ok(notes.length >= 6);
  });
});

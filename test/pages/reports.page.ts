/** Every report on the sample notes and on a generated vault, as the command line writes it, in a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeVault } from '../../bench/vault.ts';
import { loadCompiled } from '../../src/dataset/compiled.ts';
import { createDataset } from '../../src/dataset/dataset.ts';
import { Pages, picture, THEMES } from './openPages.ts';

const PROGRAM = path.resolve('dist/cli.js');

interface Sample {
  readonly words: readonly string[];
  readonly shown?: keyof typeof THEMES;
}

/** The words of the command, and the theme of its picture in the documentation where it has one. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  check: { words: ['check', 'examples'] },
  stale: { words: ['report', 'stale', 'examples'], shown: 'light' },
  coverage: { words: ['report', 'coverage', 'examples', '--lang', 'zh-Hant'] },
  brief: { words: ['report', 'brief', 'google', '--notes', 'examples', '--lang', 'zh-Hans'], shown: 'dark' },
  compare: {
    words: ['report', 'compare', 'trainium2', 'tpu-v7', 'b200', 'h100', 'mi300x', '--notes', 'examples'],
    shown: 'light',
  },
  changes: { words: ['report', 'changes', '--since', '2025-09-01', 'examples'], shown: 'light' },
  ledger: { words: ['report', 'ledger', 'examples'] },
};

/** The same of two thousand notes in three languages, in other themes. */
const VAULT_SAMPLES: Readonly<Record<string, Sample>> = {
  'vault-check': { words: ['check'], shown: 'dark' },
  'vault-stale': { words: ['report', 'stale'] },
  'vault-coverage': { words: ['report', 'coverage', '--lang', 'zh-Hant'], shown: 'dark' },
  'vault-brief': { words: ['report', 'brief', 'nvidia', '--lang', 'zh-Hans'] },
  'vault-changes': { words: ['report', 'changes', '--since', '2025-09-01'] },
  'vault-ledger': { words: ['report', 'ledger'], shown: 'high contrast' },
};

function ticktie(words: readonly string[], format: string, cwd = '.'): string {
  const args = [PROGRAM, ...words, '--as-of', '2026-11-22', '--format', format];
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    return (error as { stdout: string }).stdout; // status 1: there are findings
  }
}

describe('the pages of reports', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ticktie-pages-'));
  let pages: Pages;
  before(async () => {
    pages = await Pages.start();
  });
  after(async () => {
    await pages.stop();
    rmSync(folder, { recursive: true });
  });

  function looksRight(file: string, name: string, shown: keyof typeof THEMES | undefined): void {
    for (const each of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
      it(`has no error, no violation of its policy and nothing wider than the window, in ${each}`, async () => {
        const { page, complaints } = await pages.open(file, THEMES[each]);
        assert.deepEqual(complaints, []);
        const [content, window] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth] as const;
        });
        assert.ok(content <= window, `${content} > ${window}`);
        const empty = await page.locator('figure.chart:not(:has(svg))').count();
        assert.equal(empty, 0, 'charts that were not drawn');
        if (each === shown) await picture(page, name);
        await page.context().close();
      });
    }
  }

  for (const [name, { words, shown }] of Object.entries(SAMPLES)) {
    describe(`of ${name}`, () => {
      const file = path.join(folder, `${name}.html`);
      before(() => ticktie([...words, '--output', file], 'html'));
      looksRight(file, name, shown);

      it('copies as the Markdown that the command line writes', async () => {
        const { page } = await pages.open(file);
        await page.locator('.tools button').first().click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(copied, ticktie(words, 'markdown'));
        await page.context().close();
      });
    });
  }

  describe('on two thousand notes', () => {
    const vault = path.join(folder, 'vault');
    before(() => {
      const dataset = createDataset([loadCompiled(readFileSync('dist/dataset.json', 'utf8'))]);
      for (const { name, text } of makeVault(2000, dataset)) {
        mkdirSync(path.dirname(path.join(vault, name)), { recursive: true });
        writeFileSync(path.join(vault, name), text);
      }
      ticktie(['check', '.', '--output', '../part.ndjson'], 'part', vault);
    });

    for (const [name, { words, shown }] of Object.entries(VAULT_SAMPLES)) {
      describe(`of ${name.replace('vault-', '')}`, () => {
        const file = path.join(folder, `${name}.html`);
        before(() => ticktie([...words, '--from', '../part.ndjson', '--output', file], 'html', vault));
        looksRight(file, name, shown);
      });
    }
  });
});

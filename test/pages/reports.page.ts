/** Every report on the sample notes, as the command line writes it, in a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pages, picture, THEMES } from './openPages.ts';

const PROGRAM = path.resolve('dist/cli.js');

interface Sample {
  readonly words: readonly string[];
  readonly theme: keyof typeof THEMES;
}

/** The words of the command, and the theme of its picture in the documentation. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  check: { words: ['check', 'examples'], theme: 'light' },
  stale: { words: ['report', 'stale', 'examples'], theme: 'light' },
  coverage: { words: ['report', 'coverage', 'examples', '--lang', 'zh-Hant'], theme: 'dark' },
  brief: { words: ['report', 'brief', 'google', '--notes', 'examples', '--lang', 'zh-Hans'], theme: 'dark' },
  compare: {
    words: ['report', 'compare', 'trainium2', 'tpu-v7', 'b200', 'h100', 'mi300x', '--notes', 'examples'],
    theme: 'light',
  },
  changes: { words: ['report', 'changes', '--since', '2025-09-01', 'examples'], theme: 'light' },
  ledger: { words: ['report', 'ledger', 'examples'], theme: 'high contrast' },
};

function ticktie(words: readonly string[], format: string): string {
  const args = [PROGRAM, ...words, '--as-of', '2026-11-22', '--format', format];
  try {
    return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
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

  for (const [name, { words, theme }] of Object.entries(SAMPLES)) {
    describe(`of ${name}`, () => {
      const file = path.join(folder, `${name}.html`);
      before(() => ticktie([...words, '--output', file], 'html'));

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
          if (each === theme) await picture(page, name);
          await page.context().close();
        });
      }

      it('copies as the Markdown that the command line writes', async () => {
        const { page } = await pages.open(file);
        await page.locator('.tools button').first().click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(copied, ticktie(words, 'markdown'));
        await page.context().close();
      });
    });
  }
});

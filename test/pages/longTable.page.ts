/** A page with more rows than anyone reads: searched, sorted and turned like a book, by mouse and by keys. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { Workspace } from '../cli/cli.ts';
import { Pages } from './openPages.ts';

const NOTES = 100;
const SENTENCES = 100;

/** Stale figures in all of them, and one that is disputed. */
function notes(): Record<string, string> {
  const stale = 'Acme Compute guides 2025 capex of $75 billion.\n\n'.repeat(SENTENCES);
  const texts = Array.from({ length: NOTES }, (_, index) => [`notes/${index}.md`, stale] as const);
  return { ...Object.fromEntries(texts), 'notes/7.md': `Acme Compute spent $990 billion on 2025 capex.\n\n${stale}` };
}

describe('a page with ten thousand rows', () => {
  const workspace = new Workspace(notes());
  let pages: Pages;
  let page: Page;
  let rows: Locator;
  let count: Locator;
  const search = () => page.locator('input[type=search]');
  before(async () => {
    workspace.run('check', '--as-of', '2026-11-22', '--format', 'html', '--output', 'page.html');
    pages = await Pages.start();
  });
  beforeEach(async () => {
    ({ page } = await pages.open(workspace.path('page.html')));
    rows = page.locator('tbody tr');
    count = page.locator('.bar output');
  });
  afterEach(() => page.context().close());
  after(async () => {
    await pages.stop();
    workspace.remove();
  });

  it('holds no more of them than it shows', async () => {
    assert.equal(await rows.count(), 100);
    assert.equal(await count.textContent(), '1–100 of 10,001 rows');
    await page.getByRole('button', { name: 'Next page' }).click();
    assert.equal(await count.textContent(), '101–200 of 10,001 rows');
    assert.equal(await rows.count(), 100);
  });

  it('makes no row that nobody looks at', async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    const nodes = metrics.find(({ name }) => name === 'Nodes')?.value ?? Number.NaN;
    assert.ok(nodes < NOTES * SENTENCES, `${nodes} nodes`); // a row is a score of them
  });

  it('tells those who hear it which of how many rows they are at', async () => {
    const table = page.getByRole('table');
    const last = rows.last();
    assert.deepEqual(
      [await table.getAttribute('aria-rowcount'), await last.getAttribute('aria-rowindex')],
      ['10002', '101'],
    );
    await page.getByRole('button', { name: 'Next page' }).click();
    assert.equal(await last.getAttribute('aria-rowindex'), '201');
    await search().fill('notes/42.md');
    assert.deepEqual(
      [await table.getAttribute('aria-rowcount'), await last.getAttribute('aria-rowindex')],
      ['101', '101'],
    );
  });

  it('is searched over all pages; a slash leads to the search and Escape empties it', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('990 DISPUTED');
    assert.equal(await count.textContent(), '1 of 10,001 rows');
    assert.match((await rows.first().textContent()) ?? '', /notes\/7\.md:1/);
    await page.keyboard.press('Escape');
    assert.equal(await count.textContent(), '1–100 of 10,001 rows');
  });

  it('is narrowed to one of a few values', async () => {
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('disputed');
    assert.equal(await rows.count(), 1);
    await search().fill('notes/8');
    assert.equal(await rows.count(), 0);
  });

  it('is sorted over all pages, by the keyboard too, and says so', async () => {
    const head = page.getByRole('columnheader', { name: 'Text' });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    assert.match((await rows.first().textContent()) ?? '', /\$990 billion/);
    assert.equal(await rows.count(), 100);
  });

  it('copies the rows that the search left, in their order', async () => {
    await search().fill('notes/42.md');
    await page.getByRole('button', { name: 'Copy table' }).click();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
    assert.equal(lines.length, SENTENCES + 2);
    assert.match(lines[0]!, /^\| Place \| Severity \|/);
    assert.match(lines[2]!, /^\| \[notes\/42\.md:1\]\(\.\/notes\/42\.md#L1\) \|/);
  });

  it('is printed further than the page that is shown, and says where it ends', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    assert.equal(await rows.count(), 5000);
    await page.getByText('Rows 1–5,000 of 10,001 are printed.').waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    assert.equal(await rows.count(), 100);
  });

  it('is whole without the script', async () => {
    const { page: bare } = await pages.open(workspace.path('page.html'), { javaScriptEnabled: false });
    assert.equal(await bare.locator('tbody tr').count(), NOTES * SENTENCES + 1);
    await bare.context().close();
  });
});

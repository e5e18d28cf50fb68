/** The commands of the palette that no other story runs: each is called by its title and does what the title says. */
import assert from 'node:assert/strict';
import { openSession, pictureOfFailure, type Session, until } from './session.ts';

const NOTE = `---
date: 2026-10-05
---
# Capital spending

Alphabet guides 2025 capex to $85 billion.

Meta guides 2025 capex to $66–72 billion.

Trainium2 carries 96 GB of HBM.

Some bank has $91 billion in mind.

`;

describe('The commands of the palette', () => {
  let session: Session;

  const saved = () => session.saved('capex.md');

  before(async () => {
    session = await openSession({
      notes: { 'capex.md': NOTE },
      file: 'capex.md',
      theme: 'dark',
      settings: { 'ticktie.decorations.ticks': true },
    });
    await session.workbench.squiggle('warning');
  });
  afterEach(async function () {
    await pictureOfFailure.call(this, session);
  });
  after(() => session?.close());

  /** Leaves what a command opened, and puts the note in front. */
  async function backToNote(): Promise<void> {
    await session.workbench.page.keyboard.press('Escape');
    await session.workbench.openTab('capex.md');
  }

  /** Saves what a command wrote. */
  async function keep(): Promise<void> {
    await session.workbench.page.locator('.tab.active.dirty').waitFor({ timeout: 10_000 });
    await session.workbench.save();
  }

  /** Types into the box that asks `question`. */
  async function answer(question: string, text: string): Promise<void> {
    const { page, quickInput } = session.workbench;
    await quickInput.filter({ hasText: question }).waitFor({ timeout: 20_000 });
    await quickInput.locator('input').first().fill(text);
    await page.keyboard.press('Enter');
  }

  it('a tick stands behind what agrees, where the settings ask for it', async () => {
    const { page } = session.workbench;
    const ticked = page.locator('.view-line', { hasText: '96 GB' }).locator('[class*=ced-]').last();
    await ticked.waitFor({ timeout: 20_000 });
    const mark = await ticked.evaluate((element) => getComputedStyle(element, '::after').content);
    assert.match(mark, /✓/);
  });

  it('Group Findings Differently goes from rules to notes to entities, in its view', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.command('TickTie: Focus on Findings View');
    const rows = page.locator('.pane', { hasText: 'Findings' }).locator('.monaco-list-row');
    const button = page.getByRole('button', { name: 'Group Findings Differently' }).first();
    for (const group of ['Stale', 'capex.md', 'Meta']) {
      await rows.filter({ hasText: group }).first().waitFor({ timeout: 20_000 });
      await page.locator('.pane-header', { hasText: 'Findings' }).hover();
      await button.click();
    }
    await rows.filter({ hasText: 'Stale' }).first().waitFor({ timeout: 20_000 });
    await backToNote();
  });

  it('Ignore Finding… writes a waiver with the reason', async () => {
    const { workbench } = session;
    await workbench.click('85 billion');
    await workbench.command('TickTie: Ignore Finding…');
    await answer('Why?', 'quoted as it stood then');
    await workbench.shows('quoted as it stood then');
    await keep();
    assert.match(saved(), /<!-- ticktie-ignore-next-line stale: quoted as it stood then -->\n.*\$85 billion/);
  });

  it('Bind Figure… writes a directive behind the figure', async () => {
    const { workbench } = session;
    await workbench.click('91 billion');
    await workbench.command('TickTie: Bind Figure…');
    await workbench.choose('Microsoft', 'Microsoft');
    await workbench.choose('Capital expenditure', 'Capital expenditure');
    await workbench.shows('<!-- ticktie: microsoft capex');
    await keep();
    assert.match(saved(), /\$91 billion<!-- ticktie: microsoft capex[^>]*-->/);
  });

  it('Look Up… shows what is known, and inserts a figure', async () => {
    const { workbench } = session;
    await workbench.goToEnd();
    await workbench.command('TickTie: Look Up…');
    await workbench.choose('Trainium2', 'Trainium2');
    await workbench.choose('Memory capacity', '96 GB');
    await workbench.shows('96 GB');
    await keep();
    assert.match(saved(), /\n96 GB\s*$/);
  });

  it('Fix All in Note updates what is safe, and nothing that is waived', async () => {
    const { workbench } = session;
    await workbench.command('TickTie: Fix All in Note');
    await keep();
    assert.doesNotMatch(saved(), /\$66–72 billion/);
    assert.match(saved(), /2025 capex to \$72(?:\.\d+)? billion/);
    assert.match(saved(), /\$85 billion/);
  });

  it('Find Mentions… lists them', async () => {
    const { workbench } = session;
    await workbench.click('Alphabet');
    await workbench.command('TickTie: Find Mentions…');
    await workbench.page
      .locator('.reference-zone-widget, .references-view, .zone-widget')
      .first()
      .waitFor({ timeout: 20_000 });
    await backToNote();
  });

  it('Open Dataset Entry shows the entry of the name at the cursor', async () => {
    const { workbench } = session;
    await workbench.click('Trainium2');
    await workbench.command('TickTie: Open Dataset Entry');
    await workbench.page.locator('.tab.active', { hasText: 'trainium2' }).waitFor({ timeout: 20_000 });
    await backToNote();
  });

  it('New Dataset Entry… makes a file of the workspace’s own', async () => {
    const { workbench } = session;
    await workbench.click('Alphabet');
    await workbench.command('TickTie: New Dataset Entry…');
    await answer('The name of the chip', 'Norvane Systems');
    await workbench.page.locator('.tab.active', { hasText: 'norvane-systems.yaml' }).waitFor({ timeout: 20_000 });
    await until(() => session.has('.ticktie/norvane-systems.yaml'));
    assert.match(session.saved('.ticktie/norvane-systems.yaml'), /^id: norvane-systems$/m);
    await backToNote();
  });

  const REPORTS = [
    ['Report Coverage', 'Coverage'],
    ['Check Workspace', 'Findings'],
  ] as const;
  for (const [title, head] of REPORTS) {
    it(`${title} opens its page`, async () => {
      const { workbench } = session;
      await workbench.command(`TickTie: ${title}`);
      await workbench.webview().locator('h1', { hasText: head }).waitFor({ timeout: 30_000 });
      await backToNote();
    });
  }

  it('Run Report Again reads the notes as they stand now', async () => {
    const { workbench } = session;
    await workbench.goToEnd();
    await workbench.insert(' Meta guides 2025 capex to $66–72 billion.');
    await keep();
    await workbench.page.locator('.tabs-container .tab', { hasText: 'Findings' }).click();
    await workbench.webview().locator('h1', { hasText: 'Findings' }).waitFor({ timeout: 20_000 });
    await workbench.command('TickTie: Run Report Again');
    await workbench
      .webview()
      .getByRole('row', { name: /66–72 billion/ })
      .first()
      .waitFor({ timeout: 20_000 });
    await backToNote();
  });

  it('Export Ledger… opens the ledger, and Save Report As… writes it to a file', async () => {
    const { workbench } = session;
    await workbench.command('TickTie: Export Ledger…');
    await workbench.webview().locator('h1', { hasText: 'Ledger' }).waitFor({ timeout: 30_000 });
    await workbench.command('TickTie: Save Report As…');
    await workbench.quickInput.locator('input').first().waitFor({ timeout: 20_000 });
    await workbench.page.waitForTimeout(1000);
    await workbench.page.keyboard.press('Enter');
    await until(() => session.has('ticktie-ledger.csv'));
    assert.match(session.saved('ticktie-ledger.csv'), /66–72 billion/);
    await backToNote();
  });

  it('Reindex Notes reads them anew, and Show Log opens the log', async () => {
    const { workbench } = session;
    await workbench.command('TickTie: Reindex Notes');
    await workbench.page.waitForTimeout(1500);
    await workbench.command('TickTie: Show Log');
    await workbench.page.locator('.part.panel .composite.title', { hasText: 'TickTie' }).waitFor({ timeout: 20_000 });
  });
});

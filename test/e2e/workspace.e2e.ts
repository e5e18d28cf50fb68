/** The whole workspace in high contrast: the views, fixing all with a tick at each change and one undo, a report that outlives a reload. */
import assert from 'node:assert/strict';
import { openSession, pictureOfFailure, type Session, until } from './session.ts';

const CAPEX = `# Spending

Alphabet raised its 2025 capex guidance from $75 billion to $85 billion. We model Microsoft FY2026 capex at $140 billion.

<!-- ticktie: as-of 2025-07-23 -->

On the day of the call Alphabet guided 2025 capex of $85 billion.
`;

const CHIPS = `# Chips

Trainium2 delivers 655 dense BF16 TFLOPS with 96GB HBM at 2.9TB/s.

The launch sheet gives 655 dense BF16 TFLOPS for Trainium2. <!-- ticktie-ignore stale: the launch sheet -->
`;

describe('A workspace in high contrast, through the page', () => {
  let session: Session;

  before(async () => {
    session = await openSession({
      notes: { 'capex.md': CAPEX, 'chips.md': CHIPS },
      file: 'capex.md',
      theme: 'high-contrast',
      settings: { 'window.restoreWindows': 'preserve' },
    });
    await session.workbench.squiggle('warning');
  });
  afterEach(async function () {
    await pictureOfFailure.call(this, session);
  });
  after(() => session?.close());

  it('lists findings and entities, with their counts, in views of its own', async () => {
    const { page } = session.workbench;
    await session.workbench.views();
    const rows = page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: '$85 billion' }).first().waitFor({ timeout: 20_000 });
    await rows.filter({ hasText: 'Google' }).first().waitFor({ timeout: 20_000 });
    const said = await session.workbench.rows(rows);
    assert.ok(
      said.some((row) => /Google.*2 in 1 note · 1 finding/.test(row)),
      said.join('\n'),
    );
    await session.picture('views.png');
  });

  it('fixes what is ticked in the preview, says what it left alone, and takes it back with one undo', async () => {
    const { page } = session.workbench;
    await session.workbench.command('TickTie: Fix All in Workspace…');
    await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor({ timeout: 20_000 });
    await session.picture('fix-workspace.png');
    const told = await session.workbench.notifications();
    assert.match(
      told,
      /Choose the changes to make in 2 notes. Left alone: 1 pinned, 1 waived, 1 given as former, 1 estimated by you\./,
    );
    const boxes = page.locator('.bulk-edit-panel .edit-checkbox');
    assert.equal(await boxes.count(), 4);
    for (const box of await boxes.all()) assert.equal(await box.isChecked(), false, 'nothing is ticked beforehand');
    await boxes.nth(1).click();
    await boxes.nth(3).click();
    await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
    await session.workbench.shows('to $91 billion. We model');
    await until(() => session.saved('chips.md').includes('667') && session.saved('capex.md').includes('$91'));
    await page.waitForTimeout(2000); // VS Code is still busy with what it has saved, and nobody is so quick
    await session.workbench.click('Microsoft');
    await page.keyboard.press('Control+Z');
    await session.workbench.shows('to $85 billion. We model');
    await session.workbench.openTab('chips.md');
    await session.workbench.shows('655 dense BF16');
    await session.workbench.saveAll();
    assert.equal(session.saved('capex.md'), CAPEX);
    assert.equal(session.saved('chips.md'), CHIPS);
  });

  it('brings a report back after the window was reloaded', async () => {
    await session.workbench.command('TickTie: Report Stale Figures');
    await session.workbench.webview().getByRole('table').first().waitFor({ timeout: 30_000 });
    await session.workbench.reload();
    const report = session.workbench.webview();
    await report.getByRole('table').first().waitFor({ timeout: 60_000 });
    assert.match(await report.locator('body').innerText(), /chips\.md/);
    await session.picture('report-high-contrast.png');
  });

  it('walks through its features on a sample note', async () => {
    const { page } = session.workbench;
    await session.workbench.command('TickTie: Open Walkthrough');
    await page.locator('.getting-started-step, .step-list-container').first().waitFor({ timeout: 20_000 });
    await session.picture('walkthrough.png');
  });
});

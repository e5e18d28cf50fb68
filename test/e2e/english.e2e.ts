/** An analyst's afternoon: reads an English note, sees what is stale, mends it, completes a name, reads the report. */
import assert from 'node:assert/strict';
import { openSession, pictureOfFailure, type Session } from './session.ts';

const NOTE = `---
date: 2026-10-05
---
# AI accelerators: where we stand

Alphabet raised its 2025 capex guidance from $75 billion to $85 billion, and Google Cloud revenue keeps growing.

Trainium2 delivers 655 dense BF16 TFLOPS with 96GB HBM at 2.9TB/s. We model Microsoft FY2026 capex at $140 billion.

`;

describe('An English note, through the page', () => {
  let session: Session;

  before(async () => {
    session = await openSession({ notes: { 'accelerators.md': NOTE }, file: 'accelerators.md' });
    await session.workbench.squiggle('warning');
  });
  afterEach(async function () {
    await pictureOfFailure.call(this, session);
  });
  after(() => session?.close());

  it('shows the card of a chip when the mouse rests on its name', async () => {
    const card = await session.workbench.hover('Trainium2', /AWS|Amazon/);
    assert.match(card, /Trainium2/);
    await session.picture('hover.png');
    await session.workbench.restMouse();
  });

  it('says of a stale figure what stands now, and since when', async () => {
    const card = await session.workbench.hover('655', /667/);
    assert.match(card, /667/);
    await session.picture('verdict.png');
    await session.workbench.restMouse();
  });

  it('lists the stale figures in the Problems panel, and neither a former value nor the own estimate', async () => {
    const rows = (await session.workbench.openProblems()).join('\n');
    assert.match(rows, /667/);
    assert.match(rows, /\$85 billion|91/);
    assert.doesNotMatch(rows, /\$75 billion is|\$140 billion/);
    await session.picture('problems.png');
    await session.workbench.page.keyboard.press('Control+J');
  });

  it('puts the current value in place of the stale one, and nothing else', async () => {
    await session.workbench.click('655');
    const fixes = await session.workbench.quickFixes();
    assert.match(fixes[0] ?? '', /667/);
    await session.picture('fix.png');
    await session.workbench.page.keyboard.press('Enter');
    await session.workbench.editor.getByText('667').first().waitFor();
    await session.workbench.save();
    assert.equal(session.saved('accelerators.md'), NOTE.replace('655', '667'));
  });

  it('completes a chip by a shorthand, although quick suggestions are off for markdown', async () => {
    await session.workbench.goToEnd();
    const rows = await session.workbench.typeForSuggestions('AWS builds @trn2');
    assert.match(rows[0] ?? '', /Trainium2/);
    await session.picture('completion.png');
    await session.workbench.page.keyboard.press('Enter');
    assert.match(await session.workbench.text(), /AWS builds Trainium2/);
  });

  it('opens the report of stale figures, with the link into the note', async () => {
    await session.workbench.command('TickTie: Report Stale Figures');
    const report = session.workbench.webview();
    await report.getByRole('table').first().waitFor({ timeout: 30_000 });
    assert.match(await report.locator('body').innerText(), /accelerators\.md/);
    await session.picture('report.png');
  });

  it('asks nothing of the network', () => {
    assert.deepEqual(session.workbench.outside, []);
  });
});

/** An analyst's afternoon: reads an English note, sees what is stale, mends it, completes a name, reads the report. */
import assert from 'node:assert/strict';
import { openSession, pictureOfFailure, type Session } from './session.ts';

const NOTE = `# AI accelerators: where we stand

Trainium2 delivers 655 dense BF16 TFLOPS with 96GB HBM at 2.9TB/s. We model Microsoft FY2026 capex at $140 billion.

Alphabet raised its 2025 capex guidance from $75 billion to $85 billion, and Google Cloud revenue keeps growing.

`;

const NOTES = {
  'accelerators.md': NOTE,
  'capex/2026-q1.md':
    '# Spending\n\nAlphabet guides 2026 capex of $175-185 billion. Meta 2025 capex guidance is $64-72 billion.\n',
  'capex/微软.md': '# 微软\n\n微软2025财年资本支出约800亿美元。谷歌2025年资本开支指引为850亿美元。\n',
  'racks.md': '# Racks\n\nVera Rubin NVL144: each GPU has HBM4 with 13 TB/s of bandwidth.\n',
};

describe('An English note, through the page', () => {
  let session: Session;

  before(async () => {
    session = await openSession({ notes: NOTES, file: 'accelerators.md' });
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
    await session.picture('problems.png');
    await session.workbench.closePanel();
    assert.match(rows, /667/);
    assert.match(rows, /“\$85 billion”/);
    assert.doesNotMatch(rows, /\$75 billion|\$140 billion/);
  });

  it('puts the current value in place of the stale one, and nothing else', async () => {
    await session.workbench.click('655');
    const fixes = await session.workbench.quickFixes();
    assert.match(fixes[0] ?? '', /667/);
    await session.picture('fix.png');
    await session.workbench.page.keyboard.press('Enter');
    await session.workbench.shows('667 dense BF16 TFLOPS');
    await session.workbench.save();
    assert.equal(session.saved('accelerators.md'), NOTE.replace('655', '667'));
  });

  it('completes a chip by a shorthand, although quick suggestions are off for markdown', async () => {
    await session.workbench.goToEnd();
    await session.workbench.typeForSuggestions('AWS builds @trn2', 'Trainium2');
    await session.picture('completion.png');
    await session.workbench.page.keyboard.press('Enter');
    await session.workbench.shows('AWS builds Trainium2');
  });

  it('opens the report of stale figures, with the link into the note', async () => {
    await session.workbench.command('TickTie: Report Stale Figures');
    const report = session.workbench.webview();
    await report.getByRole('table').first().waitFor({ timeout: 30_000 });
    assert.match(await report.locator('body').innerText(), /accelerators\.md/);
    await session.workbench.toggleSideBar();
    await session.picture('report.png');
  });

  it('opens the brief of a company, with its history as a chart', async () => {
    await session.workbench.command('TickTie: Brief on Entity…');
    await session.workbench.choose('Alphabet', 'Google');
    await session.workbench.scrollWebviewTo('svg');
    await session.picture('brief.png');
  });

  it('ticks what agrees and marks what does not in the preview', async () => {
    await session.workbench.openTab('accelerators.md');
    await session.workbench.command('Markdown: Open Preview to the Side');
    const preview = session.workbench.webview();
    await preview.locator('.ticktie-finding', { hasText: '$85 billion' }).waitFor({ timeout: 30_000 });
    await preview.locator('.ticktie-agreed', { hasText: '667' }).waitFor();
    await session.picture('preview.png');
  });

  it('asks nothing of the network', () => {
    assert.deepEqual(session.workbench.outside, []);
  });
});

/** 繁體中文, in the editor's light theme: messages in the language of the interface, text in the script of the note. */
import assert from 'node:assert/strict';
import { openSession, pictureOfFailure, type Session } from './session.ts';

const NOTE = `# 微軟與谷歌

微軟2025年資本支出約800億美元，與谷歌2025年850億美元相當。

Trainium2 的HBM容量為96GB，頻寬為2.9TB/s。

Meta 2025年資本支出指引為660億至720億美元。

`;

/** Characters of 简体 that 繁體 does not use. */
const SIMPLIFIED = /[资亿为说据现条这与规过时]/;

describe('A Traditional Chinese note, through the page', () => {
  let session: Session;

  before(async () => {
    session = await openSession({ notes: { '微軟.md': NOTE }, file: '微軟.md', theme: 'light', language: 'zh-tw' });
    await session.workbench.squiggle('warning');
  });
  afterEach(async function () {
    await pictureOfFailure.call(this, session);
  });
  after(() => session?.close());

  it('shows the card in 繁體', async () => {
    const card = await session.workbench.hover('谷歌', /資本支出/, 2);
    assert.match(card, /億美元/);
    assert.doesNotMatch(card, SIMPLIFIED);
    await session.picture('hover-zh-tw.png');
    await session.workbench.restMouse();
  });

  it('words its findings in 繁體', async () => {
    const rows = (await session.workbench.openProblems()).join('\n');
    assert.match(rows, /800億美元/);
    assert.match(rows, /850億美元/);
    assert.doesNotMatch(rows, SIMPLIFIED);
    await session.picture('problems-zh-tw.png');
    await session.workbench.closePanel();
  });

  it('mends the figure and keeps the script', async () => {
    await session.workbench.click('850億');
    const fixes = await session.workbench.quickFixes();
    assert.match(fixes[0] ?? '', /91\d億美元/);
    assert.doesNotMatch(fixes.join(), SIMPLIFIED);
    await session.workbench.page.keyboard.press('Enter');
    await session.workbench.shows('億美元相當');
    await session.workbench.page.locator('.tab.active.dirty').waitFor();
    await session.workbench.save();
    assert.match(session.saved('微軟.md'), /與谷歌2025年91\d億美元相當。/);
  });

  it('offers names inside a run of Chinese', async () => {
    await session.workbench.goToEnd();
    await session.workbench.insert('本季輝達與');
    await session.workbench.typeForSuggestions('@gu', '谷歌');
    await session.picture('completion-zh-tw.png');
    await session.workbench.page.keyboard.press('Enter');
    await session.workbench.shows('本季輝達與谷歌');
  });

  it('shows the rest of a name that can only be one, and takes it with Tab', async () => {
    const { page } = session.workbench;
    await session.workbench.goToEnd();
    await session.workbench.insert('、聯發');
    const ghost = page.locator('.ghost-text, .ghost-text-decoration, .suggest-preview-text').first();
    await ghost.waitFor({ timeout: 20_000 });
    await session.picture('ghost-zh-tw.png');
    await page.keyboard.press('Tab');
    await session.workbench.shows('本季輝達與谷歌、聯發科');
  });

  it('opens no list after Chinese punctuation, as an input method inserts it', async () => {
    for (const mark of ['，', '。', '、']) await session.workbench.insert(`谷歌${mark}`);
    await session.workbench.page.waitForTimeout(1000);
    assert.equal(await session.workbench.suggestions.count(), 0);
  });

  it('shows its marks in the preview, the report and the walkthrough in 繁體', async () => {
    const { page } = session.workbench;
    await session.workbench.command('Markdown: Open Preview');
    await session.workbench.webview().locator('.ticktie-agreed').first().waitFor({ timeout: 30_000 });
    await session.picture('preview-zh-tw.png');
    await session.workbench.command('TickTie: 過期數字報告');
    const report = session.workbench.webview().locator('body');
    await report.locator('h1').waitFor({ timeout: 30_000 });
    assert.doesNotMatch(await report.locator('h1').innerText(), SIMPLIFIED);
    await session.picture('report-zh-tw.png');
    await session.workbench.command('TickTie: 開啟入門指引');
    await page.locator('.getting-started-step, .step-list-container').first().waitFor({ timeout: 20_000 });
    await session.picture('walkthrough-zh-tw.png');
  });

  it('asks nothing of the network', () => {
    assert.deepEqual(session.workbench.outside, []);
  });
});

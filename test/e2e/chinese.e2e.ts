/** The same in Chinese: the interface in 简体中文, names in a run of Chinese, and a fix in the writer's own words. */
import assert from 'node:assert/strict';
import { openSession, pictureOfFailure, type Session } from './session.ts';

const NOTE = `---
date: 2026-10-05
---
# 谷歌资本开支

谷歌上调指引，此后谷歌再次上调：2025年资本开支指引为850亿美元（前值750亿美元）。

Trainium2 的HBM带宽为2.9TB/s，英伟达GB200 NVL72在整个机柜拥有576TB/s内存带宽。

`;

const OTHER = '# 亚马逊\n\nTrainium2 的BF16稠密算力为655 TFLOPS。Meta 2025年资本开支指引为640-720亿美元。\n';

describe('A Chinese note in a Chinese, dark interface, through the page', () => {
  let session: Session;

  before(async () => {
    session = await openSession({
      notes: { '谷歌.md': NOTE, '亚马逊.md': OTHER },
      file: '谷歌.md',
      theme: 'dark',
      language: 'zh-cn',
    });
    await session.workbench.squiggle('warning');
  });
  afterEach(async function () {
    await pictureOfFailure.call(this, session);
  });
  after(() => session?.close());

  it('knows the second mention in one run of Chinese', async () => {
    const card = await session.workbench.hover('谷歌', /谷歌/, 3);
    assert.match(card, /资本开支/);
    await session.picture('hover-zh.png');
    await session.workbench.restMouse();
  });

  it('words its findings in the language of the interface', async () => {
    const rows = (await session.workbench.openProblems()).join('\n');
    await session.picture('problems-zh.png');
    await session.workbench.closePanel();
    assert.match(rows, /850亿美元/);
    assert.doesNotMatch(rows, /superseded|dataset says/);
  });

  it('mends the figure in the style of the sentence', async () => {
    await session.workbench.click('850亿');
    const fixes = await session.workbench.quickFixes();
    assert.match(fixes[0] ?? '', /亿美元/);
    await session.picture('fix-zh.png');
    await session.workbench.page.keyboard.press('Enter');
    await session.workbench.shows('亿美元（前值750亿美元）');
    await session.workbench.page.locator('.tab.active.dirty').waitFor();
    await session.workbench.save();
    assert.match(session.saved('谷歌.md'), /2025年资本开支指引为[\d.-]+亿美元（前值750亿美元）。/);
    assert.doesNotMatch(session.saved('谷歌.md'), /850亿美元/);
  });

  it('offers names by pinyin, and nothing after Chinese punctuation', async () => {
    await session.workbench.goToEnd();
    await session.workbench.typeForSuggestions('@guge', '谷歌');
    await session.picture('completion-zh.png');
    await session.workbench.page.keyboard.press('Enter');
    await session.workbench.suggestions.first().waitFor({ state: 'hidden' });
    await session.workbench.page.keyboard.type('，本季。');
    await session.workbench.page.waitForTimeout(1000);
    assert.equal(await session.workbench.suggestions.count(), 0);
  });

  it('shows its views, marks in the preview, the report and the walkthrough in 简体', async () => {
    const { page } = session.workbench;
    await session.workbench.views();
    await page.locator('.pane-body .monaco-list-row', { hasText: '谷歌' }).first().waitFor({ timeout: 20_000 });
    await session.picture('views-zh.png');
    await session.workbench.command('Markdown: Open Preview');
    await session.workbench.webview().locator('.ticktie-agreed').first().waitFor({ timeout: 30_000 });
    await session.picture('preview-zh.png');
    await session.workbench.command('TickTie: 过期数字报告');
    await session.workbench.webview().locator('h1').waitFor({ timeout: 30_000 });
    await session.look('report-zh.png');
    await session.workbench.command('TickTie: 打开入门指引');
    await page.locator('.getting-started-step, .step-list-container').first().waitFor({ timeout: 20_000 });
    await session.look('walkthrough-zh.png');
  });
});

import assert from 'node:assert/strict';
import { buildCheckReport } from '../../src/report/checkReport.ts';
import { type PageOptions, renderPage } from '../../src/report/html.ts';
import { escapeHtml, plainText } from '../../src/report/htmlText.ts';
import { PAGE_ROWS } from '../../src/report/page/pageData.ts';
import { datasetOf, finding, note } from './builders.ts';

const OPTIONS: PageOptions = {
  lang: 'en',
  styleText: 'p { color: red }',
  nonce: 'abc123',
  inlineScript: 'run("</script>")',
};
const HOSTILE = `<script>alert(1)</script>" onmouseover="x' </td>`;

function page(text: string, options: Partial<PageOptions> = {}): string {
  const source = `Capex ${text} here`;
  const findings = [finding(source, text, { message: text })];
  const report = buildCheckReport([note('a"b<c>.md', source, { findings })], datasetOf([], []).info, '2026-11-22');
  return renderPage(report, { ...OPTIONS, ...options });
}

describe('the HTML page', () => {
  it('escapes text from notes and datasets', () => {
    const html = page(HOSTILE);
    assert.doesNotMatch(html, /<script>alert/);
    assert.doesNotMatch(html, /onmouseover="/);
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  });

  it('gives a text back as it was, without the tags around it', () => {
    for (const text of [HOSTILE, 'R&D &amp; 5 > 3', '谷歌 “capex”\n']) {
      const escaped = escapeHtml(text);
      assert.equal(plainText(`<td title="${escaped}"><a href="${escaped}">${escaped}</a></td>`), text);
    }
  });

  it('allows nothing but its own style and script', () => {
    const html = page('75');
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.equal(html.match(/<style/g)?.length, html.match(/<style nonce="abc123"/g)?.length);
    const executed = [...html.matchAll(/<script([^>]*)>/g)]
      .map((match) => match[1]!)
      .filter((each) => !each.includes('json'));
    assert.deepEqual(executed, [' nonce="abc123"']);
  });

  it('loads nothing from elsewhere', () => {
    assert.doesNotMatch(page('75'), /<(?:link|img|iframe)|src="http/);
  });

  it('keeps an inlined script from ending early', () => {
    assert.match(page('75'), /run\("\\x3C\/script>"\)<\/script>/);
  });

  it('points to the script by address where it is given one', () => {
    const html = page('75', { scriptUri: 'https://webview/report.js' });
    assert.match(html, /<script nonce="abc123" src="https:\/\/webview\/report\.js"><\/script>/);
  });

  it('carries the place of each finding for the webview', () => {
    assert.match(
      page('75'),
      /class="place" href="[^"]+" data-file="a&quot;b&lt;c&gt;\.md" data-start="6" data-end="8"/,
    );
  });

  it('is worded in the language asked for', () => {
    assert.match(page('75', { lang: 'zh-Hant' }), /<html lang="zh-Hant">[\s\S]*檢查結果/);
  });

  it('keeps the rows of a long table from the browser where the script hands them out', () => {
    assert.doesNotMatch(page('75'), /<noscript>/);
    const texts = Array.from({ length: PAGE_ROWS + 1 }, () => 'Capex 75 here');
    const notes = texts.map((text, index) => note(`${index}.md`, text, { findings: [finding(text, '75')] }));
    const html = renderPage(buildCheckReport(notes, datasetOf([], []).info, '2026-11-22'), OPTIONS);
    const [, inside = ''] = /<noscript>([\s\S]*?)<\/noscript>/.exec(html) ?? [];
    assert.equal(inside.match(/<tr>/g)?.length, PAGE_ROWS + 2);
  });

  it('shows a source as a link only where it has a web address', () => {
    assert.match(page('75'), /<a href="https:\/\/example\.com\/r" rel="noreferrer noopener">/);
  });
});

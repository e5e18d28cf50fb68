import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Layout } from '../../src/report/layout/layout.ts';
import { escapeMarkdown, renderMarkdown } from '../../src/report/markdown.ts';

const HOSTILE = 'a | b <img src=x> [x](javascript:1) `c` *d* _e_ \\ \n# f';

function layout(text: string): Layout {
  const rows = [[{ text }, { text: 'here', place: { file: 'my notes/(a).md', start: 0, end: 1, line: 7, column: 1 } }]];
  const columns = [{ title: text }, { title: 'Place', number: true }];
  return { lang: 'en', title: text, tally: [], notices: [text], blocks: [{ type: 'table', columns, rows, empty: '' }] };
}

describe('Markdown reports', () => {
  it('never turns text into markup', () => {
    const html = new MarkdownIt({ html: true, linkify: false }).render(renderMarkdown(layout(HOSTILE)));
    assert.doesNotMatch(html, /<(?!\/?(?:h1|p|table|thead|tbody|tr|th|td|a|blockquote)\b)/);
    assert.equal(html.match(/<h1>/g)?.length, 1);
    assert.equal(html.match(/<a /g)?.length, 1);
    assert.equal(html.match(/<td/g)?.length, 2);
  });

  it('shows the text as it was', () => {
    const html = new MarkdownIt().renderInline(escapeMarkdown('50% | *x* <y> $75B & 1. a'));
    assert.equal(html, '50% | *x* &lt;y&gt; $75B &amp; 1. a');
  });

  it('links places by file and line', () => {
    assert.match(renderMarkdown(layout('x')), /\[here\]\(\.\/my%20notes\/%28a%29\.md#L7\)/);
  });

  it('says the empty sentence where there are no rows', () => {
    const empty: Layout = {
      lang: 'en',
      title: 't',
      tally: [],
      notices: [],
      blocks: [{ type: 'table', columns: [], rows: [], empty: 'None.' }],
    };
    assert.equal(renderMarkdown(empty), '# t\n\nNone.\n');
  });
});

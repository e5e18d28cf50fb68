/**
 * A report as one self-contained HTML page: no remote content, nothing inline but what carries the page's nonce.
 * The tables are complete without the script; it adds sorting, filtering, pages and charts. The same page serves a VS Code
 * webview, where links into notes become messages (`page/page.ts`).
 */
import type { Report } from './anyReport.ts';
import { type HrefOf, renderCellContent, renderTable } from './htmlTable.ts';
import { escapeHtml, jsonForHtml } from './htmlText.ts';
import { layOutReport } from './layout/layOutReport.ts';
import type { Block, Chart, Layout, Tally } from './layout/layout.ts';
import type { PageData } from './page/pageData.ts';
import { pageWords } from './pageWords.ts';
import type { NotePlace, ReportLang } from './report.ts';

export interface PageOptions {
  readonly lang: ReportLang;
  /** The style sheet's text (`dist/webview/report.css`). */
  readonly styleText: string;
  /** Lets this page's own style and script through its content security policy; letters and digits only. */
  readonly nonce: string;
  /** The address of the script (`dist/webview/report.js`) as the webview has it … */
  readonly scriptUri?: string;
  /** … or its text, for a page in one file. With neither, the page is without script. */
  readonly inlineScript?: string;
  /** What a link into a note points to; by default the file's own name. In a webview the script takes the click. */
  readonly hrefOf?: HrefOf;
}

/** The page of a report in a language. */
export function renderPage(report: Report, options: PageOptions): string {
  const layout = layOutReport(report, options.lang);
  const nonce = escapeHtml(options.nonce);
  const body = new PageBody(options.hrefOf ?? ownName);
  const main = body.render(layout);
  const data: PageData = { kind: report.kind, charts: body.charts, words: pageWords(options.lang) };
  return `<!DOCTYPE html>
<html lang="${options.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(layout.title)}</title>
<style nonce="${nonce}">${options.styleText.replaceAll('</', '<\\/')}</style>
</head>
<body>
<main>
${main}
</main>
<script type="application/json" id="page-data">${jsonForHtml(data)}</script>
${pageScript(options, nonce)}
</body>
</html>
`;
}

function ownName(place: NotePlace): string {
  return `./${place.file.split('/').map(encodeURIComponent).join('/')}`;
}

function policy(nonce: string): string {
  return `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
}

function pageScript({ scriptUri, inlineScript }: PageOptions, nonce: string): string {
  if (scriptUri !== undefined) return `<script nonce="${nonce}" src="${escapeHtml(scriptUri)}"></script>`;
  if (inlineScript === undefined) return '';
  return `<script nonce="${nonce}">${inlineScript.replaceAll(/<(?=\/script|!--)/gi, '\\x3C')}</script>`;
}

/** The blocks of a page in order; charts are numbered as they come, wherever they stand. */
class PageBody {
  readonly charts: Chart[] = [];

  constructor(private readonly hrefOf: HrefOf) {}

  render({ title, tally, notices, blocks }: Layout): string {
    const [first, ...others] = notices.map((notice) => `<p class="notice">${escapeHtml(notice)}</p>`);
    return [
      `<header><h1>${escapeHtml(title)}</h1></header>`,
      renderTally(tally),
      first,
      ...others,
      this.#blocks(blocks),
    ].join('\n');
  }

  /** Charts that follow one another stand side by side. */
  #blocks(blocks: readonly Block[]): string {
    let html = '';
    blocks.forEach((block, index) => {
      const isChart = block.type === 'chart';
      if (isChart && blocks[index - 1]?.type !== 'chart') html += '<div class="charts">\n';
      html += `${this.#block(block)}\n`;
      if (isChart && blocks[index + 1]?.type !== 'chart') html += '</div>\n';
    });
    return html;
  }

  #block(block: Block): string {
    switch (block.type) {
      case 'heading':
        return `<h2>${escapeHtml(block.text)}</h2>`;
      case 'text':
        return `<p>${escapeHtml(block.text)}</p>`;
      case 'facts': {
        const facts = block.facts.map(
          ({ term, cell }) => `<dt>${escapeHtml(term)}</dt><dd>${renderCellContent(cell, this.hrefOf)}</dd>`,
        );
        return `<dl>${facts.join('')}</dl>`;
      }
      case 'fold': {
        const note = `<span class="notice">${escapeHtml(block.note)}</span>`;
        const summary = `<summary><h3>${escapeHtml(block.title)}</h3> ${note}</summary>`;
        return `<details${block.open ? ' open' : ''}>${summary}\n${this.#blocks(block.blocks)}</details>`;
      }
      case 'chart':
        return this.#chart(block.chart);
      case 'table':
        return renderTable(block, this.hrefOf);
    }
  }

  /** The frame that the script draws a chart into; its caption is the text alternative, and the tables hold the values. */
  #chart(chart: Chart): string {
    const index = this.charts.push(chart) - 1;
    return `<figure class="chart" data-chart="${index}"><figcaption>${escapeHtml(chart.title)}</figcaption></figure>`;
  }
}

/** The coverage at a glance; screen readers have the sentence that follows it. */
function renderTally(tally: readonly Tally[]): string {
  const counts = tally.map(
    ({ term, count, tone }) =>
      `<li${tone ? ` class="${tone}"` : ''}><b>${escapeHtml(count)}</b> ${escapeHtml(term)}</li>`,
  );
  return `<ul class="tally" aria-hidden="true">${counts.join('')}</ul>`;
}

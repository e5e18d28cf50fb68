/**
 * A report as one self-contained HTML page: no remote content, nothing inline but what carries the page's nonce.
 * The tables are complete without the script; it adds sorting, filtering and charts. The same page serves a VS Code
 * webview, where links into notes become messages (`page/page.ts`).
 */
import type { Report } from './anyReport.ts';
import { layOutReport } from './layout/layOutReport.ts';
import type { Block, Cell, Chart, Layout, TableBlock } from './layout/layout.ts';
import type { NotePlace, ReportLang } from './report.ts';
import { word } from './wording.ts';

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
  readonly hrefOf?: (place: NotePlace) => string;
}

/** The page of a report in a language. */
export function renderPage(report: Report, options: PageOptions): string {
  return renderLayoutPage(layOutReport(report, options.lang), options);
}

/** The page of a layout. */
export function renderLayoutPage(layout: Layout, options: PageOptions): string {
  const charts = layout.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  const nonce = escapeHtml(options.nonce);
  return `<!DOCTYPE html>
<html lang="${options.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(layout.title)}</title>
<style nonce="${nonce}">${options.styleText.replaceAll('</', '<\\/')}</style>
</head>
<body>
<main>
${pageBody(layout, options)}
</main>
<script type="application/json" id="page-data">${jsonForHtml({ charts, words: pageWords(options.lang) })}</script>
${pageScript(options, nonce)}
</body>
</html>
`;
}

function policy(nonce: string): string {
  return `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
}

function pageScript({ scriptUri, inlineScript }: PageOptions, nonce: string): string {
  if (scriptUri !== undefined) return `<script nonce="${nonce}" src="${escapeHtml(scriptUri)}"></script>`;
  if (inlineScript === undefined) return '';
  return `<script nonce="${nonce}">${inlineScript.replaceAll(/<(?=\/script|!--)/gi, '\\x3C')}</script>`;
}

/** The words that the script shows, in the page's language. */
export interface PageWords {
  readonly filter: string;
  readonly shown: string;
  readonly sort: string;
}

function pageWords(lang: ReportLang): PageWords {
  const filled = ['{0}', '{1}'];
  return {
    filter: word(lang, 'page.filter'),
    shown: word(lang, 'page.shown', ...filled),
    sort: word(lang, 'page.sort', ...filled),
  };
}

function pageBody(layout: Layout, options: PageOptions): string {
  const notices = layout.notices.map((notice) => `<p class="notice">${escapeHtml(notice)}</p>`);
  let chart = 0;
  const blocks = layout.blocks.map((block) =>
    block.type === 'chart' ? chartFigure(block.chart, chart++) : renderBlock(block, options),
  );
  return [`<h1>${escapeHtml(layout.title)}</h1>`, ...notices, ...blocks].join('\n');
}

/** The frame that the script draws a chart into; its caption is the text alternative, with the values. */
function chartFigure(chart: Chart, index: number): string {
  return `<figure class="chart" data-chart="${index}"><figcaption>${escapeHtml(chart.title)}</figcaption></figure>`;
}

function renderBlock(block: Exclude<Block, { readonly type: 'chart' }>, options: PageOptions): string {
  switch (block.type) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'facts': {
      const facts = block.facts.map(
        ({ term, cell }) => `<dt>${escapeHtml(term)}</dt><dd>${cellContent(cell, options)}</dd>`,
      );
      return `<dl>${facts.join('')}</dl>`;
    }
    case 'table':
      return renderTable(block, options);
  }
}

function renderTable({ columns, rows, empty }: TableBlock, options: PageOptions): string {
  if (rows.length === 0) return empty === '' ? '' : `<p class="empty">${escapeHtml(empty)}</p>`;
  const head = columns.map(
    ({ title, number }) => `<th scope="col"${number ? ' class="number"' : ''}>${escapeHtml(title)}</th>`,
  );
  const body = rows.map((cells) => {
    const row = cells.map((cell, index) => renderCell(cell, columns[index]?.number === true, options));
    return `<tr>${row.join('')}</tr>`;
  });
  return `<div class="table"><table><thead><tr>${head.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}

/** Up to this many characters a cell stays on one line: dates, values. */
const SHORT = 16;

function renderCell(cell: Cell, isNumber: boolean, options: PageOptions): string {
  const short = cell.text.length <= SHORT ? 'short' : '';
  const classes = [isNumber ? 'number' : short, cell.tone ?? ''].filter(Boolean).join(' ');
  const sort = cell.sort === undefined ? '' : ` data-sort="${escapeHtml(String(cell.sort))}"`;
  return `<td${classes === '' ? '' : ` class="${classes}"`}${sort}>${cellContent(cell, options)}</td>`;
}

function cellContent(cell: Cell, options: PageOptions): string {
  const text = escapeHtml(cell.text);
  if (cell.url !== undefined) return `<a href="${escapeHtml(cell.url)}" rel="noreferrer noopener">${text}</a>`;
  return cell.place ? placeLink(cell.place, text, options) : text;
}

function placeLink(place: NotePlace, text: string, options: PageOptions): string {
  const href = options.hrefOf?.(place) ?? `./${place.file.split('/').map(encodeURIComponent).join('/')}`;
  const data = `data-file="${escapeHtml(place.file)}" data-start="${place.start}" data-end="${place.end}"`;
  return `<a class="place" href="${escapeHtml(href)}" ${data}>${text}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that can stand in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** JSON that can't end the script element it stands in. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

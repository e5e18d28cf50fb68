/** Reads the page back: what it shows now, as the Markdown that the command line would write of it. */
import type { Block, Cell, Column, Layout, TableBlock } from '../layout/layout.ts';
import { renderMarkdown, renderTable } from '../markdown.ts';
import type { ReportLang } from '../report.ts';
import type { TableView } from './tableView.ts';

type Views = ReadonlyMap<Element, TableView>;

/** A table with all rows that fit the search, in the order shown. */
export function tableMarkdown(view: TableView): string {
  return `${renderTable(tableBlock(view))}\n`;
}

/** The whole page; in each table the rows that fit. */
export function pageMarkdown(views: Views): string {
  const main = document.querySelector('main');
  const layout: Layout = {
    lang: document.documentElement.lang as ReportLang,
    title: textOf(main?.querySelector('h1')),
    tally: [],
    notices: [...(main?.querySelectorAll(':scope > .notice') ?? [])].map(textOf),
    blocks: main ? blocksIn(main, views) : [],
  };
  return renderMarkdown(layout);
}

function blocksIn(parent: Element, views: Views): Block[] {
  return [...parent.children].flatMap((child) => READERS[child.localName]?.(child, views) ?? []);
}

const READERS: Readonly<Record<string, (element: Element, views: Views) => Block[]>> = {
  h2: (heading) => [{ type: 'heading', text: textOf(heading) }],
  p: (paragraph) => (paragraph.className === 'notice' ? [] : [{ type: 'text', text: textOf(paragraph) }]),
  dl: (list) => [{ type: 'facts', facts: [...list.querySelectorAll('dt')].map(fact) }],
  details: (fold, views) => [
    {
      type: 'fold',
      title: textOf(fold.querySelector('h3')),
      note: '',
      open: true,
      blocks: blocksIn(fold, views),
    },
  ],
  div: (box, views) => {
    const view = views.get(box);
    return view ? [tableBlock(view)] : [];
  },
};

function fact(term: Element): { term: string; cell: Cell } {
  const value = term.nextElementSibling;
  return { term: textOf(term), cell: value ? cellOf(value) : { text: '' } };
}

function tableBlock({ heads, fitting }: TableView): TableBlock {
  const columns = heads.map((head): Column => ({ title: textOf(head), number: head.className === 'number' }));
  return { type: 'table', columns, rows: fitting.map(({ element }) => Array.from(element.cells, cellOf)), empty: '' };
}

function cellOf(cell: Element): Cell {
  const link = cell.querySelector('a');
  const text = textOf(cell);
  if (!link) return { text };
  if (!link.classList.contains('place')) return { text, url: link.getAttribute('href') ?? '' };
  const { file = '', start, end, line } = link.dataset;
  return { text, place: { file, start: Number(start), end: Number(end), line: Number(line), column: 1 } };
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent ?? '';
}

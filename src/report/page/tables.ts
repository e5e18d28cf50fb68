/** Tables that can be sorted by any column and, when they are long, filtered by words. */
import type { PageWords } from '../html.ts';

/** Shorter tables need no filter. */
const FILTER_FROM = 8;

/** Adds a sort button to every head and a filter above long tables. */
export function enhanceTables(words: PageWords): void {
  for (const table of document.querySelectorAll('table')) {
    const body = table.tBodies[0];
    if (!body) continue;
    for (const [column, head] of [...table.querySelectorAll('th')].entries()) addSortButton(head, column, body, words);
    if (body.rows.length >= FILTER_FROM) addFilter(table, body, words);
  }
}

function addSortButton(
  head: HTMLTableCellElement,
  column: number,
  body: HTMLTableSectionElement,
  words: PageWords,
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  button.title = words.sort.replace('{0}', head.textContent ?? '');
  button.addEventListener('click', () => {
    const direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', direction);
    sortRows(body, column, direction === 'ascending' ? 1 : -1);
  });
  head.replaceChildren(button);
}

function sortRows(body: HTMLTableSectionElement, column: number, sign: 1 | -1): void {
  const rows = [...body.rows].map((row) => ({ row, key: sortKey(row.cells[column]) }));
  rows.sort((a, b) => sign * compareKeys(a.key, b.key));
  body.append(...rows.map(({ row }) => row));
}

function sortKey(cell: HTMLTableCellElement | undefined): number | string {
  const number = cell?.dataset.sort;
  return number === undefined ? (cell?.textContent ?? '') : Number(number);
}

/** Numbers before texts; texts in the page's language, digits inside them by value. */
function compareKeys(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return a.localeCompare(b, document.documentElement.lang, { numeric: true });
}

function addFilter(table: HTMLTableElement, body: HTMLTableSectionElement, words: PageWords): void {
  const bar = document.createElement('div');
  bar.className = 'filter';
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = words.filter;
  input.setAttribute('aria-label', words.filter);
  const count = document.createElement('output');
  const show = () => {
    count.textContent = words.shown
      .replace('{0}', String(filterRows(body, input.value)))
      .replace('{1}', String(body.rows.length));
  };
  input.addEventListener('input', show);
  show();
  bar.append(input, count);
  table.parentElement?.before(bar);
}

/** Hides the rows that lack one of the words; returns how many stay. */
function filterRows(body: HTMLTableSectionElement, query: string): number {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of body.rows) {
    const text = (row.textContent ?? '').toLowerCase();
    row.hidden = !wanted.every((each) => text.includes(each));
    if (!row.hidden) shown += 1;
  }
  return shown;
}

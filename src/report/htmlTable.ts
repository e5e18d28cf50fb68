/** Tables and cells of the report page. */
import { escapeHtml } from './htmlText.ts';
import type { Cell, Column, TableBlock } from './layout/layout.ts';
import { PAGE_ROWS } from './page/pageData.ts';
import type { NotePlace } from './report.ts';

/** What a link into a note points to. */
export type HrefOf = (place: NotePlace) => string;

/**
 * A table, or the sentence that stands for an empty one. The rows are complete without the page's script. A table of more
 * rows than the script shows at a time stands in a noscript element: where the script runs, the browser then lays out no row
 * that nobody sees.
 */
export function renderTable({ columns, rows, empty }: TableBlock, hrefOf: HrefOf): string {
  if (rows.length === 0) return empty === '' ? '' : `<p class="empty">${escapeHtml(empty)}</p>`;
  const head = columns.map(renderHead);
  const body = rows.map((cells) => {
    const row = cells.map((cell, index) => renderCell(cell, columns[index]?.number === true, hrefOf));
    return `<tr>${row.join('')}</tr>`;
  });
  const table = `<table><thead><tr>${head.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
  return `<div class="table">${rows.length > PAGE_ROWS ? `<noscript>${table}</noscript>` : table}</div>`;
}

function renderHead({ title, number, choice }: Column): string {
  const attributes = `${number ? ' class="number"' : ''}${choice ? ' data-choice' : ''}`;
  return `<th scope="col"${attributes}>${escapeHtml(title)}</th>`;
}

/** Up to this many characters a cell stays on one line: dates, values. */
const SHORT = 16;

/** From this many on it is a sentence, and gets room for some words a line. */
const LONG = 100;

function renderCell(cell: Cell, isNumber: boolean, hrefOf: HrefOf): string {
  if (cell.text === '') return '<td></td>';
  const width = cell.text.length <= SHORT ? 'short' : cell.text.length >= LONG ? 'long' : '';
  const classes = [isNumber ? 'number' : width, cell.tone ?? ''].filter(Boolean).join(' ');
  const sort = cell.sort === undefined ? '' : ` data-sort="${escapeHtml(String(cell.sort))}"`;
  return `<td${classes === '' ? '' : ` class="${classes}"`}${sort}>${renderCellContent(cell, hrefOf)}</td>`;
}

/** What stands in a cell: text, a link to a source or a link into a note. */
export function renderCellContent(cell: Cell, hrefOf: HrefOf): string {
  if (cell.place) return placeLink(cell.place, breakable(cell.text), hrefOf);
  const text = steps(cell.text);
  return cell.url === undefined ? text : `<a href="${escapeHtml(cell.url)}" rel="noreferrer noopener">${text}</a>`;
}

/** A history breaks between its values, not within them; a date in brackets does not break. */
function steps(text: string): string {
  const parts = escapeHtml(text).split(' → ');
  return parts.length > 1 ? parts.map(unbroken).join(' → ') : parts[0]!.replace(/\(\d{4}[\d-]*\)/g, unbroken);
}

function unbroken(html: string): string {
  return `<span class="short">${html}</span>`;
}

/** A path breaks after its slashes. */
function breakable(path: string): string {
  return escapeHtml(path).replaceAll('/', '/<wbr>');
}

function placeLink(place: NotePlace, text: string, hrefOf: HrefOf): string {
  const data = `data-file="${escapeHtml(place.file)}" data-start="${place.start}" data-end="${place.end}" data-line="${place.line}"`;
  return `<a class="place" href="${escapeHtml(hrefOf(place))}" ${data}>${text}</a>`;
}

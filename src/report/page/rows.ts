/** Rows of a table: those that stand in the document, and those that are HTML until somebody looks at them. */
import { plainText } from '../htmlText.ts';

/** What a row is sorted by: a number where the layout gives one, else the text of the cell. */
export type SortKey = number | string;

export interface Row {
  /** The row for the document; one that was HTML is made anew at each call. */
  readonly element: HTMLTableRowElement;
  /** What a cell says; empty where the row has no such cell. */
  textOf(column: number): string;
  sortKeyOf(column: number): SortKey;
  /** All that the row says, cell by cell, in small letters. */
  searched(): string;
}

/** The rows of a table that the browser has laid out. */
export function shownRows(body: HTMLTableSectionElement): readonly Row[] {
  return Array.from(body.rows, (row) => new ShownRow(row));
}

/**
 * A table's HTML, as `htmlTable.ts` writes it, taken apart: the table without its rows, and the rows. Text and attributes
 * are escaped there, so that what looks like a tag is one.
 */
export function splitTable(html: string): { readonly table: string; readonly rows: readonly Row[] } {
  const start = html.indexOf('<tbody>') + '<tbody>'.length;
  const end = html.lastIndexOf('</tbody>');
  const rows = html.slice(start, end).split('</tr>').slice(0, -1);
  return { table: html.slice(0, start) + html.slice(end), rows: rows.map((row) => new HiddenRow(row)) };
}

class ShownRow implements Row {
  constructor(readonly element: HTMLTableRowElement) {}

  textOf(column: number): string {
    return this.element.cells[column]?.textContent ?? '';
  }

  sortKeyOf(column: number): SortKey {
    const number = this.element.cells[column]?.dataset.sort;
    return number === undefined ? this.textOf(column) : Number(number);
  }

  searched(): string {
    return Array.from(this.element.cells, (cell) => cell.textContent)
      .join('\n')
      .toLowerCase();
  }
}

const CELL_END = '</td>';
const SORT = /^[^>]* data-sort="([^"]*)"/;
const parser = document.createElement('template');

class HiddenRow implements Row {
  #searched: string | undefined;

  constructor(private readonly html: string) {}

  get element(): HTMLTableRowElement {
    parser.innerHTML = this.html;
    return parser.content.firstElementChild as HTMLTableRowElement;
  }

  textOf(column: number): string {
    return plainText(this.#cell(column));
  }

  sortKeyOf(column: number): SortKey {
    const cell = this.#cell(column);
    const number = SORT.exec(cell)?.[1];
    return number === undefined ? plainText(cell) : Number(number);
  }

  searched(): string {
    this.#searched ??= plainText(this.html.replaceAll(CELL_END, '\n')).toLowerCase();
    return this.#searched;
  }

  /** From its opening tag up to its closing one. */
  #cell(column: number): string {
    let start = this.html.indexOf('<td');
    for (let skipped = 0; skipped < column && start >= 0; skipped++) start = this.html.indexOf('<td', start + 1);
    return start < 0 ? '' : this.html.slice(start, this.html.indexOf(CELL_END, start));
  }
}

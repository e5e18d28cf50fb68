/** The rows of one table: which fit the search, in which order, and which page of them stands in the document. */
import { PAGE_ROWS } from './pageData.ts';
import { type Row, type SortKey, shownRows, splitTable } from './rows.ts';

/** What a row must have: all words somewhere, and in some columns exactly this text. */
export interface Wanted {
  readonly words: readonly string[];
  readonly choices: ReadonlyMap<number, string>;
}

export class TableView {
  #ordered: readonly Row[];
  #fitting: readonly Row[];
  #wanted: Wanted = { words: [], choices: new Map() };
  #page = 0;

  private constructor(
    readonly table: HTMLTableElement,
    private readonly body: HTMLTableSectionElement,
    readonly rows: readonly Row[],
  ) {
    this.#ordered = rows;
    this.#fitting = rows;
  }

  /** Takes over the table of a box; one that stands in a noscript element comes out of it, with its first page of rows. */
  static of(box: Element): TableView | null {
    const unseen = box.querySelector('noscript')?.textContent;
    const split = unseen ? splitTable(unseen) : undefined;
    if (split) box.innerHTML = split.table;
    const table = box.querySelector('table');
    const body = table?.tBodies[0];
    if (!table || !body) return null;
    const view = new TableView(table, body, split?.rows ?? shownRows(body));
    view.show(0);
    return view;
  }

  /** All rows that fit, on whatever page, in their order. */
  get fitting(): readonly Row[] {
    return this.#fitting;
  }

  get page(): number {
    return this.#page;
  }

  get pages(): number {
    return Math.max(Math.ceil(this.#fitting.length / PAGE_ROWS), 1);
  }

  get heads(): readonly HTMLTableCellElement[] {
    return [...this.table.querySelectorAll('th')];
  }

  /** Keeps the rows that fit, from their first page. */
  filter(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#fitting = this.#ordered.filter((row) => this.#fits(row));
    this.show(0);
  }

  /** Orders all rows by a column, and shows the first page. */
  sort(column: number, sign: 1 | -1): void {
    const keyed = this.#ordered.map((row) => ({ row, key: row.sortKeyOf(column) }));
    keyed.sort((a, b) => compareKeys(a.key, b.key, sign));
    this.#ordered = keyed.map(({ row }) => row);
    this.filter(this.#wanted);
  }

  show(page: number): void {
    this.#page = Math.min(Math.max(page, 0), this.pages - 1);
    this.#put(this.#page * PAGE_ROWS, PAGE_ROWS);
  }

  /** Puts up to `most` rows into the document, for printing; `show` takes them away again. */
  showMost(most: number): void {
    this.#put(0, most);
  }

  /** The rows in the document say which of all they are, and the table how many there are: its head is the first. */
  #put(from: number, count: number): void {
    const elements = this.#fitting.slice(from, from + count).map(({ element }) => element);
    for (const [index, element] of elements.entries()) element.ariaRowIndex = String(from + index + 2);
    this.table.ariaRowCount = String(this.#fitting.length + 1);
    this.body.replaceChildren(...elements);
  }

  #fits(row: Row): boolean {
    const { words, choices } = this.#wanted;
    for (const [column, value] of choices) if (row.textOf(column) !== value) return false;
    return words.length === 0 || words.every((word) => row.searched().includes(word));
  }
}

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** Numbers before texts; texts in the page's language, digits inside them by value; nothing always last. */
function compareKeys(a: SortKey, b: SortKey, sign: 1 | -1): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  if (typeof a === 'number' || typeof b === 'number') return sign * (typeof a === 'number' ? -1 : 1);
  return sign * collator.compare(a, b);
}

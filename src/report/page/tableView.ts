/** The rows of one table: which fit the search, in which order, and which page of them stands in the document. */
import { PAGE_ROWS } from './pageData.ts';

type Row = HTMLTableRowElement;

/** What a row must have: all words somewhere, and in some columns exactly this text. */
export interface Wanted {
  readonly words: readonly string[];
  readonly choices: ReadonlyMap<number, string>;
}

export class TableView {
  readonly #texts = new Map<Row, string>();
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
    const unseen = box.querySelector('noscript');
    const holder = document.createElement('template');
    if (unseen) holder.innerHTML = unseen.textContent ?? '';
    const table = (unseen ? holder.content : box).querySelector('table');
    const body = table?.tBodies[0];
    if (!table || !body) return null;
    const view = new TableView(table, body, [...body.rows]);
    view.show(0);
    if (unseen) box.replaceChildren(table);
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
    const keyed = this.#ordered.map((row) => ({ row, key: sortKey(row.cells[column]) }));
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

  #put(from: number, count: number): void {
    this.body.replaceChildren(...this.#fitting.slice(from, from + count));
  }

  #fits(row: Row): boolean {
    const { words, choices } = this.#wanted;
    for (const [column, value] of choices) if (row.cells[column]?.textContent !== value) return false;
    return words.length === 0 || words.every((word) => this.#text(row).includes(word));
  }

  #text(row: Row): string {
    const known = this.#texts.get(row);
    if (known !== undefined) return known;
    const text = Array.from(row.cells, (cell) => cell.textContent)
      .join('\n')
      .toLowerCase();
    this.#texts.set(row, text);
    return text;
  }
}

type Key = number | string;

function sortKey(cell: HTMLTableCellElement | undefined): Key {
  const number = cell?.dataset.sort;
  return number === undefined ? (cell?.textContent ?? '') : Number(number);
}

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** Numbers before texts; texts in the page's language, digits inside them by value; nothing always last. */
function compareKeys(a: Key, b: Key, sign: 1 | -1): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  if (typeof a === 'number' || typeof b === 'number') return sign * (typeof a === 'number' ? -1 : 1);
  return sign * collator.compare(a, b);
}

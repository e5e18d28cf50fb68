/** Tables that can be sorted by any column; long ones are searched, narrowed to a choice, and shown page by page. */
import { copyButton } from './copying.ts';
import { button, element, filled } from './elements.ts';
import { PAGE_ROWS, type PageWords } from './pageData.ts';
import { tableMarkdown } from './readLayout.ts';
import { TableView } from './tableView.ts';

/** Shorter tables need no search. */
const SEARCH_FROM = 8;

/** A column offers its values where there are no more than these. */
const MOST_CHOICES = 40;

/** Printing lays out all rows that fit; a browser takes minutes for more of them. */
const MOST_PRINTED = 5000;

/** The views of the tables by the boxes that hold them. */
export type TableViews = ReadonlyMap<Element, TableView>;

/** Gives every table its sort buttons, and long ones a bar of controls. */
export function enhanceTables(words: PageWords): TableViews {
  const views = new Map<Element, TableView>();
  for (const box of document.querySelectorAll('.table')) {
    const view = TableView.of(box);
    if (!view) continue;
    views.set(box, view);
    const bar = new TableBar(view, words);
    box.before(bar.element);
    addSortButtons(view, bar, words);
    printWhole(view, bar, words);
  }
  return views;
}

function addSortButtons(view: TableView, bar: TableBar, words: PageWords): void {
  for (const [column, head] of view.heads.entries()) {
    const title = head.textContent ?? '';
    const sorter = button(title, () => {
      const direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const other of view.heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', direction);
      view.sort(column, direction === 'ascending' ? 1 : -1);
      bar.tell();
    });
    sorter.title = filled(words.sort, title);
    head.replaceChildren(sorter);
  }
}

function printWhole(view: TableView, bar: TableBar, words: PageWords): void {
  const cut = element('p', 'notice');
  window.addEventListener('beforeprint', () => {
    view.showMost(MOST_PRINTED);
    if (view.fitting.length <= MOST_PRINTED) return;
    cut.textContent = filled(words.cutPrint, MOST_PRINTED, view.fitting.length);
    bar.element.after(cut);
  });
  window.addEventListener('afterprint', () => {
    cut.remove();
    view.show(view.page);
  });
}

/** Search, choices, how many rows there are, pages, and a copy of the table. */
class TableBar {
  readonly element = element('div', 'bar');
  readonly #search = element('input', 'search');
  readonly #choices = new Map<number, HTMLSelectElement>();
  readonly #count = document.createElement('output');
  readonly #pager = element('span', 'pager');
  readonly #before: HTMLButtonElement;
  readonly #next: HTMLButtonElement;

  constructor(
    private readonly view: TableView,
    private readonly words: PageWords,
  ) {
    this.#before = this.#pageButton('‹', words.before, -1);
    this.#next = this.#pageButton('›', words.next, 1);
    this.#pager.append(this.#before, this.#next);
    const long = view.rows.length >= SEARCH_FROM;
    if (long) this.element.append(this.#searchField(), ...this.#selects(), this.#count, this.#pager);
    this.element.append(copyButton(words.copyTable, words, () => tableMarkdown(view)));
    this.tell();
  }

  /** Says what is shown, and which pages can be turned to. */
  tell(): void {
    const { page, pages, fitting, rows } = this.view;
    this.#pager.hidden = pages === 1;
    this.#before.disabled = page === 0;
    this.#next.disabled = page === pages - 1;
    const from = page * PAGE_ROWS;
    this.#count.textContent =
      pages === 1
        ? filled(this.words.all, fitting.length, rows.length)
        : filled(this.words.shown, from + 1, Math.min(from + PAGE_ROWS, fitting.length), fitting.length);
  }

  #searchField(): HTMLInputElement {
    const input = this.#search;
    input.type = 'search';
    input.placeholder = this.words.filter;
    input.title = `${this.words.filter} ( / )`;
    input.setAttribute('aria-label', this.words.filter);
    input.addEventListener('input', () => this.#filter());
    return input;
  }

  /** A choice for each column that the layout marks, where its values are few. */
  #selects(): HTMLSelectElement[] {
    return this.view.heads.flatMap((head, column) => {
      if (head.dataset.choice === undefined) return [];
      const values = [...new Set(this.view.rows.map((row) => row.textOf(column)))].sort();
      return values.length < 2 || values.length > MOST_CHOICES ? [] : [this.#select(head, column, values)];
    });
  }

  #select(head: HTMLElement, column: number, values: readonly string[]): HTMLSelectElement {
    const select = document.createElement('select');
    const title = head.textContent ?? '';
    select.setAttribute('aria-label', title);
    select.append(
      new Option(filled(this.words.choice, title), ''),
      ...values.filter(Boolean).map((value) => new Option(value)),
    );
    select.addEventListener('change', () => this.#filter());
    this.#choices.set(column, select);
    return select;
  }

  #filter(): void {
    const chosen = [...this.#choices].map(([column, { value }]) => [column, value] as const);
    const words = this.#search.value.toLowerCase().split(/\s+/).filter(Boolean);
    this.view.filter({ words, choices: new Map(chosen.filter(([, value]) => value !== '')) });
    this.tell();
  }

  #pageButton(text: string, title: string, step: 1 | -1): HTMLButtonElement {
    const turn = button(text, () => {
      this.view.show(this.view.page + step);
      this.tell();
    });
    turn.title = title;
    turn.setAttribute('aria-label', title);
    return turn;
  }
}

/** The written forms of units, looked up at a place in a text. Forms come from units.yaml; letter case counts. */
import { isDigitCode, isLetterCode } from './codes.ts';
import { standsAt } from './words.ts';

/** What units.yaml says of one unit (structurally `Unit` of the dataset). */
export interface UnitForms {
  readonly id: string;
  readonly dimension: string;
  readonly forms: Readonly<Record<string, number>>;
  readonly zh: Readonly<Record<string, number>>;
}

/** A unit found in a text. `factor` is what one of the written unit is in the canonical unit. */
export interface UnitMatch {
  readonly id: string;
  readonly dimension: string;
  readonly factor: number;
  readonly form: string;
  readonly chinese: boolean;
}

/** These stand behind their number only: 元, 块钱, dollars, cents, 仙. */
const ONLY_AFTER = /^(?:元|块|刀)|[分仙]$|[a-z]{3}/;
const NEVER_BEFORE = new Set(['count', 'time', 'percent', 'points', 'multiple', 'length', 'area', 'mass']);
type FormIndex = Map<number, UnitMatch[]>;
const NO_FORMS: readonly UnitMatch[] = [];

export class UnitTable {
  /** Forms by the code of their first or last character, the longest first. */
  readonly #byFirst: FormIndex = new Map();
  /** Whether any form starts with a character: most that follow numbers begin none. */
  readonly #starts = new Uint8Array(65536);
  readonly #lowerByFirst: FormIndex = new Map();
  readonly #moneyByLast: FormIndex = new Map();
  readonly #trailingByLast: FormIndex = new Map();
  readonly #byId = new Map<string, { dimension: string }>();

  constructor(units: readonly UnitForms[]) {
    for (const unit of units) {
      this.#byId.set(unit.id, { dimension: unit.dimension });
      for (const [form, factor] of Object.entries(unit.forms)) this.#add(unit, form, factor, false);
      for (const [form, factor] of Object.entries(unit.zh)) this.#add(unit, form, factor, true);
    }
    for (const index of [this.#byFirst, this.#lowerByFirst]) for (const code of index.keys()) this.#starts[code] = 1;
    for (const list of [
      ...this.#byFirst.values(),
      ...this.#lowerByFirst.values(),
      ...this.#moneyByLast.values(),
      ...this.#trailingByLast.values(),
    ])
      list.sort((a, b) => b.form.length - a.form.length);
  }

  #add(unit: UnitForms, form: string, factor: number, chinese: boolean): void {
    const match: UnitMatch = { id: unit.id, dimension: unit.dimension, factor, form, chinese };
    push(this.#byFirst, form.charCodeAt(0), match);
    const last = form.charCodeAt(form.length - 1);
    if (unit.dimension === 'money') {
      if (!ONLY_AFTER.test(form)) push(this.#moneyByLast, last, match);
    } else if (!chinese && !NEVER_BEFORE.has(unit.dimension)) push(this.#trailingByLast, last, match);
    // Long Latin forms are words (Gigawatts, Tokens/s): their letter case says nothing. Short ones are symbols: Gb is not GB.
    const lower = form.toLowerCase();
    if (!chinese && form.length >= 5) {
      for (const code of new Set([lower.charCodeAt(0), lower.toUpperCase().charCodeAt(0)]))
        push(this.#lowerByFirst, code, { ...match, form: lower });
    }
  }

  dimensionOf(id: string): string | null {
    if (id.endsWith('/h')) return 'money-per-hour';
    return this.#byId.get(id)?.dimension ?? null;
  }

  /** The longest unit that stands at `index` and ends at a word boundary, or null. */
  matchAt(text: string, index: number): UnitMatch | null {
    const first = text.charCodeAt(index);
    if (this.#starts[first] !== 1) return null;
    return (
      longest(this.#byFirst.get(first), text, index) ?? longestIgnoringCase(this.#lowerByFirst.get(first), text, index)
    );
  }

  /**
   * The unit that ends at `end`, with a per-thing suffix read over (`TFLOP/s/芯片`), for units written before the number.
   * Money, counts, time, percentages and multiples are never written so.
   */
  unitEndingAt(text: string, end: number): (UnitMatch & { readonly scope: string | null }) | null {
    const window = text.slice(Math.max(0, end - 8), end);
    const suffix = /\/(?:芯片|晶片|颗|卡|GPU|chip)$/i.exec(window)?.[0] ?? '';
    const at = end - suffix.length;
    for (const match of this.#trailingByLast.get(text.charCodeAt(at - 1)) ?? NO_FORMS) {
      if (
        match.form.length <= at &&
        text.startsWith(match.form, at - match.form.length) &&
        !isLetterCode(text.charCodeAt(at - match.form.length - 1))
      ) {
        return { ...match, scope: suffix === '' ? null : 'chip' };
      }
    }
    return null;
  }

  /** The money form that ends at `end` (`US$`, `人民币`), for currencies written before the number. */
  moneyBefore(text: string, end: number): UnitMatch | null {
    for (const match of this.#moneyByLast.get(text.charCodeAt(end - 1)) ?? NO_FORMS) {
      const start = end - match.form.length;
      if (start < 0 || !text.startsWith(match.form, start)) continue;
      if (isLetterCode(match.form.charCodeAt(0)) && isLetterCode(text.charCodeAt(start - 1))) continue;
      if (MAY_BE_NAME.has(match.form) && !SUM.test(text.slice(end, end + 16))) continue;
      return match;
    }
    return null;
  }
}

/** Signs of currency that begin names as well (W7900, RM500): they stand before a sum. */
const MAY_BE_NAME = new Set(['W', 'RM', 'Rp']);
const SUM =
  /^ ?\d{1,3}(?:(?:,\d{3})+(?!\d)|(?:\.\d+)? ?(?:[bmt]n?|[bmt]r?illion|lakh|crore)(?![A-Za-z\d])|\.\d+(?![\dA-Z.-]))/;

function push(index: Map<number, UnitMatch[]>, code: number, match: UnitMatch): void {
  const list = index.get(code);
  if (list) list.push(match);
  else index.set(code, [match]);
}

function longest(list: readonly UnitMatch[] | undefined, text: string, index: number): UnitMatch | null {
  const second = text.charCodeAt(index + 1);
  for (const match of list ?? NO_FORMS) {
    if (match.form.length > 1 && match.form.charCodeAt(1) !== second) continue; // cheaper than a comparison of strings
    if (text.startsWith(match.form, index) && endsWord(text, index + match.form.length, match)) return match;
  }
  return null;
}

function longestIgnoringCase(list: readonly UnitMatch[] | undefined, text: string, index: number): UnitMatch | null {
  for (const match of list ?? NO_FORMS) {
    if (standsAt(text, index, match.form) && endsWord(text, index + match.form.length, match)) return match;
  }
  return null;
}

/** 432GBHBM4, 272MBSRAM: what the bytes are of is written onto them. */
const MEMORY = /^(?:HBM|LPDDR|GDDR|DDR|SRAM)/;
/** 2GWQuill: a name written onto a symbol of capitals. */
const NAME = /^[A-Z][a-z]{3}/;
const CAPITALS = /^[GMT][BW]$/;

/** A Latin form must not run on into further letters or digits; a sign or a Chinese form may. */
function endsWord(text: string, end: number, match: UnitMatch): boolean {
  if (match.chinese || !isLetterCode(match.form.charCodeAt(match.form.length - 1))) return true;
  const next = text.charCodeAt(end);
  return (
    (!isLetterCode(next) && !isDigitCode(next)) ||
    (match.form.endsWith('B') && MEMORY.test(text.slice(end, end + 5))) ||
    (CAPITALS.test(match.form) && NAME.test(text.slice(end, end + 4)))
  );
}

/** The written forms of units, looked up at a place in a text. Forms come from units.yaml; letter case counts. */

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

/** These stand behind their number only: 元, 块钱, dollars, cents. */
const ONLY_AFTER = /^(?:元|块|美分|刀)|[a-z]{3}/;
const NEVER_BEFORE = new Set(['count', 'time', 'percent', 'points', 'multiple', 'length', 'area', 'mass']);
const LATIN_LETTER = /[A-Za-z]/;

export class UnitTable {
  readonly #byFirst = new Map<string, UnitMatch[]>();
  readonly #lowerByFirst = new Map<string, UnitMatch[]>();
  readonly #moneyByLast = new Map<string, UnitMatch[]>();
  readonly #trailing: UnitMatch[] = [];
  readonly #byId = new Map<string, { dimension: string }>();

  constructor(units: readonly UnitForms[]) {
    for (const unit of units) {
      this.#byId.set(unit.id, { dimension: unit.dimension });
      for (const [form, factor] of Object.entries(unit.forms)) this.#add(unit, form, factor, false);
      for (const [form, factor] of Object.entries(unit.zh)) this.#add(unit, form, factor, true);
    }
    for (const list of [
      ...this.#byFirst.values(),
      ...this.#lowerByFirst.values(),
      ...this.#moneyByLast.values(),
      this.#trailing,
    ])
      list.sort((a, b) => b.form.length - a.form.length);
  }

  #add(unit: UnitForms, form: string, factor: number, chinese: boolean): void {
    const match: UnitMatch = { id: unit.id, dimension: unit.dimension, factor, form, chinese };
    push(this.#byFirst, form[0] as string, match);
    if (unit.dimension === 'money') {
      if (!ONLY_AFTER.test(form)) push(this.#moneyByLast, form.at(-1) as string, match);
    } else if (!chinese && !NEVER_BEFORE.has(unit.dimension)) this.#trailing.push(match);
    // Long Latin forms are words (Gigawatts, Tokens/s): their letter case says nothing. Short ones are symbols: Gb is not GB.
    const lower = form.toLowerCase();
    if (!chinese && form.length >= 5) push(this.#lowerByFirst, lower[0] as string, { ...match, form: lower });
  }

  dimensionOf(id: string): string | null {
    if (id.endsWith('/h')) return 'money-per-hour';
    return this.#byId.get(id)?.dimension ?? null;
  }

  /** The longest unit that stands at `index` and ends at a word boundary, or null. */
  matchAt(text: string, index: number): UnitMatch | null {
    const first = text[index];
    if (first === undefined) return null;
    return (
      longest(this.#byFirst.get(first), text, index) ??
      longestIgnoringCase(this.#lowerByFirst.get(first.toLowerCase()), text, index)
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
    for (const match of this.#trailing) {
      if (
        match.form.length <= at &&
        text.startsWith(match.form, at - match.form.length) &&
        !LATIN_LETTER.test(text[at - match.form.length - 1] ?? ' ')
      ) {
        return { ...match, scope: suffix === '' ? null : 'chip' };
      }
    }
    return null;
  }

  /** The money form that ends at `end` (`US$`, `人民币`), for currencies written before the number. */
  moneyBefore(text: string, end: number): UnitMatch | null {
    for (const match of this.#moneyByLast.get(text[end - 1] ?? '') ?? []) {
      const start = end - match.form.length;
      if (start < 0 || !text.startsWith(match.form, start)) continue;
      const before = text[start - 1];
      if (before !== undefined && LATIN_LETTER.test(match.form[0] as string) && LATIN_LETTER.test(before)) continue;
      return match;
    }
    return null;
  }
}

function push(map: Map<string, UnitMatch[]>, key: string, match: UnitMatch): void {
  const list = map.get(key);
  if (list) list.push(match);
  else map.set(key, [match]);
}

function longest(list: readonly UnitMatch[] | undefined, text: string, index: number): UnitMatch | null {
  for (const match of list ?? []) {
    if (text.startsWith(match.form, index) && endsWord(text, index + match.form.length, match)) return match;
  }
  return null;
}

function longestIgnoringCase(list: readonly UnitMatch[] | undefined, text: string, index: number): UnitMatch | null {
  for (const match of list ?? []) {
    const end = index + match.form.length;
    if (text.slice(index, end).toLowerCase() === match.form && endsWord(text, end, match)) return match;
  }
  return null;
}

/** A Latin form must not run on into further letters or digits; a sign or a Chinese form may. */
function endsWord(text: string, end: number, match: UnitMatch): boolean {
  if (match.chinese) return true;
  const last = match.form[match.form.length - 1] as string;
  if (!LATIN_LETTER.test(last)) return true;
  const next = text[end];
  return next === undefined || !/[A-Za-z0-9]/.test(next);
}

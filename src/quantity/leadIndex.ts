/** Patterns by how their matches begin: the few that may match at a place are found by walking along the text. */
import { isDigitCode } from './codes.ts';
import { ANY_DIGIT, leadsOf } from './patternLeads.ts';

interface Node<T> {
  /** The symbols that leads go on with, and the nodes behind them: so few that a search is faster than a map. */
  readonly symbols: number[];
  readonly next: Node<T>[];
  /** Forms whose lead ends here or before, in their order. */
  forms: readonly T[];
}

export class LeadIndex<T extends { readonly pattern: RegExp }> {
  readonly #root: Node<T> = { symbols: [], next: [], forms: [] };
  /** The places of the first characters' nodes below the root, from 1: most places of a text lead to none. */
  readonly #firsts = new Uint16Array(65536);

  constructor(forms: readonly T[]) {
    for (const form of forms) for (const lead of leadsOf(form.pattern)) this.#add(lead, form);
    inherit(this.#root, [], new Map(forms.map((form, place) => [form, place])));
    for (const [place, code] of this.#root.symbols.entries()) {
      const char = String.fromCharCode(code);
      const same = char === ANY_DIGIT ? [...'0123456789'] : [char, char.toUpperCase()];
      for (const each of same) this.#firsts[each.charCodeAt(0)] = place + 1;
    }
  }

  #add(lead: string, form: T): void {
    let node = this.#root;
    for (let at = 0; at < lead.length; at++) {
      const symbol = lead.charCodeAt(at);
      let next = after(node, symbol);
      if (next === undefined) {
        next = { symbols: [], next: [], forms: [] };
        node.symbols.push(symbol);
        node.next.push(next);
      }
      node = next;
    }
    if (!node.forms.includes(form)) node.forms = [...node.forms, form];
  }

  /** Whether any pattern may match at a character of this code. */
  starts(code: number): boolean {
    return this.#root.forms.length > 0 || this.#firsts[code] !== 0;
  }

  /** The patterns that may match at `start`, in their order. */
  at(text: string, start: number): readonly T[] {
    const place = this.#firsts[text.charCodeAt(start)] as number;
    if (place === 0 || start >= text.length) return this.#root.forms;
    let node = this.#root.next[place - 1] as Node<T>;
    for (let at = start + 1; node.next.length > 0; at++) {
      const next = after(node, symbolOf(text.charCodeAt(at)));
      if (next === undefined) break;
      node = next;
    }
    return node.forms;
  }
}

function after<T>({ symbols, next }: Node<T>, symbol: number): Node<T> | undefined {
  for (let at = 0; at < symbols.length; at++) if (symbols[at] === symbol) return next[at];
  return undefined;
}

function inherit<T>(node: Node<T>, above: readonly T[], places: ReadonlyMap<T, number>): void {
  const forms = new Set([...above, ...node.forms]);
  node.forms = [...forms].sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
  for (const next of node.next) inherit(next, node.forms, places);
}

function symbolOf(code: number): number {
  if (isDigitCode(code)) return 0x30;
  return code >= 65 && code <= 90 ? code + 32 : code;
}

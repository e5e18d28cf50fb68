/** Patterns by how their matches begin: the few that may match at a place are found by walking along the text. */
import { isDigitCode } from './codes.ts';
import { ANY_DIGIT, leadsOf } from './patternLeads.ts';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  /** Forms whose lead ends here or before, in their order. */
  forms: readonly T[];
}

export class LeadIndex<T extends { readonly pattern: RegExp }> {
  readonly #root: Node<T> = { next: new Map(), forms: [] };
  /** The nodes of the first characters: most places of a text lead to none. */
  readonly #firsts: (Node<T> | undefined)[] = [];

  constructor(forms: readonly T[]) {
    for (const form of forms) for (const lead of leadsOf(form.pattern)) this.#add(lead, form);
    inherit(this.#root, [], new Map(forms.map((form, place) => [form, place])));
    for (const [code, node] of this.#root.next) {
      const char = String.fromCharCode(code);
      const same = char === ANY_DIGIT ? [...'0123456789'] : [char, char.toUpperCase()];
      for (const each of same) this.#firsts[each.charCodeAt(0)] = node;
    }
  }

  #add(lead: string, form: T): void {
    let node = this.#root;
    for (let at = 0; at < lead.length; at++) {
      const code = lead.charCodeAt(at);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), forms: [] };
        node.next.set(code, next);
      }
      node = next;
    }
    if (!node.forms.includes(form)) node.forms = [...node.forms, form];
  }

  /** Whether any pattern may match at a character of this code. */
  starts(code: number): boolean {
    return this.#root.forms.length > 0 || this.#firsts[code] !== undefined;
  }

  /** The patterns that may match at `start`, in their order. */
  at(text: string, start: number): readonly T[] {
    let node = this.#firsts[text.charCodeAt(start)];
    if (node === undefined) return this.#root.forms;
    for (let at = start + 1; node.next.size > 0; at++) {
      const next: Node<T> | undefined = node.next.get(symbolOf(text.charCodeAt(at)));
      if (next === undefined) break;
      node = next;
    }
    return node.forms;
  }
}

function inherit<T>(node: Node<T>, above: readonly T[], places: ReadonlyMap<T, number>): void {
  const forms = new Set([...above, ...node.forms]);
  node.forms = [...forms].sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
  for (const next of node.next.values()) inherit(next, node.forms, places);
}

function symbolOf(code: number): number {
  if (isDigitCode(code)) return 0x30;
  return code >= 65 && code <= 90 ? code + 32 : code;
}

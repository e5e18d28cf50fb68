/**
 * A double-array trie over folded text: longest key at a place, in time linear in the key. Latin letters match in either
 * case. It is plain arrays, so that what is built with the program need not be built where it runs.
 */

export interface TrieKey {
  /** The key in normal form (see fold.ts); letter case is ignored. */
  readonly text: string;
  readonly value: number;
}

/** The state before the first character. No character leads back to it. */
export const ROOT = 0;
const LONGEST_SEARCH = 4096;

/** A trie as plain arrays, one item a state; `alphabet` has the characters of the keys, the symbol of the first being 1. */
export interface TrieArrays {
  readonly alphabet: string;
  /** What a symbol is added to for the next state; 0 where no key goes on. No two states share one. */
  readonly base: Int32Array;
  /** The symbol that leads to the state; 0 for a free place. */
  readonly symbol: Uint16Array;
  /** The value of the key that ends here, or -1. */
  readonly value: Int32Array;
}

/** Beside the symbol of a state: a key ends there. */
const ENDS = 1 << 16;

/** The automaton of a trie. */
export class Trie {
  /** Base and symbol of each state beside each other: a step of the scan reads one place of memory. */
  readonly #steps: Int32Array;
  readonly #value: Int32Array;
  /** Character → symbol; 0 = in no key. Upper-case Latin letters share the symbol of the lower-case ones. */
  readonly #symbols: Uint16Array;

  constructor(readonly arrays: TrieArrays) {
    const { base, symbol, value } = arrays;
    this.#value = value;
    this.#symbols = symbolsOf(arrays.alphabet);
    this.#steps = new Int32Array(base.length * 2);
    for (let state = 0; state < base.length; state++) {
      this.#steps[state * 2] = base[state] as number;
      this.#steps[state * 2 + 1] = (symbol[state] as number) | ((value[state] as number) < 0 ? 0 : ENDS);
    }
  }

  /** The state after `code` in `state`, or -1 where no key goes on so. */
  next(state: number, code: number): number {
    const symbol = this.#symbols[code] as number;
    if (symbol === 0) return -1;
    const next = (this.#steps[state * 2] as number) + symbol;
    return ((this.#steps[next * 2 + 1] as number) & 0xffff) === symbol ? next : -1;
  }

  /** The value of the key that ends in `state`, or -1 where none does. */
  value(state: number): number {
    return (this.#steps[state * 2 + 1] as number) < ENDS ? -1 : (this.#value[state] as number);
  }
}

function symbolsOf(alphabet: string): Uint16Array {
  const symbols = new Uint16Array(65536);
  for (let at = 0; at < alphabet.length; at++) symbols[alphabet.charCodeAt(at)] = at + 1;
  for (let upper = 65; upper <= 90; upper++) symbols[upper] = symbols[upper + 32] as number;
  return symbols;
}

/** The characters of the keys, the most frequent first: their children stand close together. */
function alphabetOf(keys: readonly TrieKey[]): string {
  const counts = new Map<string, number>();
  for (const { text } of keys)
    for (let at = 0; at < text.length; at++) counts.set(text.charAt(at), (counts.get(text.charAt(at)) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([char]) => char)
    .join('');
}

/** Builds a trie. Of keys that differ in letter case alone the first counts. */
export function buildTrie(keys: readonly TrieKey[]): Trie {
  const sorted = keys
    .map((key) => ({ text: key.text.toLowerCase(), value: key.value }))
    .filter((key) => key.text.length > 0);
  sorted.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return new Trie(new TrieBuilder(sorted).arrays());
}

/** The keys from one place to another, which have so many characters in common: those that lead to the state. */
interface Branch {
  readonly state: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

const LEVELS = 2;

class TrieBuilder {
  readonly #alphabet: string;
  readonly #symbols: Uint16Array;
  #base = new Int32Array(1024);
  #symbol = new Uint16Array(1024);
  #value = new Int32Array(1024).fill(-1);
  /** Which bases are taken. */
  #taken = new Uint8Array(1024);
  #nextFree = 1;
  #last = 0;

  constructor(keys: readonly TrieKey[]) {
    this.#alphabet = alphabetOf(keys);
    this.#symbols = symbolsOf(this.#alphabet);
    this.#insertAll(keys);
  }

  arrays(): TrieArrays {
    const length = this.#last + this.#alphabet.length + 1; // a step from any state stays within
    this.#grow(length);
    return {
      alphabet: this.#alphabet,
      base: this.#base.slice(0, length),
      symbol: this.#symbol.slice(0, length),
      value: this.#value.slice(0, length),
    };
  }

  /**
   * States near the root are placed level by level, as they have many children and find room while there is much; those below
   * one key after another, so that the states of a key stand beside each other.
   */
  #insertAll(keys: readonly TrieKey[]): void {
    let level: Branch[] = [{ state: ROOT, from: 0, to: keys.length, depth: 0 }];
    for (let depth = 0; depth < LEVELS; depth++) level = level.flatMap((branch) => this.#insert(keys, branch));
    const open = level.reverse();
    for (let branch = open.pop(); branch !== undefined; branch = open.pop())
      open.push(...this.#insert(keys, branch).reverse());
  }

  /** Places the children of a state, and gives the branches that begin with them. */
  #insert(keys: readonly TrieKey[], { state, from: first, to, depth }: Branch): Branch[] {
    let from = first;
    while (from < to && keys[from]?.text.length === depth) this.#setValue(state, keys[from++]?.value as number);
    const groups = this.#groups(keys, from, to, depth);
    if (groups.length === 0) return [];
    const base = this.#findBase(groups.map((group) => group.symbol));
    this.#base[state] = base;
    this.#taken[base] = 1;
    return groups.map((group) => {
      const child = base + group.symbol;
      this.#symbol[child] = group.symbol;
      this.#last = Math.max(this.#last, child);
      return { state: child, from: group.from, to: group.to, depth: depth + 1 };
    });
  }

  #setValue(state: number, value: number): void {
    if (this.#value[state] === -1) this.#value[state] = value;
  }

  #groups(
    keys: readonly TrieKey[],
    from: number,
    to: number,
    depth: number,
  ): { symbol: number; from: number; to: number }[] {
    const groups: { symbol: number; from: number; to: number }[] = [];
    for (let at = from; at < to; ) {
      const code = keys[at]?.text.charCodeAt(depth) as number;
      let end = at + 1;
      while (end < to && keys[end]?.text.charCodeAt(depth) === code) end++;
      groups.push({ symbol: this.#symbols[code] as number, from: at, to: end });
      at = end;
    }
    return groups;
  }

  #findBase(symbols: readonly number[]): number {
    const largest = Math.max(...symbols);
    const first = symbols[0] as number;
    while (this.#nextFree < this.#symbol.length && this.#symbol[this.#nextFree] !== 0) this.#nextFree++;
    let occupied = 0;
    const from = Math.max(this.#nextFree, first + 1);
    for (let slot = from; ; slot++) {
      const base = slot - first;
      this.#grow(base + largest + 1);
      if (this.#symbol[slot] !== 0) {
        occupied++;
        continue;
      }
      if (this.#taken[base] === 0 && symbols.every((symbol) => this.#symbol[base + symbol] === 0)) {
        // A stretch that is nearly full is not searched again: building stays linear.
        if (occupied > 0.9 * (slot - from + 1) && slot - from > 16) this.#nextFree = slot;
        return base;
      }
      if (slot - from > LONGEST_SEARCH) this.#nextFree = Math.max(this.#nextFree, from + 1);
    }
  }

  #grow(size: number): void {
    if (size < this.#symbol.length) return;
    const length = Math.max(size + 1, this.#symbol.length * 2);
    const base = new Int32Array(length);
    base.set(this.#base);
    const symbol = new Uint16Array(length);
    symbol.set(this.#symbol);
    const value = new Int32Array(length).fill(-1);
    value.set(this.#value);
    const taken = new Uint8Array(length);
    taken.set(this.#taken);
    [this.#base, this.#symbol, this.#value, this.#taken] = [base, symbol, value, taken];
  }
}

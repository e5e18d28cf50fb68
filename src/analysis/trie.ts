/**
 * A double-array trie over folded text: longest key at a place, in time linear in the key. Latin letters match in either
 * case. Built once per lexicon; 10,000 names take tens of milliseconds.
 */

export interface TrieKey {
  /** The key in normal form (see fold.ts); letter case is ignored. */
  readonly text: string;
  readonly value: number;
}

/** The state before the first character. No character leads back to it. */
export const ROOT = 0;
const LONGEST_SEARCH = 4096;

export class Trie {
  #base = new Int32Array(1024);
  #check = new Int32Array(1024).fill(-1);
  #value = new Int32Array(1024).fill(-1);
  /** Character → dense symbol (1…); 0 = in no key. Upper-case Latin letters share the symbol of the lower-case ones. */
  readonly #symbols = new Uint16Array(65536);
  #nextFree = 1;

  constructor(keys: readonly TrieKey[]) {
    const sorted = keys
      .map((key) => ({ text: key.text.toLowerCase(), value: key.value }))
      .filter((key) => key.text.length > 0);
    sorted.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    this.#assignSymbols(sorted);
    this.#insertAll(sorted);
  }

  #assignSymbols(keys: readonly TrieKey[]): void {
    const counts = new Map<number, number>();
    for (const key of keys)
      for (let i = 0; i < key.text.length; i++)
        counts.set(key.text.charCodeAt(i), (counts.get(key.text.charCodeAt(i)) ?? 0) + 1);
    [...counts.entries()]
      .sort((a, b) => b[1] - a[1])
      .forEach(([code], index) => {
        this.#symbols[code] = index + 1;
      });
    for (let upper = 65; upper <= 90; upper++) this.#symbols[upper] = this.#symbols[upper + 32] as number;
  }

  #insertAll(keys: readonly TrieKey[]): void {
    const queue: { state: number; from: number; to: number; depth: number }[] = [
      { state: ROOT, from: 0, to: keys.length, depth: 0 },
    ];
    this.#check[ROOT] = ROOT;
    for (let head = 0; head < queue.length; head++) {
      const { state, depth, to } = queue[head] as (typeof queue)[number];
      let { from } = queue[head] as (typeof queue)[number];
      while (from < to && keys[from]?.text.length === depth) this.#setValue(state, keys[from++]?.value as number);
      const groups = this.#groups(keys, from, to, depth);
      if (groups.length === 0) continue;
      const base = this.#findBase(groups.map((group) => group.symbol));
      this.#base[state] = base;
      for (const group of groups) {
        const child = base + group.symbol;
        this.#check[child] = state;
        queue.push({ state: child, from: group.from, to: group.to, depth: depth + 1 });
      }
    }
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
    while (this.#nextFree < this.#check.length && this.#check[this.#nextFree] !== -1) this.#nextFree++;
    let taken = 0;
    const from = Math.max(this.#nextFree, first + 1);
    for (let slot = from; ; slot++) {
      const base = slot - first;
      this.#grow(base + largest + 1);
      if (this.#check[slot] !== -1) {
        taken++;
        continue;
      }
      if (symbols.length === 1 || symbols.every((symbol) => this.#check[base + symbol] === -1)) {
        // A stretch that is nearly full is not searched again: building stays linear.
        if (taken > 0.9 * (slot - from + 1) && slot - from > 16) this.#nextFree = slot;
        return base;
      }
      if (slot - from > LONGEST_SEARCH) this.#nextFree = Math.max(this.#nextFree, from + 1);
    }
  }

  #grow(size: number): void {
    if (size < this.#check.length) return;
    const length = Math.max(size + 1, this.#check.length * 2);
    const extend = (from: Int32Array, fill: number) => {
      const to = new Int32Array(length).fill(fill);
      to.set(from);
      return to;
    };
    this.#base = extend(this.#base, 0);
    this.#check = extend(this.#check, -1);
    this.#value = extend(this.#value, -1);
  }

  /** The state after `code` in `state`, or -1 where no key goes on so. */
  next(state: number, code: number): number {
    const symbol = this.#symbols[code] as number;
    if (symbol === 0) return -1;
    const next = (this.#base[state] as number) + symbol;
    return this.#check[next] === state ? next : -1;
  }

  /** The value of the key that ends in `state`, or -1 where none does. */
  value(state: number): number {
    return this.#value[state] as number;
  }
}

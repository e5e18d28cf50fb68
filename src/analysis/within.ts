/** Lookup in lists that stand in reading order, in logarithmic time: long lines must not make binding quadratic. */

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The `length` characters before `at`, or as many as there are. */
export function lead(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at);
}

/** The `length` characters from `at` on, or as many as there are. */
export function ahead(text: string, at: number, length: number): string {
  return text.slice(at, at + length);
}

/** Index of the first item that starts at or after `offset`. */
export function firstFrom(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items that lie in [from, to) as a whole. */
export function within<T extends Span>(list: readonly T[], from: number, to: number): T[] {
  const found: T[] = [];
  if (list.length === 0) return found;
  for (let at = firstFrom(list, from); at < list.length; at++) {
    const item = list[at] as T;
    if (item.start >= to) break;
    if (item.end <= to) found.push(item);
  }
  return found;
}

/** How many items lie in [from, to) as a whole. */
export function countWithin(list: readonly Span[], from: number, to: number): number {
  let count = 0;
  for (let at = firstFrom(list, from); at < list.length; at++) {
    const item = list[at] as Span;
    if (item.start >= to) break;
    if (item.end <= to) count++;
  }
  return count;
}

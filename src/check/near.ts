/** What stands near a place of the note. */

/** How far the surroundings of a claim reach, in characters of the note. */
const REACH = 2000;

/** The items that start within reach of the offset; `items` are in the order of the text. */
export function near<Item extends { readonly start: number }>(items: readonly Item[], offset: number): readonly Item[] {
  return items.slice(firstFrom(items, offset - REACH), firstFrom(items, offset + REACH));
}

function firstFrom(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as { readonly start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

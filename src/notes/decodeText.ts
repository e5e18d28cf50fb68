/** The text of a note's bytes, where there is no editor to decode them. */

/** As git does: a zero byte near the start makes a file binary. */
const BINARY_WITHIN = 8000;

/** UTF-8, or UTF-16 with a byte-order mark; the mark is left off. Null for a binary file. Malformed bytes are replaced. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16le').decode(swapped(bytes));
  if (bytes.subarray(0, BINARY_WITHIN).includes(0)) return null;
  return new TextDecoder('utf-8').decode(bytes);
}

/** Byte pairs turned round, in a copy; not every host knows the label `utf-16be`. */
function swapped(bytes: Uint8Array): Uint8Array {
  const turned = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let at = 0; at < turned.length; at += 2) {
    turned[at] = bytes[at + 1] ?? 0;
    turned[at + 1] = bytes[at] ?? 0;
  }
  return turned;
}

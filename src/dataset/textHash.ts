/** A short name for a text: equal texts have equal names, others very likely not. Not for secrets. */

/** Two rounds of FNV-1a with different seeds, in hexadecimal. */
export function textHash(text: string): string {
  return [0x811c9dc5, 0x9747b28c].map((seed) => round(text, seed).toString(16).padStart(8, '0')).join('');
}

function round(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The sort of a figure, its kind and dimension, as one number: what is remembered of sorts is asked for with every figure. */
import type { Draft } from './scene.ts';

/** The numbers given so far: by dimension, then by kind. Dimensions come from datasets, so there is no list of them. */
const NUMBERS = new Map<string, Map<string, number>>();
let count = 0;

/** Equal for figures of the same kind and dimension, small and not negative. */
export function sortNumber({ kind, quantity: { dimension } }: Draft): number {
  const kinds = NUMBERS.get(dimension);
  return kinds?.get(kind) ?? numbered(dimension, kind);
}

function numbered(dimension: string, kind: string): number {
  const kinds = NUMBERS.get(dimension) ?? new Map<string, number>();
  NUMBERS.set(dimension, kinds.set(kind, count));
  return count++;
}

/** Text as the analysis reads it: half-width, Simplified. */
import { foldOf } from '../analysis/fold.ts';
import type { Dataset } from '../dataset/model.ts';

/** The normal form of a stretch of a note, of the same length. */
export function plainText(text: string, dataset: Dataset): string {
  return foldOf(dataset.fold).normal(text);
}

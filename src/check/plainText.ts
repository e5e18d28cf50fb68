/** Text as the analysis reads it: half-width, Simplified. */
import { Fold } from '../analysis/fold.ts';
import type { Dataset } from '../dataset/model.ts';

const FOLDS = new WeakMap<Dataset, Fold>();

/** The normal form of a stretch of a note, of the same length. */
export function plainText(text: string, dataset: Dataset): string {
  let fold = FOLDS.get(dataset);
  if (!fold) {
    fold = new Fold(dataset.fold);
    FOLDS.set(dataset, fold);
  }
  return fold.normal(text);
}

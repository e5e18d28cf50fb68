/**
 * Whether the dataset has the value of a figure: what was published of a company is most likely said of it. Not so with
 * specifications: those of a chip, its rack and its links are mixed up, and to read them as they are written is the point.
 */
import type { Dataset } from '../dataset/model.ts';
import type { FoundQuantity } from './foundQuantity.ts';

/** What companies publish of themselves. */
const PUBLISHED: ReadonlySet<string> = new Set(['money', 'percent', 'points', 'count', 'multiple']);

/** Whether the metric of the entity had the figure's value at some time, at the precision in which the figure is written. */
export function isKnownValue(entity: string, metric: string, quantity: FoundQuantity, dataset: Dataset): boolean {
  if (!PUBLISHED.has(quantity.dimension)) return false;
  const half = quantity.resolution / 2;
  return dataset
    .series(entity, metric)
    .some(({ history }) =>
      history.some(
        ({ value }) =>
          value.unit === quantity.unit &&
          (Math.abs(value.low - quantity.low) <= half || Math.abs(value.high - quantity.high) <= half),
      ),
    );
}

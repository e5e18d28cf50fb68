/** The one quantity parser, as the dataset reads its values with it. */
import { parseQuantity } from '../quantity/parse.ts';
import { UnitTable } from '../quantity/unitTable.ts';
import type { ParseValue } from './layer.ts';
import type { Unit } from './model.ts';

/** Longer texts are prose, not values. */
const LONGEST = 200;

/** Reads values written in these units; see `parseQuantity` for what it takes. */
export function makeParseValue(units: readonly Unit[]): ParseValue {
  const table = new UnitTable(units);
  return (text) => {
    const parsed = text.length > LONGEST ? null : parseQuantity(text, table);
    if (parsed === null) return null;
    const { low, high, unit, approx, resolution } = parsed;
    return { text, low, high, unit, approx, resolution };
  };
}

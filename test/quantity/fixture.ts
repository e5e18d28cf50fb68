/** The bundled units, and readers for one quantity in the text of a test. */
import data from '../../data/units.yaml';
import { parseQuantity } from '../../src/quantity/parse.ts';
import type { Approx, ParsedQuantity, Script } from '../../src/quantity/quantity.ts';
import { scanQuantity } from '../../src/quantity/scan.ts';
import type { ScannedQuantity } from '../../src/quantity/scannedQuantity.ts';
import { type UnitForms, UnitTable } from '../../src/quantity/unitTable.ts';

export const UNITS = new UnitTable(data as UnitForms[]);

/** Scans the quantity whose number starts at `|` in normal text (half-width, Simplified). */
export function scanned(marked: string, script: Script = 'latin'): ScannedQuantity {
  const at = marked.indexOf('|');
  const found = scanQuantity(marked.replace('|', ''), at, { units: UNITS, script });
  if (!found) throw new Error(`No quantity in ${marked}`);
  return found;
}

/** Reads a text that is one quantity. */
export function parsed(text: string): ParsedQuantity {
  const found = parseQuantity(text, UNITS);
  if (!found) throw new Error(`Not a quantity: ${text}`);
  return found;
}

/** What is read: the low end, then the high end of a range, unit, and the approximation unless exact. */
export type Said =
  | readonly [low: number, unit: string]
  | readonly [low: number, unit: string, approx: Approx]
  | readonly [low: number, high: number, unit: string, approx?: Approx];

/** A quantity as the tables of the tests state it. */
export function said({ low, high, unit, approx }: ParsedQuantity): (number | string)[] {
  return [low, ...(high === low ? [] : [high]), unit, ...(approx === 'exact' ? [] : [approx])];
}

/** Tables that state units in cells of their own: a column `Unit` (`| Revenue | $bn | 34.0 |`), or a first row of units. */
import type { UnitTable } from '../quantity/unitTable.ts';
import type { SegmentScan } from './scene.ts';
import { type HeadUnit, unitOf } from './unitPhrases.ts';

const UNIT_HEAD =
  /^(?:units?|UoM|unit of measure|currency (?:and|&) units?|(?:计量|金额|货币)?单位|币种[与及和/、]单位)$/i;
const CURRENCY_HEAD = /^(?:currency|ccy|币种|币别|货币)$/i;

/** The units in cells of one table: they hold for the rest of their row, or for the column below them. */
export interface UnitCells {
  /** A cell that states a unit is no figure (百万美元). */
  readonly isUnit: (cell: Cell) => boolean;
  /** The unit that is stated for the row or column of a cell; null where its place is empty or holds something else. */
  readonly of: (cell: Cell) => HeadUnit | null;
}

type Cell = NonNullable<SegmentScan['segment']['cell']>;

/** The cells of units of the table whose cells are `scans`; null where it has none. */
export function unitCellsOf(scans: readonly SegmentScan[], units: UnitTable): UnitCells | null {
  const cells = cellsIn(scans);
  return lineOf('column', 'row', cells, units, UNIT_HEAD) ?? lineOf('row', 'column', cells, units, UNIT_HEAD);
}

/** The cells of currencies (币种) of a table; null where it has none. */
export function currencyCellsOf(scans: readonly SegmentScan[], units: UnitTable): UnitCells | null {
  if (!scans.some(({ normal }) => CURRENCY_HEAD.test(normal.trim()))) return null;
  const cells = cellsIn(scans);
  return lineOf('column', 'row', cells, units, CURRENCY_HEAD) ?? lineOf('row', 'column', cells, units, CURRENCY_HEAD);
}

function cellsIn(scans: readonly SegmentScan[]): readonly TextCell[] {
  return scans.map(({ normal, segment }) => ({ at: segment.cell as Cell, text: normal.trim() }));
}

interface TextCell {
  readonly at: Cell;
  readonly text: string;
}

type Axis = 'row' | 'column';

/** The first line along `axis`, behind the heads, that is headed so, or has no head and units alone, two at least. */
function lineOf(
  axis: Axis,
  across: Axis,
  cells: readonly TextCell[],
  units: UnitTable,
  head: RegExp,
): UnitCells | null {
  const heads = cells.filter(({ at }) => at[across] === 0 && at[axis] > 0);
  const named = heads.find(({ text }) => head.test(text))?.at[axis];
  if (named === undefined && heads.some(({ at }) => at[axis] === 1)) return null;
  const line = named ?? 1;
  const stated = new Map<number, HeadUnit | null>();
  for (const { at, text } of cells)
    if (at[axis] === line && at[across] > 0)
      stated.set(at[across], text.length <= LONGEST ? unitOf(text, units) : null);
  const found = [...stated.values()].filter((unit) => unit !== null).length;
  if (found === 0 || (named === undefined && (found < 2 || found < stated.size))) return null;
  return { isUnit: (cell) => cell[axis] === line, of: (cell) => stated.get(cell[across]) ?? null };
}

const LONGEST = 24;

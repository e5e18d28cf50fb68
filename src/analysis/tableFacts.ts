/** What is read once of a table for all of its cells: its units, currencies and sums, and what its captions say. */
import type { UnitTable } from '../quantity/unitTable.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import { currencyIn } from './headUnits.ts';
import { announces, LARGE_SUMS, PER_SHARE } from './impliedCurrency.ts';
import type { Landmarks } from './landmarks.ts';
import type { SegmentScan } from './scene.ts';
import { currencyCellsOf, type UnitCells, unitCellsOf } from './unitColumns.ts';
import { type HeadUnit, unitOf } from './unitPhrases.ts';

export interface TableFacts {
  /** Segments of the first row, by column. */
  readonly heads: ReadonlyMap<number, number>;
  readonly units: UnitCells | null;
  readonly currencies: UnitCells | null;
  readonly money: WrittenMoney;
  /** The unit of all figures of a column or row that have one of their own. */
  readonly written: { readonly columns: ReadonlyMap<number, HeadUnit>; readonly rows: ReadonlyMap<number, HeadUnit> };
  /** The texts that may caption it: the two before it, the front matter, the headings over it. */
  readonly captions: readonly string[];
  /** The currency that they state for sums without one (货币为港元). */
  readonly currency: HeadUnit | null;
  /** What of money the text right before it speaks of, and of nothing else. */
  readonly speaksOf: 'sum' | 'price' | null;
  /** Whether the text right before it says that money is by the hour. */
  readonly isHourly: boolean;
}

/** Where in a table money stands with its currency. */
interface WrittenMoney {
  /** Currencies by columns. */
  readonly columns: ReadonlyMap<number, string>;
  readonly rows: ReadonlySet<number>;
}

/** The facts of a table among `scans`. */
export function tableFacts(
  table: number,
  scans: readonly SegmentScan[],
  landmarks: Landmarks,
  units: UnitTable,
): TableFacts {
  const cells = landmarks.cellsOf(table);
  const first = landmarks.tableStart(table);
  const headings = (cells[0]?.segment.headings ?? []).map((index) => scans[index]);
  const before = scans[first - 1]?.segment.cell ? undefined : scans[first - 1];
  const captions = [before, scans[first - 2], ...landmarks.fronts, ...headings, behind(first + cells.length, scans)]
    .filter((scan): scan is SegmentScan => scan !== undefined && !scan.segment.cell)
    .map(({ normal }) => normal);
  const heads = cells.filter(({ segment }) => segment.cell?.row === 0);
  return {
    heads: new Map(heads.map(({ segment }, at) => [segment.cell?.column ?? 0, first + at])),
    units: unitCellsOf(cells, units),
    currencies: currencyCellsOf(cells, units),
    money: writtenMoney(cells),
    written: {
      columns: writtenUnits(cells, ({ column }) => column, units),
      rows: writtenUnits(cells, ({ row }) => row, units),
    },
    captions,
    currency: firstOf(captions, (text) => currencyIn(text, units)),
    speaksOf: before ? moneySpokenOf(before) : null,
    isHourly: before !== undefined && speaksOfHours(before.normal),
  };
}

/** What is longer, or gives figures, is no caption. */
const LONGEST_BEHIND = 80;

/** 单位：亿美元, $ billions unless noted: a line right behind a table, where it does not caption the next one. */
function behind(end: number, scans: readonly SegmentScan[]): SegmentScan | undefined {
  const [line, next] = [scans[end], scans[end + 1]];
  const isCaption =
    line?.segment.kind === 'paragraph' && line.quantities.length === 0 && line.normal.length <= LONGEST_BEHIND;
  return isCaption && next?.segment.cell === undefined ? line : undefined;
}

/** What a line may be of, beside its growth and multiples. */
const OF_LINES: ReadonlySet<string> = new Set([
  'money',
  'data',
  'data-rate',
  'bit-rate',
  'compute',
  'operations',
  'power',
  'energy',
]);

/** The units that the figures of each column, or row, are written with, where they agree. */
function writtenUnits(
  cells: readonly SegmentScan[],
  lineOf: (cell: NonNullable<SegmentScan['segment']['cell']>) => number,
  units: UnitTable,
): ReadonlyMap<number, HeadUnit> {
  const found = new Map<number, HeadUnit | null>();
  for (const { quantities, segment } of cells) {
    if (!segment.cell || segment.cell.row === 0 || segment.cell.column === 0) continue;
    for (const quantity of quantities) {
      if (!quantity.hasUnit || quantity.impliedUnit || !OF_LINES.has(quantity.dimension)) continue;
      const line = lineOf(segment.cell);
      const known = found.get(line);
      const unit = known === undefined ? unitWritten(quantity, units) : known;
      const isSame =
        unit?.unit === quantity.unit && unit.low === quantity.written.unitFactor * quantity.written.low.scale;
      found.set(line, isSame ? unit : null);
    }
  }
  return new Map([...found].flatMap(([line, unit]) => (unit === null ? [] : [[line, unit] as const])));
}

function unitWritten({ written, unit, dimension, kind }: FoundQuantity, units: UnitTable): HeadUnit | null {
  const { before, low, after } = written;
  const read = unitOf(`${before}${low.magnitude}${after}`.trim(), units);
  return read?.unit === unit && read.dimension === dimension ? { ...read, kind } : null;
}

function firstOf<T>(texts: readonly string[], find: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

function writtenMoney(cells: readonly SegmentScan[]): WrittenMoney {
  const columns = new Map<number, string>();
  const rows = new Set<number>();
  for (const { quantities, segment } of cells) {
    const [first] = quantities;
    if (!segment.cell || first?.dimension !== 'money' || !first.hasUnit) continue;
    if (!columns.has(segment.cell.column)) columns.set(segment.cell.column, first.unit);
    rows.add(segment.cell.row);
  }
  return { columns, rows };
}

function moneySpokenOf({ words }: SegmentScan): 'sum' | 'price' | null {
  if (words.some(namesOther)) return null;
  return words.some(namesSum) ? 'sum' : words.some(namesPrice) ? 'price' : null;
}

type Word = SegmentScan['words'][number];

const PRICES: ReadonlySet<string> = new Set(['price']);
const namesPrice = (token: Word) => announces(token, PRICES);

/** Whether a word names money, in large sums or by the share. */
export function namesSum(token: Word): boolean {
  return announces(token, LARGE_SUMS) || announces(token, PER_SHARE);
}

/** Whether a word names what is neither a sum nor a price. */
export function namesOther(token: Word): boolean {
  return !namesSum(token) && !namesPrice(token) && token.words.some(({ type }) => type === 'cue');
}

/** 单卡每小时成本, `Cost per GPU-hour`: what captions a table of money an hour. */
const PER_HOUR = /每小时|每卡时|(?:小|卡)时[租价成费]|\bhourly\b|\b(?:per|an?) (?:[A-Za-z]+(?:[- ]| and ))?hour\b/i;

export function speaksOfHours(text: string): boolean {
  return PER_HOUR.test(text);
}

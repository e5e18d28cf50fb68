/** Growth rates in a table: a column headed 同比 or YoY, right of two columns of consecutive years. */
import type { Analysis, Figure, Segment } from '../../../analysis/analysis.ts';
import { wordTest } from '../../words.ts';
import type { Statement } from './statement.ts';

interface Cell {
  readonly figure: Figure;
  readonly column: number;
  readonly head: string;
}

const headsGrowth = wordTest('growthHead');
const YEAR = /(?:19|20)\d{2}/g;
const OTHER_BASE = /qoq|q\/q|环比|環比|季增/i;

/** The statements of one row, given the figures of its cells in order. */
export function statementsOfRow(analysis: Analysis, figures: readonly Figure[]): readonly Statement[] {
  const cells = figures.map((figure) => cellOf(analysis, figure)).filter((cell) => cell !== null);
  const single = cells.filter(({ column }) => cells.filter((other) => other.column === column).length === 1);
  return single.map((cell) => growthOf(cell, single)).filter((statement) => statement !== null);
}

function cellOf({ segments }: Analysis, figure: Figure): Cell | null {
  const cell = segments[figure.segment]?.cell;
  const head: Segment | undefined = cell?.columnHead == null ? undefined : segments[cell.columnHead];
  return cell === undefined || head === undefined ? null : { figure, column: cell.column, head: head.text };
}

function growthOf(cell: Cell, cells: readonly Cell[]): Statement | null {
  if (cell.figure.unit !== '%' || !headsGrowth(cell.head) || OTHER_BASE.test(cell.head)) return null;
  const levels = cells.filter(
    ({ column, figure }) => column < cell.column && figure.unit !== '%' && figure.kind === 'quantity',
  );
  const [left, right] = levels.slice(-2);
  if (left === undefined || right === undefined || right.column !== cell.column - 1 || left.column !== cell.column - 2)
    return null;
  const years = [yearOf(left.head), yearOf(right.head)] as const;
  if (years[0] === null || years[1] === null || restOf(left.head) !== restOf(right.head)) return null;
  if (Math.abs(years[1] - years[0]) !== 1) return null;
  const [base, value] = years[0] < years[1] ? [left, right] : [right, left];
  // The stated percentage is a growth whatever the cell's own words made of it.
  return { relation: 'growth', operands: [base.figure, value.figure], result: { ...cell.figure, kind: 'change' } };
}

function yearOf(head: string): number | null {
  const years = head.match(YEAR);
  return years?.length === 1 ? Number(years[0]) : null;
}

function restOf(head: string): string {
  return head.replace(YEAR, '').trim();
}

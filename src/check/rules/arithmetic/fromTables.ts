/**
 * What a column of a table says of those left of it: growth (同比, YoY; QoQ, 环比) right of two years, months or quarters, a multiple
 * right of two values, a sum right of the periods that it closes.
 */
import type { Analysis, Figure, Segment } from '../../../analysis/analysis.ts';
import { labelLater, lengthOf } from '../../../quantity/periodLabels.ts';
import { wordSource, wordTest } from '../../words.ts';
import type { Statement } from './statement.ts';

interface Cell {
  readonly figure: Figure;
  readonly column: number;
  readonly head: string;
}

const headsGrowth = wordTest('growthHead');
const headsMultiple = wordTest('multipleHead');
const headsTotal = wordTest('totalHead');
const headsBeat = wordTest('beatHead');
const headsHope = wordTest('hopeHead');
const headsActual = wordTest('actualHead');
const YEAR = /(?:19|20)\d{2}/g;
/** Growth from one quarter or month to the next. */
const SHORT_STEP = /qoq|q\/q|mom|m\/m|环比|環比|[季月][增减減]/i;
/** Growth from one year to the next. */
const YEAR_STEP = /yoy|y\/y|year|同比|年/i;
const NUMBERS = /\d+|[一二三四五六七八九十]+/g;

/** The statements of one row, given the figures of its cells in order. */
export function statementsOfRow(analysis: Analysis, figures: readonly Figure[]): readonly Statement[] {
  const cells = figures.map((figure) => cellOf(analysis, figure)).filter((cell) => cell !== null);
  const single = cells.filter(({ column }) => cells.filter((other) => other.column === column).length === 1);
  return single
    .flatMap((cell) => [
      growthOf(cell, single),
      multipleOf(cell, single),
      sumOf(cell, single),
      differenceOf(cell, single),
    ])
    .filter((statement) => statement !== null);
}

/** | MTIA 400 | MTIA 450 | 倍数 |: what two values side by side are of each other. */
function multipleOf(cell: Cell, cells: readonly Cell[]): Statement | null {
  if (cell.figure.kind !== 'multiple' || cell.head.trim().length > BARE || !headsMultiple(cell.head)) return null;
  const [left, right] = cells.filter(({ column }) => column === cell.column - 2 || column === cell.column - 1);
  if (left === undefined || right === undefined || !isAmount(left) || !isAmount(right)) return null;
  if (left.figure.metric !== right.figure.metric) return null;
  return { relation: 'multiple', operands: [left.figure, right.figure], result: cell.figure };
}

/** | 实际 | 预期 | 差 |: by how much two values side by side differ. */
const OF_DIFFERENCE = /^\W*(?:差[额額距值]?|[两兩]者差|difference|diff\.?|gap)\W*$/i;

function differenceOf(cell: Cell, cells: readonly Cell[]): Statement | null {
  if (!isAmount(cell) || !OF_DIFFERENCE.test(cell.head)) return null;
  const [left, right, ...more] = cells.filter(({ column }) => column < cell.column);
  if (left === undefined || right === undefined || more.length > 0 || !isAmount(left) || !isAmount(right)) return null;
  if (left.figure.unit !== cell.figure.unit || right.figure.unit !== cell.figure.unit) return null;
  return { relation: 'difference', operands: [left.figure, right.figure], result: cell.figure };
}

/** A head that says more (P/E multiple) is of something else. */
const BARE = 10;

/** | Q3 | Q4 | Both quarters |: of periods of one length, one column each, all that stand left of it. */
function sumOf(cell: Cell, cells: readonly Cell[]): Statement | null {
  if (!isAmount(cell) || !headsTotal(cell.head)) return null;
  const parts = cells.filter(({ column, figure }) => column < cell.column && figure.unit === cell.figure.unit);
  const periods = new Set(parts.map(({ figure }) => figure.period?.label));
  const lengths = new Set(parts.map(({ figure }) => (figure.period === null ? 'none' : lengthOf(figure.period))));
  const isRow = parts.every(({ column }, place) => column === cell.column - parts.length + place);
  const isOfYear = WHOLE_YEAR.test(cell.head) && (parts.length !== QUARTERS || !lengths.has('quarter'));
  if (parts.length < 2 || !isRow || !parts.every(isAmount)) return null;
  if (isOfEach(parts)) return { relation: 'sum', operands: parts.map(({ figure }) => figure), result: cell.figure };
  if (isOfYear || lengths.size > 1 || lengths.has('none') || periods.size !== parts.length) return null;
  return { relation: 'sum', operands: parts.map(({ figure }) => figure), result: cell.figure };
}

/** | AWS | Google Cloud | Microsoft Cloud | Sum |: one column for each of whom the total is. */
function isOfEach(parts: readonly Cell[]): boolean {
  const entities = new Set(parts.map(({ figure }) => figure.entity));
  return entities.size === parts.length && !entities.has(null);
}

const QUARTERS = 4;
const WHOLE_YEAR = /全年|年度|full[- ]year|\byear\b|(?:FY|20)\d\d/i;

function isAmount({ figure: { kind, unit, low, high } }: Cell): boolean {
  return kind === 'quantity' && unit !== '%' && low === high;
}

function cellOf({ segments }: Analysis, figure: Figure): Cell | null {
  const cell = segments[figure.segment]?.cell;
  const head: Segment | undefined = cell?.columnHead == null ? undefined : segments[cell.columnHead];
  return cell === undefined || head === undefined ? null : { figure, column: cell.column, head: head.text };
}

function growthOf(cell: Cell, cells: readonly Cell[]): Statement | null {
  const isBeat = headsBeat(cell.head);
  if (cell.figure.unit !== '%' || !(isBeat || headsGrowth(cell.head))) return null;
  const levels = cells.filter(
    ({ column, figure }) => column < cell.column && figure.unit !== '%' && figure.kind === 'quantity',
  );
  const [left, right] = levels.slice(-2);
  if (left === undefined || right === undefined || right.column !== cell.column - 1 || left.column !== cell.column - 2)
    return null;
  const isPair = levels.length === 2; // the year before may stand beside what was hoped for
  const before = isPair ? beforeStep(left, right) : null;
  const step = isBeat ? beatStep(left, right) : (before ?? timeStep(cell.head, left, right));
  if (step === null || Math.abs(step) !== 1) return null;
  const [base, value] = step > 0 ? [left, right] : [right, left];
  // The stated percentage is a growth whatever the cell's own words made of it.
  return { relation: 'growth', operands: [base.figure, value.figure], result: { ...cell.figure, kind: 'change' } };
}

/** How many years or quarters the right cell is later, by the step that the head of the growth is of. */
function timeStep(head: string, left: Cell, right: Cell): number | null {
  if (SHORT_STEP.test(head)) return shortStep(left, right);
  return yearStep(left, right) ?? (YEAR_STEP.test(head) ? null : shortStep(left, right));
}

/** 1 where what was reported stands right of what was guided to or hoped for, -1 the other way round: | Guide | Reported | Beat |. */
function beatStep(left: Cell, right: Cell): number | null {
  if (headsHope(left.head) && headsActual(right.head)) return 1;
  return headsHope(right.head) && headsActual(left.head) ? -1 : null;
}

/** | Quarter before | Revenue |, | 去年同期 | 本期 |: 1 where the left head says that its values are of before, -1 where the right one does. */
const OF_BEFORE =
  /^\W*(?:(?:the )?(?:quarter|year|month|period) (?:before|ago|earlier)|(?:prior|previous|last|prev\.?) (?:quarter|year|month|period|yr|qtr)|year-ago|then|before|上[一个個]?[季月年期]度?|前一?[季月年期]|去年同[期季月]|上年同期|前值|前期)\W*$/i;

function beforeStep(left: Cell, right: Cell): number | null {
  const [isLeft, isRight] = [left, right].map(({ head }) => OF_BEFORE.test(head));
  if (isLeft === isRight) return null;
  return isLeft ? 1 : -1;
}

/** How many years the head of the right cell is later, where the heads differ in nothing else. */
function yearStep(left: Cell, right: Cell): number | null {
  const [from, to] = [yearOf(left.head), yearOf(right.head)];
  if (from === null || to === null || restOf(left.head, YEAR) !== restOf(right.head, YEAR)) return null;
  return to - from;
}

/** 1 where the right cell is of the month or quarter behind the left one's, -1 the other way round, where the heads differ in nothing else. */
function shortStep(left: Cell, right: Cell): number | null {
  if (restOf(left.head, NUMBERS) !== restOf(right.head, NUMBERS)) return null;
  return isNext(left, right) ? 1 : isNext(right, left) ? -1 : null;
}

function isNext({ figure: { period } }: Cell, next: Cell): boolean {
  if (period === null || !SHORT.has(lengthOf(period))) return false;
  return labelLater(period.label, 1) === next.figure.period?.label;
}

const SHORT: ReadonlySet<string> = new Set(['month', 'quarter']);

function yearOf(head: string): number | null {
  const years = head.match(YEAR);
  return years?.length === 1 ? Number(years[0]) : null;
}

/** 2025 actual, 2026 guidance: on whose word the values of two years stand. */
const FOOTING = new RegExp(
  `${wordSource('actualHead')}|${wordSource('hopeHead')}|${wordSource('forecastHead')}|(?<![a-z])[AEG](?![a-z])|[(（)）]`,
  'gi',
);

function restOf(head: string, without: RegExp): string {
  return head.replace(without, '').replace(FOOTING, '').trim();
}

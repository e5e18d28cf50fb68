/** Fixes: the current value in the writer's style, in exactly the span of the finding. */
import type { Analysis, Figure, Segment } from '../analysis/analysis.ts';
import type { DatasetValue } from '../dataset/model.ts';
import type { Written } from '../quantity/quantity.ts';
import type { Measured } from './conversion.ts';
import { isRange } from './equality.ts';
import type { Fix } from './finding.ts';
import { fixValue } from './fixValue.ts';
import { withHabits } from './habits.ts';
import { near } from './near.ts';
import { respelledUnit, withFittingPrefix, withOtherMagnitude } from './respell.ts';
import { textOffset } from './sentence.ts';
import type { Slip } from './slip.ts';

/** Prints a quantity as another one was written; null where that style can't carry it. */
export type PrintQuantity = (value: Measured, written: Written) => string | null;

const MINUS = /[-−–－]/;

/** The fix that puts the value in place of the figure, or null where there is no honest one. `slip`: what made the figure wrong, if known. */
export function writeFix(
  analysis: Analysis,
  figure: Figure,
  value: DatasetValue,
  print: PrintQuantity,
  slip: Slip | null = null,
): Fix | null {
  const segment = analysis.segments[figure.segment];
  if (isFramed(analysis.text, figure) && !isRange(value)) return null;
  const printed = slip === null ? null : withOtherUnit(analysis, figure, value, slip);
  const text = printed ?? printedValue(analysis, figure, value, print);
  if (segment === undefined || text === null || text === '') return null;
  const newText = withMarkup(analysis.text, segment, figure, text);
  return newText === null || newText === analysis.text.slice(figure.start, figure.end) ? null : { newText };
}

/** Between $66bn and $72bn, 介于660亿至720亿之间: words that a range alone stands in. */
const FRAME_BEFORE = /(?:\bbetween|\brange from|介[于於])\s*$/i;
const FRAME_AFTER = /^\s*(?:之?[间間]|[区區][间間])/;

function isFramed(text: string, figure: Figure): boolean {
  if (!isRange(figure)) return false;
  const before = text.slice(Math.max(0, figure.start - 16), figure.start);
  return FRAME_BEFORE.test(before) || FRAME_AFTER.test(text.slice(figure.end, figure.end + 4));
}

function printedValue(analysis: Analysis, figure: Figure, value: DatasetValue, print: PrintQuantity): string | null {
  const quantity = fixValue(figure, value);
  if (quantity === null) return null;
  return print(signedAsWritten(figure, quantity), withHabits(withFittingPrefix(figure.written, quantity), analysis));
}

/** The same number with its magnitude word or unit put right, where that is what slipped. */
function withOtherUnit(analysis: Analysis, figure: Figure, value: DatasetValue, slip: Slip): string | null {
  const { text } = analysis;
  const { after } = figure.written;
  const source = text.slice(figure.start, figure.end);
  if (slip.base === 'bits' && isUnitOfColumn(figure, analysis)) return null;
  const respelled = withOtherMagnitude(text, figure, value, slip);
  if (respelled !== null) return respelled;
  const unit = respelledUnit(figure, value, slip);
  return unit === null || !source.endsWith(after) ? null : source.slice(0, source.length - after.length) + unit;
}

/** Whether others in the column of a table are in the same unit: then it is the number that has to change. */
function isUnitOfColumn(figure: Figure, { figures, segments }: Analysis): boolean {
  const cell = segments[figure.segment]?.cell;
  if (cell === undefined) return false;
  const isBeside = ({ segment, written }: Figure) => {
    const other = segments[segment]?.cell;
    const isInColumn = other?.table === cell.table && other.column === cell.column && other.row !== cell.row;
    return isInColumn && written.after === figure.written.after;
  };
  return near(figures, figure.start).some(isBeside);
}

/** Where the verb carries the sign (`下降1.9%`), the number stays without one. */
function signedAsWritten(figure: Figure, quantity: Measured): Measured {
  const signInVerb = figure.high < 0 && !MINUS.test(figure.written.before);
  return signInVerb ? { ...quantity, low: -quantity.high, high: -quantity.low } : quantity;
}

/** Marks inside the span (`**850**亿美元`) stay; null where the change would cut through them. */
function withMarkup(text: string, segment: Segment, { start, end }: Figure, printed: string): string | null {
  const source = text.slice(start, end);
  const plain = segment.text.slice(textOffset(segment, start), textOffset(segment, end));
  if (source === plain) return printed;
  const prefix = commonPrefix(plain, printed);
  const suffix = commonSuffix(plain.slice(prefix), printed.slice(prefix));
  const changed = plain.slice(prefix, plain.length - suffix);
  const at = changed === '' ? -1 : source.indexOf(changed);
  if (at < 0 || source.indexOf(changed, at + 1) >= 0) return null;
  return source.slice(0, at) + printed.slice(prefix, printed.length - suffix) + source.slice(at + changed.length);
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

/** How far a figure may be off: the 2% of `$91bn, plus or minus 2%`. */
import type { SegmentScan } from './scene.ts';

const BETWEEN = /^[\s,，(]*(?:plus or minus|give or take|\+\/-|±|上下|正负) ?$/i;

/** Whether a quantity of a segment, by its index, is the tolerance of the one before it. */
export function isTolerance(scan: SegmentScan, index: number): boolean {
  const before = index > 0 ? scan.quantities[index - 1] : undefined;
  const quantity = scan.quantities[index];
  return before !== undefined && quantity !== undefined && BETWEEN.test(scan.normal.slice(before.end, quantity.start));
}

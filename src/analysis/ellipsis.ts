/** Numbers that leave out the unit which the figure before them has: `23.3 TB/s, not 19.6`, `190 exabytes, of which 165`. */
import { looksLikeYear } from './countedThings.ts';
import type { FoundQuantity } from './foundQuantity.ts';

/** Words that set a second value against the first, right before it. */
const CUE =
  /(?:,? of which|,? and another|,? another|,? against|\((?:was|from|vs\.?|against|up from|down from)|,? not|,? (?:up|down) from|,? versus|,? vs\.?|,? compared with|,? compared to|,? instead of|,? rather than|,? and not|,? from| to|,? 其中|,? ?而非|,? ?不是|,? ?(?:高于|低于|多于)?(?:去年|上年|上季|此前|前值|前代|上代|上一代)(?:同期)?的?(?:为|是|仅|约|只有)?|,? ?原为) ?(?:just |only |about |nearly |roughly |some |约|近|仅|只有)?$/i;
/** What may stand behind such a number: the end of the clause, a time, a place; never a noun that it would count. */
const BEHIND =
  /^ ?(?:$|[,.;:)，。；）、](?!\d)|a (?:year|quarter|month|week)\b|(?:in|by|last|before|earlier|previously|for|on|at|from|went|a|two|three|later|today|now)\b|(?:去年|今年|来自|用于|提升|增|升|降|到|至))/;
/** A second value stands so close. */
const REACH = 48;
const ELLIPTIC = new Set([
  'count',
  'data',
  'data-rate',
  'bit-rate',
  'compute',
  'operations',
  'power',
  'energy',
  'rate',
  'percent',
  'multiple',
  'money',
  'money-per-hour',
]);

/** The bare number in the unit of `before`, the figure in front of it, where the words between set one against the other. */
export function ellipsisOf(
  text: string,
  quantity: FoundQuantity,
  before: FoundQuantity | undefined,
): FoundQuantity | null {
  if (!before || !ELLIPTIC.has(before.dimension) || !before.hasUnit || !isBare(quantity)) return null;
  if (quantity.start - before.end > REACH) return null;
  const between = text.slice(before.end, quantity.start);
  if (/[.。;；!?]\s|[。；]/.test(between) || !CUE.test(between)) return null;
  if (!BEHIND.test(text.slice(quantity.end, quantity.end + 14))) return null;
  const { unitFactor } = before.written;
  const { scale } = before.written.high ?? before.written.low;
  const factor = unitFactor * scale;
  const value = quantity.low * factor;
  if (!isComparable(value, before)) return null;
  return {
    ...quantity,
    low: value,
    high: quantity.high * factor,
    resolution: quantity.resolution * factor,
    unit: before.unit,
    dimension: before.dimension,
    kind: before.dimension === 'percent' ? 'share' : before.kind,
    hasUnit: true,
    impliedUnit: true,
    scope: before.scope,
    written: { ...quantity.written, unitFactor, low: { ...quantity.written.low, scale } },
  };
}

function isBare(quantity: FoundQuantity): boolean {
  return (
    !quantity.hasUnit &&
    !quantity.hasMagnitude &&
    quantity.bareLetter === null &&
    quantity.number.form === 'digits' &&
    quantity.written.high === undefined &&
    !looksLikeYear(quantity)
  );
}

/** Values that are set against one another are of one order. */
function isComparable(value: number, before: FoundQuantity): boolean {
  const ratio = value / before.high;
  return ratio > 0.02 && ratio < 50;
}

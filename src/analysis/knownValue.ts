/**
 * How a figure lies to what the dataset has: its very value, its digits with the point elsewhere, or its size. What was published of a
 * company is most likely said of it, and a figure that is wrong is mostly of the size of the right one.
 */
import type { Dataset, DatasetValue, Series } from '../dataset/model.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import type { Draft } from './scene.ts';

/** What companies publish of themselves. The specifications of a chip, its rack and its links are mixed up, and to read them as they are written is the point. */
const PUBLISHED: ReadonlySet<string> = new Set(['money', 'percent', 'points', 'count', 'multiple']);

/** A value of the dataset; a loss is written without its sign. */
interface KnownValue {
  readonly low: number;
  readonly high: number;
  readonly period: string | null;
  /** A former value has been replaced; a misprint was never right, and yet is said of its entity. */
  readonly age: 'current' | 'former' | 'misprint';
}

/** Values of one unit, levels or growth, and between which they lie, but for misprints. */
interface KnownValues {
  readonly all: KnownValue[];
  least: number;
  most: number;
}

/** The values of each list of series that a dataset gives, by unit, growth apart. */
const VALUES = new WeakMap<readonly Series[], ReadonlyMap<string, KnownValues>>();

const GROWTH = 'growth in ';

function valuesOf(all: readonly Series[]): ReadonlyMap<string, KnownValues> {
  const known = VALUES.get(all);
  if (known !== undefined) return known;
  const byUnit = new Map<string, KnownValues>();
  for (const { attributes, disputed, history, period } of all) {
    const add = (value: DatasetValue, age: KnownValue['age']) => {
      const unit = attributes['change'] === undefined ? value.unit : GROWTH + value.unit;
      const values = byUnit.get(unit) ?? { all: [], least: Number.POSITIVE_INFINITY, most: 0 };
      byUnit.set(unit, values);
      const [low, high] = [Math.abs(value.low), Math.abs(value.high)];
      values.all.push({ low, high, period, age });
      if (age === 'misprint') return;
      values.least = Math.min(values.least, low);
      values.most = Math.max(values.most, high);
    };
    for (const [at, { value }] of history.entries()) add(value, at === history.length - 1 ? 'current' : 'former');
    for (const { value } of disputed) add(value, 'misprint');
  }
  VALUES.set(all, byUnit);
  return byUnit;
}

/** Those of the unit of a figure, and of its kind. */
function comparable(all: readonly Series[], { kind, quantity }: Draft): KnownValues | undefined {
  return valuesOf(all).get(kind === 'change' ? GROWTH + quantity.unit : quantity.unit);
}

/** Whether a figure is a value at the precision in which the figure is written. */
function isAt({ high, low, resolution }: FoundQuantity, value: KnownValue): boolean {
  return Math.abs(value.low - low) <= resolution / 2 || Math.abs(value.high - high) <= resolution / 2;
}

/** Whether one of the series had the figure's value at some time, be it as a level or as growth. */
function hadValue(all: readonly Series[], quantity: FoundQuantity): boolean {
  const values = valuesOf(all);
  const isThere = (value: KnownValue) => isAt(quantity, value);
  return (
    values.get(quantity.unit)?.all.some(isThere) === true ||
    values.get(GROWTH + quantity.unit)?.all.some(isThere) === true
  );
}

/** Whether the metric of the entity had the figure's value at some time. */
export function isKnownValue(entity: string, metric: string, { quantity }: Draft, dataset: Dataset): boolean {
  return PUBLISHED.has(quantity.dimension) && hadValue(dataset.series(entity, metric), quantity);
}

/** Whether anything of the entity had the figure's value at some time. */
export function isKnownOf(entity: string, { quantity }: Draft, dataset: Dataset): boolean {
  return hadValue(dataset.series(entity), quantity);
}

/** In how many digits a figure is written, in a word: the more, the less it is a known value by chance. */
export function digitsOf({ quantity: { high, low, resolution } }: Draft): 'one' | 'two' | 'three' | 'range' {
  if (low !== high) return 'range';
  const size = Math.abs(high) / resolution;
  return size >= 100 ? 'three' : size >= 10 ? 'two' : 'one';
}

/** A figure beside what is known lies within 1.3 times of it, and so on. */
const BESIDE = 1.3;
const NEAR = 3;
const AWAY = 10;

/** How large the figure is among the values known of the metric of the entity, of its unit and kind; null where there are none. */
export function sizeAmongKnown(entity: string, metric: string, draft: Draft, dataset: Dataset): string | null {
  const values = comparable(dataset.series(entity, metric), draft);
  if (values === undefined || values.most === 0) return null;
  const size = Math.abs(draft.quantity.high);
  if (size >= values.least && size <= values.most) return 'within';
  if (values.all.some((value) => value.age === 'misprint' && isAt(draft.quantity, value))) return 'within';
  const times = Math.max(values.least / size, size / values.most);
  if (times < BESIDE) return 'beside';
  if (times >= NEAR && draft.kind !== 'change' && values.all.some((value) => isSlip(draft.quantity, value)))
    return 'slip';
  return times < NEAR ? 'near' : times < AWAY ? 'away' : 'far';
}

/** Powers of ten by which a point is misplaced, or a unit. */
const MOST_POWERS = 4;
/** A figure of so few digits has its digits in common with many: one that is written to a twelfth of its size, or more roughly. */
const ROUGH = 0.08;
const ROUNDED = 0.012;

/** Whether the figure has the digits of a value, with its point elsewhere. */
function isSlip({ high, resolution }: FoundQuantity, value: KnownValue): boolean {
  if (value.age === 'misprint') return false;
  const share = Math.max(ROUNDED, resolution / Math.abs(high));
  const power = Math.log10(Math.abs(high) / value.high);
  const shift = Math.round(power);
  if (share > ROUGH || shift === 0 || Math.abs(shift) > MOST_POWERS) return false;
  return Math.abs(10 ** (power - shift) - 1) <= share / 2;
}

/** How the figure lies to what is known of a period: it is the current value, lies beside a value, within 2.5 times of one, or further off. */
const PLACES = ['value', 'beside', 'near', 'far'] as const;
type Place = (typeof PLACES)[number];

/** The same for one period of the metric of the entity (fiscal and calendar years are not told apart) or for all of them; null where nothing is known. */
export function placeInPeriod(
  entity: string,
  metric: string,
  draft: Draft,
  period: string | null,
  dataset: Dataset,
): Place | null {
  let nearest: number = PLACES.length;
  for (const value of comparable(dataset.series(entity, metric), draft)?.all ?? []) {
    if (value.period === null || value.high === 0 || value.age === 'misprint') continue;
    if (period !== null && yearless(value.period) !== yearless(period)) continue;
    nearest = Math.min(nearest, PLACES.indexOf(placeAt(draft.quantity, value)));
  }
  return PLACES[nearest] ?? null;
}

/** A label without FY. */
function yearless(period: string): string {
  return period.startsWith('FY') ? period.slice(2) : period;
}

/** A former value proves no period: a text that gives it may be of the time when it stood, or not. */
function placeAt(quantity: FoundQuantity, value: KnownValue): Place {
  if (value.age === 'current' && isAt(quantity, value)) return 'value';
  const times = Math.abs(quantity.high) / value.high;
  if (times > 0.75 && times < 1.33) return 'beside';
  return times > 0.4 && times < 2.5 ? 'near' : 'far';
}

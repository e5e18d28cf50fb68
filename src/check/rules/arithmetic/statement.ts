/** Statements of arithmetic: figures that a sentence or table row relates, and whether the stated result follows. */
import type { Figure } from '../../../analysis/analysis.ts';
import { convert, type Measured } from '../../conversion.ts';
import { difference, type Interval, intervalOf, meet, quotient, shifted, sum } from '../../interval.ts';

export type Relation = 'growth' | 'premium' | 'multiple' | 'difference' | 'sum';

export interface Statement {
  readonly relation: Relation;
  /** Base first: growth and multiples are from the first to the second. */
  readonly operands: readonly Figure[];
  readonly result: Figure;
  /** Whether the text counts the base in (`grew threefold` may mean 3× or 4×): then both readings are right. */
  readonly ambiguous?: boolean;
}

/** Intervals in which the result may lie, one for each reading; none where the operands say nothing. */
type Reading = (operands: readonly Interval[], ambiguous: boolean) => readonly Interval[];

const READINGS: Readonly<Record<Relation, Reading>> = {
  growth: ([before, after]) => {
    const [base, value] = isLoss(before) && isLoss(after) ? [size(before), size(after)] : [before, after];
    return isPositive(base) && isPositive(value) ? [shifted(quotient(value, base), -1, 100)] : [];
  },
  premium: ([one, other]) =>
    isPositive(one) && isPositive(other)
      ? [shifted(quotient(other, one), -1, 100), shifted(quotient(one, other), -1, 100)]
      : [],
  multiple: ([first, second], ambiguous) => {
    const [base, value] = [size(first), size(second)];
    if (!isPositive(base) || !isPositive(value)) return [];
    const ratios = [quotient(value, base), quotient(base, value)];
    return ambiguous ? [...ratios, ...ratios.map((ratio) => shifted(ratio, -1))] : ratios;
  },
  difference: ([base, value]) => (base && value ? [difference(value, base), difference(base, value)] : []),
  sum: (parts) => [sum(parts)],
};

/** What the operands give: `value` as they stand, `low` to `high` as they may be rounded. */
export interface Expected extends Interval {
  readonly value: number;
}

/** A whole that is so many times its parts is none of theirs: it lost $0.73 a share, or $3.7bn all told. */
const OTHER_ORDER = 1e4;

function isOfOtherOrder(relation: Relation, value: number, said: number): boolean {
  return relation === 'sum' && Math.abs(said) > OTHER_ORDER * Math.abs(value);
}

/** What should be stated, or null where the statement is right or can't be judged. */
export function expectedInstead({ relation, operands, result, ambiguous }: Statement): Expected | null {
  const measured = inOneUnit(operands, relation === 'sum' || relation === 'difference' ? result.unit : null);
  if (measured === null || !isExactEnough(operands)) return null;
  const readings = READINGS[relation](measured.map(intervalOf), ambiguous === true);
  const stated = intervalOf(result);
  const either =
    relation === 'premium' || result.unit === POINTS || (relation === 'growth' && result.kind === 'change')
      ? [stated, { low: -stated.high, high: -stated.low }]
      : [stated];
  if (readings.some((reading) => either.some((interval) => meet(interval, reading)))) return null;
  const values = READINGS[relation](measured.map(asPoint), ambiguous === true).map(middleOf);
  const said = middleOf(result);
  const away = values.map((value) => Math.min(Math.abs(value - said), Math.abs(value + said)));
  const nearest = away.indexOf(Math.min(...away));
  const [reading, value] = [readings[nearest], values[nearest]];
  if (reading === undefined || value === undefined || isOfOtherOrder(relation, value, said)) return null;
  return { ...reading, value };
}

function asPoint(measured: Measured): Interval {
  const middle = middleOf(measured);
  return { low: middle, high: middle };
}

function middleOf({ low, high }: Interval): number {
  return (low + high) / 2;
}

/** Open-ended operands (over, several) bound nothing. */
function isExactEnough(operands: readonly Figure[]): boolean {
  return operands.every(({ approx }) => approx === 'exact' || approx === 'about');
}

/** In what two percentages differ. */
export const POINTS = 'pp';

function inOneUnit(operands: readonly Figure[], unit: string | null): readonly Measured[] | null {
  if (unit === POINTS && operands.every((operand) => operand.unit === '%')) return operands;
  const target = unit ?? operands[0]?.unit ?? '';
  const measured = operands.map((operand) => convert(operand, target));
  return measured.every((operand) => operand !== null) ? measured : null;
}

/** The interval of a loss as it is told: a loss of 2 that becomes one of 3 has grown by half. */
function size(interval: Interval | undefined): Interval | undefined {
  return isLoss(interval) ? { low: -interval.high, high: -interval.low } : interval;
}

function isLoss(interval: Interval | undefined): interval is Interval {
  return interval !== undefined && interval.high < 0;
}

function isPositive(interval: Interval | undefined): interval is Interval {
  return interval !== undefined && interval.low > 0;
}

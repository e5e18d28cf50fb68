/** Values whose dimension is not that of their metric: no claim could ever equal them. */
import type { LintContext } from './lint.ts';
import type { Metric, Series, Unit } from './model.ts';

export function dimensionCheck({ all, entities, report }: LintContext): void {
  for (const series of entities.flatMap((each) => each.series.map((one) => one.series))) {
    const metric = all.metrics.get(series.metric);
    if (metric === undefined) continue;
    const allowed = allowedIn(series, metric);
    for (const { value } of [...series.history, ...series.disputed]) {
      const found = dimensionOf(value.unit, all.units);
      if (allowed.includes(found)) continue;
      report(series, 'warning', 'dimension', {
        value: value.text,
        found,
        metric: metric.id,
        expected: metric.dimension,
      });
    }
  }
}

/** The dimension of a canonical unit, by units.yaml and the rules for what has no entry there. */
function dimensionOf(unit: string, units: ReadonlyMap<string, Unit>): string {
  if (unit.endsWith('/h')) return 'money-per-hour';
  return units.get(unit)?.dimension ?? (/^[A-Z]{3}$/.test(unit) ? 'money' : unit);
}

/** Dimensions in which the same thing is stated. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  money: ['money-per-hour'],
  compute: ['operations'],
  operations: ['compute'],
  'data-rate': ['bit-rate'],
  'bit-rate': ['data-rate'],
  index: ['count'],
  ratio: ['count', 'multiple', 'percent'],
  rate: ['count'],
  multiple: ['percent', 'count'],
  percent: ['points'],
};

/** A series that says by its attributes that it is a change or a comparison is stated in parts or multiples. */
const CHANGES = ['percent', 'points', 'multiple'];

function allowedIn(series: Series, metric: Metric): readonly string[] {
  const levels = [metric.dimension, ...(ALIKE[metric.dimension] ?? [])];
  return 'change' in series.attributes || 'versus' in series.attributes ? [...levels, ...CHANGES] : levels;
}

/** Sums over time: quarters and halves make a year. */

import type { LintContext } from './lint.ts';
import { amount, currentValue, hasNote, middle } from './lintAmounts.ts';
import type { DatasetValue, Series } from './model.ts';
import { currentOf, seriesKey } from './questions.ts';

/** Metrics of which a year is the sum of its parts; a stock (backlog, headcount) or a rate is not. */
const FLOWS = new Set([
  'capex',
  'revenue',
  'revenue-ai',
  'revenue-cloud',
  'revenue-data-center',
  'revenue-segment',
  'net-income',
  'operating-income',
  'shipments',
  'energy',
  'emissions',
]);

const PARTS_OF_YEAR = [
  { code: 'quarter-sum', parts: ['Q1', 'Q2', 'Q3', 'Q4'] },
  { code: 'half-sum', parts: ['H1', 'H2'] },
] as const;

/** Reported parts of a year against the reported year. */
export function yearSumCheck({ entities, report }: LintContext): void {
  for (const { series } of entities) {
    const reported = new Map(series.map((one) => [seriesKey(one.series), one.series] as const).filter(isReported));
    for (const year of reported.values()) {
      if (!FLOWS.has(year.metric) || !/^(?:FY)?\d{4}$/.test(year.period ?? '') || hasNote(year)) continue;
      for (const { code, parts } of PARTS_OF_YEAR) {
        const found = parts.map((part) => reported.get(seriesKey({ ...year, period: `${year.period}${part}` })));
        const values = found.map((one) => one && currentValue(one)).filter((value) => value !== undefined);
        const value = currentValue(year) as DatasetValue;
        if (values.length < parts.length || values.some((each) => each.unit !== value.unit)) continue;
        if (value.unit === '%') continue; // Growth rates do not add up.
        if (addsUp(values, value)) continue;
        const sum = values.reduce((total, each) => total + middle(each), 0);
        report(year, 'information', code, { year: year.period ?? '', sum: amount(sum, value.unit), value: value.text });
      }
    }
  }
}

function isReported(entry: readonly [string, Series]): boolean {
  return currentOf(entry[1])?.basis === 'reported';
}

/** Within what rounding of the parts and of the whole may leave, and half a percent. */
function addsUp(parts: readonly DatasetValue[], whole: DatasetValue): boolean {
  const low = parts.reduce((total, each) => total + each.low - each.resolution / 2, 0);
  const high = parts.reduce((total, each) => total + each.high + each.resolution / 2, 0);
  const slack = Math.abs(middle(whole)) * 0.005 + whole.resolution / 2;
  return low - slack <= whole.high && high + slack >= whole.low;
}

/** How a metric goes from period to period: years with years, quarters with quarters, one chart each. */

import type { BriefSeries } from '../briefReport.ts';
import { attributeText } from '../card.ts';
import type { PublicValue } from '../report.ts';
import type { Cells } from './cells.ts';
import type { BarsChart, Block } from './layout.ts';

/** Fewer periods are read faster in the table. */
const CHART_FROM = 3;

/** The newest ones. */
const MOST_PERIODS = 10;

const MOST_CHARTS = 6;

/** Periods of one length and one calendar: `2025`, `FY2026`, `2025Q3`, `2025H1`. */
const FORMS = [/^\d{4}$/, /^FY\d{4}$/, /^\d{4}Q\d$/, /^FY\d{4}Q\d$/, /^\d{4}H\d$/];

type Told = BriefSeries & { readonly period: string; readonly current: PublicValue };

/** The charts of the series that have enough periods, the longest first; what is not reported is drawn paler. */
export function periodCharts(series: readonly BriefSeries[], cells: Cells): Block[] {
  const groups = new Map<string, Told[]>();
  for (const each of series.flatMap(told)) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()]
    .filter((group) => group.length >= CHART_FROM)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_CHARTS)
    .map((group) => ({ type: 'chart', chart: periodChart(group, cells) }));
}

function told(series: BriefSeries): Told[] {
  const current = series.history.at(-1);
  const { period } = series;
  return current && period !== null && FORMS.some((form) => form.test(period)) ? [{ ...series, period, current }] : [];
}

function keyOf({ metric, attributes, period, current }: Told): string {
  const form = FORMS.findIndex((each) => each.test(period));
  return [metric, attributeText(attributes), form, current.unit].join('|');
}

function periodChart(group: readonly Told[], cells: Cells): BarsChart {
  const [first] = group;
  const ordered = [...group].sort((a, b) => a.period.localeCompare(b.period, 'en')).slice(-MOST_PERIODS);
  const bars = ordered.map(({ period, current }) => ({
    name: period,
    value: (current.low + current.high) / 2,
    label: cells.valueText(current),
    ...(current.basis === 'reported' ? {} : { tone: 'muted' as const }),
  }));
  return { type: 'bars', title: cells.what({ ...first!, period: null }), unit: first!.current.unit, bars };
}

/** Charts drawn with Observable Plot. Their values stand in the tables too; screen readers get the title and those. */
import * as Plot from '@observablehq/plot';
import type { BarsChart, Chart, HistoryChart } from '../layout/layout.ts';

const WIDTH = 720;
const HISTORY_HEIGHT = 240;

/** Draws each chart into its figure; a chart that can't be drawn leaves its caption. */
export function drawCharts(charts: readonly Chart[]): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const chart = charts[Number(figure.dataset.chart)];
    if (!chart) continue;
    const plot = chart.type === 'history' ? historyPlot(chart) : barsPlot(chart);
    // Plot brings a style element of its own, which the page's policy forbids; page.css holds its rules.
    for (const style of plot.querySelectorAll('style')) style.remove();
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', chart.title);
    figure.append(plot);
  }
}

/** Each value as a point, a range as a bar, held until the next one. */
function historyPlot(chart: HistoryChart): Element {
  const points = chart.points.map((point) => ({
    ...point,
    day: new Date(point.date),
    middle: (point.low + point.high) / 2,
  }));
  return Plot.plot({
    className: 'plot',
    width: WIDTH,
    height: HISTORY_HEIGHT,
    marginLeft: 64,
    marginTop: 28,
    y: { label: unitLabel(chart.unit), grid: true, nice: true, tickFormat: tickFormat(chart.unit) },
    x: { label: null },
    marks: [
      Plot.line(points, { x: 'day', y: 'middle', curve: 'step-after', strokeOpacity: 0.5 }),
      Plot.ruleX(points, { x: 'day', y1: 'low', y2: 'high', strokeWidth: 5, strokeOpacity: 0.6 }),
      Plot.dot(points, { x: 'day', y: 'middle', symbol: 'series', r: 4, fill: 'currentColor' }),
      Plot.text(points, { x: 'day', y: 'high', text: 'label', dy: -12, textAnchor: 'middle' }),
    ],
  });
}

function barsPlot(chart: BarsChart): Element {
  const bars = [...chart.bars];
  return Plot.plot({
    className: 'plot',
    width: WIDTH,
    height: bars.length * 26 + 50,
    marginLeft: 160,
    marginRight: 90,
    x: { label: unitLabel(chart.unit), grid: true, tickFormat: tickFormat(chart.unit) },
    y: { label: null, domain: bars.map((bar) => bar.name) },
    marks: [
      Plot.barX(bars, { y: 'name', x: 'value', fillOpacity: 0.6 }),
      Plot.text(bars, { y: 'name', x: 'value', text: 'label', textAnchor: 'start', dx: 4 }),
      Plot.ruleX([0]),
    ],
  });
}

function unitLabel(unit: string): string | null {
  return unit === '1' ? null : unit;
}

/** Money and counts in the page's language (90B, 900亿); physical units with the prefixes of the SI (90 G of B/s). */
function tickFormat(unit: string): string | ((value: number) => string) {
  if (unit !== '1' && !/^[A-Z]{3}$/.test(unit)) return 's';
  const format = new Intl.NumberFormat(document.documentElement.lang, { notation: 'compact' });
  return (value) => format.format(value);
}

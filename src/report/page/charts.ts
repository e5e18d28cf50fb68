/** Charts drawn with Observable Plot. Their values stand in the tables too; screen readers get the title and those. */
import * as Plot from '@observablehq/plot';
import type { BarsChart, Chart, HistoryChart, ScatterAxis, ScatterChart } from '../layout/layout.ts';

const WIDTH = 720;
const HISTORY_HEIGHT = 240;
const SCATTER_HEIGHT = 320;

/** Up to this many each step of a count has its tick. */
const FEW = 8;

/** Draws each chart into its figure; a chart that can't be drawn leaves its caption. */
export function drawCharts(charts: readonly Chart[]): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const chart = charts[Number(figure.dataset.chart)];
    if (!chart) continue;
    const plot = plotOf(chart);
    // Plot brings a style element of its own, which the page's policy forbids; page.css holds its rules.
    for (const style of plot.querySelectorAll('style')) style.remove();
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', chart.title);
    figure.append(plot);
  }
}

function plotOf(chart: Chart): Element {
  switch (chart.type) {
    case 'history':
      return historyPlot(chart);
    case 'bars':
      return barsPlot(chart);
    case 'scatter':
      return scatterPlot(chart);
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
    insetLeft: 32,
    insetRight: 32,
    x: { label: null, type: 'utc', ticks: 8, tickFormat: '%Y-%m' },
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
    x: { label: unitLabel(chart.unit), grid: true, tickFormat: tickFormat(chart.unit), ...wholeTicks(chart) },
    y: { label: null, domain: bars.map((bar) => bar.name) },
    marks: [
      Plot.barX(bars, { y: 'name', x: 'value', fillOpacity: 0.6 }),
      Plot.text(bars, { y: 'name', x: 'value', text: 'label', textAnchor: 'start', dx: 4 }),
      Plot.ruleX([0]),
    ],
  });
}

/** A few things are counted in whole steps. */
function wholeTicks({ bars, unit }: BarsChart): { ticks?: number } {
  const most = Math.max(...bars.map(({ value }) => value));
  return unit === '1' && most <= FEW && bars.every(({ value }) => Number.isInteger(value)) ? { ticks: most } : {};
}

function scatterPlot(chart: ScatterChart): Element {
  const points = [...chart.points];
  const axis = ({ title, unit }: ScatterAxis) => ({
    label: [title, unitLabel(unit)].filter(Boolean).join(', '),
    grid: true,
    zero: true,
    nice: true,
    tickFormat: tickFormat(unit),
  });
  return Plot.plot({
    className: 'plot',
    width: WIDTH,
    height: SCATTER_HEIGHT,
    marginLeft: 64,
    marginRight: 90,
    marginTop: 28,
    marginBottom: 40,
    x: axis(chart.x),
    y: axis(chart.y),
    marks: [
      Plot.dot(points, { x: 'x', y: 'y', r: 5, fill: 'currentColor' }),
      Plot.text(points, { x: 'x', y: 'y', text: 'name', textAnchor: 'start', dx: 9 }),
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

/** Charts drawn with Observable Plot. Their values stand in the tables too; screen readers get the title and those. */
import * as Plot from '@observablehq/plot';
import type { BarsChart, Chart, HistoryChart, ScatterAxis, ScatterChart } from '../layout/layout.ts';
import { element } from './elements.ts';

const WIDTH = 560;
const HISTORY_HEIGHT = 230;
const SCATTER_HEIGHT = 300;
const BAR_HEIGHT = 26;

/** What every chart has; its colours are those of page.css. */
const FRAME = { className: 'plot', width: WIDTH, marginTop: 28 } as const;

/** Up to this many each step of a count has its tick. */
const FEW = 8;

/** Draws each chart into its figure. */
export function drawCharts(charts: readonly Chart[]): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const chart = charts[Number(figure.dataset.chart)];
    if (!chart) continue;
    const plot = plotOf(chart);
    // Plot brings a style element of its own, which the page's policy forbids; page.css holds its rules.
    for (const style of plot.querySelectorAll('style')) style.remove();
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', chart.title);
    figure.append(...(chart.type === 'history' ? [legendOf(chart), plot] : [plot]));
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

/** How the bases of a history are told apart, by form first: not everyone sees colours. */
const SYMBOLS = [
  { symbol: 'circle', sign: '●' },
  { symbol: 'diamond2', sign: '◆' },
  { symbol: 'triangle', sign: '▲' },
  { symbol: 'square2', sign: '■' },
  { symbol: 'star', sign: '★' },
  { symbol: 'wye', sign: '✚' },
] as const;

function basesOf({ points }: HistoryChart): string[] {
  return [...new Set(points.map(({ series }) => series))];
}

function legendOf(chart: HistoryChart): HTMLElement {
  const legend = element('p', 'legend');
  for (const [index, basis] of basesOf(chart).entries()) {
    const entry = element('span', `basis-${index}`);
    entry.textContent = SYMBOLS[index % SYMBOLS.length]!.sign;
    legend.append(entry, ` ${basis} `);
  }
  return legend;
}

/** Each value as a point, a range as a bar, held until the next one. */
function historyPlot(chart: HistoryChart): Element {
  const bases = basesOf(chart);
  const points = chart.points.map((point) => ({
    ...point,
    day: new Date(point.date),
    middle: (point.low + point.high) / 2,
  }));
  return Plot.plot({
    ...FRAME,
    height: HISTORY_HEIGHT,
    marginLeft: 58,
    y: { label: unitLabel(chart.unit), grid: true, nice: true, ticks: 5, tickFormat: tickFormat(chart.unit) },
    insetLeft: 36,
    insetRight: 36,
    x: { label: null, type: 'utc', ticks: 5, tickFormat: '%Y-%m' },
    symbol: { domain: bases, range: bases.map((_, index) => SYMBOLS[index % SYMBOLS.length]!.symbol) },
    marks: [
      Plot.line(points, { x: 'day', y: 'middle', curve: 'step-after', strokeOpacity: 0.5, strokeWidth: 1.5 }),
      Plot.ruleX(points, { x: 'day', y1: 'low', y2: 'high', strokeWidth: 6, strokeOpacity: 0.35 }),
      ...bases.map((basis, index) =>
        Plot.dot(
          points.filter((point) => point.series === basis),
          { x: 'day', y: 'middle', symbol: 'series', r: 4.5, fill: 'currentColor', className: `basis-${index}` },
        ),
      ),
      Plot.text(points, { x: 'day', y: 'high', text: 'label', dy: -13, textAnchor: 'middle' }),
    ],
  });
}

function barsPlot(chart: BarsChart): Element {
  const bars = [...chart.bars];
  const plain = bars.filter(({ tone }) => tone !== 'muted');
  const muted = bars.filter(({ tone }) => tone === 'muted');
  return Plot.plot({
    ...FRAME,
    marginTop: 6,
    height: bars.length * BAR_HEIGHT + 36,
    marginLeft: widthOf(bars.map(({ name }) => name)),
    marginRight: widthOf(bars.map(({ label }) => label)),
    x: { label: null, grid: true, ticks: 5, tickFormat: tickFormat(chart.unit), ...wholeTicks(chart) },
    y: { label: null, domain: bars.map((bar) => bar.name) },
    marks: [
      Plot.barX(plain, { y: 'name', x: 'value', className: 'bars' }),
      Plot.barX(muted, { y: 'name', x: 'value', className: 'bars muted-bars' }),
      Plot.text(bars, { y: 'name', x: 'value', text: 'label', textAnchor: 'start', dx: 4 }),
      Plot.ruleX([0]),
    ],
  });
}

const FULL_WIDTH = /[\u2e80-\uffff]/;

/** Room for the longest of some labels, in pixels. */
function widthOf(labels: readonly string[]): number {
  const widths = labels.map((label) => [...label].reduce((sum, each) => sum + (FULL_WIDTH.test(each) ? 12 : 6.6), 16));
  return Math.min(Math.max(...widths, 40), 220);
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
    ticks: 5,
    tickFormat: tickFormat(unit),
  });
  return Plot.plot({
    ...FRAME,
    height: SCATTER_HEIGHT,
    marginLeft: 58,
    marginRight: widthOf(points.map(({ name }) => name)),
    marginBottom: 40,
    x: axis(chart.x),
    y: axis(chart.y),
    marks: [
      Plot.dot(points, { x: 'x', y: 'y', r: 5, fill: 'currentColor', className: 'basis-0' }),
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

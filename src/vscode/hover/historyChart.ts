/** The history of a series as a small picture for a hover: a step line, as a value holds until it is revised. */

import { startOfDate } from '../../dataset/dates.ts';
import type { Observation } from '../../dataset/model.ts';

const WIDTH = 260;
const HEIGHT = 44;
const MARGIN = 6;

/** Fewer values are told faster than drawn. */
const FEWEST = 3;

/** Two colours on either ground: a picture in a hover can't read the theme's variables. */
const PALETTES = {
  dark: { line: '#75beff', band: '#75beff55', last: '#ffffff' },
  light: { line: '#005fb8', band: '#005fb844', last: '#000000' },
} as const;

interface Point {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** A data URI of the chart, or null where there is too little to draw. `dark`: the ground it stands on. */
export function historyChart(history: readonly Observation[], dark: boolean): string | null {
  if (history.length < FEWEST) return null;
  const { line, band, last } = PALETTES[dark ? 'dark' : 'light'];
  const points = placed(history);
  const end = points.at(-1) as Point;
  const ranges = points.filter(({ low, high }) => low !== high);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<path d="${stepPath(points)}" fill="none" stroke="${line}" stroke-width="1.5"/>`,
    ...ranges.map(({ x, low, high }) => `<path d="M${x} ${low}V${high}" stroke="${band}" stroke-width="6"/>`),
    ...points.map((point) => `<circle cx="${point.x}" cy="${middle(point)}" r="2.5" fill="${line}"/>`),
    `<circle cx="${end.x}" cy="${middle(end)}" r="3.5" fill="${last}"/></svg>`,
  ].join('');
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}

/** Places by day and value; the scale begins at the lowest value, so that small revisions show. */
function placed(history: readonly Observation[]): readonly Point[] {
  const days = history.map(({ asOf }) => Date.parse(startOfDate(asOf)));
  const x = scale(Math.min(...days), Math.max(...days), MARGIN, WIDTH - MARGIN);
  const lows = history.map(({ value }) => value.low);
  const highs = history.map(({ value }) => value.high);
  const y = scale(Math.min(...lows), Math.max(...highs), HEIGHT - MARGIN, MARGIN);
  return history.map(({ value }, index) => ({ x: x(days[index] ?? 0), low: y(value.low), high: y(value.high) }));
}

function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = to - from;
  return (value) => round(span > 0 ? start + ((value - from) / span) * (end - start) : (start + end) / 2);
}

function middle({ low, high }: Point): number {
  return round((low + high) / 2);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function stepPath(points: readonly Point[]): string {
  return points
    .map((point, index) => (index === 0 ? `M${point.x} ${middle(point)}` : `H${point.x}V${middle(point)}`))
    .join('');
}

/**
 * Mistakes that a program plants: each annotated figure that agrees with the dataset is made wrong, one at a time, and the note is
 * checked. What is found of them says how far the rules reach in prose that nobody wrote for them; whether they cry wolf is
 * measured by the notes as they are.
 */
import { checkNote, type Engine } from '../../src/check/engine.ts';
import type { Dataset, DatasetValue, Series } from '../../src/dataset/model.ts';
import type { AnnotatedNote } from './corpus.ts';
import type { GoldLine } from './scorer.ts';

/** The annotation of a figure with what it says of itself. */
type FigureLine = GoldLine & { readonly attributes?: Readonly<Record<string, unknown>> };

export const MISTAKES = ['slip', 'off', 'old', 'neighbour'] as const;
/** `slip`: tenfold; `off`: a sixth more; `old`: the value before the current one; `neighbour`: that of another period. */
export type Mistake = (typeof MISTAKES)[number];

export interface Found {
  readonly planted: number;
  readonly found: number;
}

const SLIP = 10;
const OFF = 1.17;
/** A figure that is rounded agrees with its value within this share. */
const ROUNDED = 0.006;

/** How many mistakes of a kind are found in some notes. */
export function scoreMistakes(notes: readonly AnnotatedNote[], engine: Engine, mistake: Mistake): Found {
  let planted = 0;
  let found = 0;
  for (const note of notes)
    for (const line of note.gold) {
      const wrong = withMistake(note.text, line, engine.dataset, mistake);
      if (wrong === null) continue;
      planted++;
      const { findings } = checkNote(wrong.text, note.fileName, engine).result;
      if (findings.some(({ start, end }) => start < wrong.end && end > line.start)) found++;
    }
  return { planted, found };
}

/** The text with the figure of a line made wrong, and where the figure ends then; null where there is nothing to be wrong. */
export function withMistake(text: string, line: FigureLine, dataset: Dataset, mistake: Mistake) {
  const number = /\d[\d,]*(?:\.\d+)?/.exec(text.slice(line.start, line.end));
  const series = number === null ? null : statedSeries(line, dataset);
  if (number === null || series === null) return null;
  const factor = factorOf(mistake, line, series, dataset);
  const written = factor === null ? number[0] : timesAsWritten(number[0], factor);
  if (written === number[0]) return null;
  const start = line.start + number.index;
  const changed = text.slice(0, start) + written + text.slice(start + number[0].length);
  return { text: changed, end: line.end + written.length - number[0].length };
}

/** The series whose current value an annotated figure states: of its period or of none. */
function statedSeries(line: FigureLine, dataset: Dataset): Series | null {
  const { type, contestable, entity, metric, low, high, period, attributes = {} } = line;
  if (type !== 'figure' || contestable || entity === null || metric === null || low !== high || low === 0) return null;
  if (attributes['change'] !== undefined) return null;
  const candidates = dataset.series(entity, metric).filter((series) => series.attributes['change'] === undefined);
  return (
    candidates.find((series) => {
      const value = statedBy(series);
      return (series.period === null || series.period === period) && value !== undefined && states(line, value);
    }) ?? null
  );
}

function states({ unit, low }: GoldLine, value: DatasetValue): boolean {
  return value.unit === unit && isNear(value.low, low) && isNear(value.high, low);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDED * Math.max(Math.abs(a), Math.abs(b));
}

/** The value of a series that stands, or one of those before it. */
function statedBy({ history }: Series, back = 1): DatasetValue | undefined {
  return history.at(-back)?.value;
}

/** What the number has to be multiplied by to be wrong. */
function factorOf(mistake: Mistake, line: GoldLine, series: Series, dataset: Dataset): number | null {
  if (mistake === 'slip') return SLIP;
  if (mistake === 'off') return OFF;
  const other =
    mistake === 'old'
      ? statedBy(series, 2)
      : dataset
          .series(series.entity, series.metric)
          .filter((one) => isNeighbour(one, series))
          .map((one) => statedBy(one))[0];
  const isOther = other !== undefined && other.unit === line.unit && other.low === other.high;
  return isOther && !isNear(other.low, line.low) ? other.low / line.low : null;
}

function isNeighbour({ period, attributes }: Series, other: Series): boolean {
  const isQuarter = (label: string | null) => label?.includes('Q') === true;
  return (
    period !== null &&
    period !== other.period &&
    isQuarter(period) === isQuarter(other.period) &&
    JSON.stringify(attributes) === JSON.stringify(other.attributes)
  );
}

/** A number times a factor, with as many decimals (a digit fewer where it grows tenfold) and grouped like it. */
function timesAsWritten(number: string, factor: number): string {
  const decimals = number.split('.')[1]?.length ?? 0;
  const kept = factor === SLIP ? Math.max(0, decimals - 1) : decimals;
  const value = Number(number.replaceAll(',', '')) * factor;
  return value.toLocaleString('en-US', {
    minimumFractionDigits: kept,
    maximumFractionDigits: kept,
    useGrouping: number.includes(','),
  });
}

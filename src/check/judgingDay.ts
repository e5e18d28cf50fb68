/** The day by whose knowledge a place in a note is judged: a pin, an as-of directive, or today. */
import type { Analysis } from '../analysis/analysis.ts';
import { endOfDate } from '../dataset/dates.ts';

export interface JudgingDay {
  readonly day: string;
  readonly pinned: boolean;
}

interface Turn {
  readonly start: number;
  readonly date: string | null;
}

/**
 * Answers, for any offset of the note, which day its claims are judged by. An as-of directive holds up to the next
 * heading or the next as-of directive; the front matter's `asof` holds everywhere else. No day lies after today.
 */
export function judgingDays(analysis: Analysis, today: string): (offset: number) => JudgingDay {
  const turns = turnsOf(analysis);
  return (offset) => {
    const date = lastBefore(turns, offset)?.date ?? analysis.head.asOf;
    return date === null ? { day: today, pinned: false } : pinnedTo(date, today);
  };
}

/** A pin to a month or year means its last day. */
export function pinnedTo(date: string, today: string): JudgingDay {
  const day = endOfDate(date);
  return { day: day < today ? day : today, pinned: true };
}

function turnsOf(analysis: Analysis): readonly Turn[] {
  const pins = analysis.directives
    .filter(({ kind, date }) => kind === 'as-of' && date !== undefined)
    .map(({ end, date }): Turn => ({ start: end, date: date ?? null }));
  if (pins.length === 0) return [];
  const headings = analysis.segments
    .filter(({ kind }) => kind === 'heading')
    .map(({ start }): Turn => ({ start, date: null }));
  return [...pins, ...headings].sort((a, b) => a.start - b.start);
}

function lastBefore(turns: readonly Turn[], offset: number): Turn | null {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as Turn).start <= offset) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1] ?? null;
}

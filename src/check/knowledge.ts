/** What a series said on a given day: the observations that were out, and those that may have been. */
import { endOfDate, startOfDate } from '../dataset/dates.ts';
import type { Observation, Series } from '../dataset/model.ts';

/** A series as it was known on a day. */
export interface Knowledge {
  /** Published on or before the day for certain, oldest first; the last one is current. */
  readonly known: readonly Observation[];
  readonly current: Observation | null;
  /** Dated so roughly (a month, a year) that they may have been out: never held against a claim, but good enough to support it. */
  readonly perhaps: readonly Observation[];
  /** Published after the day. */
  readonly later: readonly Observation[];
}

/**
 * What was known of the series on `day` (ISO). Where `lenient` is false (today, with no pin) a rough date counts as
 * known from its first day on: the dataset would not hold it otherwise.
 */
export function knownOn(series: Series, day: string, lenient: boolean): Knowledge {
  const known: Observation[] = [];
  const perhaps: Observation[] = [];
  const later: Observation[] = [];
  for (const observation of series.history) {
    if (startOfDate(observation.asOf) > day) later.push(observation);
    else if (lenient && endOfDate(observation.asOf) > day) perhaps.push(observation);
    else known.push(observation);
  }
  return { known, current: known.at(-1) ?? null, perhaps, later };
}

/**
 * Judgements of a note that is being edited. A figure that its analysis takes over stands in the same words among the same
 * figures as before (analysis/boundBefore.ts), so it is judged as before, unless the days have changed.
 */
import type { Analysis, Figure } from '../analysis/analysis.ts';
import { writtenAt } from '../analysis/entryDays.ts';
import type { Dataset } from '../dataset/model.ts';
import type { Judgement } from './judgeClaim.ts';
import type { JudgingDay } from './judgingDay.ts';

/** By what a figure is judged. */
export interface Judging {
  readonly analysis: Analysis;
  readonly dataset: Dataset;
  readonly day: JudgingDay;
  /** ISO. */
  readonly today: string;
  /** The index of the figure's segment. */
  readonly segment: number;
}

interface Judged extends Omit<Judging, 'analysis' | 'segment'> {
  readonly written: string | null;
  readonly judgement: Judgement;
}

const JUDGED = new WeakMap<Figure, Judged>();

/** The judgement of a figure, by its origin, as it was made before, else by `judge`. */
export function remembered(
  origin: Figure,
  { analysis, dataset, day, today, segment }: Judging,
  judge: () => Judgement,
): Judgement {
  const written = writtenAt(analysis, segment);
  const known = JUDGED.get(origin);
  if (
    known?.dataset === dataset &&
    known.today === today &&
    known.written === written &&
    known.day.day === day.day &&
    known.day.pinned === day.pinned
  )
    return known.judgement;
  const judgement = judge();
  JUDGED.set(origin, { dataset, day, today, written, judgement });
  return judgement;
}

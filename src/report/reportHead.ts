/** The head that every report carries, and the names of what it speaks of. */
import type { Dataset, LocalText } from '../dataset/model.ts';
import { totalCoverage } from './coverageSum.ts';
import { noteRecords, type ReportNote } from './noteRecord.ts';
import type { ReportHead } from './report.ts';

/** What a report is built from. `today` is the day it is judged by, ISO. */
export interface ReportInput {
  /** Notes as checked, or what was kept of them. */
  readonly notes: readonly ReportNote[];
  readonly dataset: Dataset;
  readonly today: string;
}

/** The head over all notes of the input; `ids` are entities and metrics whose names the report needs. */
export function reportHead(input: ReportInput, ids: Iterable<string | null>): ReportHead {
  return {
    version: 1,
    asOf: input.today,
    dataset: input.dataset.info,
    coverage: totalCoverage(noteRecords(input)),
    names: namesOf(input.dataset, ids),
  };
}

function namesOf(dataset: Dataset, ids: Iterable<string | null>): Record<string, LocalText> {
  const names: Record<string, LocalText> = {};
  for (const id of new Set(ids)) {
    const named = id === null ? undefined : (dataset.entities.get(id) ?? dataset.metrics.get(id));
    if (named) names[named.id] = named.names;
  }
  return names;
}

/** `unsourced` (off by default): a figure of a known entity that no series covers. */
import type { Figure } from '../../analysis/analysis.ts';
import type { Dataset } from '../../dataset/model.ts';
import type { Candidate } from '../candidate.ts';

/** A candidate where the figure names a known entity and metric; asked for figures without a series only. */
export function unsourced({ start, end, entity, metric }: Figure, dataset: Dataset): Candidate | null {
  if (entity === null || metric === null || !dataset.entities.has(entity)) return null;
  return { rule: 'unsourced', start, end, series: null, current: null, matched: null, explanation: null };
}

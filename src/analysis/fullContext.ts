/** The context of analysis for programs that have all parts in one file, the builder of lexicons among them. */
import type { Dataset } from '../dataset/model.ts';
import { type AnalysisContext, contextOf } from './context.ts';
import type { ScriptMap } from './fold.ts';
import { buildReading } from './lexiconBuild.ts';

/** What analysis needs for a dataset. `scripts` are Traditional → Simplified pairs. */
export function createAnalysisContext(dataset: Dataset, scripts?: ScriptMap): AnalysisContext {
  return contextOf(dataset, scripts, buildReading);
}

/** The engine as adapters hold it: a dataset, what was built from it, and the settings. */
import type { Analysis } from '../analysis/analysis.ts';
import { analyze } from '../analysis/analyze.ts';
import type { AnalysisContext } from '../analysis/context.ts';
import type { Dataset } from '../dataset/model.ts';
import { check } from './check.ts';
import type { CheckOptions, CheckResult } from './finding.ts';

export interface Engine {
  readonly dataset: Dataset;
  /** From `createAnalysisContext(dataset)`. */
  readonly context: AnalysisContext;
  readonly options: CheckOptions;
}

export interface CheckedNote {
  readonly analysis: Analysis;
  readonly result: CheckResult;
}

/** Analyses and checks one note. `fileName` (without folders) may carry the date of writing. */
export function checkNote(text: string, fileName: string, engine: Engine): CheckedNote {
  const analysis = analyze(text, engine.context, { fileName, today: engine.options.today });
  return { analysis, result: check(analysis, engine.dataset, engine.options) };
}

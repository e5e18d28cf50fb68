/** The engine as adapters hold it: a dataset, what was built from it, and the settings. */
import type { Analysis } from '../analysis/analysis.ts';
import { analyze, originsOf } from '../analysis/analyze.ts';
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

/**
 * Analyses and checks one note. `fileName` (without folders) may carry the date of writing; `before` is for
 * a note that is being edited: what was found in it before the edit, null at first, which makes this quicker.
 */
export function checkNote(text: string, fileName: string, engine: Engine, before?: CheckedNote | null): CheckedNote {
  const { today } = engine.options;
  const analysis = analyze(text, engine.context, {
    fileName,
    today,
    before: before === null ? null : before?.analysis,
  });
  return { analysis, result: check(analysis, engine.dataset, engine.options, originsOf(analysis)) };
}

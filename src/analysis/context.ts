/** What analysis needs beside the text: the dataset and what is built from it once. */
import type { Dataset } from '../dataset/model.ts';
import { UnitTable } from '../quantity/unitTable.ts';
import { Fold, type ScriptMap } from './fold.ts';
import { Lexicon } from './lexicon.ts';

export interface AnalysisContext {
  readonly dataset: Dataset;
  readonly lexicon: Lexicon;
  readonly units: UnitTable;
  readonly fold: Fold;
}

/** Builds lexicon and tables for a dataset; tens of milliseconds, once per dataset. `scripts` are Traditional → Simplified pairs. */
export function createAnalysisContext(dataset: Dataset, scripts?: ScriptMap): AnalysisContext {
  const fold = new Fold(scripts);
  return { dataset, fold, units: new UnitTable(dataset.units), lexicon: new Lexicon(dataset, fold) };
}

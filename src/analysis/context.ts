/** What analysis needs beside the text: the dataset and what is built from it once. */
import type { Dataset } from '../dataset/model.ts';
import { UnitTable } from '../quantity/unitTable.ts';
import { type Fold, foldOf, type ScriptMap } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { unpackLexicon } from './lexiconPack.ts';
import { type AllWeights, type RankingWeights, rankingWeights } from './ranking.ts';

export interface AnalysisContext {
  readonly dataset: Dataset;
  readonly lexicon: Lexicon;
  readonly units: UnitTable;
  readonly fold: Fold;
  readonly weights: RankingWeights;
}

/** What is built of a dataset and the word lists, once for all notes. */
export interface BuiltReading {
  readonly lexicon: Lexicon;
  readonly weights: AllWeights;
}

export type ReadingBuilder = (dataset: Dataset, fold: Fold) => BuiltReading;

/**
 * What analysis needs for a dataset. The lexicon is the one that the dataset brings where it was built with the program, else
 * it is built: a quarter of a second, once per dataset. `scripts` are Traditional → Simplified pairs.
 */
export function contextOf(dataset: Dataset, scripts: ScriptMap | undefined, build: ReadingBuilder): AnalysisContext {
  const fold = foldOf(scripts);
  const { lexicon, weights } =
    (dataset.lexicon && unpackLexicon(dataset.lexicon, dataset, fold)) ?? build(dataset, fold);
  return { dataset, fold, units: new UnitTable(dataset.units), lexicon, weights: rankingWeights(weights) };
}

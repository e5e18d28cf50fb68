/** Builds the lexicon that ships beside the compiled dataset. */
import { loadCompiled } from '../dataset/compiled.ts';
import { createDataset } from '../dataset/dataset.ts';
import { foldOf } from './fold.ts';
import { lexiconParts } from './lexiconBuild.ts';
import { packLexicon } from './lexiconPack.ts';

/** The lexicon of a compiled dataset, as `loadCompiled` takes it. `json` is what `buildDataset` gave. */
export function builtLexicon(json: string): Uint8Array {
  const dataset = createDataset([loadCompiled(json)]);
  const fold = foldOf(dataset.fold);
  return packLexicon(lexiconParts(dataset, fold), dataset, fold);
}

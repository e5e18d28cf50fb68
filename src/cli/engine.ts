/** The engine of a run, made from plain choices, so that each worker thread can make its own. */
import { createAnalysisContext } from '../analysis/fullContext.ts';
import type { Engine } from '../check/engine.ts';
import type { DatasetLayer } from '../dataset/layer.ts';
import type { Dataset } from '../dataset/model.ts';
import { type DatasetChoice, loadDataset, type Severities } from './loadDataset.ts';

export interface EngineChoice {
  readonly dataset: DatasetChoice;
  /** The day that notes are judged by, ISO. */
  readonly today: string;
  readonly severities: Severities;
}

export interface StartedEngine {
  readonly engine: Engine;
  readonly dataset: Dataset;
  readonly troubles: readonly string[];
}

/** The engine on a dataset that is loaded already. */
export function engineOn(
  dataset: Dataset,
  layers: readonly DatasetLayer[],
  { today, severities }: Pick<EngineChoice, 'today' | 'severities'>,
): Engine {
  const fold = layers.find((layer) => layer.fold)?.fold;
  return { dataset, context: createAnalysisContext(dataset, fold), options: { today, severities } };
}

/** Loads the dataset and builds the engine on it. */
export async function startEngine(choice: EngineChoice): Promise<StartedEngine> {
  const { dataset, layers, troubles } = await loadDataset(choice.dataset);
  return { engine: engineOn(dataset, layers, choice), dataset, troubles };
}

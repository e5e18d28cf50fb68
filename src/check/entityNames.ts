/** Entities and metrics as directives name them: by id, name, alias or former name, in any letter case. */
import type { Dataset, Entity, Metric } from '../dataset/model.ts';

interface Names {
  readonly entities: ReadonlySet<string>;
  readonly metrics: ReadonlySet<string>;
}

const NAMES = new WeakMap<Dataset, Names>();

export function isKnownEntity(word: string, dataset: Dataset): boolean {
  return dataset.entities.has(word) || namesOf(dataset).entities.has(word.toLowerCase());
}

export function isKnownMetric(word: string, dataset: Dataset): boolean {
  return dataset.metrics.has(word) || namesOf(dataset).metrics.has(word.toLowerCase());
}

function namesOf(dataset: Dataset): Names {
  let names = NAMES.get(dataset);
  if (names === undefined) {
    names = {
      entities: lowerCase([...dataset.entities.values()].flatMap(entityNames)),
      metrics: lowerCase([...dataset.metrics.values()].flatMap(metricNames)),
    };
    NAMES.set(dataset, names);
  }
  return names;
}

function entityNames({ id, names, aliases, formerNames }: Entity): string[] {
  return [id, ...Object.values<string>({ ...names }), ...aliases, ...formerNames.map(({ name }) => name)];
}

function metricNames({ id, names }: Metric): string[] {
  return [id, ...Object.values<string>({ ...names })];
}

function lowerCase(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}

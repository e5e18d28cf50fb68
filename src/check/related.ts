/** Chips and the systems built from them, and what one maker makes, by the dataset's relations. */
import type { Dataset } from '../dataset/model.ts';

const CHIPS_OF = new WeakMap<Dataset, ReadonlyMap<string, readonly string[]>>();

/** The systems that an entity is part of. */
export function systemsOf(entity: string, dataset: Dataset): readonly string[] {
  return dataset.entities.get(entity)?.relations.partOf ?? [];
}

/** The chips that a system is built from. */
export function chipsOf(system: string, dataset: Dataset): readonly string[] {
  let index = CHIPS_OF.get(dataset);
  if (index === undefined) {
    index = indexChips(dataset);
    CHIPS_OF.set(dataset, index);
  }
  return index.get(system) ?? [];
}

function indexChips(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  const add = (system: string, chip: string) => {
    const chips = index.get(system) ?? [];
    if (!chips.includes(chip)) chips.push(chip);
    index.set(system, chips);
  };
  for (const { id, kind, relations } of dataset.entities.values()) {
    if (kind === 'chip') for (const system of relations.partOf ?? []) add(system, id);
    if (kind === 'system')
      for (const chip of relations.runsOn ?? []) if (dataset.entities.get(chip)?.kind === 'chip') add(id, chip);
  }
  return index;
}

const MADE_BY = new WeakMap<Dataset, ReadonlyMap<string, readonly string[]>>();

/** What a maker makes, in the dataset's order. */
export function madeBy(maker: string, dataset: Dataset): readonly string[] {
  let index = MADE_BY.get(dataset);
  if (index === undefined) {
    index = indexMakers(dataset);
    MADE_BY.set(dataset, index);
  }
  return index.get(maker) ?? [];
}

function indexMakers(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { id, relations } of dataset.entities.values()) {
    if (relations.maker === undefined) continue;
    const made = index.get(relations.maker);
    if (made) made.push(id);
    else index.set(relations.maker, [id]);
  }
  return index;
}

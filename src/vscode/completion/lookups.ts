/** The names of each engine's dataset, prepared once. */
import type { Engine } from '../engine.ts';
import { EntityLookup } from './entityLookup.ts';

const LOOKUPS = new WeakMap<Engine, EntityLookup>();

export function lookupOf(engine: Engine): EntityLookup {
  let lookup = LOOKUPS.get(engine);
  if (lookup === undefined) {
    lookup = new EntityLookup(engine.dataset, engine.context.fold);
    LOOKUPS.set(engine, lookup);
  }
  return lookup;
}

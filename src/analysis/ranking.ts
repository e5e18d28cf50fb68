/**
 * Ranking by named features: each candidate adds up the weights of what is true of it, and its share of all candidates'
 * exponentials is how sure the choice is. The weights are fitted to annotated notes (`npm run fit`, docs/engine-words.md) and
 * stand in weights.json.
 */

import type { Draft } from './scene.ts';

export type Weights = Readonly<Record<string, number>>;

/** The weights of all rankings, as weights.json has them. */
export type AllWeights = Readonly<Record<ChoiceTrace['what'], Weights>>;

type Value = string | number | undefined;
type Weight = number | Map<Value, Weight>;

/**
 * Weights by the names of features. A figure asks for hundreds of them: those named by a template are remembered by the
 * template and its values, so that no name is put together and hashed.
 */
export class WeightTable {
  readonly #byTemplate = new Map<TemplateStringsArray, Map<Value, Weight>>();

  readonly #byName: ReadonlyMap<string, number>;

  constructor(weights: Weights) {
    this.#byName = new Map(Object.entries(weights));
  }

  of(name: string): number {
    return this.#byName.get(name) ?? 0;
  }

  at(template: TemplateStringsArray, first: Value, second: Value, third: Value): number {
    let known = fetched(this.#byTemplate, template);
    if (template.length > 2) known = fetched(known as Map<Value, Map<Value, Weight>>, first);
    if (template.length > 3) known = fetched(known as Map<Value, Map<Value, Weight>>, second);
    const last = template.length > 3 ? third : template.length > 2 ? second : first;
    const weight = known.get(last);
    if (typeof weight === 'number') return weight;
    const found = this.of(String.raw(template, first, second, third));
    known.set(last, found);
    return found;
  }
}

/** The map under a key, made where there is none. */
function fetched<Key>(maps: Map<Key, Map<Value, Weight>>, key: Key): Map<Value, Weight> {
  const known = maps.get(key);
  if (known) return known;
  const made = new Map<Value, Weight>();
  maps.set(key, made);
  return made;
}

/** The weights of the rankings. */
export interface RankingWeights {
  readonly entity: WeightTable;
  readonly metric: WeightTable;
  readonly period: WeightTable;
}

/** Weights by kind of choice, as in weights.json, for ranking by. */
export function rankingWeights(weights: AllWeights): RankingWeights {
  return {
    entity: new WeightTable(weights.entity),
    metric: new WeightTable(weights.metric),
    period: new WeightTable(weights.period),
  };
}

/** Adds up one candidate's features. With `names` it also keeps them, for fitting and for explaining. */
export class Tally {
  score = 0;
  readonly #weights: WeightTable;
  readonly names: string[] | null;

  constructor(weights: WeightTable, names: string[] | null) {
    this.#weights = weights;
    this.names = names;
  }

  /** A feature by its name, or as a template of it (add`kind ${kind}`), which is not put together but where names are kept. */
  add(name: string): void;
  add(name: TemplateStringsArray, first: Value, second?: Value, third?: Value): void;
  add(name: string | TemplateStringsArray, first?: Value, second?: Value, third?: Value): void {
    if (typeof name === 'string') {
      this.score += this.#weights.of(name);
      this.names?.push(name);
      return;
    }
    this.score += this.#weights.at(name, first, second, third);
    this.names?.push(String.raw(name, first, second, third));
  }

  /** A tally that goes on from what this one has added up. */
  copy(): Tally {
    const copy = new Tally(this.#weights, this.names && [...this.names]);
    copy.score = this.score;
    return copy;
  }

  /** Takes over what another tally of the same weights has added up. */
  include(other: Tally): void {
    this.score += other.score;
    if (other.names) this.names?.push(...other.names);
  }
}

export interface Ranked<T> {
  readonly candidate: T;
  readonly score: number;
}

/** The best of the candidates with its probability among all of them; null of none. */
export function best<T>(ranked: readonly Ranked<T>[]): { readonly candidate: T; readonly probability: number } | null {
  let first: Ranked<T> | null = null;
  for (const one of ranked) if (first === null || one.score > first.score) first = one;
  if (first === null) return null;
  let sum = 0;
  for (const { score } of ranked) sum += Math.exp(score - first.score);
  return { candidate: first.candidate, probability: 1 / sum };
}

/** One choice as it was made, for fitting weights: candidates by id (null: none of them) with their features. */
export interface ChoiceTrace {
  readonly what: 'entity' | 'metric' | 'period';
  readonly draft: Draft;
  readonly candidates: readonly { readonly id: string | null; readonly features: readonly string[] }[];
}

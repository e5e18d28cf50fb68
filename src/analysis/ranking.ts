/**
 * Ranking by named features: each candidate adds up the weights of what is true of it, and its share of all candidates'
 * exponentials is how sure the choice is. The weights are fitted to annotated notes (`npm run fit`, docs/engine-words.md) and
 * stand in weights.json.
 */

import type { Draft } from './scene.ts';

export type Weights = Readonly<Record<string, number>>;

/** The weights of all rankings, as weights.json has them. */
export type AllWeights = Readonly<Record<ChoiceTrace['what'], Weights>>;

/** A value that a feature has in its name. */
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
function fetched<Key, Inner, T>(maps: Map<Key, Map<Inner, T>>, key: Key): Map<Inner, T> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<Inner, T>();
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
  #marked = 0;
  #markedNames = 0;

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

  /** Takes over what another tally of the same weights has added up. */
  include(other: Tally): void {
    this.score += other.score;
    if (this.names !== null && other.names !== null) this.names.push(...other.names);
  }

  /** Adds a group of features, in their order: what ties, ties by the last bit of the sum. */
  addGroup(group: FeatureGroup, first: Value, second?: Value, third?: Value): void {
    const { weights, names } = group.of(this.#weights, first, second, third);
    for (const weight of weights) this.score += weight;
    this.names?.push(...names);
  }

  /** Marks what was added up so far, to go back to. */
  mark(): void {
    this.#marked = this.score;
    this.#markedNames = this.names?.length ?? 0;
  }

  /** Forgets what was added since the mark. */
  reset(): void {
    this.score = this.#marked;
    if (this.names !== null) this.names.length = this.#markedNames;
  }
}

/** Features by name, and those of their weights that are not 0. */
interface Features {
  readonly names: readonly string[];
  readonly weights: readonly number[];
}

/**
 * Features that hang on up to three values. Which they are is remembered by these: figure after figure asks for the same few
 * combinations, most of whose features weigh nothing.
 */
export class FeatureGroup {
  /** The weights that were asked for last, and what is remembered with them. */
  #weights: WeightTable | null = null;
  #known = new Map<Value, Map<Value, Map<Value, Features>>>();
  /** The first two values that were asked for last, and what is known of them: the candidates of one figure share these. */
  #first: Value;
  #second: Value;
  #ofBoth: Map<Value, Features> | null = null;

  /** `addTo` adds the features that the values have. */
  constructor(private readonly addTo: (tally: Tally, first: Value, second: Value, third: Value) => void) {}

  of(weights: WeightTable, first: Value, second: Value, third: Value): Features {
    if (weights !== this.#weights) {
      this.#weights = weights;
      this.#known = new Map();
      this.#ofBoth = null;
    }
    if (this.#ofBoth === null || first !== this.#first || second !== this.#second) {
      this.#first = first;
      this.#second = second;
      this.#ofBoth = fetched(fetched(this.#known, first), second);
    }
    const known = this.#ofBoth;
    return known.get(third) ?? this.#named(weights, known, first, second, third);
  }

  #named(table: WeightTable, known: Map<Value, Features>, first: Value, second: Value, third: Value): Features {
    const names: string[] = [];
    this.addTo(new Tally(table, names), first, second, third);
    const features = { names, weights: names.map((name) => table.of(name)).filter((weight) => weight !== 0) };
    known.set(third, features);
    return features;
  }
}

/** The best of the candidates, or none of them (null), with its probability among all of these. */
export function best<T extends { readonly tally: Tally }>(
  candidates: readonly T[],
  none: Tally,
): { readonly candidate: T | null; readonly probability: number } {
  let candidate: T | null = null;
  let highest = none.score;
  for (const one of candidates) {
    if (one.tally.score <= highest) continue;
    candidate = one;
    highest = one.tally.score;
  }
  let sum = Math.exp(none.score - highest);
  for (const { tally } of candidates) sum += Math.exp(tally.score - highest);
  return { candidate, probability: 1 / sum };
}

/** One choice as it was made, for fitting weights: candidates by id (null: none of them) with their features. */
export interface ChoiceTrace {
  readonly what: 'entity' | 'metric' | 'period';
  readonly draft: Draft;
  readonly candidates: readonly { readonly id: string | null; readonly features: readonly string[] }[];
}

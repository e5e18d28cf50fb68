/**
 * Ranking by named features: each candidate adds up the weights of what is true of it, and its share of all candidates'
 * exponentials is how sure the choice is. A feature counts by itself, and in a few hidden units for what it says beside others. The weights are
 * fitted to annotated notes (`npm run fit`, docs/engine-words.md, decision 0023) and stand in weights.json.
 */

import type { Draft } from './scene.ts';

/** How many hidden units a ranking has. */
export const HIDDEN = 4;

/** All weights are whole numbers, of which so many make 1: sums are the same in whatever order they are added up. */
export const WEIGHT_UNIT = 16;

/** What a feature adds to the score, and behind it what it adds to each hidden unit. */
export type Weight = readonly number[];

/** The weights of a ranking. */
export interface Weights {
  /** What each hidden unit holds before any feature is added. */
  readonly bias: readonly number[];
  /** What each hidden unit adds to the score at its fullest, and takes from it where it is as far below 0. */
  readonly share: readonly number[];
  readonly features: Readonly<Record<string, Weight>>;
}

/** The weights of all rankings, as weights.json has them. */
export type AllWeights = Readonly<Record<ChoiceTrace['what'], Weights>>;

/** A value that a feature has in its name. */
type Value = string | number | undefined;
type Known = Weight | Map<Value, Known>;

/** The weight of features that count for nothing. */
const NOTHING: Weight = [];

/**
 * Weights by the names of features. A figure asks for hundreds of them: those named by a template are remembered by the
 * template and its values, so that no name is put together and hashed.
 */
export class WeightTable {
  readonly #byTemplate = new Map<TemplateStringsArray, Map<Value, Known>>();
  readonly #byName: ReadonlyMap<string, Weight>;
  readonly #bias: readonly number[];
  readonly #share: readonly number[];

  constructor({ bias, share, features }: Weights) {
    this.#byName = new Map(Object.entries(features));
    this.#bias = bias;
    this.#share = share;
  }

  of(name: string): Weight {
    return this.#byName.get(name) ?? NOTHING;
  }

  at(template: TemplateStringsArray, first: Value, second: Value, third: Value): Weight {
    let known = fetched(this.#byTemplate, template);
    if (template.length > 2) known = fetched(known as Map<Value, Map<Value, Known>>, first);
    if (template.length > 3) known = fetched(known as Map<Value, Map<Value, Known>>, second);
    const last = template.length > 3 ? third : template.length > 2 ? second : first;
    const weight = known.get(last);
    if (weight !== undefined) return weight as Weight;
    const found = this.of(String.raw(template, first, second, third));
    known.set(last, found);
    return found;
  }

  /** The score that sums of weights come to: the first of them as it is, the others as far as their hidden unit lets them through. */
  score(sums: Weight): number {
    let score = sums[0] as number;
    for (let unit = 0; unit < HIDDEN; unit++) {
      const sum = (sums[unit + 1] as number) + (this.#bias[unit] as number);
      score += ((this.#share[unit] as number) * sum) / (WEIGHT_UNIT + Math.abs(sum));
    }
    return score / WEIGHT_UNIT;
  }
}

function addWeight(sums: number[], weight: Weight): void {
  if (weight === NOTHING) return; // most features
  for (let at = 0; at <= HIDDEN; at++) sums[at] = (sums[at] as number) + (weight[at] as number);
}

/** One sum for the score and one for each hidden unit; whole numbers in a literal take the least room. */
function noSums(): number[] {
  return [0, 0, 0, 0, 0];
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
  readonly #weights: WeightTable;
  readonly names: string[] | null;
  readonly #sums = noSums();
  #marked: Weight = NOTHING;
  #markedNames = 0;

  constructor(weights: WeightTable, names: string[] | null) {
    this.#weights = weights;
    this.names = names;
  }

  get score(): number {
    return this.#weights.score(this.#sums);
  }

  /** A feature by its name, or as a template of it (add`kind ${kind}`), which is not put together but where names are kept. */
  add(name: string): void;
  add(name: TemplateStringsArray, first: Value, second?: Value, third?: Value): void;
  add(name: string | TemplateStringsArray, first?: Value, second?: Value, third?: Value): void {
    if (typeof name === 'string') {
      addWeight(this.#sums, this.#weights.of(name));
      this.names?.push(name);
      return;
    }
    addWeight(this.#sums, this.#weights.at(name, first, second, third));
    this.names?.push(String.raw(name, first, second, third));
  }

  /** Takes over what another tally of the same weights has added up. */
  include(other: Tally): void {
    addWeight(this.#sums, other.#sums);
    if (this.names !== null && other.names !== null) this.names.push(...other.names);
  }

  /** Adds a group of features. */
  addGroup(group: FeatureGroup, first: Value, second?: Value, third?: Value): void {
    const { weight, names } = group.of(this.#weights, first, second, third);
    addWeight(this.#sums, weight);
    this.names?.push(...names);
  }

  /** Marks what was added up so far, to go back to. */
  mark(): void {
    this.#marked = [...this.#sums];
    this.#markedNames = this.names?.length ?? 0;
  }

  /** Forgets what was added since the mark. */
  reset(): void {
    for (let at = 0; at < this.#sums.length; at++) this.#sums[at] = this.#marked[at] ?? 0;
    if (this.names !== null) this.names.length = this.#markedNames;
  }
}

/** Features by name, with what they weigh together. */
interface Features {
  readonly names: readonly string[];
  readonly weight: Weight;
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
    const sums = noSums();
    for (const name of names) addWeight(sums, table.of(name));
    const features = { names, weight: sums.every((sum) => sum === 0) ? NOTHING : sums };
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
  const scores = [highest];
  for (const one of candidates) {
    const { score } = one.tally;
    scores.push(score);
    if (score <= highest) continue;
    candidate = one;
    highest = score;
  }
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  return { candidate, probability: 1 / sum };
}

/** One choice as it was made, for fitting weights: candidates by id (null: none of them) with their features. */
export interface ChoiceTrace {
  readonly what: 'entity' | 'metric' | 'period';
  readonly draft: Draft;
  readonly candidates: readonly { readonly id: string | null; readonly features: readonly string[] }[];
}

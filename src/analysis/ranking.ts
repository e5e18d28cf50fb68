/**
 * Ranking by named features: each candidate adds up the weights of what is true of it, and its share of all candidates'
 * exponentials is how sure the choice is. The weights are fitted to annotated notes (`npm run fit`, docs/engine-words.md) and
 * stand in weights.json.
 */

import type { Draft } from './scene.ts';

export type Weights = Readonly<Record<string, number>>;

/** Adds up one candidate's features. With `names` it also keeps them, for fitting and for explaining. */
export class Tally {
  score = 0;
  readonly #weights: Weights;
  readonly names: string[] | null;

  constructor(weights: Weights, names: string[] | null) {
    this.#weights = weights;
    this.names = names;
  }

  add(name: string): void {
    this.score += this.#weights[name] ?? 0;
    this.names?.push(name);
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
  readonly what: 'entity' | 'metric';
  readonly draft: Draft;
  readonly candidates: readonly { readonly id: string | null; readonly features: readonly string[] }[];
}

/** Fits the weights of a choice among candidates (a conditional logit with a quadratic penalty), by gradient descent. */

export interface Sample {
  /** Features of each candidate. */
  readonly candidates: readonly (readonly string[])[];
  /** Which candidates are right; several may be. */
  readonly right: readonly boolean[];
  /** How much the sample counts. */
  readonly weight: number;
}

export interface FitOptions {
  readonly rounds: number;
  /** Strength of the penalty: the larger, the nearer to zero all weights stay. */
  readonly penalty: number;
}

/** A feature that fewer samples have teaches nothing that holds elsewhere. */
const LEAST_SAMPLES = 8;
const LEAST_WEIGHT = 0.3;

/** Weights by feature, rounded to one decimal; those that hardly count are left out. */
export function fitWeights(samples: readonly Sample[], { rounds, penalty }: FitOptions): Record<string, number> {
  const index = new Map<string, number>();
  const coded = samples.map(({ candidates, right, weight }) => ({
    candidates: candidates.map((features) => features.map((name) => codeOf(index, name))),
    right,
    weight,
  }));
  const counts = new Int32Array(index.size);
  for (const { candidates } of coded)
    for (const at of new Set(candidates.flat())) counts[at] = (counts[at] as number) + 1;
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1e-6);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((value) => -penalty * value);
    for (const sample of coded) addGradient(sample, weights, gradient);
    for (let at = 0; at < weights.length; at++) if ((counts[at] as number) < LEAST_SAMPLES) gradient[at] = 0;
    for (let at = 0; at < weights.length; at++) {
      squares[at] = (squares[at] as number) + (gradient[at] as number) ** 2;
      weights[at] = (weights[at] as number) + (0.5 * (gradient[at] as number)) / Math.sqrt(squares[at] as number);
    }
  }
  const named = [...index].map(([name, at]) => [name, Math.round((weights[at] as number) * 10) / 10] as const);
  return Object.fromEntries(
    named.filter(([, value]) => Math.abs(value) >= LEAST_WEIGHT).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function codeOf(index: Map<string, number>, name: string): number {
  const known = index.get(name);
  if (known !== undefined) return known;
  index.set(name, index.size);
  return index.size - 1;
}

interface Coded {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** Adds the gradient of the log-probability of the right candidates together. */
function addGradient({ candidates, right, weight }: Coded, weights: Float64Array, gradient: Float64Array): void {
  const scores = candidates.map((features) => features.reduce((sum, at) => sum + (weights[at] as number), 0));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = powers.reduce((sum, power, at) => sum + (right[at] ? power : 0), 0);
  if (good === 0) return;
  candidates.forEach((features, at) => {
    const power = powers[at] as number;
    const push = weight * ((right[at] ? power / good : 0) - power / all);
    for (const feature of features) gradient[feature] = (gradient[feature] as number) + push;
  });
}

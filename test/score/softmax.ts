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
const LEAST_WEIGHT = 0.05;

/** Weights by feature, rounded to two decimals; those that count for nothing are left out. */
export function fitWeights(samples: readonly Sample[], { rounds, penalty }: FitOptions): Record<string, number> {
  const index = new Map<string, number>();
  const coded = samples.map(({ candidates, right, weight }): Coded => {
    const codes = candidates.map((features) => features.map((name) => codeOf(index, name)));
    const ends = new Int32Array(codes.length);
    codes.reduce((end, each, at) => {
      ends[at] = end + each.length;
      return end + each.length;
    }, 0);
    return { features: Int32Array.from(codes.flat()), ends, right: Uint8Array.from(right, Number), weight };
  });
  const counts = new Int32Array(index.size);
  for (const { features } of coded) for (const at of new Set(features)) counts[at] = (counts[at] as number) + 1;
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1e-6);
  const gradient = new Float64Array(index.size);
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < weights.length; at++) gradient[at] = -penalty * (weights[at] as number);
    for (const sample of coded) addGradient(sample, weights, gradient);
    for (let at = 0; at < weights.length; at++) {
      if ((counts[at] as number) < LEAST_SAMPLES) continue;
      squares[at] = (squares[at] as number) + (gradient[at] as number) ** 2;
      weights[at] = (weights[at] as number) + (0.5 * (gradient[at] as number)) / Math.sqrt(squares[at] as number);
    }
  }
  const named = [...index].map(([name, at]) => [name, Math.round((weights[at] as number) * 100) / 100] as const);
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

/** A sample in numbers: the features of its candidates one after another, and where each candidate's end. */
interface Coded {
  readonly features: Int32Array;
  readonly ends: Int32Array;
  readonly right: Uint8Array;
  readonly weight: number;
}

/** Adds the gradient of the log-probability of the right candidates together. */
function addGradient({ features, ends, right, weight }: Coded, weights: Float64Array, gradient: Float64Array): void {
  const powers = new Float64Array(ends.length);
  let top = Number.NEGATIVE_INFINITY;
  for (let each = 0, at = 0; each < ends.length; each++) {
    let score = 0;
    for (; at < (ends[each] as number); at++) score += weights[features[at] as number] as number;
    powers[each] = score;
    if (score > top) top = score;
  }
  let all = 0;
  let good = 0;
  for (let each = 0; each < ends.length; each++) {
    const power = Math.exp((powers[each] as number) - top);
    powers[each] = power;
    all += power;
    if (right[each]) good += power;
  }
  if (good === 0) return;
  for (let each = 0, at = 0; each < ends.length; each++) {
    const power = powers[each] as number;
    const push = weight * ((right[each] ? power / good : 0) - power / all);
    for (; at < (ends[each] as number); at++) {
      const feature = features[at] as number;
      gradient[feature] = (gradient[feature] as number) + push;
    }
  }
}

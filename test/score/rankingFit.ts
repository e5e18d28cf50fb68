/**
 * Fits the weights of a choice among candidates: a conditional logit whose scores go through a few hidden units, too, with a quadratic penalty, by
 * stochastic gradients (Adam). The same samples always give the same weights.
 */
import { Random } from '../../bench/random.ts';
import { HIDDEN, WEIGHT_UNIT, type Weights } from '../../src/analysis/ranking.ts';

export interface Sample {
  /** Features of each candidate. */
  readonly candidates: readonly (readonly string[])[];
  /** Which candidates are right; several may be. */
  readonly right: readonly boolean[];
  /** How much the sample counts. */
  readonly weight: number;
}

export interface FitOptions {
  /** How often all samples are gone through. */
  readonly rounds: number;
  /** Strength of the penalty: the larger, the nearer to zero all weights stay. */
  readonly penalty: number;
  /** Share of the hidden units that are left out of a step, so that none hangs on another. */
  readonly dropped: number;
  readonly seed: number;
}

/** A feature that fewer samples have teaches nothing that holds elsewhere. */
const LEAST_SAMPLES = 8;
/** A feature all of whose numbers are smaller counts for nothing. */
const LEAST_WEIGHT = 2;
/** How many samples a step looks at. */
const BATCH = 64;
/** How far a weight moves in a step, at first; less and less to the end. */
const STEP = 0.01;
/** The memory of Adam for gradients and their squares. */
const MEMORY = 0.9;
const SQUARES_MEMORY = 0.999;
/** Numbers that a feature has: its weight, and one for each hidden unit. */
const WIDTH = HIDDEN + 1;

/** Weights for samples, in whole numbers; features that count for nothing are left out. */
export function fitWeights(samples: readonly Sample[], options: FitOptions): Weights {
  const names = namesOf(samples);
  const places = new Map(names.map((name, place) => [name, place]));
  const coded = samples.map((sample) => codedOf(sample, places));
  const net = new Net(names.length, new Random(options.seed), options);
  const order = coded.map((_, at) => at);
  for (let round = 0; round < options.rounds; round++) {
    net.shuffle(order);
    const pace = 0.5 * (1 + Math.cos((Math.PI * round) / options.rounds));
    for (let from = 0; from < order.length; from += BATCH) {
      for (const at of order.slice(from, from + BATCH)) net.learn(coded[at] as Coded);
      net.step(STEP * pace, BATCH / coded.length);
    }
  }
  return net.weights(names);
}

/** The features that enough samples have, in the order of their names. */
function namesOf(samples: readonly Sample[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { candidates } of samples)
    for (const name of new Set(candidates.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count < LEAST_SAMPLES ? [] : [name])).sort();
}

/** A sample in numbers: where the weights of the features of each candidate stand. */
interface Coded {
  readonly candidates: readonly Int32Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

function codedOf({ candidates, right, weight }: Sample, places: ReadonlyMap<string, number>): Coded {
  const coded = candidates.map((features) =>
    Int32Array.from(
      features.flatMap((name) => {
        const place = places.get(name);
        return place === undefined ? [] : [place * WIDTH];
      }),
    ),
  );
  return { candidates: coded, right, weight };
}

/** What one candidate comes to: what each hidden unit lets through, and the score. */
interface Scored {
  readonly through: readonly number[];
  readonly score: number;
}

/** Weights while they are fitted: those of all features one after another, then the bias and the share of each hidden unit. */
class Net {
  readonly #values: Float64Array;
  readonly #gradient: Float64Array;
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  readonly #bias: number;
  readonly #share: number;
  #steps = 0;

  constructor(
    features: number,
    private readonly random: Random,
    private readonly options: FitOptions,
  ) {
    this.#bias = features * WIDTH;
    this.#share = this.#bias + HIDDEN;
    const size = this.#share + HIDDEN;
    this.#values = new Float64Array(size);
    this.#gradient = new Float64Array(size);
    this.#mean = new Float64Array(size);
    this.#square = new Float64Array(size);
    // hidden units that began alike would stay alike
    for (let at = 0; at < this.#bias; at++) if (at % WIDTH > 0) this.#values[at] = 0.1 * this.#normal();
    for (let at = this.#share; at < size; at++) this.#values[at] = 0.3 * this.#normal();
  }

  /** A number around 0 (Box and Muller). */
  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.random.next())) * Math.cos(2 * Math.PI * this.random.next());
  }

  shuffle(order: number[]): void {
    for (let at = order.length - 1; at > 0; at--) {
      const other = this.random.whole(0, at);
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
  }

  /** Adds the gradient of the log-probability of the right candidates together. */
  learn({ candidates, right, weight }: Coded): void {
    const kept = Array.from({ length: HIDDEN }, () => (this.random.chance(this.options.dropped) ? 0 : 1));
    const scored = candidates.map((features) => this.#score(features, kept));
    const top = Math.max(...scored.map(({ score }) => score));
    const powers = scored.map(({ score }) => Math.exp(score - top));
    const all = powers.reduce((sum, power) => sum + power, 0);
    const good = powers.reduce((sum, power, each) => sum + (right[each] ? power : 0), 0);
    if (good === 0) return;
    for (const [each, features] of candidates.entries()) {
      const power = powers[each] as number;
      const push = weight * ((right[each] ? power / good : 0) - power / all);
      this.#push(features, (scored[each] as Scored).through, kept, push);
    }
  }

  #score(features: Int32Array, kept: readonly number[]): Scored {
    let score = 0;
    for (const at of features) score += this.#values[at] as number;
    const through = kept.map((_, unit) => {
      let sum = this.#values[this.#bias + unit] as number;
      for (const at of features) sum += this.#values[at + unit + 1] as number;
      return sum / (1 + Math.abs(sum));
    });
    for (let unit = 0; unit < HIDDEN; unit++) score += this.#scale(unit, kept) * (through[unit] as number);
    return { through, score };
  }

  /** What a hidden unit counts: nothing where it is left out, and more for those that are. */
  #scale(unit: number, kept: readonly number[]): number {
    return ((kept[unit] as number) * (this.#values[this.#share + unit] as number)) / (1 - this.options.dropped);
  }

  #push(features: Int32Array, through: readonly number[], kept: readonly number[], push: number): void {
    const gradient = this.#gradient;
    for (const at of features) gradient[at] = (gradient[at] as number) + push;
    for (let unit = 0; unit < HIDDEN; unit++) {
      if (kept[unit] === 0) continue;
      const open = through[unit] as number;
      const share = this.#share + unit;
      gradient[share] = (gradient[share] as number) + (push * open) / (1 - this.options.dropped);
      const inner = push * this.#scale(unit, kept) * (1 - Math.abs(open)) ** 2;
      const bias = this.#bias + unit;
      gradient[bias] = (gradient[bias] as number) + inner;
      for (const at of features) gradient[at + unit + 1] = (gradient[at + unit + 1] as number) + inner;
    }
  }

  /** Moves all weights by what was learned since the last step; `part` is how much of all samples that was. */
  step(length: number, part: number): void {
    this.#steps++;
    const fair = 1 - MEMORY ** this.#steps;
    const fairSquare = 1 - SQUARES_MEMORY ** this.#steps;
    for (let at = 0; at < this.#values.length; at++) {
      const value = this.#values[at] as number;
      const slope = (this.#gradient[at] as number) - this.options.penalty * part * value;
      const mean = MEMORY * (this.#mean[at] as number) + (1 - MEMORY) * slope;
      const square = SQUARES_MEMORY * (this.#square[at] as number) + (1 - SQUARES_MEMORY) * slope * slope;
      this.#mean[at] = mean;
      this.#square[at] = square;
      this.#values[at] = value + (length * (mean / fair)) / (Math.sqrt(square / fairSquare) + 1e-6);
    }
    this.#gradient.fill(0);
  }

  weights(names: readonly string[]): Weights {
    const whole = (from: number, count: number) =>
      [...this.#values.subarray(from, from + count)].map((value) => Math.round(value * WEIGHT_UNIT) + 0);
    const features = names.map((name, place) => [name, whole(place * WIDTH, WIDTH)] as const);
    return {
      bias: whole(this.#bias, HIDDEN),
      share: whole(this.#share, HIDDEN),
      features: Object.fromEntries(
        features.filter(([, weight]) => weight.some((one) => Math.abs(one) >= LEAST_WEIGHT)),
      ),
    };
  }
}

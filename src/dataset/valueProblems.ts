/** Why a text is no value of the dataset, and what would be. */
import type { Unit } from './model.ts';
import type { Reason } from './problem.ts';
import { nearest } from './suggest.ts';

/** The words a value may be written with. */
export interface ValueWords {
  readonly forms: ReadonlySet<string>;
}

export function valueWords(units: Iterable<Unit>): ValueWords {
  return {
    forms: new Set([...units].flatMap((unit) => [unit.id, ...Object.keys(unit.forms), ...Object.keys(unit.zh)])),
  };
}

/** The reason for a text that could not be read: a unit that is none, with the nearest that is, or the text as a whole. */
export function unreadable(text: string, dimension: string, words: ValueWords): Reason {
  const example = EXAMPLES[dimension] ?? '“96 GB”, “66–72 bn USD”, “69%” or “1.6 million”';
  const unit = unitOf(text);
  if (unit === null || words.forms.has(unit)) return ['value', { value: text, example }];
  const guess = nearest(unit, words.forms);
  if (guess !== null) return ['value-unit-guess', { value: text, unit, guess }];
  return /\s/.test(unit) ? ['value', { value: text, example }] : ['value-unit', { value: text, unit, example }];
}

const MAGNITUDES = /^(?:thousand|million|billion|trillion|quadrillion|bn|mn|tn|[kmbt])\b\s*/i;

/** What follows the last number and its magnitude. */
function unitOf(text: string): string | null {
  const tail = /\d[.,]?\s*([^\d\s.,][^\d]*)$/.exec(text)?.[1]?.replace(MAGNITUDES, '').trim();
  return tail ? tail : null;
}

/** One way to write a value of each dimension of units.yaml. */
const EXAMPLES: Readonly<Record<string, string>> = {
  data: '“96 GB”',
  'data-rate': '“2.9 TB/s”',
  'bit-rate': '“800 Gbps”',
  bits: '“24 Gb”',
  compute: '“667 TFLOPS”',
  operations: '“1,979 TOPS”',
  power: '“1.3 GW”',
  energy: '“17.4 TWh”',
  length: '“3 nm”',
  area: '“814 mm2”',
  time: '“3.5 years”',
  mass: '“2 tonnes”',
  frequency: '“2.8 GHz”',
  rate: '“120 tokens/s”',
  percent: '“69%” or, for a growth, “+69%”',
  multiple: '“2.3x”',
  ratio: '“1:36”',
  count: '“1.6 million” or “384”',
  money: '“75 bn USD” or “66–72 bn USD”',
  'money-per-hour': '“0.66 USD/h”',
};

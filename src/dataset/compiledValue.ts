/**
 * Values in the compiled dataset: the digits as they are written, and the words around them, which few forms share
 * (`~# bn USD`, `#–# %`). Numbers follow from the digits, so that a value is a handful of bytes.
 */
import type { Approx } from '../quantity/quantity.ts';
import type { DatasetValue } from './model.ts';

const APPROXES: readonly Approx[] = ['exact', 'about', 'over', 'under', 'up-to', 'some'];

/** Text with `#` for the digits, power of ten to the canonical unit, unit, place in APPROXES. */
export type ValueForm = readonly [text: string, exponent: number, unit: string, approx: number];

/** A number where it prints as it was written. */
type Digits = number | string;

type ShortValue = readonly [form: number, first: Digits, second?: Digits];

/** Place of its form and its digits (two of a range); or, where they do not give the value, all of it. */
export type CompiledValue =
  | ShortValue
  | readonly [text: string, low: number, high: number, resolution: number, unit: string, approx: number];

const NUMBER = /[-+]?\d+(?:\.\d+)?/g;

/** The value in few bytes, exactly as `unpackValue` gives it back; `placeOf` finds or adds a form. */
export function packValue(value: DatasetValue, placeOf: (form: ValueForm) => number): CompiledValue {
  const { text, low, high, resolution, unit } = value;
  const approx = APPROXES.indexOf(value.approx);
  const written = (text.match(NUMBER) ?? []).slice(0, low === high ? 1 : 2);
  const words = written.reduce((rest, each) => rest.replace(each, '#'), text);
  const form: ValueForm = [words, exponentOf(value, written[0]), unit, approx];
  const [first = 0, second] = written.map(digitsOf);
  if (text.includes('#') || !isSame(valueFrom(form, first, second), value))
    return [text, low, high, resolution, unit, approx];
  return second === undefined ? [placeOf(form), first] : [placeOf(form), first, second];
}

/** The value that was packed. */
export function unpackValue(packed: CompiledValue, forms: readonly ValueForm[]): DatasetValue {
  if (isShort(packed)) return valueFrom(forms[packed[0]] as ValueForm, packed[1], packed[2]);
  const [text, low, high, resolution, unit, approx] = packed;
  return { text, low, high, unit, approx: APPROXES[approx] as Approx, resolution };
}

function isShort(packed: CompiledValue): packed is ShortValue {
  return typeof packed[0] === 'number';
}

function exponentOf({ low }: DatasetValue, first = '0'): number {
  const exponent = Math.round(Math.log10(Math.abs(low / Number(first))));
  return Number.isFinite(exponent) ? exponent : 0;
}

function digitsOf(written: string): Digits {
  return String(Number(written)) === written ? Number(written) : written;
}

function valueFrom(form: ValueForm, first: Digits, second?: Digits): DatasetValue {
  const [words, exponent, unit, approx] = form;
  const low = Number(`${first}e${exponent}`);
  const text = words.replace('#', `${first}`);
  const decimals = decimalsOf(first);
  const finest = second === undefined ? decimals : Math.max(decimals, decimalsOf(second));
  return {
    text: second === undefined ? text : text.replace('#', `${second}`),
    low,
    high: second === undefined ? low : Number(`${second}e${exponent}`),
    unit,
    approx: APPROXES[approx] as Approx,
    resolution: Number(`1e${exponent - finest}`),
  };
}

function decimalsOf(digits: Digits): number {
  if (Number.isInteger(digits)) return 0;
  const written = `${digits}`;
  const point = written.indexOf('.');
  return point < 0 ? 0 : written.length - point - 1;
}

function isSame(made: DatasetValue, value: DatasetValue): boolean {
  return (Object.keys(made) as (keyof DatasetValue)[]).every((key) => made[key] === value[key]);
}

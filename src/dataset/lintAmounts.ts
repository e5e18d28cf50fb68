/** Values of series as the checks compare and word them. */
import type { DatasetValue, Series } from './model.ts';
import { currentOf } from './questions.ts';

/** Whether the series or its current observation says that it is as meant. */
export function hasNote(series: Series): boolean {
  return series.note !== undefined || currentOf(series)?.note !== undefined;
}

/** The value that is current, if there is one. */
export function currentValue(series: Series): DatasetValue | undefined {
  return currentOf(series)?.value;
}

/** The middle of a range. */
export function middle(value: DatasetValue): number {
  return (value.low + value.high) / 2;
}

/** To three digits, plainly written. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}

const STEPS = [
  { factor: 1e18, prefix: 'E', word: ' × 10^18' },
  { factor: 1e15, prefix: 'P', word: ' quadrillion' },
  { factor: 1e12, prefix: 'T', word: ' trillion' },
  { factor: 1e9, prefix: 'G', word: ' bn' },
  { factor: 1e6, prefix: 'M', word: ' million' },
  { factor: 1e3, prefix: 'k', word: ' thousand' },
] as const;

/** An amount in a canonical unit, in words as in the dataset: `1.92 TB/s`, `192 bn USD`. */
export function amount(value: number, unit: string): string {
  const step = STEPS.find(({ factor }) => Math.abs(value) >= factor);
  const number = rounded(value / (step?.factor ?? 1));
  if (/^(?:[A-Z]{3}|1)$/.test(unit)) return `${number}${step?.word ?? ''}${unit === '1' ? '' : ` ${unit}`}`;
  return `${number} ${step?.prefix ?? ''}${unit}`;
}

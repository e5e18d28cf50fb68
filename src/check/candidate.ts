/** What a rule found, before severity, message, fix and fingerprint are added. */
import type { DisputedValue, Observation, Series } from '../dataset/model.ts';
import type { Explanation, Rule, StatedValue } from './finding.ts';
import type { Slip } from './slip.ts';

export interface Candidate {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  /** The series that the finding rests on. */
  readonly series: Series | null;
  readonly current: Observation | null;
  readonly matched: StatedValue | null;
  readonly explanation: Explanation | null;
  readonly rightWhenWritten?: boolean;
  /** The factor that makes the claim right. */
  readonly slip?: Slip;
  /** The words to put in place, where they are not a quantity (a new name). */
  readonly newText?: string;
}

/** What a claim rule adds to the place of the claim. */
export type ClaimCandidate = Omit<Candidate, 'start' | 'end'>;

/** An observation as findings show it. */
export function statedValue({ value, asOf, basis, source }: Observation): StatedValue {
  const { low, high, unit, approx, text } = value;
  return { low, high, unit, approx, text, asOf, basis, source };
}

/** A disputed value as findings show it, or null where it is not known who printed it. */
export function statedDispute({ value, source }: DisputedValue): StatedValue | null {
  if (source === undefined) return null;
  const { low, high, unit, approx, text } = value;
  return { low, high, unit, approx, text, asOf: source.date ?? '', basis: 'reported', source };
}

/** A series as explanations name it. */
export function seriesKey({ entity, metric, period, attributes }: Series): Readonly<Record<string, unknown>> {
  return { entity, metric, period, attributes };
}

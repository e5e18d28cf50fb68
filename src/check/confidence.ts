/** How sure a binding must be before a rule speaks. Equality with a known value is evidence by itself; contradiction is not. */
import type { Rule } from './finding.ts';

export type ClaimRuleName = Extract<Rule, 'disputed' | 'stale' | 'basis' | 'unit-slip' | 'contradicted'>;

export const CONFIDENCE_NEEDED: Readonly<Record<ClaimRuleName, number>> = {
  disputed: 0.5,
  stale: 0.4,
  basis: 0.5,
  'unit-slip': 0.6,
  contradicted: 0.8,
};

/** For a value of the dataset, digit by digit, in bits for bytes. */
export const CONFIDENCE_IN_DIGITS = 0.3;

/** For values that are wrong by themselves (disputed, slipped by orders of magnitude) where the claim leaves open which series it means. */
export const CONFIDENCE_IN_CHOICE = 0.7;

/** Below this, an inferred period is not trusted where another period of the same metric has the claim's value. */
export const CONFIDENCE_IN_PERIOD = 0.6;

/** For a contradicted head count: companies alone have one, and what makes it unsure is that a count may be of nobody. */
export const CONFIDENCE_IN_STAFF = 0.55;

/** Coverage: what was looked at, so that no one takes silence for agreement. */
import type { Series } from '../dataset/model.ts';
import type { Candidate } from './candidate.ts';
import type { Coverage, Verdict } from './finding.ts';

/** What was made of one figure before directives and settings. */
export interface Outcome {
  readonly isClaim: boolean;
  /** Whether a series for the claim exists. */
  readonly covered: boolean;
  readonly verdict: Verdict['verdict'];
  readonly series: Series | null;
  readonly candidate: Candidate | null;
}

/** `ignored`: findings that directives suppressed. */
export function coverageOf(
  outcomes: readonly Outcome[],
  verdicts: readonly Verdict[],
  findings: number,
  ignored: number,
): Coverage {
  const count = (verdict: Verdict['verdict']) => verdicts.filter((other) => other.verdict === verdict).length;
  return {
    figures: outcomes.length,
    claims: outcomes.filter(({ isClaim }) => isClaim).length,
    covered: outcomes.filter(({ covered }) => covered).length,
    agreed: count('agreed'),
    findings,
    notComparable: count('not-comparable'),
    excluded: { previous: count('previous'), own: count('own'), ignored },
  };
}

/** A rule that judges one claim against its series. */
import type { ClaimCandidate } from '../candidate.ts';
import type { ClaimContext } from '../claimContext.ts';
import type { ClaimRuleName } from '../confidence.ts';

export interface ClaimRule {
  readonly name: ClaimRuleName;
  /** What the rule finds, or null. Only asked where the claim agrees with no series and the binding is sure enough. */
  readonly judge: (context: ClaimContext) => ClaimCandidate | null;
}

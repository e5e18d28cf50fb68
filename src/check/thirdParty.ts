/** Expectations of third parties: neither held against a company's own figures nor the other way round. */
import type { Basis, Observation } from '../dataset/model.ts';
import type { Claim } from './claim.ts';

const THIRD_PARTY: ReadonlySet<string> = new Set<Basis>(['estimate', 'consensus', 'rumoured']);

/** Whether the claim says that it is an estimate, a consensus or a rumour. */
export function isThirdParty(claim: Pick<Claim, 'attributes'>): boolean {
  return THIRD_PARTY.has(claim.attributes.basis ?? '');
}

/** Whether the observation is firm enough to contradict somebody. */
export function isFirm({ basis }: Observation): boolean {
  return !THIRD_PARTY.has(basis);
}

/**
 * Whether the claim and the observations speak on one footing: a consensus is only outdated by a later consensus. An
 * estimate may be the company's own (`Borealis expects …`): equality with its guidance says so.
 */
export function isOneFooting(claim: Claim, ...observations: readonly Observation[]): boolean {
  const { basis } = claim.attributes;
  return (
    basis === 'estimate' || !isThirdParty(claim) || observations.every((observation) => observation.basis === basis)
  );
}

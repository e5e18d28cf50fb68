/** Metrics that are said in the same words. */

/** Those of hardware: `draws 132 kW`, 卡间互联, 72 accelerators. Whichever of them is read, the same thing is meant. */
const OF_HARDWARE: readonly (readonly string[])[] = [
  ['tdp', 'power'],
  ['scale-up-bandwidth', 'link-bandwidth', 'network-rate', 'scale-out-bandwidth'],
  ['gpu-count', 'chip-count', 'cluster-size'],
  ['sram-capacity', 'cache-capacity'],
];

/**
 * Metrics that the same words are said of, and that makers and analysts do not tell apart: orders in hand. Of an entity for which the
 * dataset has one of them, another one is that.
 */
const KINS: readonly (readonly string[])[] = [
  ...OF_HARDWARE,
  ['backlog', 'order-value', 'purchase-commitments', 'deal-value'],
  ['valuation', 'market-cap'],
  ['shipments', 'rack-count', 'chip-count'],
  ['production', 'production-capacity'],
  ['investment', 'funding-round', 'funding-total', 'debt'],
];

/** The metrics that may be meant where a claim is bound to `metric`, without it. */
export function kinOf(metric: string): readonly string[] {
  return inGroups(KINS, metric);
}

/** Those that mean the same thing of hardware, so that a choice between them leaves nothing unsure. */
export function sameOfHardware(metric: string): readonly string[] {
  return inGroups(OF_HARDWARE, metric);
}

function inGroups(groups: readonly (readonly string[])[], metric: string): readonly string[] {
  return groups.filter((kins) => kins.includes(metric)).flatMap((kins) => kins.filter((kin) => kin !== metric));
}

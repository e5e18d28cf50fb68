/** Metrics that are said in the same words. */

/**
 * Metrics that the same words are said of, and that makers and analysts do not tell apart: `draws 132 kW`, 卡间互联, orders in
 * hand. Of an entity for which the dataset has one of them, another one is that.
 */
const KINS: readonly (readonly string[])[] = [
  ['tdp', 'power'],
  ['scale-up-bandwidth', 'link-bandwidth', 'network-rate', 'scale-out-bandwidth'],
  ['backlog', 'order-value', 'purchase-commitments', 'deal-value'],
  ['valuation', 'market-cap'],
  ['gpu-count', 'chip-count', 'cluster-size'],
  ['shipments', 'rack-count', 'chip-count'],
  ['production', 'production-capacity'],
  ['investment', 'funding-round', 'funding-total', 'debt'],
  ['sram-capacity', 'cache-capacity'],
];

/** The metrics that may be meant where a claim is bound to `metric`, without it. */
export function kinOf(metric: string): readonly string[] {
  return KINS.filter((kins) => kins.includes(metric)).flatMap((kins) => kins.filter((kin) => kin !== metric));
}

/** Between the thousands of a number without a point. */
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** Digits with their thousands apart. */
export function withThousands(whole: string): string {
  return whole.replace(THOUSANDS, ',');
}

/** A count with its thousands apart, which all three languages do alike. */
export function countText(count: number): string {
  return withThousands(String(count));
}

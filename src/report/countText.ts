/** Between the thousands of a number without a point. */
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** A count with its thousands grouped, which all three languages do alike. */
export function countText(count: number): string {
  return String(count).replace(THOUSANDS, ',');
}

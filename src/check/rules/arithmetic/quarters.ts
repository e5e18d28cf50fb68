/** Quarters in the order of time, by their labels. */

/** How many quarters lie between two that are labelled alike; null where one of them is none. */
export function quartersApart(from: string | undefined, to: string | undefined): number | null {
  const [first, second] = [from, to].map((label) => /^(FY)?(\d{4})Q([1-4])$/.exec(label ?? ''));
  if (!first || !second || first[1] !== second[1]) return null;
  return (Number(second[2]) - Number(first[2])) * 4 + Number(second[3]) - Number(first[3]);
}

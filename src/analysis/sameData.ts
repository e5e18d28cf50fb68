/** Whether two values of plain data are equal in all parts. What is one and the same object is not looked into. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Number.isNaN(one) && Number.isNaN(other);
  if (Array.isArray(one)) return Array.isArray(other) && sameList(one, other, sameData);
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => key in other && sameData(one[key as keyof typeof one], other[key as keyof typeof other]));
}

/** Whether two lists are as long, and `same` holds of each pair. */
export function sameList<T>(
  one: readonly T[],
  other: readonly T[],
  same: (one: T, other: T, at: number) => boolean,
): boolean {
  return one === other || (one.length === other.length && one.every((item, at) => same(item, other[at] as T, at)));
}

/** A function whose answers are remembered. */

/** What answers are kept in: a WeakMap for as long as their keys live, a Map for as long as the function. */
type Memory<Key, T> = Pick<Map<Key, T>, 'get'> & { set(key: Key, found: T): unknown };

/** `find`, each key asked once only. */
export function rememberedBy<Key, T>(
  find: (key: Key) => T,
  known: Memory<Key, T> = new Map<Key, T>(),
): (key: Key) => T {
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = find(key);
      known.set(key, found);
    }
    return found;
  };
}

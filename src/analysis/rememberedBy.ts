/** A function whose answers are remembered. */

/** `find`, each key asked once only, as long as the function lives. */
export function rememberedBy<Key, T>(find: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = find(key);
      known.set(key, found);
    }
    return found;
  };
}

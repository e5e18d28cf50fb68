/** A function whose answers are remembered. */

/** `find`, each key asked once only for as long as the function lives. */
export function rememberedBy<Key, T>(find: (key: Key) => T): (key: Key) => T {
  return rememberedUpTo(Number.POSITIVE_INFINITY, find);
}

/** The same for as long as the program lives: what is remembered is forgotten where it comes to more than `most` keys. */
export function rememberedUpTo<Key, T>(most: number, find: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = find(key);
      if (known.size >= most) known.clear();
      known.set(key, found);
    }
    return found;
  };
}

/** `find` with its last answer: for what the figures of a segment, which come one after another, all ask. */
export function rememberedLast<Key extends object, T>(find: (key: Key) => T): (key: Key) => T {
  let last: Key | null = null;
  let answer: T;
  return (key) => {
    if (key !== last) {
      answer = find(key);
      last = key;
    }
    return answer;
  };
}

/** Lists of words, which may be patterns themselves, as groups of regular expressions. */

/** What makes one group of the lists of some names, longest words first. */
export function wordGroups<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): (...names: readonly Name[]) => string {
  return (...names) => {
    const words = names.flatMap((name) => lists[name]);
    return `(?:${words.sort((a, b) => b.length - a.length).join('|')})`;
  };
}

/** Traditional names from Simplified ones: what the compiled dataset states instead of each name twice. */
import type { FoldMap } from './layer.ts';
import type { LocalText } from './model.ts';

/** Each character of the Simplified names, and what most of the Traditional ones have in its place. */
export function traditionalOf(names: readonly LocalText[]): FoldMap {
  const counts = new Map<string, Map<string, number>>();
  for (const { 'zh-Hans': hans, 'zh-Hant': hant } of names) {
    if (hans === undefined || hans.length !== hant?.length) continue;
    for (let index = 0; index < hans.length; index++) {
      const [from, to] = [hans.charAt(index), hant.charAt(index)];
      const of = counts.get(from) ?? new Map<string, number>();
      counts.set(from, of.set(to, (of.get(to) ?? 0) + 1));
    }
  }
  const pairs = [...counts].map(([from, of]) => [from, [...of].sort(([, a], [, b]) => b - a)[0]?.[0] ?? from] as const);
  const changed = pairs.filter(([from, to]) => from !== to);
  return { from: changed.map(([from]) => from).join(''), to: changed.map(([, to]) => to).join('') };
}

/** Character → the one to write for it. */
export function charactersOf({ from, to }: FoldMap): ReadonlyMap<string, string> {
  return new Map(Array.from({ length: from.length }, (_, index) => [from.charAt(index), to.charAt(index)]));
}

export function rewritten(text: string, characters: ReadonlyMap<string, string>): string {
  let written = '';
  for (const each of text) written += characters.get(each) ?? each;
  return written;
}

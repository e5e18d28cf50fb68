/** Pinyin of Chinese names, for completion. At build time only: the compiled dataset carries the result. */
import { pinyin } from 'pinyin-pro';
import type { Entity } from './model.ts';
import { chineseNamesOf, type SyllableTable } from './syllables.ts';

/** Full pinyin and initials of each Chinese name and alias (谷歌 → `guge`, `gg`), lower case, without tones or blanks. */
export function pinyinOf(entity: Entity): readonly string[] {
  return [...new Set(chineseNamesOf(entity).flatMap((name) => spellings(name)))];
}

function spellings(name: string): readonly string[] {
  const full = joined(syllables(name, 'pinyin'));
  const initials = joined(syllables(name, 'first'));
  return initials.length > 1 ? [full, initials] : [full];
}

function joined(parts: readonly string[]): string {
  return parts.join('').replace(/\s+/g, '').toLowerCase();
}

function syllables(name: string, pattern: 'pinyin' | 'first', nonZh: 'consecutive' | 'spaced' = 'consecutive') {
  return pinyin(name, { pattern, toneType: 'none', type: 'array', nonZh, v: true });
}

/** Each character of the entities' names under the syllable that it has most often there. */
export function syllableTableOf(entities: readonly Entity[]): SyllableTable {
  const counts = new Map<string, Map<string, number>>();
  for (const name of entities.flatMap(chineseNamesOf)) {
    const read = syllables(name, 'pinyin', 'spaced');
    [...name].forEach((each, index) => {
      const syllable = read[index] ?? each;
      const of = counts.get(each) ?? new Map<string, number>();
      counts.set(each, of.set(syllable, (of.get(syllable) ?? 0) + 1));
    });
  }
  const table: Record<string, string> = {};
  for (const [each, of] of counts) {
    const [syllable] = [...of].sort(([, a], [, b]) => b - a)[0] as [string, number];
    if (syllable !== each && /^[a-z]+$/.test(syllable)) table[syllable] = (table[syllable] ?? '') + each;
  }
  return table;
}

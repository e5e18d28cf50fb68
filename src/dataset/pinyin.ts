/** Pinyin of Chinese names, for completion. At build time only: the compiled dataset carries the result. */
import { pinyin } from 'pinyin-pro';
import type { Entity } from './model.ts';

const HAN = /\p{Script=Han}/u;

/** Full pinyin and initials of each Chinese name and alias (谷歌 → `guge`, `gg`), lower case, without tones or blanks. */
export function pinyinOf(entity: Entity): readonly string[] {
  const names = [...Object.values(entity.names), ...entity.aliases].filter((name) => HAN.test(name));
  return [...new Set(names.flatMap((name) => spellings(name)))];
}

function spellings(name: string): readonly string[] {
  const full = syllables(name, 'pinyin');
  const initials = syllables(name, 'first');
  return initials.length > 1 ? [full, initials] : [full];
}

function syllables(name: string, pattern: 'pinyin' | 'first'): string {
  const parts = pinyin(name, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return parts.join('').replace(/\s+/g, '').toLowerCase();
}

/** Pinyin of names from a table of syllables: what the compiled dataset states instead of each name's spellings. */
import type { Entity } from './model.ts';

/** Syllable → the characters that are read so. */
export type SyllableTable = Readonly<Record<string, string>>;

type Named = Pick<Entity, 'names' | 'aliases'>;

const HAN = /\p{Script=Han}/u;

/** The names that have a pinyin. */
export function chineseNamesOf({ names, aliases }: Named): readonly string[] {
  return [...Object.values<string>({ ...names }), ...aliases].filter((name) => HAN.test(name));
}

/** The reading of each character that `table` knows. */
export function readingsOf(table: SyllableTable): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([syllable, all]) => [...all].map((each) => [each, syllable] as const)));
}

/** Full pinyin and initials of each Chinese name and alias, once. */
export function spellingsOf(entity: Named, readings: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(chineseNamesOf(entity).flatMap((name) => spelled(name, readings)))];
}

function spelled(name: string, readings: ReadonlyMap<string, string>): readonly string[] {
  let full = '';
  let initials = '';
  for (const each of name) {
    const syllable = readings.get(each);
    full += syllable ?? each;
    initials += syllable?.charAt(0) ?? each;
  }
  const [long, short] = [full, initials].map((text) => text.replace(/\s+/g, '').toLowerCase()) as [string, string];
  return short.length > 1 ? [long, short] : [long];
}

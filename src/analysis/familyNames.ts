/** Products of a family whose first is named in full: TPU v5e, v6e and v5p; 昇腾950、960. */
import type { Lexicon, NameToken } from './lexicon.ts';

/** What tells products of a family apart, at the end of a name. */
const CODE_END = /[ -]?[A-Za-z]{0,3}\d[A-Za-z\d]{0,5}$/;
/** Such a code by itself. */
const CODE = /(?<![A-Za-z\d._%$¥€#/-])[A-Za-z]{0,3}\d[A-Za-z\d]{0,5}(?![A-Za-z\d]|[.,]\d|[%万亿兆])/g;
const NUMBER = /^\d+$/;
/** A number is a product only as one of a list. */
const LISTED = /(?:[、/]|[,，]| ?(?:和|与|及|and|or|&)) ?$/;
const LIST_BEHIND = /^(?: ?[、/,，。;；)）]| ?(?:和|与|及|and|or)|的|芯片|$)/;
/** So many codes of a segment are tried. */
const MOST_CODES = 24;

/** The names of a segment with those that leave out their family; `text` is normal, `names` are in order. Linear in both. */
export function withFamilyNames(text: string, names: readonly NameToken[], lexicon: Lexicon): readonly NameToken[] {
  if (!names.some((name) => familyOf(text, name) !== null)) return names;
  const found: NameToken[] = [];
  let next = 0;
  let family: string | null = null;
  let tried = 0;
  for (const code of text.matchAll(CODE)) {
    const start = code.index;
    const end = start + code[0].length;
    for (; next < names.length && (names[next] as NameToken).end <= start; next++)
      family = familyOf(text, names[next] as NameToken) ?? family;
    if (family === null || (names[next]?.start ?? end) < end) continue;
    const before = found.at(-1)?.end ?? 0;
    if (NUMBER.test(code[0]) && !isListed(text, start, end, [before, names[next - 1]?.end ?? 0])) continue;
    if (++tried > MOST_CODES) break;
    const name = wholeName(family + code[0], lexicon);
    if (name !== null) found.push({ ...name, start, end });
  }
  return found.length === 0 ? names : [...names, ...found].sort((one, other) => one.start - other.start);
}

/** What a name of a product begins with before its code: `TPU `, `昇腾`; null for a name without. */
function familyOf(text: string, { start, end, entry }: NameToken): string | null {
  if (entry.kind !== 'chip' && entry.kind !== 'system') return null;
  const name = text.slice(start, end);
  const code = CODE_END.exec(name);
  if (code === null || code.index < 2) return null;
  return name.slice(0, code.index) + (/^[ -]/.exec(code[0])?.[0] ?? '');
}

/** Whether a number stands in a list right behind one of the names that end there. */
function isListed(text: string, start: number, end: number, ends: readonly number[]): boolean {
  const before = LISTED.exec(text.slice(Math.max(0, start - 6), start));
  if (before === null || !LIST_BEHIND.test(text.slice(end, end + 4))) return false;
  return ends.includes(start - before[0].length);
}

function wholeName(text: string, lexicon: Lexicon): NameToken | null {
  let whole: NameToken | null = null;
  lexicon.scan(
    text,
    (name) => {
      if (name.start === 0 && name.end === text.length) whole = name;
    },
    () => undefined,
  );
  return whole;
}

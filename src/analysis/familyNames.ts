/** Products of a family whose first is named in full: TPU v5e, v6e and v5p; 昇腾950、960. */
import type { Lexicon, NameToken } from './lexicon.ts';
import { within } from './within.ts';

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

/** The names of a segment with those that leave out their family; `text` is normal. */
export function withFamilyNames(text: string, names: readonly NameToken[], lexicon: Lexicon): readonly NameToken[] {
  if (!names.some((name) => familyOf(text, name) !== null)) return names;
  const found: NameToken[] = [];
  let tried = 0;
  for (const code of text.matchAll(CODE)) {
    const start = code.index;
    const end = start + code[0].length;
    const before = lastFamily(text, names, start);
    if (
      before === null ||
      within(names, start, end).length > 0 ||
      names.some((name) => name.start < end && name.end > start)
    )
      continue;
    if (NUMBER.test(code[0]) && !isListed(text, start, end, [...names, ...found])) continue;
    if (++tried > MOST_CODES) break;
    const name = wholeName(before + code[0], lexicon);
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

/** The family that was named last before an offset. */
function lastFamily(text: string, names: readonly NameToken[], offset: number): string | null {
  for (let at = names.length - 1; at >= 0; at--) {
    const name = names[at] as NameToken;
    if (name.end > offset) continue;
    const family = familyOf(text, name);
    if (family !== null) return family;
  }
  return null;
}

/** Whether a number stands in a list right behind a name. */
function isListed(text: string, start: number, end: number, names: readonly NameToken[]): boolean {
  const before = LISTED.exec(text.slice(Math.max(0, start - 6), start));
  if (before === null || !LIST_BEHIND.test(text.slice(end, end + 4))) return false;
  return names.some((name) => name.end === start - before[0].length);
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

/** What stands before the cursor, as completion sees it. Our own scan: the editor takes a run of Chinese for one word. */

import type { Script } from '../../quantity/quantity.ts';

/** A piece of the line, from `start` to the cursor, that may begin a name. */
export interface Typed {
  /** Character in the line. */
  readonly start: number;
  readonly text: string;
}

const LATIN_TAIL = /[A-Za-z0-9][A-Za-z0-9.+-]*$/;
const HAN_TAIL = /[\p{Script=Han}々〇]+$/u;
/** Names run to a few words and a few characters; longer ones are found as soon as fewer are typed. */
const MOST_WORDS = 4;
const MOST_HAN = 6;

/** The beginnings of names that may end at the cursor, longest first. */
export function typedNames(before: string): readonly Typed[] {
  const latin = LATIN_TAIL.exec(before);
  if (latin) return latinNames(before, latin.index);
  const han = HAN_TAIL.exec(before);
  if (!han) return [];
  const length = Math.min(han[0].length, MOST_HAN);
  return Array.from({ length }, (_, index) => tail(before, before.length - length + index));
}

/** The last word, and that word with up to three before it (`GB200 NV`). */
function latinNames(before: string, last: number): readonly Typed[] {
  const starts = [last];
  for (let words = 1; words < MOST_WORDS; words++) {
    const earlier = /[A-Za-z0-9][A-Za-z0-9.+-]* $/.exec(before.slice(0, starts[0]));
    if (!earlier) break;
    starts.unshift(earlier.index);
  }
  return starts.map((start) => tail(before, start));
}

function tail(before: string, start: number): Typed {
  return { start, text: before.slice(start) };
}

const FEWEST_LETTERS = 3;

/** Whether Latin text begins a name: few letters are a word like any other. In Chinese text more are; in English a name has a capital. */
export function beginsName(text: string, script: Script): boolean {
  if (/^[A-Za-z]+\d/.test(text)) return true;
  return text.length >= FEWEST_LETTERS && (script !== 'latin' || /^[A-Z]/.test(text));
}

/** Whether the end of `before`, the line up to the cursor, stands in code: there names are no names. */
export function isMasked(before: string): boolean {
  return (before.match(/`/g)?.length ?? 0) % 2 === 1;
}

/** What follows the last `@`: a name, and perhaps a blank and the beginning of a metric. */
export function typedAfterAt(before: string): Typed | null {
  const found = /@([^@\n]{0,60})$/.exec(before);
  if (!found || /[\w.]$/.test(before.slice(0, found.index)) || /[，。；、,;]/.test(found[1] ?? '')) return null;
  return { start: found.index, text: found[1] ?? '' };
}

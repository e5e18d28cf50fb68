/** The word lists of words.yaml, typed and indexed for lookup beside a number. */
import { isLetterCode } from './codes.ts';
import type { Approx } from './quantity.ts';
import data from './words.yaml';

interface WordData {
  readonly magnitudes: {
    readonly zh: Record<string, number>;
    readonly en: Record<string, number>;
    readonly bare: Record<string, number>;
  };
  readonly english: { readonly ones: Record<string, number> };
  readonly approximators: {
    readonly before: Record<Approx, readonly string[]>;
    readonly after: Record<Approx, readonly string[]>;
    readonly inside: { readonly over: readonly string[] };
  };
  readonly perThing: Readonly<Record<string, readonly string[]>>;
  readonly counted: readonly string[];
}

const WORDS = data as WordData;

export const MAGNITUDES = WORDS.magnitudes;
export const ENGLISH_ONES: Readonly<Record<string, number>> = WORDS.english.ones;
/** Codes of the characters of 800多亿, 十来个. */
export const INSIDE_OVER: ReadonlySet<number> = new Set(
  WORDS.approximators.inside.over.map((char) => char.charCodeAt(0)),
);

/** A word with what it stands for, found by `endsWith` or `startsWith`. */
interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** Words indexed by one of their end characters, longest first. */
class WordIndex<T> {
  /** By the code of that character, in either case. */
  readonly #byCode = new Map<number, Entry<T>[]>();
  readonly #atEnd: boolean;

  constructor(entries: readonly Entry<T>[], atEnd: boolean) {
    this.#atEnd = atEnd;
    for (const entry of entries) {
      const char = (atEnd ? entry.word.at(-1) : entry.word[0]) as string;
      for (const code of new Set([char.charCodeAt(0), char.toUpperCase().charCodeAt(0)])) {
        const list = this.#byCode.get(code);
        if (list) list.push(entry);
        else this.#byCode.set(code, [entry]);
      }
    }
    for (const list of this.#byCode.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest word that ends (or starts) at `index`, letter case ignored, on word boundaries where it is Latin. */
  find(text: string, index: number): Entry<T> | null {
    const entries = this.#byCode.get(text.charCodeAt(this.#atEnd ? index - 1 : index));
    if (entries === undefined) return null;
    for (const entry of entries) {
      const start = this.#atEnd ? index - entry.word.length : index;
      if (start >= 0 && standsAt(text, start, entry.word) && this.#bounded(text, start, entry.word)) return entry;
    }
    return null;
  }

  #bounded(text: string, start: number, word: string): boolean {
    const end = start + word.length;
    return !isWithinLetters(text, start) && !isWithinLetters(text, end);
  }
}

/** Whether Latin letters stand on both sides of a place. */
function isWithinLetters(text: string, at: number): boolean {
  return isLetterCode(text.charCodeAt(at)) && isLetterCode(text.charCodeAt(at - 1));
}

/** Whether the lower-case `word` stands at `start`, Latin letters in either case. */
export function standsAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const wanted = word.charCodeAt(at);
    const code = text.charCodeAt(start + at);
    if (code !== wanted && !(code >= 65 && code <= 90 && code + 32 === wanted)) return false;
  }
  return true;
}

export function isLatin(char: string | undefined): boolean {
  return char !== undefined && ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z'));
}

function entriesOf<T extends string>(table: Readonly<Record<T, readonly string[]>>): Entry<T>[] {
  return Object.entries<readonly string[]>(table).flatMap(([value, words]) =>
    words.map((word) => ({ word: word.toLowerCase(), value: value as T })),
  );
}

export const APPROX_BEFORE = new WordIndex<Approx>(entriesOf(WORDS.approximators.before), true);
export const APPROX_AFTER = new WordIndex<Approx>(entriesOf(WORDS.approximators.after), false);
export const PER_THING = new WordIndex<string>(entriesOf(WORDS.perThing), false);
export const ZH_MAGNITUDE = new WordIndex<number>(
  Object.entries(MAGNITUDES.zh).map(([word, value]) => ({ word, value })),
  false,
);
const COUNTED = new Set(WORDS.counted.map((noun) => noun.toLowerCase()));

/** Users, suppliers, companies; never others, quarters, numbers, series. */
const DOERS = /^(?!oth|quart|num|lett|matt|off|pow|ord|met|lit|ser|stor|part)[a-z-]+(?:[eo]rs|ies)$/;

/** Whether `noun` (one or two lower-case words) is counted by the number before it. */
export function isCountedNoun(noun: string): boolean {
  return COUNTED.has(noun) || DOERS.test(noun);
}

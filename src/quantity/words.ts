/** The word lists of words.yaml, typed and indexed for lookup beside a number. */
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
  readonly perTime: readonly string[];
  readonly perThing: Readonly<Record<string, readonly string[]>>;
  readonly counted: readonly string[];
}

const WORDS = data as WordData;

export const MAGNITUDES = WORDS.magnitudes;
export const ENGLISH_ONES: Readonly<Record<string, number>> = WORDS.english.ones;
export const INSIDE_OVER: ReadonlySet<string> = new Set(WORDS.approximators.inside.over);
export const COUNTED_NOUNS: readonly string[] = WORDS.counted;

/** A word with what it stands for, found by `endsWith` or `startsWith`. */
interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** Words indexed by one of their end characters, longest first. */
class WordIndex<T> {
  readonly #byChar = new Map<string, Entry<T>[]>();
  readonly #atEnd: boolean;

  constructor(entries: readonly Entry<T>[], atEnd: boolean) {
    this.#atEnd = atEnd;
    for (const entry of entries) {
      const key = (atEnd ? entry.word.at(-1) : entry.word[0]) as string;
      const list = this.#byChar.get(key) ?? [];
      list.push(entry);
      this.#byChar.set(key, list);
    }
    for (const list of this.#byChar.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest word that ends (or starts) at `index`, letter case ignored, on word boundaries where it is Latin. */
  find(text: string, index: number): Entry<T> | null {
    const char = this.#atEnd ? text[index - 1] : text[index];
    const entries = char === undefined ? undefined : this.#byChar.get(char.toLowerCase());
    if (!entries) return null;
    for (const entry of entries) {
      const start = this.#atEnd ? index - entry.word.length : index;
      if (start >= 0 && this.#stands(text, start, entry.word) && this.#bounded(text, start, entry.word)) return entry;
    }
    return null;
  }

  #stands(text: string, start: number, word: string): boolean {
    return text.startsWith(word, start) || text.slice(start, start + word.length).toLowerCase() === word;
  }

  #bounded(text: string, start: number, word: string): boolean {
    const end = start + word.length;
    return !(isLatin(word[0]) && isLatin(text[start - 1])) && !(isLatin(word.at(-1)) && isLatin(text[end]));
  }
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
export const PER_TIME = new WordIndex<'h'>(entriesOf({ h: WORDS.perTime }), false);
export const PER_THING = new WordIndex<string>(entriesOf(WORDS.perThing), false);
export const ZH_MAGNITUDE = new WordIndex<number>(
  Object.entries(MAGNITUDES.zh).map(([word, value]) => ({ word, value })),
  false,
);
const COUNTED = new Set(COUNTED_NOUNS.map((noun) => noun.toLowerCase()));

/** Whether `noun` (one or two lower-case words) is counted by the number before it. */
export function isCountedNoun(noun: string): boolean {
  return COUNTED.has(noun);
}

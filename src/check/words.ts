/** The word lists of words.yaml, as questions about a stretch of text. */
import data from './words.yaml';

interface WordList {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

type ListName =
  | 'rejecting'
  | 'supposing'
  | 'expectation'
  | 'revision'
  | 'otherTerms'
  | 'otherSpan'
  | 'noSum'
  | 'total'
  | 'increase'
  | 'growthHead';

const LISTS = data as Readonly<Record<ListName, WordList>>;

/** Answers whether a text has a word of the list: Latin words whole, Chinese ones anywhere, letter case ignored. */
export function wordTest(name: ListName): (text: string) => boolean {
  const pattern = new RegExp(wordSource(name), 'i');
  return (text) => pattern.test(text);
}

/** The list as one group of a regular expression, longest words first. */
export function wordSource(name: ListName): string {
  const { en, zh } = LISTS[name];
  const latin = alternatives(en);
  return `(?:(?<![A-Za-z])(?:${latin})(?![A-Za-z])|${alternatives(zh)})`;
}

function alternatives(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
}

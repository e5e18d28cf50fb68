/** The word lists of words.yaml, as questions about a stretch of text. */
import data from './words.yaml';

interface WordList {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

type ListName =
  | 'rejecting'
  | 'takingBack'
  | 'hearsay'
  | 'supposing'
  | 'denying'
  | 'changing'
  | 'perhaps'
  | 'averaging'
  | 'holding'
  | 'supplying'
  | 'beside'
  | 'lost'
  | 'market'
  | 'claiming'
  | 'part'
  | 'ofNow'
  | 'ofOthers'
  | 'ofSteps'
  | 'ofThen'
  | 'occasion'
  | 'expectation'
  | 'foretelling'
  | 'beating'
  | 'guidance'
  | 'forecastHead'
  | 'revision'
  | 'otherTerms'
  | 'otherSpan'
  | 'noSum'
  | 'total'
  | 'increase'
  | 'growthHead'
  | 'multipleHead'
  | 'totalHead'
  | 'beatHead'
  | 'hopeHead'
  | 'actualHead';

const { traditional } = data as { readonly traditional: string };
const CLASSES = new Map(traditional.split(' ').map((chars) => [chars.charAt(0), `[${chars}]`]));
const LISTS = data as Readonly<Record<ListName, WordList>>;
const { definitions } = data as { readonly definitions: Readonly<Record<string, WordList>> };
const DEFINITIONS = new Map(
  Object.entries(definitions).map(([name, list]) => [name, new RegExp(sourceOf(list, '(?<!非)'), 'i')]),
);

/** Answers whether a text has a word of the list: Latin words whole, Chinese ones anywhere, letter case ignored. */
export function wordTest(name: ListName): (text: string) => boolean {
  return testOf(LISTS[name]);
}

/** Whether a text says that a number is counted so (`annualised` for `run-rate`); false for a definition without words. */
export function saysDefinition(text: string, name: string): boolean {
  return DEFINITIONS.get(name)?.test(text) ?? false;
}

/** The text without the words that say a definition. */
export function withoutDefinition(text: string, name: string): string {
  const pattern = DEFINITIONS.get(name);
  return pattern === undefined ? text : text.replace(pattern, ' ');
}

function testOf(list: WordList): (text: string) => boolean {
  const pattern = new RegExp(sourceOf(list), 'i');
  return (text) => pattern.test(text);
}

/** The list as one group of a regular expression, longest words first. */
export function wordSource(name: ListName): string {
  return sourceOf(LISTS[name]);
}

/** The list as beginnings of words: chang for change and changed. */
export function stems(name: ListName): string {
  const { en, zh } = LISTS[name];
  return `${alternatives(en)}|${inBothScripts(alternatives(zh))}`;
}

/** `before`: what must not stand before a Chinese word, as a lookbehind. */
function sourceOf({ en, zh }: WordList, before = ''): string {
  const latin = alternatives(en);
  return `(?:(?<![A-Za-z非]-?|非 )(?:${latin})(?![A-Za-z])|${before}(?:${inBothScripts(alternatives(zh))}))`;
}

/** Simplified characters as classes that hold the Traditional ones, too: 预期 as [预預]期. */
function inBothScripts(source: string): string {
  return source.replace(/[\u3400-\u9fff]/g, (char) => CLASSES.get(char) ?? char);
}

function alternatives(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
}

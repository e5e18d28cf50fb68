/**
 * The lexicon: names of entities, cues of metrics, and the words of words.yaml, in one automaton. Latin keys match at word
 * boundaries (a "word" is Latin letters and digits only, so 用NVIDIA的 matches), Chinese ones anywhere, longest first.
 * lexiconBuild.ts builds it, lexiconPack.ts reads it where it was built with the program.
 */
import { isDigitCode, isLetterCode } from '../quantity/codes.ts';
import { variantEnd } from './modelVariants.ts';
import {
  isFigureBehind,
  isFigureNext,
  isOutOfContext,
  isPeriodNext,
  isUnitBefore,
  isVersionOfAnother,
} from './nameBounds.ts';
import type { NameEntry } from './nameEntries.ts';
import { ROOT, type Trie } from './trie.ts';
import { isHanCode } from './wordBounds.ts';

/** What a word says: `type` is its list in words.yaml (or `cue`), `value` the entry in it. */
export interface WordEntry {
  readonly type: WordType;
  readonly value: string;
}

/** The types of words, each a bit, so that one number says which types there are. */
export const WORD = {
  cue: 1 << 0,
  'weak-cue': 1 << 1,
  previous: 1 << 2,
  from: 1 << 3,
  to: 1 << 4,
  own: 1 << 5,
  basis: 1 << 6,
  precision: 1 << 7,
  sparsity: 1 << 8,
  direction: 1 << 9,
  scope: 1 << 10,
  up: 1 << 11,
  down: 1 << 12,
  against: 1 << 13,
  versus: 1 << 14,
  counterparty: 1 << 15,
  source: 1 << 16,
  'source-verb': 1 << 17,
  sum: 1 << 18,
  group: 1 << 19,
  generic: 1 << 20,
  pronoun: 1 << 21,
  respectively: 1 << 22,
  phrase: 1 << 23,
  loss: 1 << 24,
} as const;

export type WordType = keyof typeof WORD;

/** What a key of the lexicon stands for. */
export interface Slot {
  readonly names: readonly NameEntry[];
  readonly words: readonly WordEntry[];
  /** Bits of the words' types, by WORD. */
  readonly types: number;
}

/** The slots of a lexicon by their places. */
export interface Slots {
  readonly size: number;
  at(place: number): Slot;
}

export interface NameToken {
  readonly start: number;
  readonly end: number;
  readonly entry: NameEntry;
  /** Names of other entities that are written so: Thor is a chip of cars and one of robots. */
  readonly others?: readonly NameEntry[];
}

export interface WordToken {
  readonly start: number;
  readonly end: number;
  readonly words: readonly WordEntry[];
  /** Bits of the words' types, by WORD. */
  readonly types: number;
}

export class Lexicon {
  readonly #trie: Trie;
  readonly #kinds: Uint8Array;
  /** What the slots hold, as bits, of those that were met: a slot is only looked at where what it has is sought. */
  readonly #holds: Uint8Array;

  /** Of a trie whose values are places among the slots. */
  constructor(
    trie: Trie,
    private readonly slots: Slots,
  ) {
    this.#trie = trie;
    this.#kinds = kindsOf(trie);
    this.#holds = new Uint8Array(slots.size);
  }

  /** All names and words in normal text, each list in order and free of overlaps within itself. */
  scan(text: string, onName: (token: NameToken) => void, onWord: (token: WordToken) => void): void {
    const found: Ends = { nameEnd: 0, name: null, others: null, wordEnd: 0, words: null, last: null };
    let nameFrom = 0;
    let wordFrom = 0;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const kind = this.#kinds[text.charCodeAt(at)] as number;
      const inWord = (before & kind & IN_WORD) !== 0;
      before = kind;
      if ((kind & STARTS_KEY) === 0 || (at < nameFrom && at < wordFrom)) continue;
      if (inWord && !isUnitBefore(text, at)) continue;
      this.#keysAt(text, at, at >= nameFrom, at >= wordFrom, found);
      const { words, nameEnd, wordEnd, others } = found;
      const hidden = words !== null && (words.types & WORD.phrase) !== 0 && (found.name === null || wordEnd >= nameEnd);
      const name = hidden ? null : found.name;
      if (hidden) nameFrom = wordEnd;
      if (name !== null) {
        found.last = others
          ? { start: at, end: nameEnd, entry: name, others }
          : { start: at, end: nameEnd, entry: name };
        onName(found.last);
        nameFrom = nameEnd;
      }
      if (words !== null && (name === null || wordEnd >= nameEnd)) {
        onWord({ start: at, end: wordEnd, words: words.words, types: words.types });
        wordFrom = wordEnd;
      } else if (name !== null) wordFrom = Math.max(wordFrom, nameEnd);
    }
  }

  /** The longest name and the longest word that start at `at`, written to `found`: this runs at every word of every note. */
  #keysAt(text: string, at: number, names: boolean, words: boolean, found: Ends): void {
    const trie = this.#trie;
    found.name = null;
    found.others = null;
    found.words = null;
    let place = -1;
    let bent = false; // set otherwise than the key: only some names may be
    let isName = names; // no name has a blank before Chinese that its key has not
    let isWord = words; // but for a blank between scripts, words are set as their key
    for (let end = at, state = ROOT; end < text.length; ) {
      const code = text.charCodeAt(end);
      const next = trie.next(state, code);
      if (code === BLANK && end > at && isBetweenScripts(text, end) && !goesOn(trie, next, text, end + 1)) {
        bent = true;
        isName &&= isHanCode(text.charCodeAt(end - 1));
        end++;
        continue;
      }
      if (next < 0) {
        bent = true;
        isWord = false;
        state = isName ? bend(trie, text, state, at, end) : -1;
        if (state < 0) break;
      } else state = next;
      end++;
      const value = trie.value(state);
      if (value < 0) continue;
      const isInside = isWordCode(code) && isWordCode(text.charCodeAt(end));
      if (isInside && !mayGoOn(text.charCodeAt(end))) continue;
      const holds = (this.#holds[value] as number) || this.#lookAt(value);
      if (isName && (holds & HAS_NAMES) !== 0 && ((holds & HAS_FREE_NAMES) !== 0 || isNear(at, found.last)))
        takeName(text, at, end, this.slots.at(value).names, found, bent);
      if (isWord && (!isInside || isFigureBehind(text, at, end)) && (holds & HAS_WORDS) !== 0) {
        found.wordEnd = end;
        place = value;
      }
    }
    if (place >= 0) found.words = this.slots.at(place);
  }

  #lookAt(place: number): number {
    const { names, words } = this.slots.at(place);
    const holds =
      (names.length > 0 ? HAS_NAMES : 0) |
      (names.some(({ afterName }) => !afterName) ? HAS_FREE_NAMES : 0) |
      (words.length > 0 ? HAS_WORDS : 0);
    this.#holds[place] = holds;
    return holds;
  }
}

const HAS_NAMES = 1;
/** Names that count wherever they stand, not only behind another: most bare numbers are codes of listings. */
const HAS_FREE_NAMES = 2;
const HAS_WORDS = 4;

/** Behind names within a word: a plural s, FY26, the digits of a figure. */
function mayGoOn(code: number): boolean {
  return code === 0x73 || code === 0x46 || isDigitCode(code);
}

const BLANK = 0x20;
const HYPHEN = 0x2d;

/**
 * The state after the character at `end` where names are set otherwise than their key: a blank for a hyphen or the other way
 * round (Maia-200), or neither between letters and digits (GB200NVL72, Ascend910C); -1 where no key goes on so either.
 */
function bend(trie: Trie, text: string, state: number, start: number, end: number): number {
  const code = text.charCodeAt(end);
  if (code === BLANK || code === HYPHEN) return trie.next(state, code === BLANK ? HYPHEN : BLANK);
  if (end === start || !isLetterBesideDigit(text.charCodeAt(end - 1), code)) return -1;
  for (const mark of [BLANK, HYPHEN]) {
    const marked = trie.next(state, mark);
    const next = marked < 0 ? -1 : trie.next(marked, code);
    if (next >= 0) return next;
  }
  return -1;
}

/** 思元 590, AI 营收: many set a blank between Chinese and Latin characters. */
function isBetweenScripts(text: string, blank: number): boolean {
  const [before, after] = [text.charCodeAt(blank - 1), text.charCodeAt(blank + 1)];
  return (isHanCode(before) && isWordCode(after)) || (isWordCode(before) && isHanCode(after));
}

/** Whether a key goes on from a state with the character at `at`. */
function goesOn(trie: Trie, state: number, text: string, at: number): boolean {
  return state >= 0 && trie.next(state, text.charCodeAt(at)) >= 0;
}

function isLetterBesideDigit(one: number, other: number): boolean {
  return (isDigitCode(one) && isLetterCode(other)) || (isLetterCode(one) && isDigitCode(other));
}

/** Kinds whose names are set now with a blank, now with a hyphen, now with neither. */
const SET_FREELY: ReadonlySet<string> = new Set(['chip', 'system', 'instance', 'technology', 'standard', 'model']);
const MARKS = /[ -]/g;

/** What the lexicon found at one place. */
interface Ends {
  nameEnd: number;
  name: NameEntry | null;
  others: NameEntry[] | null;
  wordEnd: number;
  words: Slot | null;
  /** The name before. */
  last: NameToken | null;
}

/** Bits of a character: it is part of Latin words; a key starts with it. */
const IN_WORD = 1;
const STARTS_KEY = 2;

function kindsOf(trie: Trie): Uint8Array {
  const kinds = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++)
    kinds[code] = (isWordCode(code) ? IN_WORD : 0) | (trie.next(ROOT, code) < 0 ? 0 : STARTS_KEY);
  return kinds;
}

/** Latin letters (with accents) and digits make words; everything else is a boundary. */
export function isWordCode(code: number): boolean {
  return isDigitCode(code) || isLetterCode(code) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

function endsWord(text: string, end: number): boolean {
  return !(isWordCode(text.charCodeAt(end - 1)) && isWordCode(text.charCodeAt(end)));
}

/** The entry whose name ends at `end`, letter case permitting; a plural s is read over after chips (`H100s`, `TPUs`, `Blackwells`). */
function takeName(
  text: string,
  start: number,
  end: number,
  names: readonly NameEntry[],
  found: Ends,
  bent: boolean,
): void {
  const goesOn = !endsWord(text, end) && !isPeriodNext(text, end);
  let first: NameEntry | null = null;
  for (const entry of names) {
    if (bent && (!SET_FREELY.has(entry.kind) || entry.needsContext)) continue;
    if (entry.caseSensitive && !isWritten(entry.name, text, start, end, bent)) continue;
    if (entry.afterName && !isBracketedAfter(text, start, end, entry, found.last)) continue;
    const isCut = goesOn && !SET_FREELY.has(entry.kind) && isFigureNext(text, end);
    if (goesOn && !isCut ? !isPluralOfPart(text, end, entry) : isVersionOfAnother(text, end)) continue;
    if (entry.needsContext && isOutOfContext(text, start, end, entry)) continue;
    if (first !== null) {
      if (found.others === null) found.others = [entry];
      else found.others.push(entry);
      continue;
    }
    first = entry;
    found.name = entry;
    found.others = null;
    found.nameEnd = goesOn && !isCut ? end + 1 : entry.kind === 'model' ? variantEnd(text, end) : end;
  }
}

/** Whether the name stands there in its letter case. */
function isWritten(name: string, text: string, start: number, end: number, bent: boolean): boolean {
  return bent ? text.slice(start, end).replace(MARKS, '') === name.replace(MARKS, '') : text.startsWith(name, start);
}

/** Whether `text[start, end)` follows a name of the same entity at once (台積電 2330) or begins brackets, an exchange first or not. */
function isBracketedAfter(text: string, start: number, end: number, entry: NameEntry, last: NameToken | null): boolean {
  if (last === null || last.entry.entity !== entry.entity || !isNear(start, last)) return false;
  const between = text.slice(last.end, start);
  if (/^ ?$/.test(between)) return /^\d{4,}$/.test(entry.name) && !/[.,%]/.test(text[end] ?? '');
  return /^ ?[([](?:[A-Z]{2,6} ?[:.] ?)?$/.test(between) && /[)\],;/: ，；、]/.test(text[end] ?? '');
}

const LONGEST_GAP = 12;

function isNear(start: number, last: NameToken | null): boolean {
  return last !== null && start - last.end <= LONGEST_GAP;
}

function isPluralOfPart(text: string, end: number, entry: NameEntry): boolean {
  if (text[end] !== 's' || isWordCode(text.charCodeAt(end + 1))) return false;
  if (entry.kind !== 'chip' && entry.kind !== 'system' && entry.kind !== 'technology') return false;
  return /[A-Z0-9]$/.test(entry.name) || (!entry.needsContext && /^[A-Z][a-z]{4,}$/.test(entry.name));
}

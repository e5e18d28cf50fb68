/** What the binding of figures looks at: the scanned segments of a note, and the figures drafted so far. */
import type { Entity, Metric } from '../dataset/model.ts';
import type { PeriodToken } from '../quantity/periodToken.ts';
import type { FigureKind } from '../quantity/quantity.ts';
import type { Evidence, Segment } from './analysis.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import type { NameToken, WordToken, WordType } from './lexicon.ts';
import { type Extent, extentAt, type Sentences } from './sentences.ts';
import { countWithin, firstFrom, within } from './within.ts';

export interface SegmentScan extends Sentences {
  readonly segment: Segment;
  /** The segment's text in normal form. */
  readonly normal: string;
  readonly names: readonly NameToken[];
  readonly words: readonly WordToken[];
  /** Bits of the types of all words, by WORD. */
  readonly wordTypes: number;
  readonly periods: readonly PeriodToken[];
  readonly quantities: readonly FoundQuantity[];
}

/** The scan with its parts in one order, of another segment of the same text where one is given. */
export function shaped(scan: SegmentScan, segment = scan.segment): SegmentScan {
  return {
    segment,
    normal: scan.normal,
    names: scan.names,
    words: scan.words,
    wordTypes: scan.wordTypes,
    periods: scan.periods,
    quantities: scan.quantities,
    sentences: scan.sentences,
    clauses: scan.clauses,
  };
}

/** A chosen part of a binding with how sure it is (0…1) and why. */
export interface Choice<T> {
  readonly value: T;
  readonly confidence: number;
  readonly evidence: Evidence;
}

/** A figure on its way to a claim. */
export interface Draft {
  readonly quantity: FoundQuantity;
  readonly scan: SegmentScan;
  readonly sentence: number;
  readonly clause: number;
  /** Place among the quantities of the segment. */
  readonly index: number;
  /** Its sentence, within reach. */
  readonly reach: Extent;
  kind: FigureKind;
  /** −1 where the text says that it fell. */
  sign: 1 | -1;
  /** What growth is measured against (yoy, qoq, …), where the text says so. */
  against: string | null;
  /** Whether a head of its cell says a direction: | 單向 | 雙向 |. */
  isUnderDirection: boolean;
  metric: Choice<Metric> | null;
  entity: Choice<Entity> | null;
}

export function newDraft(scan: SegmentScan, index: number): Draft {
  const quantity = scan.quantities[index] as FoundQuantity;
  const clause = extentAt(scan.clauses, quantity.start);
  const sentence = scan.clauses[clause]?.sentence ?? 0;
  return {
    quantity,
    scan,
    index,
    clause,
    sentence,
    reach: reachOf(quantity, scan.sentences[sentence] ?? { start: 0, end: scan.normal.length }),
    kind: quantity.kind,
    sign: 1,
    against: null,
    isUnderDirection: false,
    metric: null,
    entity: null,
  };
}

/** How far a binding looks, in characters: no reader carries a subject further within one sentence. */
const REACH = { before: 400, after: 160 };

function reachOf(quantity: FoundQuantity, sentence: Extent): Extent {
  return {
    start: Math.max(sentence.start, quantity.start - REACH.before),
    end: Math.min(sentence.end, quantity.end + REACH.after),
  };
}

/** Start and end of the draft's sentence in the segment, within reach of the figure. */
export function sentenceOf(draft: Draft): Extent {
  return draft.reach;
}

export function clauseOf(draft: Draft): { readonly start: number; readonly end: number; readonly depth: number } {
  return draft.scan.clauses[draft.clause] ?? { start: 0, end: draft.scan.normal.length, depth: 0 };
}

/** Whether the token is a word of one of the types: bits of WORD. */
export function hasWord(token: WordToken, types: number): boolean {
  return (token.types & types) !== 0;
}

export function wordValue(token: WordToken, type: WordType): string | null {
  for (const word of token.words) if (word.type === type) return word.value;
  return null;
}

const NO_WORDS: readonly WordToken[] = [];

/** Words of some types (bits of WORD) within [from, to). */
export function wordsWithin(scan: SegmentScan, types: number, from: number, to: number): readonly WordToken[] {
  if ((scan.wordTypes & types) === 0) return NO_WORDS;
  const { words } = scan;
  let found: WordToken[] | null = null;
  for (let at = firstFrom(words, from); at < words.length; at++) {
    const token = words[at] as WordToken;
    if (token.start >= to) break;
    if ((token.types & types) === 0 || token.end > to) continue;
    if (found === null) found = [token];
    else found.push(token);
  }
  return found ?? NO_WORDS;
}

/** How far a token stands from a quantity, on which side, and how many clause borders and other figures lie between. */
export interface Relation {
  readonly before: boolean;
  readonly distance: number;
  readonly clauses: number;
  readonly figures: number;
}

export function relate(draft: Draft, token: { readonly start: number; readonly end: number }): Relation {
  const { quantity, scan } = draft;
  const before = token.start < quantity.start;
  const from = before ? token.end : quantity.end;
  const to = before ? quantity.start : token.start;
  const tokenClause = extentAt(scan.clauses, token.start);
  if (!before && opensFor(draft, token.start)) return { before, distance: 1, clauses: 0, figures: 0 };
  const figures = countWithin(scan.quantities, from, to) - (quantity.start >= from && quantity.end <= to ? 1 : 0);
  return { before, distance: Math.max(0, to - from), clauses: clauseSteps(scan, tokenClause, draft.clause), figures };
}

const OPENS = /^(?:At|With|On) (?:about |around |some |just |nearly |over |only )?(?:US|NT|HK)?[$€£¥]?$/;
const OPENS_REACH = 24;
const OPENED_REACH = 64;

/** At $17.1bn, Borealis's net income was in line: a figure that opens the sentence is what its first clause behind speaks of. */
function opensFor({ quantity, scan, sentence }: Draft, token: number): boolean {
  const start = scan.sentences[sentence]?.start ?? 0;
  if (quantity.start - start > OPENS_REACH || token - quantity.end > OPENED_REACH) return false;
  if (!OPENS.test(scan.normal.slice(start, quantity.start).trimStart())) return false;
  return (
    /^, [^,;:]*$/.test(scan.normal.slice(quantity.end, token)) &&
    countWithin(scan.quantities, quantity.end, token) === 0
  );
}

/** Borders between two clauses; entering a bracket counts little, for what it holds is said of what stands before it. */
function clauseSteps(scan: SegmentScan, from: number, to: number): number {
  if (from === to) return 0;
  let steps = 0;
  for (let at = Math.min(from, to); at < Math.max(from, to); at++) {
    const depth = Math.abs((scan.clauses[at + 1]?.depth ?? 0) - (scan.clauses[at]?.depth ?? 0));
    steps += depth > 0 ? 0.4 : 1;
  }
  return steps;
}

/** A stretch of a segment's text with blanks for its names. */
export function withoutNames({ names, normal }: SegmentScan, from: number, to: number): string {
  const start = Math.max(0, from);
  let text = normal.slice(start, to);
  for (const name of within(names, start, to))
    text = text.slice(0, name.start - start) + ' '.repeat(name.end - name.start) + text.slice(name.end - start);
  return text;
}

/**
 * Scores what the engine extracts against annotated notes: the same numbers as the scorer of the annotated source texts, so
 * that our own corpora can be measured without it (`test/score.ts` compares the two where both are there).
 *
 * - A contestable line is neither hit nor miss; a prediction that touches one and matches no other line is dropped.
 * - Spans match one to one, the best overlap first; figures overlap when half of what they cover together is common.
 * - Rates are over all annotated figures that have the field; a figure that was not found is wrong.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FoundMention extends Span {
  readonly entity: string | null;
}

export interface FoundFigure extends FoundMention {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly metric: string | null;
  readonly period: string | null;
}

/** One line of a `.gold.jsonl`; `accept` holds answers that are as right. */
export interface GoldLine extends FoundFigure {
  readonly type: 'mention' | 'figure';
  readonly contestable?: boolean;
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
}

export interface Extraction {
  readonly mentions: readonly FoundMention[];
  readonly figures: readonly FoundFigure[];
}

/** Right ones of so many; `predicted` only for what is found rather than filled in. */
export interface Tally {
  readonly right: number;
  readonly gold: number;
  readonly predicted?: number;
}

export const MEASURES = ['mentions', 'figures', 'values', 'bindings', 'periods'] as const;
export type Measure = (typeof MEASURES)[number];
export type Score = Readonly<Record<Measure, Tally>>;

/** Share of right ones, or F1 where the number of predictions counts too; 1 where there is nothing to find. */
export function rateOf({ right, gold, predicted }: Tally): number {
  if (predicted === undefined) return gold === 0 ? 1 : right / gold;
  return gold + predicted === 0 ? 1 : (2 * right) / (gold + predicted);
}

/** The score of one note. */
export function scoreNote(lines: readonly GoldLine[], found: Extraction): Score {
  const mentions = pairs(lines, 'mention', found.mentions, exactly);
  const figures = pairs(lines, 'figure', found.figures, overlapping);
  const of = (has: (gold: GoldLine) => boolean, right: (gold: GoldLine, figure: FoundFigure) => boolean): Tally => ({
    right: figures.matched.filter(([gold, figure]) => has(gold) && right(gold, figure)).length,
    gold: figures.gold.filter(has).length,
  });
  const named = mentions.matched.filter(([gold, mention]) => accepts(gold, 'entity', mention.entity)).length;
  return {
    mentions: { right: named, gold: mentions.gold.length, predicted: mentions.predicted },
    figures: { right: figures.matched.length, gold: figures.gold.length, predicted: figures.predicted },
    values: of(() => true, isSameValue),
    bindings: of((gold) => gold.entity !== null && gold.metric !== null, isSameBinding),
    periods: of(
      (gold) => gold.period !== null,
      (gold, { period }) => accepts(gold, 'period', period),
    ),
  };
}

/** The score of several notes, each figure counting the same. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (measure: Measure): Tally => {
    const tallies = scores.map((score) => score[measure]);
    const add = (field: keyof Tally) => tallies.reduce((total, tally) => total + (tally[field] ?? 0), 0);
    const counted = tallies.some(({ predicted }) => predicted !== undefined);
    return { right: add('right'), gold: add('gold'), ...(counted ? { predicted: add('predicted') } : {}) };
  };
  return Object.fromEntries(MEASURES.map((measure) => [measure, sum(measure)])) as Record<Measure, Tally>;
}

function accepts(gold: GoldLine, field: 'entity' | 'metric' | 'period' | 'unit', value: string | null): boolean {
  return value === gold[field] || (gold.accept?.[field]?.includes(value) ?? false);
}

function isSameBinding(gold: GoldLine, { entity, metric }: FoundFigure): boolean {
  return accepts(gold, 'entity', entity) && accepts(gold, 'metric', metric);
}

function isSameValue(gold: GoldLine, { low, high, unit }: FoundFigure): boolean {
  const values = [[gold.low, gold.high], ...((gold.accept?.['value'] ?? []) as readonly (readonly [number, number])[])];
  return accepts(gold, 'unit', unit) && values.some(([a = 0, b = 0]) => isNear(a, low) && isNear(b, high));
}

function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

/** How well a prediction covers a gold line: 0 for no match, more than 1 where it is the main answer. */
type Fit = (gold: GoldLine, span: Span) => number;

function spansOf(gold: GoldLine): Span[] {
  const others = (gold.accept?.['span'] ?? []) as readonly (readonly [number, number])[];
  return [gold, ...others.map(([start, end]) => ({ start, end }))];
}

function exactly(gold: GoldLine, span: Span): number {
  if (common(gold, span) === 1) return 2;
  return spansOf(gold).some((other) => common(other, span) === 1) ? 1 : 0;
}

function overlapping(gold: GoldLine, span: Span): number {
  const best = Math.max(...spansOf(gold).map((other) => common(other, span)));
  return best < 0.5 ? 0 : best + (common(gold, span) === 1 ? 1 : 0);
}

/** Common part of two spans as a share of what they cover together. */
function common(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

interface Pairs<T> {
  readonly gold: readonly GoldLine[];
  readonly matched: readonly (readonly [GoldLine, T])[];
  /** Predictions that count. */
  readonly predicted: number;
}

function pairs<T extends Span>(
  lines: readonly GoldLine[],
  type: GoldLine['type'],
  found: readonly T[],
  quality: Fit,
): Pairs<T> {
  const gold = lines.filter((line) => line.type === type && !line.contestable);
  const contestable = lines.filter((line) => line.type === type && line.contestable);
  const matched = new Map<GoldLine, T>();
  const taken = new Set<T>();
  for (const { line, item } of candidates(gold, found, quality)) {
    if (matched.has(line) || taken.has(item)) continue;
    matched.set(line, item);
    taken.add(item);
  }
  const isDropped = (item: T) => contestable.some((line) => item.start < line.end && item.end > line.start);
  const spare = found.filter((item) => !taken.has(item) && !isDropped(item));
  return { gold, matched: [...matched], predicted: taken.size + spare.length };
}

function candidates<T extends Span>(gold: readonly GoldLine[], found: readonly T[], quality: Fit) {
  return gold
    .flatMap((line) => found.map((item) => ({ line, item, quality: quality(line, item) })))
    .filter((candidate) => candidate.quality > 0)
    .sort((a, b) => b.quality - a.quality);
}

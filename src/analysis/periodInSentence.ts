/** The periods of a sentence: which of them is said of a figure, and which of another one or of a standard of comparison. */
import type { PeriodToken } from '../quantity/periodToken.ts';
import { type Draft, relate, sentenceOf } from './scene.ts';
import { isTolerance } from './tolerance.ts';
import { ahead, firstFrom, lead, within } from './within.ts';

/** A period that a figure can be of: no clock time, no word for a day or of comparison. */
export function isUsable(token: PeriodToken): boolean {
  return token.kind !== 'time' && token.kind !== 'day' && !token.comparison;
}

/** As many periods as figures in one order: 2027年和2028年支出仅为210亿和240亿, 上季与去年同期分别为433亿和301亿. */
export function pairedPeriod(draft: Draft): PeriodToken | null {
  const { scan, index } = draft;
  const run = runOf(scan.quantities, index, (a, b) => JOINT.test(scan.normal.slice(a.end, b.start)));
  if (run.length < 2) return null;
  const first = run.at(0) as (typeof run)[number];
  const sentence = sentenceOf(draft);
  const periods = within(scan.periods, sentence.start, first.start).filter((token) => token.kind === 'period');
  const last = periods.length - 1;
  const joined = last < 0 ? [] : runOf(periods, last, (a, b) => JOINT.test(scan.normal.slice(a.end, b.start)));
  if (joined.length !== run.length || joined.some((token) => token.day !== null)) return null;
  return joined[run.indexOf(draft.quantity)] ?? null;
}

const JOINT = /^\s*(?:、|,|，|和|与|及|以及|and|&|\/)\s*(?:约|近|超|about|roughly|nearly)?\s*$/i;

/** So many items on either side make a list; longer ones are tables in disguise. */
const LIST_REACH = 12;

/** The longest run of neighbours around `at` in which each is joined to the next. */
function runOf<T>(items: readonly T[], at: number, joined: (a: T, b: T) => boolean): T[] {
  let from = at;
  while (from > Math.max(0, at - LIST_REACH) && joined(items[from - 1] as T, items[from] as T)) from--;
  let to = at;
  while (to < Math.min(items.length - 1, at + LIST_REACH) && joined(items[to] as T, items[to + 1] as T)) to++;
  return items.slice(from, to + 1);
}

/** What may stand between a figure and the period said right behind it: `$405bn for 2025`, `$405bn (2025)`. */
const OWNED_GAP =
  /^(?:,? (?:for|in|during|by|of|as of|at|at the end of|at end|through|on|this) (?:the |all of |calendar |fiscal |year |full[- ]year |early |late |mid |end[- ]of |end )?| ?[(/] ?| )$/i;

/** What it costs to take a period that is said of another figure, or of a standard of comparison. */
const BORROWED = 40;
const OF_COMPARISON = 30;

function borrowedCost(draft: Draft, token: PeriodToken): number {
  const { scan, quantity } = draft;
  if (POSSESSING.test(scan.normal.slice(token.end, quantity.start))) return 0;
  return (isBorrowed(draft, token) ? BORROWED : 0) + (isStandard(draft, token) ? OF_COMPARISON : 0);
}

/** Whether no more than a particle or preposition stands between the period and the figure: 2024年的525亿, $85bn in 2025. */
export function isJoined({ scan, quantity }: Draft, token: PeriodToken): boolean {
  const gap = token.end <= quantity.start ? [token.end, quantity.start] : [quantity.end, token.start];
  return (token.end <= quantity.start ? POSSESSING : OWNED_GAP).test(scan.normal.slice(gap[0], gap[1]));
}

/** Whether the period is said of another figure of the sentence. */
export function isBorrowed(draft: Draft, token: PeriodToken): boolean {
  return isBehindAnother(draft, token) || isBeforeAnother(draft, token) || isBeforeBare(draft, token);
}

/** (4Q25: 33.7), GM 66.2%: told of a number without a unit, which is no figure. */
function isBeforeBare({ quantity, scan }: Draft, { end }: PeriodToken): boolean {
  const found = end < quantity.start ? OWNING_BARE.exec(ahead(scan.normal, end, 6)) : null;
  return found !== null && end + found[0].length - 1 < quantity.start;
}

/** 年增41%（2024年298亿）, $10bn (2024: $8bn): a period that opens a bracket behind the figure, before a figure of its own. */
export function opensAnother({ quantity, scan }: Draft, token: PeriodToken): boolean {
  if (token.start < quantity.end || token.relativeQuarter !== null) return false;
  if (!OPENING.test(scan.normal.slice(quantity.end, token.start))) return false;
  const owner = scan.quantities[firstFrom(scan.quantities, token.end)];
  const isOwned = owner !== undefined && OWNING.test(scan.normal.slice(token.end, owner.start));
  return isOwned || OWNING_BARE.test(ahead(scan.normal, token.end, 6)); // (4Q25: 33.7)
}

const OPENING = /^ ?[([]$/;
const OWNING = /^(?: |:|的|为|是|约|近|was|had been|about|[$€£¥])*$/;

const OWNING_BARE = /^ ?[:：] ?[$€£¥]?\d/;

/** Whether the period only serves comparison. */
export function isStandard({ scan }: Draft, token: PeriodToken): boolean {
  const isSpan = SPAN.test(scan.normal.slice(token.start, token.end)); // from October to December
  return !isSpan && COMPARED_TO.test(lead(scan.normal, token.start, 8));
}

const SPAN = / to |[至到]/;

/** 较2024年的525亿, up from 2024's: a period that only serves comparison. */
const COMPARED_TO = /(?:较|比|相比|对比|从|由|than|from|versus|vs\.?|against|over) ?(?:the )?$/i;

/** The period stands right behind an earlier figure: `$405bn for 2025 and $520bn for 2026`. */
function isBehindAnother({ quantity, scan }: Draft, token: PeriodToken): boolean {
  const at = firstFrom(scan.quantities, token.start) - 1;
  const owner = at < 0 ? undefined : scan.quantities[at];
  return owner !== undefined && owner !== quantity && OWNED_BEHIND.test(scan.normal.slice(owner.end, token.start));
}

/** The period stands right before an earlier figure: 从2024年的525亿美元增至750亿美元; but growth right behind that one (第四季192亿，年增21%) shares it. */
function isBeforeAnother(draft: Draft, token: PeriodToken): boolean {
  const { quantity, scan, kind, index } = draft;
  const at = firstFrom(scan.quantities, token.end);
  const owner = scan.quantities[at];
  return (
    owner !== undefined &&
    owner !== quantity &&
    !(kind === 'change' && at === index - 1 && isOnlyOfItsKind(draft, token)) &&
    owner.start < quantity.start &&
    POSSESSING.test(scan.normal.slice(token.end, owner.start))
  );
}

/** Whether no standard of comparison, and the only quarter or the only year so far: 第四季337亿，第三季331亿，季增1.9% is of the fourth. */
function isOnlyOfItsKind(draft: Draft, token: PeriodToken): boolean {
  const before = within(draft.scan.periods, sentenceOf(draft).start, token.start).filter(isUsable);
  const isQuarter = token.quarter !== null;
  return !isStandard(draft, token) && before.every(({ quarter }) => (quarter !== null) !== isQuarter);
}

const POSSESSING = /^(?: |的|'s |’s |约|近|为)*$/;

const OWNED_BEHIND = /^,? (?:for|in|during|by) (?:(?:the|calendar|fiscal|full[- ]year|early|late) )?$/i;

/** What sets a standard of comparison apart from the figure before it. */
const COMPARING = /(?:\bfrom\b|较|比|compared|versus|than|above|below|against|since|前值|此前)/i;

/** The nearest period of the sentence; one after the figure must follow closely (`$85bn in 2025`). */
export function inSentence(draft: Draft, periodic: boolean): PeriodToken | null {
  const sentence = sentenceOf(draft);
  let best: PeriodToken | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const token of within(draft.scan.periods, sentence.start, sentence.end)) {
    const cost = costOf(draft, token, periodic);
    if (cost !== null && cost < bestCost) [best, bestCost] = [token, cost];
  }
  return best;
}

/** How far-fetched it is that `token` is the figure's period; null where it can't be. */
function costOf(draft: Draft, token: PeriodToken, periodic: boolean): number | null {
  if (!isUsable(token)) return null;
  if (token.day !== null && periodic) return null;
  if (opensAnother(draft, token)) return null;
  const { before, distance, clauses, figures } = relate(draft, token);
  if (before && token.relativeQuarter === -1 && isBeforeAnother(draft, token)) return null; // above the prior quarter's $68bn
  if (before) return distance + clauses * 25 + borrowedCost(draft, token);
  const from = toleranceEnd(draft);
  const between = draft.scan.normal.slice(from, token.start);
  if (/^(?:年|月)/.test(between)) return null;
  if (OWNED_GAP.test(between)) return OWNED_BEHIND.test(between) ? 0 : 2 + distance;
  if (clauses >= 1 || figures > (from > draft.quantity.end ? 1 : 0) || distance > 40) return null;
  if (COMPARING.test(between) || /[;；]/.test(between)) return null;
  if (token.relativeQuarter === -1 && draft.quantity.dimension === 'percent') return null;
  return 12 + distance * 2;
}

/** `$91.0bn plus or minus 2% for the July quarter`: where the figure with its tolerance ends. */
function toleranceEnd({ scan, quantity, index }: Draft): number {
  return isTolerance(scan, index + 1) ? (scan.quantities[index + 1]?.end ?? quantity.end) : quantity.end;
}

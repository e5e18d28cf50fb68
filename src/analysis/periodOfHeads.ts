/** Which period the heads of a cell say between them: each may say a part of it, a quarter here and the year there. */
import { quarterLater } from '../quantity/periodLabels.ts';
import type { PeriodToken } from '../quantity/periodToken.ts';
import { isUsable } from './periodInSentence.ts';
import type { SegmentScan } from './scene.ts';
import { isBareQuarter, isWholeYear, isYear } from './yearsSaid.ts';

/** What stands above a figure. */
export interface HeadScans {
  /** Column and row heads of a table cell. */
  readonly heads: readonly SegmentScan[];
  /** The line right above the table of a cell. */
  readonly caption: SegmentScan | undefined;
  /** What stands above: the title, headings, list parents, the innermost last. */
  readonly headings: readonly SegmentScan[];
}

/** The period of the innermost head that has one with its year, else of the innermost that has one: (6月底) beside FY2026Q3 is no period. */
export function lastPeriodOf(heads: readonly SegmentScan[]): PeriodToken | undefined {
  const dated = heads.findLast(({ periods }) => periods.some((token) => isUsable(token) && token.year !== null));
  if (dated) return dated.periods.findLast((token) => isUsable(token) && token.year !== null);
  for (let at = heads.length - 1; at >= 0; at--) {
    const last = (heads[at] as SegmentScan).periods.findLast(isUsable);
    if (last) return last;
  }
  return undefined;
}

/**
 * 下一季展望 over the row of 2025年第三季: of the quarter that one head says, the one that another head counts from it; below 最近一季 that
 * quarter itself.
 */
export function besideQuarter(heads: readonly SegmentScan[]): PeriodToken | undefined {
  const tokens = heads.flatMap(({ normal, periods }) => periods.filter(isUsable).map((token) => ({ token, normal })));
  const from = tokens.find(({ token: { year, quarter } }) => year !== null && quarter !== null)?.token;
  const counted = tokens.find(({ token: { relativeQuarter, anaphoric } }) => relativeQuarter !== null && !anaphoric);
  const { relativeQuarter, start, end } = counted?.token ?? {};
  if (from?.year == null || from.quarter === null || !relativeQuarter) return undefined;
  const step = LATEST.test(counted?.normal.slice(start, end) ?? '') ? 0 : relativeQuarter;
  return { ...from, ...quarterLater(from.year, from.quarter, step) };
}

const LATEST = /最近|最新|latest|most recent/i;

/**
 * 一季度总收入 in a row below 今年, 2025 and 2026 below 第一季營收: the quarter that one head or the caption names, of the year that another
 * does; Q2, or 全年, of the year that the caption or the nearest heading with a period is about.
 */
export function quarterOfHead({ caption, heads, headings }: HeadScans): PeriodToken | undefined {
  const tokens = heads.flatMap(({ periods }) => periods.filter(isUsable));
  const above = yearAbove([...headings, ...(caption ? [caption] : [])]);
  const [only, ...more] = tokens;
  if (only && more.length === 0 && isWholeYear(only)) return above && { ...only, ...yearFrom(above), anaphoric: false };
  const inHead = tokens.findLast((token) => isYear(token) || isRelativeYear(token));
  if (tokens.some((token) => token !== inHead && !isBareQuarter(token))) return undefined;
  const bare = tokens.find(isBareQuarter);
  const year = inHead ?? (bare && above);
  const quarter = bare ?? caption?.periods.find(isBareQuarter);
  return year && quarter && { ...quarter, ...yearFrom(year) };
}

function yearFrom({ year, relativeYear, fiscal }: PeriodToken): Pick<PeriodToken, 'year' | 'relativeYear' | 'fiscal'> {
  return { year, relativeYear, fiscal };
}

/** The one year, of the calendar or fiscal, that the innermost head with a period is about. */
function yearAbove(heads: readonly SegmentScan[]): PeriodToken | undefined {
  const isDated = (token: PeriodToken) => isUsable(token) && token.year !== null;
  const innermost = heads.findLast(({ periods }) => periods.some(isDated));
  const [token, ...more] = innermost?.periods.filter(isDated) ?? [];
  return token !== undefined && more.length === 0 && (isYear(token) || isYear({ ...token, fiscal: false }))
    ? token
    : undefined;
}

/** 2026 revenue below Feb-26 and May-26: of that year, as it was told in those months. */
export function yearBesideMonth(heads: readonly SegmentScan[]): PeriodToken | undefined {
  const tokens = heads.flatMap(({ periods }) => periods.filter(isUsable));
  const year = tokens.find(isYear);
  const isTold = tokens.some((token) => token.month !== null && token.year !== null);
  return tokens.length === 2 && isTold ? year : undefined;
}

/** | MSFT (FY Jun) | 88.2 | below 2025: of the fiscal year. */
export function ofFiscalRow(token: PeriodToken, heads: readonly SegmentScan[]): PeriodToken {
  const isFiscal = isYear(token) && heads.some(({ normal }) => FISCAL_ROW.test(normal));
  return isFiscal ? { ...token, fiscal: true } : token;
}

const FISCAL_ROW = /\((?:FYE?|fiscal)(?![A-Za-z\d])[^()]*\)|\(财年[^()]*\)/i;

/** 今年, 去年: a year and nothing else, from the day of writing. */
function isRelativeYear({ relativeYear, quarter, half, month, comparison, anaphoric, partial }: PeriodToken): boolean {
  const isPart = quarter !== null || half !== null || month !== null || partial;
  return relativeYear !== null && !isPart && !comparison && !anaphoric;
}

/** 上年同期, a year ago: a column of what the others are compared with. */
export function comparisonIn(heads: readonly SegmentScan[]): PeriodToken | undefined {
  for (const { periods } of heads) for (const token of periods) if (token.comparison) return token;
  return undefined;
}

/** Years that a sentence says once: FY2026一季度334亿，二季度398亿; 2025年第四季19.2兆，全年47.21兆. */
import type { PeriodToken } from '../quantity/periodToken.ts';
import { WORD } from './lexicon.ts';
import { hasWord, type SegmentScan } from './scene.ts';
import { within } from './within.ts';

type Read = Pick<SegmentScan, 'periods' | 'sentences' | 'words'>;

/** How many sentences further on a year still goes for the same quarter, or a whole year, that names none. */
const SENTENCES = 3;

/** The periods, with the year of an earlier quarter for quarters of the sentence and whole years that name none. */
export function withYearsSaid(read: Read): readonly PeriodToken[] {
  const { periods, sentences } = read;
  if (!periods.some(leavesYear) || !periods.some(saysYear)) return periods;
  const years = new Map<PeriodToken, PeriodToken>();
  let last: { readonly token: PeriodToken; readonly sentence: number } | null = null;
  for (const [index, { start, end }] of sentences.entries()) {
    for (const token of within(periods, start, end)) {
      const reach = isWholeYear(token) || token.quarter === last?.token.quarter ? SENTENCES : 0;
      const isNear = last !== null && index - last.sentence <= reach && !isGuided(read, token, end);
      const known: PeriodToken = isNear && last !== null && leavesYear(token) ? dated(token, last.token) : token;
      if (known !== token) years.set(token, known);
      if (saysYear(known)) last = { token: known, sentence: index };
    }
  }
  return years.size === 0 ? periods : periods.map((token) => years.get(token) ?? token);
}

/** A quarter or half with its year, or a fiscal year. */
function saysYear({ year, quarter, half, fiscal, comparison, partial }: PeriodToken): boolean {
  return year !== null && (quarter !== null || half !== null || fiscal) && !comparison && !partial;
}

function leavesYear(token: PeriodToken): boolean {
  return isWholeYear(token) || isBareQuarter(token);
}

function isWholeYear({ relativeYear, anaphoric }: PeriodToken): boolean {
  return relativeYear === 0 && anaphoric;
}

function isBareQuarter({ year, relativeYear, quarter, comparison }: PeriodToken): boolean {
  return year === null && relativeYear === null && quarter !== null && !comparison;
}

function dated(token: PeriodToken, said: PeriodToken): PeriodToken {
  const { year, fiscal } = said;
  if (year === null || (token.fiscal && !fiscal)) return token;
  if (!isWholeYear(token) && said.quarter === null && said.half === null) return token;
  if (isWholeYear(token)) return { ...token, year, fiscal, relativeYear: null, anaphoric: false };
  const turns = said.quarter === 4 && token.quarter === 1; // the quarter behind the last of a year
  return { ...token, year: turns ? year + 1 : year, fiscal };
}

/** How far behind a whole year the word stands that makes it one to come. */
const PLAN_REACH = 24;

/** What is guided to for the year, behind the results of a quarter, is of the year at hand. */
function isGuided({ words }: Read, token: PeriodToken, end: number): boolean {
  if (!isWholeYear(token)) return false;
  return within(words, token.start - PLAN_REACH, Math.min(end, token.end + PLAN_REACH)).some((word) =>
    hasWord(word, WORD.basis),
  );
}

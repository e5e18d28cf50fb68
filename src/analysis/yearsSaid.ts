/** Years that a sentence says once: FY2026一季度334亿，二季度398亿; 2025年第四季19.2兆，全年47.21兆. */
import type { PeriodToken } from '../quantity/periodToken.ts';
import { WORD } from './lexicon.ts';
import { hasWord, type SegmentScan } from './scene.ts';
import { lead, within } from './within.ts';

type Read = Pick<SegmentScan, 'normal' | 'periods' | 'sentences' | 'words' | 'quantities'>;

/** How many sentences further on a year still goes for the same quarter, or a whole year, that names none. */
const SENTENCES = 3;

/** The periods, with the year of an earlier quarter for quarters of the sentence and whole years that name none. */
export function withYearsSaid(read: Read): readonly PeriodToken[] {
  const { periods, sentences } = read;
  if (!periods.some(leavesYear)) return periods;
  const years = new Map<PeriodToken, PeriodToken>();
  let last = null as Said | null;
  for (const [index, { start, end }] of sentences.entries()) {
    for (const token of within(periods, start, end)) {
      const isOfWhole: boolean =
        isPartOfWhole(read.normal, token) || (last !== null && looksBack(read.normal, last.token));
      const said: Said | null =
        last !== null && index - last.sentence <= reachOf(token, last.token, isOfWhole) ? last : null;
      const known: PeriodToken = isPlanned(read, token, end)
        ? atHand(token)
        : said !== null && leavesYear(token)
          ? dated(token, said.token, isOfWhole)
          : token;
      if (known !== token) years.set(token, known);
      // 回头看2025年，全年…: the whole year goes on with the words by which its year was said.
      if (said !== null && isWholeYear(token)) last = { token: said.token, sentence: index };
      else if (saysYear(known) || isYear(known)) last = { token: known, sentence: index };
    }
  }
  return years.size === 0 ? periods : periods.map((token) => years.get(token) ?? token);
}

interface Said {
  readonly token: PeriodToken;
  readonly sentence: number;
}

/** How many sentences further on the year of `said` goes for a token. */
function reachOf(token: PeriodToken, said: PeriodToken, isOfWhole: boolean): number {
  if (isOfWhole && isYear(said)) return SENTENCES;
  if (!isWholeYear(token) && token.quarter !== said.quarter) return isOfWhole ? 1 : 0;
  return isYear(said) ? 1 : SENTENCES;
}

/** A quarter or half with its year, or a fiscal year. */
function saysYear({ year, quarter, half, fiscal, comparison, partial }: PeriodToken): boolean {
  return year !== null && (quarter !== null || half !== null || fiscal) && !comparison && !partial;
}

/** A year and nothing else: it goes for a whole year of its own sentence, or the next. */
export function isYear({
  kind,
  year,
  yearTo,
  fiscal,
  quarter,
  half,
  month,
  endMonth,
  comparison,
  partial,
}: PeriodToken): boolean {
  const isPart = quarter !== null || half !== null || month !== null || endMonth !== null || partial;
  return kind === 'period' && year !== null && yearTo === null && !fiscal && !isPart && !comparison;
}

function leavesYear(token: PeriodToken): boolean {
  return isWholeYear(token) || isBareQuarter(token);
}

/** 全年, the full year: the year of what is spoken of. */
export function isWholeYear({ relativeYear, anaphoric }: PeriodToken): boolean {
  return relativeYear === 0 && anaphoric;
}

/** A quarter without its year. */
export function isBareQuarter({ year, relativeYear, quarter, comparison }: PeriodToken): boolean {
  return year === null && relativeYear === null && quarter !== null && !comparison;
}

/** FY26全年1,135亿，其中第三季270亿; of which Q3: a quarter of the year that was said. */
const OF_WHOLE = /(?:其中|当中)[的在]?$|\bof (?:which|that|it),? (?:in )?(?:the )?$/i;

/** 回头看2025年，第一季…，第四季…: the quarters that follow are of the year that is looked back on. */
const LOOKING_BACK = /回[头顾]看?(?:整个)?$|\b(?:looking|look) back (?:at|on|over) (?:the whole of )?$/i;

function looksBack(text: string, { start }: PeriodToken): boolean {
  return LOOKING_BACK.test(lead(text, start, 36));
}

function isPartOfWhole(text: string, { start }: PeriodToken): boolean {
  return OF_WHOLE.test(lead(text, start, 18));
}

/** A quarter or whole year with the year of what was said before; a year alone goes for its parts where they are said to be such. */
function dated(token: PeriodToken, said: PeriodToken, isOfWhole: boolean): PeriodToken {
  const { year, fiscal } = said;
  if (year === null || (token.fiscal && !fiscal)) return token;
  if (!isWholeYear(token) && !isOfWhole && said.quarter === null && said.half === null) return token;
  if (isWholeYear(token)) return { ...token, year, fiscal, relativeYear: null, anaphoric: false };
  const turns = said.quarter === 4 && token.quarter === 1; // the quarter behind the last of a year
  return { ...token, year: turns ? year + 1 : year, fiscal };
}

/** How far behind a whole year the word stands that makes it one to come. */
const PLAN_REACH = 24;

/** Words of plans within the cue of a metric: 资本开支指引. */
const GUIDED = /指引|财测|展望|目标|guid|outlook|target/i;

/** What is guided to for the year, or a range: a year to come, whatever is told before it. */
function isPlanned({ normal, words, quantities }: Read, token: PeriodToken, end: number): boolean {
  if (!isWholeYear(token)) return false;
  const reach = Math.min(end, token.end + PLAN_REACH);
  const from = Math.max(0, token.start - PLAN_REACH);
  const isGuided =
    GUIDED.test(normal.slice(from, reach)) || within(words, from, reach).some((word) => hasWord(word, WORD.basis));
  const [next] = within(quantities, token.end, end);
  return isGuided || (next !== undefined && next.high > next.low);
}

/** The year in which the note is written. */
function atHand(token: PeriodToken): PeriodToken {
  return { ...token, anaphoric: false };
}

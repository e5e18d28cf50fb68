/** What stands around a key of the lexicon that makes it a name there or none: a word that it is part of, a version, a figure. */
import { isDigitCode, isLetterCode } from '../quantity/codes.ts';
import type { NameEntry } from './nameEntries.ts';
import { ahead, lead } from './within.ts';
import { isHan, isHanCode, standsBetweenWords } from './wordBounds.ts';
import { isWrittenOntoWord } from './writtenOnto.ts';

/** A name that is a common word too, or may lie across words, and stands as such. */
export function isOutOfContext(text: string, start: number, end: number, entry: NameEntry): boolean {
  return isHanCode(text.charCodeAt(start)) && isHan(entry.name)
    ? !standsBetweenWords(text, start, end)
    : isNumbered(text, end, entry);
}

/** Figure 3 is a picture. */
function isNumbered(text: string, end: number, { kind }: NameEntry): boolean {
  return kind === 'company' && /^ \d{1,2}(?:[.:),;\s]|$)/.test(text.slice(end, end + 4));
}

/** LumentumFY26Q1, Meta2025年: Chinese notes set no blank there. */
export function isPeriodNext(text: string, end: number): boolean {
  return (text.startsWith('FY', end) && isDigitCode(text.charCodeAt(end + 2))) || isYearWritten(text, end);
}

/** Whether a year begins here that a word of the calendar follows: it is no number of a product. */
export function isYearWritten(text: string, start: number): boolean {
  return YEAR.test(ahead(text, start, YEAR_LENGTH));
}

const YEAR = /^(?:19|20)\d\d ?(?:年|财年|会计年度|财政年度|[QH][1-4](?![A-Za-z\d]))/;
const YEAR_LENGTH = 9;

/** AMX11%, AMX380亿元: a figure written onto the name of somebody; behind that of a product it may be a number of its own. */
export function isFigureNext(text: string, end: number): boolean {
  if (!isDigitCode(text.charCodeAt(end)) || !isLetterCode(text.charCodeAt(end - 1))) return false;
  return /^\d[\d,.]*亿/.test(text.slice(end, end + 12)) || isWrittenOntoWord(text, end);
}

const FIGURE_BEHIND =
  /^\d[\d,]*(?:\.\d+)?(?:[美港欧日韩]?元|[万亿兆%倍]|个?百分点|[kKMG]?W(?![A-Za-z\d])|[MGT]B(?![A-Za-z\d]))/;
const SHORTEST_WORD = 3;
const LONGEST_FIGURE = 16;

/** Whether a figure with its unit is written onto the word of three letters or more at `start`: EPS14.85元, EBITDA21.2亿, TDP700W. */
export function isFigureBehind(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST_WORD || !isDigitCode(text.charCodeAt(end)) || !isLetterCode(text.charCodeAt(end - 1)))
    return false;
  return FIGURE_BEHIND.test(ahead(text, end, LONGEST_FIGURE));
}

const B = 0x42;
const W = 0x57;

/** 432GBHBM4, 2GWTrainium: a name written onto the unit of a figure. */
export function isUnitBefore(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 1);
  return (last === B || last === W) && /\d[GMTP][BW]$/.test(lead(text, start, 3));
}

/** Trainium 2.5 is not Trainium 2; MAI-1 is not in MAI-1.2; 羽二1月 is 羽二 in January. */
export function isVersionOfAnother(text: string, end: number): boolean {
  if (!isDigitCode(text.charCodeAt(end - 1))) return false;
  if (text[end] === '月') return isHan(text.charAt(end - 2));
  return text.charCodeAt(end) === 0x2e && isDigitCode(text.charCodeAt(end + 1));
}

/**
 * As-of dates that the text itself gives a figure: behind it (`750亿美元（截至2025-02）`, `$75 billion (as of 2025-02-04)`), or by the occasion
 * that opens its sentence (`2025年9月大会：950PR 128GB`, `March 2025 keynote: 288 GB`).
 */
import type { Figure, Segment } from '../analysis/analysis.ts';
import { isDate } from '../dataset/dates.ts';
import { sentenceAt, textOffset } from './sentence.ts';
import { wordSource } from './words.ts';

const AFTER_FIGURE = /^\s?[（(,，]?\s?(?:截至|截止|as of|as at)\s?(\d{4})[-年](\d{1,2})(?:[-月](\d{1,2})?)?/i;
/** The first letter of that, so that most figures are passed over at once. */
const MAY_START = /[截aA]/;
const LONGEST = 32;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const OCCASION = new RegExp(
  `^\\W*(?:(?:at|on|in|the) )*(?:(?<year>20\\d\\d)\\s?[-年./]\\s?(?<month>\\d{1,2})(?:\\s?[-月./]\\s?(?:(?<day>\\d{1,2})\\s?日?(?!\\d))?)?|(?<name>${MONTHS.join('|')})[a-z]*\\.? (?<ofYear>20\\d\\d))[^,，。;；:：]{0,24}?(?:${wordSource('occasion')})[^,，。;；:：]{0,8}[:：]`,
  'i',
);
const LONGEST_OCCASION = 64;
/** A date that an occasion may follow. */
const MAY_BE_DATED = /20\d\d/;

/** The date (YYYY-MM or YYYY-MM-DD) that the note states of the figure, or null. */
export function statedAsOf(figure: Figure, segment: Segment): string | null {
  return behind(figure, segment) ?? ofOccasion(figure, segment);
}

function behind(figure: Figure, segment: Segment): string | null {
  const end = textOffset(segment, figure.end);
  if (!MAY_START.test(segment.text.slice(end, end + 4))) return null;
  const match = AFTER_FIGURE.exec(segment.text.slice(end, end + LONGEST));
  if (match === null) return null;
  const [, year, month, day] = match;
  return dateOf(year, month, day);
}

function ofOccasion(figure: Figure, segment: Segment): string | null {
  const { start } = sentenceAt(segment, textOffset(segment, figure.start));
  const opening = segment.text.slice(start, start + LONGEST_OCCASION);
  if (!MAY_BE_DATED.test(opening.slice(0, 24))) return null;
  const match = OCCASION.exec(opening);
  if (match === null || start + match[0].length > textOffset(segment, figure.start)) return null;
  const { year, month, day, name, ofYear } = match.groups ?? {};
  return name === undefined
    ? dateOf(year, month, day)
    : dateOf(ofYear, String(MONTHS.indexOf(name.toLowerCase()) + 1), undefined);
}

function dateOf(...[year, month, day]: readonly (string | undefined)[]): string | null {
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  return isDate(date) ? date : null;
}

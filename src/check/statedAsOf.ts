/** As-of dates that the text itself puts after a figure: `750亿美元（截至2025-02）`, `$75 billion (as of 2025-02-04)`. */
import type { Figure, Segment } from '../analysis/analysis.ts';
import { isDate } from '../dataset/dates.ts';
import { textOffset } from './sentence.ts';

const AFTER_FIGURE = /^\s?[（(,，]?\s?(?:截至|截止|as of|as at)\s?(\d{4})[-年](\d{1,2})(?:[-月](\d{1,2})?)?/i;
/** The first letter of that, so that most figures are passed over at once. */
const MAY_START = /[截aA]/;
const LONGEST = 32;

/** The date (YYYY-MM or YYYY-MM-DD) that the note states right after the figure, or null. */
export function statedAsOf(figure: Figure, segment: Segment): string | null {
  const end = textOffset(segment, figure.end);
  if (!MAY_START.test(segment.text.slice(end, end + 4))) return null;
  const match = AFTER_FIGURE.exec(segment.text.slice(end, end + LONGEST));
  if (match === null) return null;
  const [, year, month, day] = match;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  return isDate(date) ? date : null;
}

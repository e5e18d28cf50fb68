/** Text from notes and datasets, made safe for a terminal. */

/** Control characters (escape sequences begin with one) and marks that turn the direction of writing. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** The text on one line, without control characters. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

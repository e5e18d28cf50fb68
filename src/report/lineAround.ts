/** The words around a place, for lists that are read without the note. */

const LONGEST_CONTEXT = 120;

/** The line around a span, cut to a readable length on both sides. */
export function lineAround(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(start - LONGEST_CONTEXT, 0), start)
    .split(/[\r\n]/)
    .at(-1)!;
  const after = text.slice(end, end + LONGEST_CONTEXT).split(/[\r\n]/)[0]!;
  return (before + text.slice(start, end) + after).trim();
}

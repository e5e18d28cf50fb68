/** Lines of a note by offset, for directives that speak of a line or the next one. */

export interface Line {
  readonly start: number;
  /** The offset of the line end, or of the end of the text. */
  readonly end: number;
}

/** The line that holds the offset. */
export function lineAt(text: string, offset: number): Line {
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  return { start, end: lineEnd(text, offset) };
}

/** The first line after the offset's own that is not blank, or null at the end of the text. */
export function nextLine(text: string, offset: number): Line | null {
  let start = lineEnd(text, offset);
  while (start < text.length && /\s/.test(text[start] as string)) start++;
  return start < text.length ? lineAt(text, start) : null;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text, end)) end++;
  return end;
}

function isBreak(text: string, index: number): boolean {
  return text[index] === '\n' || text[index] === '\r';
}

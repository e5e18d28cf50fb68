/** Lines of a note by offset, for directives that speak of a line or the next one. */

export interface Line {
  readonly start: number;
  /** The offset of the line end, or of the end of the text. */
  readonly end: number;
}

/** Finds lines; neighbours in a long line are told without reading it again. */
export class Lines {
  readonly #text: string;
  #last: Line | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line that holds the offset. */
  at(offset: number): Line {
    const last = this.#last;
    if (last !== null && last.start <= offset && offset <= last.end) return last;
    this.#last = lineAt(this.#text, offset);
    return this.#last;
  }

  /** The first line after the offset's own that is not blank, or null at the end of the text. */
  after(offset: number): Line | null {
    let start = this.at(offset).end;
    while (start < this.#text.length && /\s/.test(this.#text[start] as string)) start++;
    return start < this.#text.length ? lineAt(this.#text, start) : null;
  }
}

/** The line that holds the offset. */
export function lineAt(text: string, offset: number): Line {
  return { start: lineStart(text, offset), end: lineEnd(text, offset) };
}

/** The first line after the offset's own that is not blank, or null at the end of the text. */
export function nextLine(text: string, offset: number): Line | null {
  return new Lines(text).after(offset);
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text, end)) end++;
  return end;
}

function isBreak(text: string, index: number): boolean {
  return text[index] === '\n' || text[index] === '\r';
}

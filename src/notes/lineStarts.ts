/** Offsets of one text as the editor counts them: line and character from 0, in UTF-16 code units. */

export type Place = readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];

/** Lines end with LF, CR LF or a lone CR, as in the editor. */
export class LineStarts {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const end of text.matchAll(/\r\n?|\n/g)) this.#starts.push(end.index + end[0].length);
  }

  /** Line and character of an offset (0 to the length of the text). */
  at(offset: number): readonly [line: number, character: number] {
    const line = this.#lineOf(offset);
    return [line, offset - (this.#starts[line] ?? 0)];
  }

  /** Both ends of a span. */
  place(start: number, end: number): Place {
    const [line, character] = this.at(start);
    const next = this.#starts[line + 1];
    if (next === undefined || end < next) return [line, character, line, character + end - start];
    return [line, character, ...this.at(end)];
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Line and column of offsets in one text, as reports state them. */
import { LineStarts } from '../notes/lineStarts.ts';

/** A place for people: both count from 1; a column counts UTF-16 code units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Answers offset → line and column; lines end as in the editor. */
export class LineMap {
  readonly #starts: LineStarts;

  constructor(text: string) {
    this.#starts = new LineStarts(text);
  }

  /** The place of an offset (0 to the length of the text). */
  at(offset: number): LinePlace {
    const [line, character] = this.#starts.at(offset);
    return { line: line + 1, column: character + 1 };
  }
}

/** Lines that stand where a heading would, as analysts write them: **Nvidia**, 【存储】, 一、台积电, （一）台积电, ■ 台积电. */

/** The level of the first kind in a note: it is below all headings of Markdown. */
const BELOW_HEADINGS = 7;

const KINDS = [
  '(?:\\*\\*(?!\\*)[^*\\n]+\\*\\*|__(?!_)[^_\\n]+__)[:：]?',
  '【[^【】\\n\\d]+】', // with digits it is the headline of a report
  '[一二三四五六七八九十]{1,3}、[^。，；,;\\n]{1,40}',
  '[（(][一二三四五六七八九十]{1,3}[）)][^。，；,;\\n]{1,40}',
  '[■◆●▍▌►] ?[^。，；,;\\n]{1,40}',
].map((form) => new RegExp(`^${form}\\s*$`));

/** What goes on longer is text, however it is set. */
export const LONGEST_HEADING_LINE = 100;

/** The kinds of such lines in one note: the kind that comes first is above the next one. */
export class HeadingLines {
  /** In the order in which they first came. */
  readonly #kinds: number[] = [];

  /** The level of a paragraph that is such a line; null for other text. Paragraphs no longer than `LONGEST_HEADING_LINE` are asked for, in reading order. */
  levelOf(paragraph: string): number | null {
    const kind = KINDS.findIndex((form) => form.test(paragraph));
    if (kind < 0) return null;
    if (!this.#kinds.includes(kind)) this.#kinds.push(kind);
    return BELOW_HEADINGS + this.#kinds.indexOf(kind);
  }
}

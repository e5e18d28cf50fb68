/**
 * What is cut out of a block's text before it is read as prose: code, links' marks and addresses, tags, comments, escapes.
 * By the shape of CommonMark's inlines but for emphasis (see prose.ts), in time linear in the text: nothing is looked for
 * twice, and destinations, labels and titles are read to a limit.
 */

/** A stretch to leave out; a gap stays where it held something that is not read. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly gap: boolean;
}

export interface InlineCuts {
  readonly cuts: Cut[];
  /** Places of the HTML comments, marks included. */
  readonly comments: { readonly from: number; readonly to: number }[];
}

/** Cuts of a block whose text is `text`; offsets are into it, in no order. */
export function cutInline(text: string): InlineCuts {
  return MARK.test(text) ? new InlineReader(text).read() : { cuts: [], comments: [] };
}

const MARK = /[\\`<[]/;
const NEXT_MARK = /[\\`<[\]!]/g;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Neither tag nor address reaches over another `<`, so that each is read once. */
const TAG =
  /<(?:\/[a-z][\w-]*\s*|[a-z][\w-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)*\s*\/?|\?[^<>]*\?|![a-z][^<>]*)>/iy;
const ADDRESS = /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,250})>/iy;
const DEFINITION = /\[(?!\^)[^\]\n[]{1,200}\]:[ \t]*\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*(?=\n|$)/y;
const ANGLE_DESTINATION = /<[^<>\n]*>/y;
const TITLE = /"(?:[^"\\]|\\[\s\S]){0,500}"|'(?:[^'\\]|\\[\s\S]){0,500}'|\((?:[^()\\]|\\[\s\S]){0,500}\)/y;
const LABEL = /\[[^\][]{0,200}\]/y;
/** `[12]`, `[^3]`, `[4, 5]` are references, not prose. */
const REFERENCE_NUMBER = /^[\^\d][\w,\s-]{0,12}$/;
const DEEPEST_PARENTHESES = 32;
const LONGEST_DESTINATION = 2000;

interface Bracket {
  readonly from: number;
  /** Where the text in the brackets begins. */
  readonly inner: number;
}

class InlineReader {
  readonly #text: string;
  readonly #cuts: Cut[] = [];
  readonly #comments: { from: number; to: number }[] = [];
  readonly #brackets: Bracket[] = [];
  #codeMarks: Map<number, number[]> | null = null;
  #commentsEnd = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): InlineCuts {
    let at = 0;
    for (;;) {
      NEXT_MARK.lastIndex = at;
      const found = NEXT_MARK.exec(this.#text);
      if (!found) return { cuts: this.#cuts, comments: this.#comments };
      at = this.#readMark(found.index, found[0]);
    }
  }

  /** Reads what begins at the mark; returns where to go on. */
  #readMark(at: number, mark: string): number {
    switch (mark) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '<':
        return this.#comment(at) ?? this.#take(TAG, at, false) ?? this.#take(ADDRESS, at, true) ?? at + 1;
      case '!':
        return this.#text[at + 1] === '[' ? this.#open(at, at + 2) : at + 1;
      case '[':
        return this.#definition(at) ?? this.#open(at, at + 1);
      default:
        return this.#close(at);
    }
  }

  #cut(from: number, to: number, gap: boolean): number {
    this.#cuts.push({ from, to, gap });
    return to;
  }

  #take(pattern: RegExp, at: number, gap: boolean): number | null {
    const end = endOf(pattern, this.#text, at);
    return end === null ? null : this.#cut(at, end, gap);
  }

  #escape(at: number): number {
    const next = this.#text[at + 1];
    if (next === undefined || !ASCII_PUNCTUATION.test(next)) return at + 1;
    this.#cut(at, at + 1, false);
    return at + 2;
  }

  /** From a run of back quotes to the next run of the same length. */
  #code(at: number): number {
    let end = at;
    while (this.#text[end] === '`') end++;
    const size = end - at;
    this.#codeMarks ??= runsOf(this.#text);
    const runs = this.#codeMarks.get(size) ?? [];
    while (runs.length > 0 && (runs.at(-1) as number) < end) runs.pop();
    const close = runs.at(-1);
    return close === undefined ? end : this.#cut(at, close + size, true);
  }

  #comment(at: number): number | null {
    if (this.#commentsEnd || !this.#text.startsWith('<!--', at)) return null;
    const close = this.#text.indexOf('-->', at + 4);
    if (close < 0) {
      this.#commentsEnd = true;
      return null;
    }
    this.#comments.push({ from: at, to: close + 3 });
    return this.#cut(at, close + 3, false);
  }

  /** `[ref]: https://…` on a line of its own. */
  #definition(at: number): number | null {
    return at === 0 || this.#text[at - 1] === '\n' ? this.#take(DEFINITION, at, true) : null;
  }

  #open(from: number, inner: number): number {
    this.#brackets.push({ from, inner });
    return inner;
  }

  #close(at: number): number {
    const open = this.#brackets.pop();
    if (!open) return at + 1;
    const text = this.#text.slice(open.inner, Math.min(at, open.inner + 16));
    const end = this.#destination(at + 1) ?? endOf(LABEL, this.#text, at + 1) ?? at + 1;
    if (end === at + 1 && text.trim() === '') return end;
    const isImage = open.inner - open.from === 2;
    if (isImage || (at - open.inner < 16 && REFERENCE_NUMBER.test(text))) return this.#cut(open.from, end, true);
    this.#cut(open.from, open.inner, false);
    return this.#cut(at, end, false);
  }

  /** `(address "title")` at a place: its end, or null. */
  #destination(at: number): number | null {
    if (this.#text[at] !== '(') return null;
    const start = afterBlanks(this.#text, at + 1);
    const end = endOf(ANGLE_DESTINATION, this.#text, start) ?? plainDestination(this.#text, start);
    const title = afterBlanks(this.#text, end);
    const close = title > end ? afterBlanks(this.#text, endOf(TITLE, this.#text, title) ?? title) : title;
    return this.#text[close] === ')' ? close + 1 : null;
  }
}

/** Where a sticky pattern that begins at `at` ends, or null. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Starts of the runs of back quotes by their length, the last one first. */
function runsOf(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  for (const same of runs.values()) same.reverse();
  return runs;
}

function afterBlanks(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text[end] ?? 'x')) end++;
  return end;
}

/** The end of an address without blanks whose round brackets pair up. */
function plainDestination(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < text.length && at - start < LONGEST_DESTINATION; at++) {
    const char = text[at] as string;
    if (char <= ' ') break;
    if (char === '\\') at++;
    else if (char === '(' && ++depth > DEEPEST_PARENTHESES) break;
    else if (char === ')' && depth-- === 0) break;
  }
  return Math.min(at, text.length);
}

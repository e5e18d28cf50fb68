/** The edit that pins a note to a day: `asof` in its front matter. */

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$/m;
const AS_OF = /^asof:.*$/m;

/** Replaces an `asof` that is there, adds one to the front matter, or adds front matter. Line ends follow the note's. */
export function pinEdit(text: string, day: string): TextEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const front = FRONT_MATTER.exec(text);
  if (front?.index !== 0) return { start: 0, end: 0, newText: `---${eol}asof: ${day}${eol}---${eol}${eol}` };
  const body = front[1] ?? '';
  const bodyStart = front[0].indexOf(body, front[0].indexOf('\n') + 1);
  const there = AS_OF.exec(body);
  if (!there) return { start: bodyStart + body.length, end: bodyStart + body.length, newText: `asof: ${day}${eol}` };
  const start = bodyStart + there.index;
  return { start, end: start + there[0].replace(/\r$/, '').length, newText: `asof: ${day}` };
}

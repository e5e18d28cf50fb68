/** YAML front matter as far as a note needs it: dates, title, tags, the off switch. Read by line; nothing is executed. */
import type { Segment } from './analysis.ts';

export interface FrontMatter {
  /** Where the body begins. */
  readonly end: number;
  readonly values: ReadonlyMap<string, string>;
  /** Texts in which names are looked for (title, tags, description …), as segments. */
  readonly segments: Segment[];
}

const DATE = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;
const READ = new Set([
  'title',
  'subtitle',
  'description',
  'summary',
  'author',
  'tags',
  'keywords',
  'categories',
  'subject',
  'company',
  'ticker',
  'tickers',
  'entities',
  'aliases',
  'related',
  'topics',
]);

export function readFrontMatter(text: string): FrontMatter {
  const open = /^---[ \t]*\r?\n/.exec(text);
  const close = open ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(open[0].length)) : null;
  if (!open || !close) return { end: 0, values: new Map(), segments: [] };
  const bodyEnd = open[0].length + close.index;
  const values = new Map<string, string>();
  const segments: Segment[] = [];
  let key = '';
  for (let at = open[0].length; at < bodyEnd; ) {
    const lineEnd = endOfLine(text, at, bodyEnd);
    const line = text.slice(at, lineEnd);
    const pair = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*/.exec(line);
    const item = /^[ \t]*-[ \t]+/.exec(line);
    if (pair) key = (pair[1] as string).toLowerCase();
    const valueStart = at + (pair?.[0].length ?? item?.[0].length ?? 0);
    const { start, end } = unquote(text, valueStart, lineEnd);
    if (pair) values.set(key, text.slice(start, end));
    if ((pair || item) && READ.has(key) && end > start && !/^\w+:\/\//.test(text.slice(start, end))) {
      segments.push({
        index: segments.length,
        kind: 'front-matter',
        text: text.slice(start, end),
        start,
        end,
        runs: [0, start],
        headings: [],
        parents: [],
        quoted: false,
      });
    }
    at = lineEnd + 1;
  }
  return { end: open[0].length + close.index + close[0].length, values, segments };
}

function endOfLine(text: string, from: number, limit: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 || end > limit ? limit : end;
}

function unquote(text: string, from: number, to: number): { start: number; end: number } {
  const start = from;
  let end = to;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  if (end - start >= 2 && (text[start] === '"' || text[start] === "'") && text[end - 1] === text[start])
    return { start: start + 1, end: end - 1 };
  return { start, end };
}

/** The ISO day in a value, or null (also for days that no calendar has). */
export function dayIn(value: string | undefined): string | null {
  const found = value === undefined ? null : DATE.exec(value);
  if (!found) return null;
  const [, year, month, day] = found;
  const iso = `${year}-${(month as string).padStart(2, '0')}-${(day as string).padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** Whether `iso` (YYYY-MM-DD) is a day of the calendar. */
export function isDay(iso: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso;
}

/** The date at the start of a file's name, as `2025-07-20-notes.md` has it. */
export function dayOfFileName(fileName: string | undefined): string | null {
  const base = fileName?.split(/[\\/]/).at(-1) ?? '';
  const found = /^(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(base);
  const iso = found ? `${found[1]}-${found[2]}-${found[3]}` : '';
  return isDay(iso) ? iso : null;
}

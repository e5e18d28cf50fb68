/** YAML front matter as far as a note needs it: dates, title, tags, figures, the off switch. Read by line; nothing is executed. */
import type { Segment } from './analysis.ts';
import data from './frontKeys.yaml';

export interface FrontMatter {
  /** Where the body begins. */
  readonly end: number;
  readonly values: ReadonlyMap<string, string>;
  /** Texts in which names are looked for (title, tags, description …), then figures (price, target …), as segments. */
  readonly segments: Segment[];
  /** What it says of units (`unit: 亿元人民币`). */
  readonly units: readonly string[];
}

/** A day as years-first writers put it in a value: 2025-07-20, 2025/7/20, 2025.7.20. */
const DATE = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;

/** `frontKeys.yaml`: its lists and what each is for are said there. */
interface FrontKeys {
  readonly texts: readonly string[];
  readonly units: readonly string[];
  readonly metrics: Readonly<Record<string, readonly string[]>>;
  readonly shares: readonly string[];
  readonly never: readonly string[];
}

const { texts, units, metrics, shares, never } = data as FrontKeys;
const TEXTS = new Set(texts);
const SHARES = new Set(shares);
const NEVER = new Set(never);
const METRIC_OF = new Map(
  Object.entries(metrics).flatMap(([metric, keys]) => keys.map((key) => [key, metric] as const)),
);

export function readFrontMatter(text: string): FrontMatter {
  const open = /^---[ \t]*\r?\n/.exec(text);
  const close = open ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(open[0].length)) : null;
  if (!open || !close) return { end: 0, values: new Map(), segments: [], units: [] };
  const bodyEnd = open[0].length + close.index;
  const values = new Map<string, string>();
  const found: FoundValue[] = [];
  let key = '';
  for (let at = open[0].length; at < bodyEnd; ) {
    const lineEnd = endOfLine(text, at, bodyEnd);
    const line = text.slice(at, lineEnd);
    const pair = PAIR.exec(line);
    const item = /^[ \t]*-[ \t]+/.exec(line);
    if (pair) key = (pair[2] as string).trim().toLowerCase().replace(/[_-]/g, ' ');
    const { start, end } = unquote(text, at + (pair?.[0].length ?? item?.[0].length ?? 0), lineEnd);
    if (pair?.[1] === '') values.set(key, text.slice(start, end));
    if ((pair || item) && end > start && !/^\w+:\/\//.test(text.slice(start, end))) found.push({ key, at, start, end });
    at = lineEnd + 1;
  }
  return {
    end: bodyEnd + close[0].length,
    values,
    segments: segmentsOf(text, found),
    units: units.flatMap((key) => values.get(key) ?? []),
  };
}

/** `key: value`, also of a map within a map. */
const PAIR = /^([ \t]*)([A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff -]*)[:：][ \t]*/;

interface FoundValue {
  readonly key: string;
  /** Where its line begins. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** A number with a currency or a unit, and no day, version or count of nothing: `$190.17`, 205港元, `4.6tn`. */
const FIGURE =
  /^[~≈约約]?\s*[+-]?(?:(?:[A-Z]{0,3}[$€£¥₩]|[A-Z]{3} ?)\d|\d[\d,.]*\s*(?:[%$€£¥A-Za-z]|[万萬亿億兆元港美台新人日韩韓欧歐倍]))/;

/** Texts, and lines of figures with their keys. */
function segmentsOf(text: string, found: readonly FoundValue[]): Segment[] {
  const isOfShare = found.some(({ key }) => SHARES.has(key));
  const segments: Segment[] = [];
  const add = (start: number, end: number, metric?: string) =>
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
      ...(metric === undefined ? {} : { metric }),
    });
  for (const { key, at, start, end } of found) {
    const metric = METRIC_OF.get(key) ?? '';
    if (TEXTS.has(key)) add(start, end);
    else if (!NEVER.has(key) && FIGURE.test(text.slice(start, end)))
      add(at, end, metric === 'share-price' && !isOfShare ? '' : metric);
  }
  return segments;
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
  return new Date(time).getUTCDate() === Number(iso.slice(8)); // a day too many is one of the next month
}

/** The date at the start of a file's name, as `2025-07-20-notes.md` has it. */
export function dayOfFileName(fileName: string | undefined): string | null {
  const base = fileName?.split(/[\\/]/).at(-1) ?? '';
  const found = /^(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(base);
  const iso = found ? `${found[1]}-${found[2]}-${found[3]}` : '';
  return isDay(iso) ? iso : null;
}

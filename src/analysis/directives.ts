/** Directives in HTML comments, as CONTRACTS.md lists them. What can't be read becomes a directive that says so. */
import type { Directive } from './analysis.ts';
import { isDay } from './frontMatter.ts';
import type { Comment } from './prose.ts';

const IGNORE = /^ticktie-ignore(-next-line|-file|-line)?(?![\w-])\s*/i;
const OTHER = /^ticktie\b\s*:?\s*/i;

/** The directive that a comment is, or null for any other comment. Offsets are the comment's. */
export function readDirective(comment: Comment): Directive | null {
  const base = { start: comment.start, end: comment.end, rules: [] };
  const ignore = IGNORE.exec(comment.text);
  if (ignore) return readIgnore(base, ignore[1]?.toLowerCase() ?? '', comment.text.slice(ignore[0].length));
  if (/^ticktie-/i.test(comment.text)) return unreadable(base, 'unknown-directive', comment.text.split(/\s/)[0] ?? '');
  const other = OTHER.exec(comment.text);
  if (!other) return null;
  if (!other[0].includes(':')) return unreadable(base, 'missing-colon', comment.text);
  return readBody(base, comment.text.slice(other[0].length).trim());
}

type Base = Pick<Directive, 'start' | 'end' | 'rules'>;

function unreadable(base: Base, code: string, word: string): Directive {
  return { ...base, kind: 'unreadable', problem: { code, word } };
}

function readIgnore(base: Base, suffix: string, rest: string): Directive {
  const colon = rest.indexOf(':');
  const rules = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter((rule) => rule !== '');
  const note = colon < 0 ? '' : rest.slice(colon + 1).trim();
  const until = /(?:^|[\s,;，；])until\s+(\S+)\s*$/i.exec(note);
  const kind = suffix === '-next-line' ? 'ignore-next-line' : suffix === '-file' ? 'ignore-file' : 'ignore';
  if (until && !isDay(until[1] as string)) return unreadable(base, 'bad-date', until[1] as string);
  const reason = (until ? note.slice(0, until.index) : note).replace(/[\s,;，；]+$/, '');
  return {
    ...base,
    kind,
    rules,
    ...(reason === '' ? {} : { reason }),
    ...(until ? { until: until[1] as string } : {}),
  };
}

function readBody(base: Base, body: string): Directive {
  const asOf = /^as-?of\b\s*(\S*)$/i.exec(body);
  if (asOf)
    return isDay(asOf[1] as string)
      ? { ...base, kind: 'as-of', date: asOf[1] as string }
      : unreadable(base, 'bad-date', asOf[1] as string);
  const words = body.split(/\s+/).filter((word) => word !== '');
  const [entity, metric, ...rest] = words;
  if (entity === undefined || metric === undefined) return unreadable(base, 'incomplete-binding', body);
  const attributes: Record<string, string> = {};
  let period: string | null = null;
  for (const word of rest) {
    const pair = /^([\w-]+)=(\S+)$/.exec(word);
    if (pair) attributes[pair[1] as string] = pair[2] as string;
    else if (period === null && /^(?:FY)?\d{4}(?:Q[1-4]|H[12]|-\d\d(?:-\d\d)?)?$/.test(word)) period = word;
    else return unreadable(base, 'bad-period', word);
  }
  return { ...base, kind: 'bind', bind: { entity, metric, period, attributes } };
}

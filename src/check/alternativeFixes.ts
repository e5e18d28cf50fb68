/** Other ways out of a finding, for the editor: the result of its operands, say as of when it was right, pin, or ignore with a reason. */
import type { Analysis, SegmentKind } from '../analysis/analysis.ts';
import { startOfDate } from '../dataset/dates.ts';
import type { Finding } from './finding.ts';
import { lineAt } from './lines.ts';
import { segmentAt } from './sentence.ts';

export interface AlternativeFix {
  readonly kind: 'result' | 'say-as-of' | 'pin' | 'ignore';
  /** Replaces [start, end) of the note; both are equal where text is only put in. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Where a reason is left to the user to type, its place within `newText`. */
  readonly placeholder?: { readonly start: number; readonly end: number };
}

const HAN = /\p{Script=Han}/u;
/** Segments that a line of its own above them would break apart. */
const INLINE: ReadonlySet<SegmentKind> = new Set(['cell', 'list-item', 'heading']);

const REASONS = { latin: 'reason', hans: '理由', hant: '理由' } as const;

/** The alternatives that make sense for the finding, in the order in which they are offered. */
export function alternativeFixes(finding: Finding, analysis: Analysis): readonly AlternativeFix[] {
  const kind = segmentKindAt(finding, analysis);
  if (kind === null || finding.rule === 'directive') return [];
  const asOf = finding.rule === 'stale' ? finding.matched?.asOf : undefined;
  const dated =
    asOf === undefined || asOf === '' ? [] : [sayAsOf(finding, analysis, asOf), pin(finding, analysis, asOf)];
  return [...resultOf(finding), ...dated, ignore(finding, analysis, kind)];
}

/** What the operands give (`102%`). */
function resultOf({ start, end, rule, explanation }: Finding): readonly AlternativeFix[] {
  const result = explanation?.result;
  return rule === 'arithmetic' && typeof result === 'string' ? [{ kind: 'result', start, end, newText: result }] : [];
}

/** `750亿美元（截至2025-02）`, `$75 billion (as of 2025-02)`: in the script of the line, to the month. */
function sayAsOf({ start, end }: Finding, { text }: Analysis, asOf: string): AlternativeFix {
  const line = lineAt(text, start);
  const chinese = HAN.test(text.slice(line.start, line.end));
  const month = asOf.slice(0, 7);
  const wording = chinese ? `（截至${month}）` : ` (as of ${month})`;
  return { kind: 'say-as-of', start: end, end, newText: wording };
}

/** A pin above the block that holds the finding; it judges what follows up to the next heading. A rough date is pinned to its first day, before anything newer. */
function pin({ start }: Finding, { text }: Analysis, asOf: string): AlternativeFix {
  const at = blockStart(text, start);
  return { kind: 'pin', start: at, end: at, newText: `<!-- ticktie: as-of ${startOfDate(asOf)} -->${lineBreak(text)}` };
}

function ignore(finding: Finding, analysis: Analysis, kind: SegmentKind): AlternativeFix {
  const { text, head } = analysis;
  const reason = REASONS[head.script];
  const line = lineAt(text, finding.start);
  if (INLINE.has(kind) || blockStart(text, finding.start) !== line.start) {
    return commented(`<!-- ticktie-ignore ${finding.rule}: `, reason, ' -->', finding.end);
  }
  return commented(`<!-- ticktie-ignore-next-line ${finding.rule}: `, reason, ` -->${lineBreak(text)}`, line.start);
}

function commented(before: string, reason: string, after: string, at: number): AlternativeFix {
  const placeholder = { start: before.length, end: before.length + reason.length };
  return { kind: 'ignore', start: at, end: at, newText: before + reason + after, placeholder };
}

/** The start of the first line of the block: the lines above it up to a blank one belong to it. */
function blockStart(text: string, offset: number): number {
  let { start } = lineAt(text, offset);
  while (start > 0) {
    const above = lineAt(text, start - (text[start - 2] === '\r' ? 2 : 1));
    if (text.slice(above.start, above.end).trim() === '' || isFence(text.slice(above.start, above.end))) break;
    start = above.start;
  }
  return start;
}

/** The end of the front matter. */
function isFence(line: string): boolean {
  return line.trim() === '---';
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function segmentKindAt({ start, end }: Finding, { segments }: Analysis): SegmentKind | null {
  const segment = segmentAt(segments, start, end);
  return segment === null || segment.kind === 'front-matter' ? null : segment.kind;
}

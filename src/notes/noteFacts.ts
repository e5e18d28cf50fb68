/** What the index keeps of a note: enough to answer questions over all notes without reading them again. */
import type { Analysis } from '../analysis/analysis.ts';
import type { CheckResult, Coverage, Finding } from '../check/finding.ts';
import { LineStarts } from './lineStarts.ts';

/** A note as the engine sees it. */
export interface CheckedText {
  readonly text: string;
  readonly analysis: Analysis;
  readonly result: CheckResult;
}

/** Four numbers a place, flat: line and character of its start, line and character of its end; from 0, UTF-16. */
export type Places = readonly number[];

export interface NoteFacts {
  /** What reports show: relative to its root, with `/`. */
  readonly file: string;
  /** The day of writing, ISO. */
  readonly written: string | null;
  /** Places of the mentions by entity, in the order of the text. */
  readonly mentions: Readonly<Record<string, Places>>;
  readonly findings: readonly Finding[];
  /** One place a finding, in the order of `findings`. */
  readonly findingPlaces: Places;
  readonly coverage: Coverage;
  /**
   * The last day for which the verdict is certain without another look: a waiver ends, or the month does for a note that says no
   * day. Null: never.
   */
  readonly expires: string | null;
}

/** The facts of a note that was checked on `today` (ISO). */
export function factsOf(file: string, { text, analysis, result }: CheckedText, today: string): NoteFacts {
  const lines = new LineStarts(text);
  return {
    file,
    written: analysis.head.written,
    mentions: mentionPlaces(analysis, lines),
    findings: result.findings,
    findingPlaces: result.findings.flatMap((finding) => lines.place(finding.start, finding.end)),
    coverage: result.coverage,
    expires: firstEnd(analysis, today),
  };
}

function mentionPlaces(analysis: Analysis, lines: LineStarts): Readonly<Record<string, Places>> {
  const places = new Map<string, number[]>();
  for (const { entity, start, end } of analysis.mentions) {
    const group = places.get(entity);
    if (group === undefined) places.set(entity, [...lines.place(start, end)]);
    else group.push(...lines.place(start, end));
  }
  return Object.fromEntries(places);
}

function firstEnd(analysis: Analysis, today: string): string | null {
  const ends = analysis.directives.flatMap(({ until }) => (until === undefined ? [] : [until]));
  if (readsByToday(analysis)) ends.push(`${today.slice(0, 7)}-31`); // days are compared as text
  return ends.sort()[0] ?? null;
}

/** Whether a period of the note rests on the day of reading, as it says no day of its own. */
function readsByToday({ head, figures }: Analysis): boolean {
  return head.written === null && figures.some(({ period }) => period !== null && !period.stated);
}

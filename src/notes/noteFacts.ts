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
  /** The first day on which the verdict may change by itself: a waiver ends. Null: never. */
  readonly expires: string | null;
}

/** The facts of a checked note. */
export function factsOf(file: string, { text, analysis, result }: CheckedText): NoteFacts {
  const lines = new LineStarts(text);
  return {
    file,
    written: analysis.head.written,
    mentions: mentionPlaces(analysis, lines),
    findings: result.findings,
    findingPlaces: result.findings.flatMap((finding) => lines.place(finding.start, finding.end)),
    coverage: result.coverage,
    expires: firstEnd(analysis),
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

function firstEnd(analysis: Analysis): string | null {
  const ends = analysis.directives.flatMap(({ until }) => (until === undefined ? [] : [until]));
  return ends.sort()[0] ?? null;
}

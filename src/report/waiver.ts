/** Which ignore directive stands over a figure. */
import type { Directive } from '../analysis/analysis.ts';
import { type Line, lineAt, nextLine } from '../check/lines.ts';

const REACHES: Partial<Readonly<Record<Directive['kind'], (directive: Directive, text: string) => Line | null>>> = {
  ignore: (directive, text) => lineAt(text, directive.start),
  'ignore-next-line': (directive, text) => nextLine(text, directive.end),
  'ignore-file': (_, text) => ({ start: 0, end: text.length }),
};

/** Nearest first. */
const ORDER = Object.keys(REACHES) as readonly Directive['kind'][];

/**
 * The directive that waives findings at an offset of the text, the nearest first; null where there is none. An expired
 * one is returned too: an audit wants to see it.
 */
export function waiverOf(directives: readonly Directive[], offset: number, text: string): Directive | null {
  for (const kind of ORDER) {
    const found = directives.find((directive) => directive.kind === kind && reaches(directive, offset, text));
    if (found) return found;
  }
  return null;
}

function reaches(directive: Directive, offset: number, text: string): boolean {
  const line = REACHES[directive.kind]?.(directive, text);
  return line ? line.start <= offset && offset <= line.end : false;
}

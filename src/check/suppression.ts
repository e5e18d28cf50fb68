/** Ignore directives: what they cover, and whether they suppressed anything. */
import type { Directive } from '../analysis/analysis.ts';
import { endOfDate } from '../dataset/dates.ts';
import type { Candidate } from './candidate.ts';
import { lineAt, nextLine } from './lines.ts';

interface Cover {
  readonly directive: Directive;
  readonly start: number;
  readonly end: number;
}

/** Takes candidates in, says which are suppressed, and remembers which directives were of use. */
export class Suppression {
  readonly #covers: readonly Cover[];
  readonly #used = new Set<Directive>();

  constructor(directives: readonly Directive[], text: string, today: string) {
    const valid = directives.filter((directive) => isIgnore(directive) && !isExpired(directive, today));
    this.#covers = valid.map((directive) => coverOf(directive, text)).filter((cover) => cover !== null);
  }

  /** Whether a directive suppresses the candidate; every directive that does counts as used. */
  suppresses(candidate: Candidate): boolean {
    const covering = this.#covers.filter((cover) => covers(cover, candidate));
    for (const { directive } of covering) this.#used.add(directive);
    return covering.length > 0;
  }

  isUsed(directive: Directive): boolean {
    return this.#used.has(directive);
  }
}

export function isIgnore({ kind }: Directive): boolean {
  return kind === 'ignore' || kind === 'ignore-next-line' || kind === 'ignore-file';
}

/** `until` is the last day on which the directive holds. */
export function isExpired({ until }: Directive, today: string): boolean {
  return until !== undefined && endOfDate(until) < today;
}

function coverOf(directive: Directive, text: string): Cover | null {
  if (directive.kind === 'ignore-file') return { directive, start: 0, end: text.length };
  const line = directive.kind === 'ignore' ? lineAt(text, directive.start) : nextLine(text, directive.end);
  return line === null ? null : { directive, ...line };
}

function covers({ directive, start, end }: Cover, candidate: Candidate): boolean {
  const { rules } = directive;
  return candidate.start >= start && candidate.start <= end && (rules.length === 0 || rules.includes(candidate.rule));
}

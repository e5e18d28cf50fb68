/** Ignore directives: what they cover, and whether they suppressed anything. */
import type { Directive } from '../analysis/analysis.ts';
import { endOfDate } from '../dataset/dates.ts';
import type { Candidate } from './candidate.ts';
import { Lines } from './lines.ts';

const WHOLE_FILE = -1;

/** Takes candidates in, says which are suppressed, and remembers which directives were of use. */
export class Suppression {
  readonly #lines: Lines;
  /** Ignore directives by the start of the line that they cover; -1 for the whole file. */
  readonly #byLine = new Map<number, Directive[]>();
  readonly #used = new Set<Directive>();
  /** Verdicts by line and rule: thousands of findings may share a line with thousands of directives. */
  readonly #known = new Map<string, boolean>();

  constructor(directives: readonly Directive[], text: string, today: string) {
    this.#lines = new Lines(text);
    for (const directive of directives) {
      const line = isIgnore(directive) && !isExpired(directive, today) ? this.#coveredBy(directive) : null;
      if (line === null) continue;
      const others = this.#byLine.get(line);
      if (others) others.push(directive);
      else this.#byLine.set(line, [directive]);
    }
  }

  /** Whether a directive suppresses the candidate; every directive that does counts as used. */
  suppresses({ start, rule }: Candidate): boolean {
    if (this.#byLine.size === 0) return false;
    const line = this.#lines.at(start).start;
    const key = `${line} ${rule}`;
    const known = this.#known.get(key) ?? this.#isCovered(line, rule);
    this.#known.set(key, known);
    return known;
  }

  #isCovered(line: number, rule: string): boolean {
    const near = [...(this.#byLine.get(WHOLE_FILE) ?? []), ...(this.#byLine.get(line) ?? [])];
    const covering = near.filter(({ rules }) => rules.length === 0 || rules.includes(rule));
    for (const directive of covering) this.#used.add(directive);
    return covering.length > 0;
  }

  /** The start of the line that the directive covers; null where there is none. */
  #coveredBy({ kind, start, end }: Directive): number | null {
    if (kind === 'ignore-file') return WHOLE_FILE;
    return (kind === 'ignore' ? this.#lines.at(start) : this.#lines.after(end))?.start ?? null;
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

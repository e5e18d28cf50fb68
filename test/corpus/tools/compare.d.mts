import type { Finding } from '../../../src/check/finding.ts';

export interface ExpectedFinding {
  readonly text: string;
  readonly rule: string;
  readonly severity: string;
  readonly entity: string | null;
  readonly metric: string | null;
  readonly newText?: string | readonly string[];
  readonly nth?: number;
}

export interface Expected {
  readonly today: string;
  readonly rules?: Readonly<Record<string, string>>;
  readonly findings: readonly ExpectedFinding[];
}

/** One line a difference: `missing …`, `unexpected …` or `differs …`. */
export function compareFindings(expected: Expected, text: string, findings: readonly Finding[]): string[];

/** Findings: claims that the dataset does not support as they stand. Plain values; adapters word them. */

import type { Attributes, Basis, Source } from '../dataset/model.ts';
import type { Quantity } from '../quantity/quantity.ts';

export const RULES = [
  'stale',
  'basis',
  'unit-slip',
  'contradicted',
  'disputed',
  'arithmetic',
  'renamed',
  'unsourced',
  'directive',
] as const;
export type Rule = (typeof RULES)[number];

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type SeveritySetting = (typeof SEVERITIES)[number];
export type Severity = Exclude<SeveritySetting, 'off'>;

/** An observation as findings show it: flat, as in the JSON of `check`. */
export interface StatedValue extends Quantity {
  readonly text: string;
  readonly asOf: string;
  readonly basis: Basis;
  readonly source: Source;
}

export interface Explanation {
  readonly kind:
    | 'other-attributes'
    | 'other-period'
    | 'other-entity'
    | 'factor'
    | 'superseded'
    | 'disputed'
    | 'arithmetic'
    | 'former-name'
    | 'directive';
  /** Sibling series that the value fits, or the factor, or the operands: whatever the kind needs. */
  readonly [key: string]: unknown;
}

export interface Fix {
  /** Replaces exactly [start, end) of the finding. */
  readonly newText: string;
}

export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly entity: string | null;
  readonly metric: string | null;
  readonly period: string | null;
  readonly attributes: Attributes;
  readonly claimed: Quantity | null;
  readonly current: StatedValue | null;
  readonly matched: StatedValue | null;
  readonly explanation: Explanation | null;
  /** Same in editor, command line and CI; does not change when lines move. */
  readonly fingerprint: string;
  readonly message: string;
  readonly fix: Fix | null;
  /** True when an older value was right on the day of writing (severity is then information). */
  readonly rightWhenWritten?: boolean;
}

/** What was looked at, so that no one takes silence for agreement. */
export interface Coverage {
  readonly figures: number;
  /** Bound figures. */
  readonly claims: number;
  /** Claims whose series exists. */
  readonly covered: number;
  /** Covered claims that equal it. */
  readonly agreed: number;
  readonly findings: number;
  readonly notComparable: number;
  readonly excluded: { readonly previous: number; readonly own: number; readonly ignored: number };
}

/** The verdict on one figure, for hovers, ticks, ledger and coverage. `index` is its place in `analysis.figures`. */
export interface Verdict {
  readonly index: number;
  readonly verdict: 'agreed' | 'finding' | 'not-comparable' | 'uncovered' | 'unbound' | 'previous' | 'own' | 'ignored';
  /** Key of the series it was compared with, where there is one. */
  readonly series: import('../dataset/model.ts').Series | null;
  /** Place in `findings`, where there is one. */
  readonly finding: number | null;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly verdicts: readonly Verdict[];
}

export interface CheckOptions {
  /** Today's date, ISO. */
  readonly today: string;
  readonly severities?: Partial<Readonly<Record<Rule, SeveritySetting>>>;
}

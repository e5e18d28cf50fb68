/**
 * Quantities as value objects: numbers in a canonical unit, and how they were written.
 * Vocabulary and canonical units: docs/contracts.md, "Vocabulary" and "Canonical units".
 */

/** How a number is qualified by the words around it ("about", 超, 不足, up to, 数百). */
export type Approx = 'exact' | 'about' | 'over' | 'under' | 'up-to' | 'some';

/** What sort of statement a figure makes; a `change` is signed (a fall is negative). */
export type FigureKind = 'quantity' | 'share' | 'change' | 'multiple' | 'ratio';

/** A number or range in a canonical unit (`B`, `B/s`, `FLOP/s`, `USD`, `%`, `1`, …); `low === high` for a single value. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly approx: Approx;
}

/** One end of a quantity as it stands in the text. */
export interface WrittenNumber {
  /** The digits or number words as written (`1,234.5`, `３`, `三千`). */
  readonly text: string;
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** True when thousands are grouped with a comma or space. */
  readonly grouped: boolean;
  /** The magnitude word right after the number (`亿`, ` billion`, `bn`), with the blank before it; empty if none. */
  readonly magnitude: string;
  /** The factor of that magnitude word, 1 if none. */
  readonly scale: number;
  /** The larger part of a number of several magnitude words (`3亿5,000万`: 亿). */
  readonly upper?: UpperPart;
  /** Plain digits of such a number, counted in its last magnitude (35000). */
  readonly total?: string;
}

/** A magnitude word before the last one, and how many of the last one it is (亿 before 万: 10,000). */
export interface UpperPart {
  readonly word: string;
  readonly shift: number;
}

/**
 * How a quantity was written, piece by piece, so that another value can be printed in the same style.
 * The pieces in order rebuild the text: before + low + (dash + high)? + after.
 */
export interface Written {
  /** What stands before the number inside the span: sign, currency (`US$`, `人民币`, `-`). */
  readonly before: string;
  readonly low: WrittenNumber;
  /** The text between the two ends of a range, with its blanks (`-`, ` to `, `至`), and what repeats before the second number (`$`). */
  readonly dash?: string;
  readonly high?: WrittenNumber;
  /** For a range whose first end repeats its unit (`2.25亿美元至2.5亿美元`): that unit with its blanks. */
  readonly lowAfter?: string;
  /** Unit, measure word and approximator inside the span after the number (` TB/s`, `美元`, `多亿美元`'s tail). */
  readonly after: string;
  /** An approximator glued between number and magnitude (`800多億`): the word. */
  readonly infix?: string;
  /** What one of the written unit is in the canonical unit (GB → 1e9); the magnitude is not in it. */
  readonly unitFactor: number;
  /** Script of the words used. */
  readonly script: Script;
}

/** Latin, Simplified or Traditional Chinese. */
export type Script = 'latin' | 'hans' | 'hant';

/** A quantity read from text: value, precision, span (UTF-16 offsets into the scanned text, end exclusive) and style. */
export interface ParsedQuantity extends Quantity {
  readonly start: number;
  readonly end: number;
  /** One unit of the last stated digit, in the canonical unit (`69%` → 1; `1.5亿` → 1e7). */
  readonly resolution: number;
  readonly dimension: string;
  readonly kind: FigureKind;
  readonly written: Written;
}

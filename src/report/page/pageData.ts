/** What the page and its script agree on. */
import type { Chart } from '../layout/layout.ts';

/** So many rows of a table are shown at a time. */
export const PAGE_ROWS = 100;

export interface PageData {
  readonly kind: string;
  readonly charts: readonly Chart[];
  readonly words: PageWords;
}

/** `{0}` … are filled in by the script. */
export interface PageWords {
  readonly filter: string;
  /** First row shown, last row shown, rows that fit. */
  readonly shown: string;
  /** Rows that fit, all rows. */
  readonly all: string;
  /** The column. */
  readonly choice: string;
  /** The column. */
  readonly sort: string;
  readonly before: string;
  readonly next: string;
  readonly copyTable: string;
  readonly copyAll: string;
  readonly save: string;
  readonly copied: string;
  readonly notCopied: string;
  /** Rows printed, rows that fit. */
  readonly cutPrint: string;
}

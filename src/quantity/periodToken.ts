/** What a period says as it is written, before a day and a company's calendar make it one. */

/** A period as written. `year` may be relative to the written date (`relativeYear`), or open. */
export interface PeriodToken {
  readonly start: number;
  readonly end: number;
  /** A `day` is one by a word (yesterday, 周四), which most figures of its sentence are not of. */
  readonly kind: 'period' | 'time' | 'span' | 'day';
  readonly year: number | null;
  readonly relativeYear: number | null;
  readonly quarter: number | null;
  readonly relativeQuarter: number | null;
  readonly half: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Days from the day of writing: yesterday is −1. */
  readonly relativeDay: number | null;
  /** 1 is Monday: the last one before the day of writing, or that day. */
  readonly weekday: number | null;
  readonly fiscal: boolean;
  /** 去年同期, a year ago: the period of comparison, not of the figure itself. */
  readonly comparison: boolean;
  /** 当季, in the quarter: the quarter spoken of before, where there is one. 全年, full-year: the year of what was spoken of before. */
  readonly anaphoric: boolean;
  /** Last November: a month that was over on the day of writing. */
  readonly isPast: boolean;
  /** 2025E, 2026e: printed as an estimate. */
  readonly estimate: boolean;
  /** A quarter named by its last month (7月财季, the July quarter). */
  readonly endMonth: number | null;
  /** A year named by its last month (the year to June, 截至12月底的年度). */
  readonly closingMonth: number | null;
  /** Where a span of years ends (2024-2027). */
  readonly yearTo: number | null;
  /** 前三季度, year to date: a part of the year that ends at no quarter of its own; labelled with the year. */
  readonly partial: boolean;
}

/** Periods of a table whose head says what they are: | Fiscal quarter | Q1 2026 |, | 财季 | 2026Q1 |, | Quarter ended | 30 Sep 2025 |. */
import type { PeriodToken } from '../quantity/periodToken.ts';
import type { SegmentScan } from './scene.ts';

const FISCAL = /\bfiscal\b|(?<![A-Za-z])FY(?![A-Za-z])|财[务政]?年度|会计年度|财[年季]/i;
const QUARTER_ENDED =
  /^(?:(?:fiscal )?(?:quarter|three months|3 months|qtr),? (?:ended|ending|to)|(?:季度?|财季)(?:截至|截止|结束|末)日?期?|截至(?:季末|财季|季度))\W*$/i;

type Change = (token: PeriodToken) => PeriodToken;

/** The scans, with the periods below or beside such a head as those of the company's own calendar, or as the quarters that end then. */
export function withTableCalendars(scans: readonly SegmentScan[]): readonly SegmentScan[] {
  const changes = new Map<number, Change>();
  for (const { normal, quantities, segment } of scans) {
    if (segment.cell?.row !== 0 || quantities.length > 0) continue;
    if (QUARTER_ENDED.test(normal.trim())) changes.set(segment.index, asQuarterEnded);
    else if (FISCAL.test(normal)) changes.set(segment.index, asFiscal);
  }
  if (changes.size === 0) return scans;
  return scans.map((scan) => {
    const { cell } = scan.segment;
    if (!cell || scan.periods.length === 0) return scan;
    const change = changes.get(cell.columnHead ?? cell.rowHead ?? -1);
    return change === undefined ? scan : { ...scan, periods: scan.periods.map(change) };
  });
}

function asFiscal(token: PeriodToken): PeriodToken {
  return token.year !== null && token.month === null ? { ...token, fiscal: true } : token;
}

function asQuarterEnded(token: PeriodToken): PeriodToken {
  return token.month === null ? token : { ...token, fiscal: true, endMonth: token.month, month: null, day: null };
}

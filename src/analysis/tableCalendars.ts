/** Periods of a table whose head says that they are of the fiscal year: | Fiscal quarter | Q1 2026 |, | 财季 | 2026Q1 |. */
import type { SegmentScan } from './scene.ts';

const FISCAL = /\bfiscal\b|(?<![A-Za-z])FY(?![A-Za-z])|财[务政]?年度|会计年度|财[年季]/i;

/** The scans, with quarters and years below or beside such a head as those of the company's own calendar. */
export function withTableCalendars(scans: readonly SegmentScan[]): readonly SegmentScan[] {
  const fiscalHeads = new Set<number>();
  for (const { normal, quantities, segment } of scans)
    if (segment.cell?.row === 0 && quantities.length === 0 && FISCAL.test(normal)) fiscalHeads.add(segment.index);
  if (fiscalHeads.size === 0) return scans;
  return scans.map((scan) => {
    const { cell } = scan.segment;
    if (!cell || scan.periods.length === 0) return scan;
    const head = cell.columnHead ?? cell.rowHead;
    return head !== null && fiscalHeads.has(head) ? { ...scan, periods: scan.periods.map(asFiscal) } : scan;
  });
}

function asFiscal(token: SegmentScan['periods'][number]): SegmentScan['periods'][number] {
  return token.year !== null && token.month === null ? { ...token, fiscal: true } : token;
}

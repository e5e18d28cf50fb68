/** From any report to its layout. */
import type { Report } from '../anyReport.ts';
import type { ReportLang } from '../report.ts';
import { layOutBrief } from './briefLayout.ts';
import { layOutChanges } from './changesLayout.ts';
import { layOutCheck } from './checkLayout.ts';
import { layOutCompare } from './compareLayout.ts';
import { layOutCoverage } from './coverageLayout.ts';
import { layOutDiff } from './diffLayout.ts';
import type { Layout } from './layout.ts';
import { layOutLedger } from './ledgerLayout.ts';
import { layOutStale } from './staleLayout.ts';

/** Words and arranges a report in a language. */
export function layOutReport(report: Report, lang: ReportLang): Layout {
  switch (report.kind) {
    case 'check':
      return layOutCheck(report, lang);
    case 'stale':
      return layOutStale(report, lang);
    case 'coverage':
      return layOutCoverage(report, lang);
    case 'brief':
      return layOutBrief(report, lang);
    case 'compare':
      return layOutCompare(report, lang);
    case 'changes':
      return layOutChanges(report, lang);
    case 'diff':
      return layOutDiff(report, lang);
    case 'ledger':
      return layOutLedger(report, lang);
  }
}

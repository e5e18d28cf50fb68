/** Every kind of report that the renderers and the extension deal with. */
import type { BriefReport } from './briefReport.ts';
import type { ChangesReport } from './changesReport.ts';
import type { CheckReport } from './checkReport.ts';
import type { CompareReport } from './compareReport.ts';
import type { CoverageReport } from './coverageReport.ts';
import type { DiffReport } from './diffReport.ts';
import type { LedgerReport } from './ledgerReport.ts';
import type { StaleReport } from './staleReport.ts';

export type Report =
  | CheckReport
  | StaleReport
  | CoverageReport
  | BriefReport
  | CompareReport
  | ChangesReport
  | LedgerReport
  | DiffReport;

/**
 * All that makes reports and renders them, as the extension loads it: a file of its own, so that start-up does not pay for
 * what few sessions ask for.
 */
export { buildBriefReport } from './briefReport.ts';
export { buildCard } from './card.ts';
export { buildChangesReport } from './changesReport.ts';
export { buildCheckReport } from './checkReport.ts';
export { buildCompareReport } from './compareReport.ts';
export { buildCoverageReport } from './coverageReport.ts';
export { renderCsv } from './csv.ts';
export { buildDiffReport } from './diffReport.ts';
export { renderPage } from './html.ts';
export { layOutReport } from './layout/layOutReport.ts';
export { buildLedgerReport } from './ledgerReport.ts';
export { renderMarkdown } from './markdown.ts';
export { recordsOf } from './records.ts';
export { shortJson } from './shortJson.ts';
export { buildStaleReport } from './staleReport.ts';

/** The formats of `check`. */
import type { CheckReport } from '../../report/checkReport.ts';
import { renderCsv } from '../../report/csv.ts';
import { layOutCheck } from '../../report/layout/checkLayout.ts';
import { coverageSentence } from '../../report/layout/head.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { recordsOf } from '../../report/records.ts';
import { renderSarif } from '../../report/sarif.ts';
import type { Paint } from '../paint.ts';
import { jsonLines, jsonText } from './json.ts';
import { githubLines, unixLines } from './lines.ts';
import { prettyReport } from './pretty.ts';

/** What a format may need besides the report. */
export interface FormatNeeds {
  readonly paint: Paint;
  readonly version: string;
  /** Draws the HTML page. */
  readonly page: (report: CheckReport) => string;
}

type Format = (report: CheckReport, needs: FormatNeeds) => string;

export const CHECK_FORMATS: Readonly<Record<string, Format>> = {
  pretty: (report, { paint }) => prettyReport(report, paint),
  json: (report) => jsonText(contractJson(report)),
  ndjson: (report) => jsonLines(report.findings),
  sarif: (report, { version }) => jsonText(renderSarif(report, version)),
  csv: (report) => renderCsv(recordsOf(report)),
  markdown: (report) => renderMarkdown(layOutCheck(report, 'en')),
  html: (report, { page }) => page(report),
  github: (report) => githubLines(newFindings(report)),
  unix: (report) => unixLines(newFindings(report)),
};

/** Formats that have no room for what was looked at; it is said on standard error. */
const WITHOUT_COVERAGE = new Set(['ndjson', 'csv', 'github', 'unix']);

/** The coverage line where the format can't hold it; else nothing. */
export function coverageBeside(format: string, report: CheckReport): readonly string[] {
  return WITHOUT_COVERAGE.has(format) ? [coverageSentence('en', report.coverage)] : [];
}

function contractJson({ version, asOf, dataset, coverage, findings }: CheckReport): Omit<CheckReport, 'kind'> {
  return { version, asOf, dataset, coverage, findings };
}

function newFindings(report: CheckReport): CheckReport['findings'] {
  return report.findings.filter((finding) => finding.baseline !== 'known');
}

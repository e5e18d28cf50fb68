/** The findings as one table. */
import type { Severity } from '../../check/finding.ts';
import type { CheckReport } from '../checkReport.ts';
import type { FindingRecord } from '../findingRecord.ts';
import type { ReportLang } from '../report.ts';
import { Cells, text } from './cells.ts';
import { headNotices } from './head.ts';
import type { Cell, Layout, Tone } from './layout.ts';

/** How each severity reads at a glance. */
export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  warning: 'bad',
  information: 'mild',
  hint: 'muted',
};

/** One row a finding, in the order of the notes. */
export function layOutCheck(report: CheckReport, lang: ReportLang): Layout {
  const cells = new Cells(lang);
  const columns = cells.columns('place', 'severity', 'rule', 'text', 'current', 'asOf', 'source', 'message');
  const rows = report.findings.map((finding) => findingRow(finding, cells));
  return {
    lang,
    title: cells.word('title.check'),
    notices: headNotices(lang, report),
    blocks: [{ type: 'table', columns, rows, empty: cells.word('check.none') }],
  };
}

function findingRow(finding: FindingRecord, cells: Cells): Cell[] {
  return [
    cells.place(finding),
    text(cells.data(finding.severity), SEVERITY_TONES[finding.severity]),
    text(cells.data(finding.rule)),
    text(finding.text),
    cells.value(finding.current),
    cells.asOf(finding.current),
    cells.source(finding.current),
    text(finding.message),
  ];
}

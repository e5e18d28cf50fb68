/** The findings as one table. */
import { RULES, type Severity } from '../../check/finding.ts';
import type { CheckReport } from '../checkReport.ts';
import type { FindingRecord } from '../findingRecord.ts';
import { countText } from '../naturalValue.ts';
import type { ReportLang } from '../report.ts';
import { Cells, text } from './cells.ts';
import { headNotices, headTally } from './head.ts';
import type { Block, Cell, Layout, Tone } from './layout.ts';

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
  const columns = cells.columns('place', '?severity', '?rule', 'text', 'fix', 'current', 'source', 'message');
  const rows = report.findings.map((finding) => findingRow(finding, cells));
  return {
    lang,
    title: cells.word('title.check'),
    tally: headTally(lang, report),
    notices: headNotices(lang, report),
    blocks: [...ruleChart(report, cells), { type: 'table', columns, rows, empty: cells.word('check.none') }],
  };
}

/** How many findings each rule has, where there are several rules. */
function ruleChart({ findings }: CheckReport, cells: Cells): Block[] {
  const counts = RULES.map((rule) => ({ rule, count: findings.filter((each) => each.rule === rule).length }));
  const bars = counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ rule, count }) => ({ name: cells.data(rule), value: count, label: countText(count) }));
  if (bars.length < 2) return [];
  return [{ type: 'chart', chart: { type: 'bars', title: cells.word('check.byRule'), unit: '1', bars } }];
}

function findingRow(finding: FindingRecord, cells: Cells): Cell[] {
  return [
    cells.place(finding),
    text(cells.data(finding.severity), SEVERITY_TONES[finding.severity]),
    text(cells.data(finding.rule)),
    text(finding.text),
    text(finding.fix?.newText ?? ''),
    cells.value(finding.current),
    cells.source(finding.current),
    text(finding.message),
  ];
}

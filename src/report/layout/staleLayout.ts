/** Stale figures as one table, the longest stale first. */
import type { ReportLang } from '../report.ts';
import type { StaleFigure, StaleReport } from '../staleReport.ts';
import { Cells, date, number, text } from './cells.ts';
import { SEVERITY_TONES } from './checkLayout.ts';
import { headNotices } from './head.ts';
import type { Cell, Layout } from './layout.ts';

const COLUMNS = ['place', 'text', 'what', 'current', 'asOf', 'source', 'since', '#days', 'severity'];

/** One row a stale figure, and a line on what is not listed. */
export function layOutStale(report: StaleReport, lang: ReportLang): Layout {
  const cells = new Cells(lang, report.names);
  const rows = report.figures.map((figure) => staleRow(figure, cells));
  return {
    lang,
    title: cells.word('title.stale'),
    notices: [...headNotices(lang, report), ...otherNotice(report, cells)],
    blocks: [{ type: 'table', columns: cells.columns(...COLUMNS), rows, empty: cells.word('stale.none') }],
  };
}

function otherNotice(report: StaleReport, cells: Cells): string[] {
  const counts = Object.entries(report.other).map(([rule, count]) => `${rule} ${count}`);
  return counts.length > 0 ? [cells.word('stale.other', counts.join(cells.word('list.and')))] : [];
}

function staleRow(figure: StaleFigure, cells: Cells): Cell[] {
  return [
    cells.place(figure),
    text(figure.text),
    text(cells.what(figure)),
    cells.value(figure.current),
    cells.asOf(figure.current),
    cells.source(figure.current),
    date(figure.supersededOn),
    number(figure.daysStale),
    text(figure.severity, SEVERITY_TONES[figure.severity]),
  ];
}

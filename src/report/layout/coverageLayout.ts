/** Coverage: by note, by metric with a chart, by entity, and what the dataset lacks. */
import type { ClaimCounts, CoverageReport, MissingSeries, NoteCoverageRow } from '../coverageReport.ts';
import { countText } from '../naturalValue.ts';
import type { ReportLang } from '../report.ts';
import { Cells, date, number, text } from './cells.ts';
import { headNotices, headTally } from './head.ts';
import type { Block, Cell, Layout } from './layout.ts';

const CHART_BARS = 20;

/** The coverage report in sections. */
export function layOutCoverage(report: CoverageReport, lang: ReportLang): Layout {
  const cells = new Cells(lang, report.names);
  return {
    lang,
    title: cells.word('title.coverage'),
    tally: headTally(lang, report),
    notices: [...headNotices(lang, report), ...horizonNotice(report, cells)],
    blocks: [
      ...missingSection(report, cells),
      { type: 'heading', text: cells.word('coverage.byMetric') },
      metricChart(report, cells),
      countsTable('metric', report.metrics, cells),
      { type: 'heading', text: cells.word('coverage.byEntity') },
      countsTable('entity', report.entities, cells),
      { type: 'heading', text: cells.word('coverage.byNote') },
      notesTable(report, cells),
    ],
  };
}

function horizonNotice({ horizonDays }: CoverageReport, cells: Cells): string[] {
  return horizonDays === null ? [] : [cells.word('coverage.horizon', horizonDays)];
}

function missingSection(report: CoverageReport, cells: Cells): Block[] {
  const row = (missing: MissingSeries): Cell[] => [
    text(cells.name(missing.entity)),
    text(cells.name(missing.metric)),
    number(missing.claims),
    cells.place(missing.example),
    text(missing.example.text),
  ];
  const columns = cells.columns('entity', 'metric', '#claims', 'example', 'text');
  const empty = cells.word('coverage.missingNone');
  return [
    { type: 'heading', text: cells.word('coverage.missing') },
    { type: 'table', columns, rows: report.missing.map(row), empty },
  ];
}

function metricChart(report: CoverageReport, cells: Cells): Block {
  const bars = report.metrics
    .slice(0, CHART_BARS)
    .map(({ id, claims }) => ({ name: cells.name(id), value: claims, label: countText(claims) }));
  return { type: 'chart', chart: { type: 'bars', title: cells.word('coverage.chart'), unit: '1', bars } };
}

function countsTable(first: 'metric' | 'entity', counts: readonly ClaimCounts[], cells: Cells): Block {
  const columns = cells.columns(first, '#claims', '#covered', '#agreed', '#findings');
  const rows = counts.map((each) => [
    text(cells.name(each.id)),
    number(each.claims),
    number(each.covered),
    number(each.agreed),
    number(each.findings),
  ]);
  return { type: 'table', columns, rows, empty: cells.word('coverage.noClaims') };
}

function notesTable(report: CoverageReport, cells: Cells): Block {
  const columns = cells.columns('note', 'written', '#figures', '#claims', '#covered', '#agreed', '#findings');
  return { type: 'table', columns, rows: report.notes.map(noteRow), empty: cells.word('coverage.none') };
}

function noteRow(note: NoteCoverageRow): Cell[] {
  return [
    { text: note.file, place: { file: note.file, start: 0, end: 0, line: 1, column: 1 } },
    date(note.written),
    ...[note.figures, note.claims, note.covered, note.agreed, note.findings].map(number),
  ];
}

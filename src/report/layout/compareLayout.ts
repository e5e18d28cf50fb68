/** The comparison: charts where all have a value, and a table with one column an entity. */

import type { CompareCell, CompareReport, CompareRow } from '../compareReport.ts';
import { attributeTextIn } from '../dataWords.ts';
import type { ReportLang } from '../report.ts';
import { Cells, text } from './cells.ts';
import { headNotices, headTally } from './head.ts';
import type { Block, Cell, Layout } from './layout.ts';

/** Rows that every entity shares get a chart; no more than these stand above the table. */
const CHARTS = 4;

/** An empty cell names up to this many of the bases that there are. */
const NAMED = 2;

/** The comparison of two or more entities. */
export function layOutCompare(report: CompareReport, lang: ReportLang): Layout {
  const cells = new Cells(lang, report.names);
  const names = report.entities.map((id) => cells.name(id));
  const hasPeriods = report.rows.some(({ period }) => period !== null);
  const keys = hasPeriods ? ['?metric', '?period', 'basis'] : ['?metric', 'basis'];
  const columns = [...cells.columns(...keys), ...names.map((title) => ({ title }))];
  const rows = report.rows.map((row) => compareRow(row, hasPeriods, cells));
  return {
    lang,
    title: cells.word('title.compare', names.join(cells.word('list.and'))),
    tally: headTally(lang, report),
    notices: [...headNotices(lang, report), cells.word('compare.note')],
    blocks: [
      ...[...scatterChart(report, names, cells), ...barCharts(report, names, cells)].slice(0, CHARTS),
      { type: 'table', columns, rows, empty: cells.word('compare.none') },
    ],
  };
}

function compareRow(row: CompareRow, hasPeriods: boolean, cells: Cells): Cell[] {
  return [
    text(cells.name(row.metric)),
    ...(hasPeriods ? [text(row.period ?? '')] : []),
    text(cells.attributes(row.attributes)),
    ...row.cells.map((cell) => compareCell(cell, cells)),
  ];
}

function compareCell(cell: CompareCell, cells: Cells): Cell {
  if ('value' in cell) {
    const { value } = cell;
    const words = `${cells.valueText(value)} (${value.asOf})`;
    return value.source.url
      ? { text: words, sort: value.low, url: value.source.url }
      : { text: words, sort: value.low };
  }
  const named = cell.has
    .slice(0, NAMED)
    .map((each) => attributeTextIn(each, cells.lang) || cells.word('compare.unspecified'));
  const has = [...named, ...(cell.has.length > NAMED ? ['…'] : [])].join('; ');
  return text(cells.word(`compare.${cell.reason}`, has), 'muted');
}

function barCharts(report: CompareReport, names: readonly string[], cells: Cells): Block[] {
  return report.rows.flatMap((row) => barChart(row, names, cells));
}

function barChart(row: CompareRow, names: readonly string[], cells: Cells): Block[] {
  const bars = row.cells.flatMap((cell, index) =>
    'value' in cell
      ? [{ name: names[index]!, value: middle(cell.value), label: cells.valueText(cell.value), unit: cell.value.unit }]
      : [],
  );
  const unit = bars[0]?.unit;
  if (unit === undefined || bars.length < row.cells.length || bars.some((bar) => bar.unit !== unit)) return [];
  return [{ type: 'chart', chart: { type: 'bars', title: cells.what(row), unit, bars } }];
}

/** A cloud of fewer points says no more than the bars. */
const SCATTER_FROM = 3;

/** The first two metrics that all of them have a value of, one against the other. */
function scatterChart(report: CompareReport, names: readonly string[], cells: Cells): Block[] {
  const complete = report.rows.flatMap((row) => {
    const values = row.cells.flatMap((cell) => ('value' in cell ? [cell.value] : []));
    const sameUnit = values.every(({ unit }) => unit === values[0]?.unit);
    return values.length === names.length && sameUnit ? [{ row, values }] : [];
  });
  const [x] = complete;
  const y = complete.find(({ row }) => row.metric !== x?.row.metric && row.period === x?.row.period);
  if (!x || !y || names.length < SCATTER_FROM) return [];
  const points = names.map((name, index) => ({ name, x: middle(x.values[index]!), y: middle(y.values[index]!) }));
  const [xAxis, yAxis] = [x, y].map(({ row, values }) => ({ title: cells.what(row), unit: values[0]!.unit }));
  const title = cells.word('compare.scatter', yAxis!.title, xAxis!.title);
  return [{ type: 'chart', chart: { type: 'scatter', title, x: xAxis!, y: yAxis!, points } }];
}

function middle(value: { readonly low: number; readonly high: number }): number {
  return (value.low + value.high) / 2;
}

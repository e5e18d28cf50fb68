/** The brief on an entity: facts, key figures, histories with charts, disputed values, and the notes. */

import { endOfDate } from '../../dataset/dates.ts';
import type { BriefReport, BriefSeries } from '../briefReport.ts';
import type { CardFigure, EntityCard } from '../card.ts';
import type { ReportLang } from '../report.ts';
import type { WordingKey } from '../wording.ts';
import { Cells, date, localText, number, sourceCell, text } from './cells.ts';
import { headNotices, headTally } from './head.ts';
import type { Block, Cell, ChartPoint, Layout } from './layout.ts';
import { ledgerTable } from './ledgerLayout.ts';
import { periodCharts } from './periodCharts.ts';

/** A history is worth a chart from this many observations on. */
const CHART_FROM = 3;

/** The brief in sections; those without content are left out, except what the notes say. */
export function layOutBrief(report: BriefReport, lang: ReportLang): Layout {
  const cells = new Cells(lang, report.names);
  return {
    lang,
    title: cells.word('title.brief', localText(report.card.names, lang)),
    tally: headTally(lang, report),
    notices: headNotices(lang, report),
    blocks: [
      { type: 'facts', facts: cardFacts(report.card, cells) },
      ...periodSection(report, cells),
      { type: 'heading', text: cells.word('brief.figures') },
      figuresTable(report.card.figures, cells),
      ...historySection(report, cells),
      ...disputedSection(report, cells),
      { type: 'heading', text: cells.word('brief.notes') },
      ledgerTable(report.claims, cells, cells.word('brief.noNotes')),
      ...mentionsSection(report, cells),
    ],
  };
}

function periodSection(report: BriefReport, cells: Cells): Block[] {
  const charts = periodCharts(report.series, cells);
  return charts.length === 0 ? [] : [{ type: 'heading', text: cells.word('brief.charts') }, ...charts];
}

/** Kind, other names, summary and relations of an entity, as far as the dataset tells. */
export function cardFacts(card: EntityCard, cells: Cells): { term: string; cell: Cell }[] {
  const facts: readonly (readonly [WordingKey, string])[] = [
    ['fact.summary', card.summary ? localText(card.summary, cells.lang) : ''],
    ['fact.kind', cells.data(card.kind)],
    ['fact.aliases', otherNames(card, cells).join(', ')],
    ['fact.formerly', card.formerNames.map(({ name, until }) => `${name} (→ ${until})`).join(', ')],
    ['fact.fiscalYearEnd', card.fiscalYearEnd ?? ''],
    ...card.related.map(({ relation, entity }) => [`fact.${relation}` as WordingKey, cells.name(entity)] as const),
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ term: cells.word(key), cell: text(value) }));
}

function otherNames(card: EntityCard, cells: Cells): string[] {
  const shown = localText(card.names, cells.lang);
  const { en, 'zh-Hans': hans, 'zh-Hant': hant } = card.names;
  const names = [en, hans, hant, ...card.aliases].filter(
    (name): name is string => name !== undefined && name !== shown,
  );
  return [...new Set(names)];
}

function figuresTable(figures: readonly CardFigure[], cells: Cells): Block {
  const columns = cells.columns('?metric', 'period', '?basis', 'value', 'asOf', 'source');
  const rows = figures.map((figure) => [
    text(cells.name(figure.metric)),
    text(figure.period ?? ''),
    text(basisText(figure, cells)),
    cells.value(figure.current),
    cells.asOf(figure.current),
    cells.source(figure.current),
  ]);
  return { type: 'table', columns, rows, empty: cells.word('brief.noFigures') };
}

function basisText(figure: CardFigure, cells: Cells): string {
  const { basis: stated, ...attributes } = figure.attributes;
  const basis = cells.data(stated ?? figure.current.basis);
  return [cells.attributes(attributes), basis].filter(Boolean).join(cells.word('list.and'));
}

function historySection(report: BriefReport, cells: Cells): Block[] {
  const told = report.series.filter((series) => series.history.length > 1);
  if (told.length === 0) return [];
  return [
    { type: 'heading', text: cells.word('brief.history') },
    ...told.filter((series) => series.history.length >= CHART_FROM).map((series) => historyChart(series, cells)),
    historyTable(told, cells),
  ];
}

function historyChart(series: BriefSeries, cells: Cells): Block {
  const points = series.history.map((value): ChartPoint => {
    return {
      series: cells.data(value.basis),
      date: endOfDate(value.asOf),
      low: value.low,
      high: value.high,
      label: cells.valueText(value),
    };
  });
  const unit = series.history.at(-1)?.unit ?? '1';
  return { type: 'chart', chart: { type: 'history', title: cells.what(series), unit, points } };
}

function historyTable(series: readonly BriefSeries[], cells: Cells): Block {
  const rows = series.flatMap((each) =>
    each.history.map((value) => [
      text(cells.what(each)),
      cells.value(value),
      cells.asOf(value),
      text(cells.data(value.basis)),
      cells.source(value),
    ]),
  );
  return { type: 'table', columns: cells.columns('what', 'value', 'asOf', 'basis', 'source'), rows, empty: '' };
}

function disputedSection(report: BriefReport, cells: Cells): Block[] {
  const rows = report.series.flatMap((series) =>
    series.disputed.map((entry) => [
      text(cells.what(series)),
      text(cells.valueText(entry)),
      date(entry.source?.date ?? null),
      sourceCell(entry.source),
      text(entry.reason ? localText(entry.reason, cells.lang) : ''),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = cells.columns('what', 'value', 'date', 'source', 'reason');
  return [
    { type: 'heading', text: cells.word('brief.disputed') },
    { type: 'table', columns, rows, empty: '' },
  ];
}

function mentionsSection(report: BriefReport, cells: Cells): Block[] {
  const rows = report.mentions.map(({ file, mentions }): Cell[] => [
    { text: file, place: { file, start: 0, end: 0, line: 1, column: 1 } },
    number(mentions),
  ]);
  return [
    { type: 'heading', text: cells.word('brief.mentions') },
    { type: 'table', columns: cells.columns('note', '#mentions'), rows, empty: cells.word('brief.noMentions') },
  ];
}

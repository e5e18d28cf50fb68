/** Stale figures: how many by entity, every one of them, the longest stale first, and how the notes fare. */

import { countText } from '../naturalValue.ts';
import type { ReportLang } from '../report.ts';
import type { StaleFigure, StaleReport } from '../staleReport.ts';
import { Cells, date, number, text } from './cells.ts';
import { SEVERITY_TONES } from './checkLayout.ts';
import { headNotices, headTally } from './head.ts';
import type { Block, Cell, Layout } from './layout.ts';

const COLUMNS = ['place', 'text', 'fix', 'what', 'history', 'source', 'since', '#days', '?severity'];

/** From this many notes on, a table says how they fare. */
const NOTES_FROM = 3;

const BARS = 15;

/** A chart, one row a stale figure, and a table by note; a line says what is not listed. */
export function layOutStale(report: StaleReport, lang: ReportLang): Layout {
  const cells = new Cells(lang, report.names);
  const rows = report.figures.map((figure) => staleRow(figure, cells));
  const table = { type: 'table', columns: cells.columns(...COLUMNS), rows, empty: cells.word('stale.none') } as const;
  return {
    lang,
    title: cells.word('title.stale'),
    tally: headTally(lang, report),
    notices: [...headNotices(lang, report), ...otherNotice(report, cells)],
    blocks: [...entityChart(report, cells), table, ...notesSection(report, cells)],
  };
}

function otherNotice(report: StaleReport, cells: Cells): string[] {
  const counts = Object.entries(report.other).map(([rule, count]) => `${cells.data(rule)} ${count}`);
  return counts.length > 0 ? [cells.word('stale.other', counts.join(cells.word('list.and')))] : [];
}

function entityChart({ figures }: StaleReport, cells: Cells): Block[] {
  const groups = grouped(figures, ({ entity }) => cells.name(entity));
  if (groups.length < 2) return [];
  const bars = groups.slice(0, BARS).map(([name, { length }]) => ({ name, value: length, label: countText(length) }));
  return [{ type: 'chart', chart: { type: 'bars', title: cells.word('stale.byEntity'), unit: '1', bars } }];
}

function notesSection({ figures }: StaleReport, cells: Cells): Block[] {
  const groups = grouped(figures, ({ file }) => file);
  if (groups.length < NOTES_FROM) return [];
  const rows = groups.map(([file, group]): Cell[] => [
    { text: file, place: { file, start: 0, end: 0, line: 1, column: 1 } },
    number(group.length),
    number(Math.max(...group.map(({ daysStale }) => daysStale ?? 0))),
  ]);
  return [
    { type: 'heading', text: cells.word('stale.byNote') },
    { type: 'table', columns: cells.columns('note', '#stale', '#longest'), rows, empty: '' },
  ];
}

/** The figures by a key, most first. */
function grouped(figures: readonly StaleFigure[], key: (figure: StaleFigure) => string): [string, StaleFigure[]][] {
  const groups = new Map<string, StaleFigure[]>();
  for (const figure of figures) {
    const group = groups.get(key(figure));
    if (group) group.push(figure);
    else groups.set(key(figure), [figure]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function staleRow(figure: StaleFigure, cells: Cells): Cell[] {
  return [
    cells.place(figure),
    text(figure.text),
    text(figure.fix?.newText ?? ''),
    text(cells.what(figure)),
    text(historyText(figure, cells)),
    cells.source(figure.current),
    date(figure.supersededOn),
    number(figure.daysStale),
    text(cells.data(figure.severity), SEVERITY_TONES[figure.severity]),
  ];
}

/** Longer histories are told by their first value and the last two. */
const TOLD = 3;

/** `75 bn USD (2025-02-04) → 91.45 bn USD (2026-02-04)`. */
function historyText({ history, current }: StaleFigure, cells: Cells): string {
  const values = history.length > 0 ? history : current ? [current] : [];
  const told = values.map((value) => `${cells.valueText(value)} (${value.asOf})`);
  return (told.length <= TOLD ? told : [told[0], '…', ...told.slice(-2)]).join(' → ');
}

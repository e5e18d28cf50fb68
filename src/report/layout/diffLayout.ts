/** Two datasets compared: a table of changes and one of the claims that would be judged otherwise. */
import type { DiffChange, DiffReport, ImpactRow } from '../diffReport.ts';
import type { ReportLang } from '../report.ts';
import { Cells, text } from './cells.ts';
import { headNotices, headTally } from './head.ts';
import type { Cell, Layout, Tone } from './layout.ts';

/** Changes, then impact. */
export function layOutDiff(report: DiffReport, lang: ReportLang): Layout {
  const cells = new Cells(lang, report.names);
  const changes = cells.columns('?change', 'what', 'before', 'after', 'asOf', 'source');
  const impact = cells.columns('place', 'text', 'what', '?before', '?after', 'fix', 'sentence');
  return {
    lang,
    title: cells.word('title.diff'),
    tally: headTally(lang, report),
    notices: headNotices(lang, report),
    blocks: [
      { type: 'heading', text: cells.word('diff.changes') },
      {
        type: 'table',
        columns: changes,
        rows: report.changes.map((each) => changeRow(each, cells)),
        empty: cells.word('diff.none'),
      },
      { type: 'heading', text: cells.word('diff.impact') },
      {
        type: 'table',
        columns: impact,
        rows: report.impact.map((row) => impactCells(row, cells)),
        empty: cells.word('diff.noImpact'),
      },
    ],
  };
}

function changeRow(change: DiffChange, cells: Cells): Cell[] {
  return [
    text(cells.word(`diff.${change.kind}`)),
    text(cells.what(change)),
    change.disputed === null ? cells.value(change.before) : text(cells.valueText({ text: change.disputed })),
    cells.value(change.after),
    cells.asOf(change.after),
    cells.source(change.after),
  ];
}

function impactCells(row: ImpactRow, cells: Cells): Cell[] {
  return [
    cells.place(row),
    text(row.text),
    text(cells.what({ ...row, attributes: {} })),
    outcomeCell(row.before, cells),
    outcomeCell(row.after, cells),
    text(row.fix ?? ''),
    text(row.sentence),
  ];
}

const VERDICTS = ['agreed', 'finding', 'not-comparable', 'uncovered', 'unbound', 'previous', 'own', 'ignored'] as const;

/** A verdict in words; the name of a rule as it is. */
function outcomeCell(outcome: string, cells: Cells): Cell {
  const verdict = VERDICTS.find((each) => each === outcome);
  const tone: Tone | undefined = verdict === undefined ? 'bad' : verdict === 'agreed' ? 'good' : undefined;
  return text(verdict === undefined ? cells.data(outcome) : cells.word(`verdict.${verdict}`), tone);
}

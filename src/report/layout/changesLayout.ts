/** What changed, entity by entity, and then the places in the notes that the changes touch. */
import type { Change, ChangesReport } from '../changesReport.ts';
import type { ReportLang } from '../report.ts';
import { Cells, date, number, text } from './cells.ts';
import { headNotices } from './head.ts';
import type { Block, Cell, Layout, Tone } from './layout.ts';
import { verdictCell } from './ledgerLayout.ts';

const TONES: Readonly<Record<Change['kind'], Tone>> = {
  superseded: 'mild',
  actual: 'good',
  first: 'muted',
  disputed: 'bad',
};

/** One table an entity, then one table of the affected sentences. */
export function layOutChanges(report: ChangesReport, lang: ReportLang): Layout {
  const cells = new Cells(lang, report.names);
  return {
    lang,
    title: cells.word('title.changes', report.since),
    notices: headNotices(lang, report),
    blocks: [...entitySections(report, cells), ...placesSection(report, cells)],
  };
}

function entitySections(report: ChangesReport, cells: Cells): Block[] {
  const columns = cells.columns('date', 'change', 'what', 'before', 'after', 'source', '#places');
  if (report.entities.length === 0) return [{ type: 'text', text: cells.word('changes.none') }];
  return report.entities.flatMap(({ entity, changes }): Block[] => [
    { type: 'heading', text: cells.name(entity) },
    { type: 'table', columns, rows: changes.map((change) => changeRow(change, cells)), empty: '' },
  ]);
}

function changeRow(change: Change, cells: Cells): Cell[] {
  return [
    date(change.date),
    text(cells.word(`changes.${change.kind}`), TONES[change.kind]),
    text(cells.what(change)),
    change.disputed ? text(cells.valueText(change.disputed)) : cells.value(change.before),
    cells.value(change.after),
    cells.source(change.after),
    number(change.places.length),
  ];
}

function placesSection(report: ChangesReport, cells: Cells): Block[] {
  const rows = report.entities.flatMap(({ entity, changes }) =>
    changes.flatMap((change) =>
      change.places.map((place) => [
        cells.place(place),
        text(place.text),
        text(cells.what({ entity, ...change })),
        cells.value(change.before),
        cells.value(change.after),
        verdictCell(place.verdict, null, cells),
        text(place.sentence),
      ]),
    ),
  );
  const columns = cells.columns('place', 'text', 'what', 'before', 'after', 'verdict', 'message');
  return [
    { type: 'heading', text: cells.word('changes.places') },
    { type: 'table', columns, rows, empty: cells.word('changes.noPlaces') },
  ];
}

/** What changed: the places in the notes that the changes touch, how many there are of whom, and then entity by entity. */
import type { Change, ChangeKind, ChangesReport } from '../changesReport.ts';
import { countText } from '../naturalValue.ts';
import type { ReportLang } from '../report.ts';
import { Cells, date, number, text } from './cells.ts';
import { headNotices, headTally } from './head.ts';
import type { Block, Cell, Layout, Tone } from './layout.ts';
import { verdictCell } from './ledgerLayout.ts';

const TONES: Readonly<Record<ChangeKind, Tone>> = {
  superseded: 'mild',
  actual: 'good',
  first: 'muted',
  disputed: 'bad',
};

const KINDS = Object.keys(TONES) as readonly ChangeKind[];

const BARS = 15;

/** Fewer entities need no picture. */
const CHART_FROM = 3;

type EntityChanges = ChangesReport['entities'][number];

/** The affected sentences, a chart, and one fold an entity; those that touch a note are open. */
export function layOutChanges(report: ChangesReport, lang: ReportLang): Layout {
  const cells = new Cells(lang, report.names);
  return {
    lang,
    title: cells.word('title.changes', report.since),
    tally: headTally(lang, report),
    notices: headNotices(lang, report),
    blocks: [...placesSection(report, cells), ...entitySections(report, cells)],
  };
}

function entitySections(report: ChangesReport, cells: Cells): Block[] {
  const heading: Block = { type: 'heading', text: cells.word('changes.byEntity') };
  if (report.entities.length === 0) return [heading, { type: 'text', text: cells.word('changes.none') }];
  return [heading, ...entityChart(report, cells), ...report.entities.map((each) => entityFold(each, cells))];
}

function entityChart({ entities }: ChangesReport, cells: Cells): Block[] {
  if (entities.length < CHART_FROM) return [];
  const bars = [...entities]
    .sort((a, b) => b.changes.length - a.changes.length)
    .slice(0, BARS)
    .map(({ entity, changes }) => {
      return { name: cells.name(entity), value: changes.length, label: countText(changes.length) };
    });
  return [{ type: 'chart', chart: { type: 'bars', title: cells.word('changes.chart'), unit: '1', bars } }];
}

function entityFold({ entity, changes }: EntityChanges, cells: Cells): Block {
  const columns = cells.columns('date', '?change', 'what', 'before', 'after', 'source', '#places');
  const rows = changes.map((change) => changeRow(change, cells));
  return {
    type: 'fold',
    title: cells.name(entity),
    note: kindCounts(changes, cells),
    open: changes.some(({ places }) => places.length > 0),
    blocks: [{ type: 'table', columns, rows, empty: '' }],
  };
}

/** `superseded 3, newly disputed 1`. */
function kindCounts(changes: readonly Change[], cells: Cells): string {
  return KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${cells.word(`changes.${kind}`)} ${countText(count)}`] : [];
  }).join(cells.word('list.and'));
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
        text(cells.word(`changes.${change.kind}`), TONES[change.kind]),
        cells.value(change.before),
        cells.value(change.after),
        verdictCell(place.verdict, null, cells),
        text(place.sentence),
      ]),
    ),
  );
  const columns = cells.columns('place', 'text', 'what', '?change', 'before', 'after', '?verdict', 'sentence');
  return [
    { type: 'heading', text: cells.word('changes.places') },
    { type: 'table', columns, rows, empty: cells.word('changes.noPlaces') },
  ];
}

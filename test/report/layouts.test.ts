import assert from 'node:assert/strict';
import type { Report } from '../../src/report/anyReport.ts';
import { buildBriefReport } from '../../src/report/briefReport.ts';
import { buildChangesReport } from '../../src/report/changesReport.ts';
import { buildCheckReport } from '../../src/report/checkReport.ts';
import { buildCompareReport } from '../../src/report/compareReport.ts';
import { buildCoverageReport } from '../../src/report/coverageReport.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { buildDiffReport } from '../../src/report/diffReport.ts';
import { renderPage } from '../../src/report/html.ts';
import { layOutReport } from '../../src/report/layout/layOutReport.ts';
import type { Block, TableBlock } from '../../src/report/layout/layout.ts';
import { buildLedgerReport } from '../../src/report/ledgerReport.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { recordsOf } from '../../src/report/records.ts';
import type { ReportLang } from '../../src/report/report.ts';
import { buildStaleReport } from '../../src/report/staleReport.ts';
import { datasetOf, entity, figure, finding, note, observation, series } from './builders.ts';

const LANGS: readonly ReportLang[] = ['en', 'zh-Hans', 'zh-Hant'];
const GOOGLE = entity('google', 'Google', { names: { en: 'Google', 'zh-Hans': '谷歌' } });
const META = entity('meta', 'Meta');
const CAPEX = series({
  entity: 'google',
  history: [observation(75, '2025-02-04'), observation(85, '2025-07-23'), observation(91, '2025-10-29')],
  disputed: [{ value: observation(910, '2025').value, source: { key: 'b', title: 'Blog', date: '2026-01-05' } }],
});
const DATASET = datasetOf([GOOGLE, META], [CAPEX, { ...CAPEX, entity: 'meta' }]);
const TEXT = 'Google capex 2025: 75 bn USD.';
const NOTES = [
  note('a.md', TEXT, {
    figures: [figure(TEXT, '75 bn USD')],
    findings: [finding(TEXT, '75 bn USD')],
    verdicts: [{ index: 0, verdict: 'finding', series: CAPEX, finding: 0 }],
    mentions: [{ start: 0, end: 6, text: 'Google', entity: 'google', segment: 0 }],
  }),
  note('b.md', TEXT, {
    figures: [figure(TEXT, '75 bn USD')],
    verdicts: [{ index: 0, verdict: 'uncovered', series: null, finding: null }],
  }),
];

/** The same notes where no dataset covers them. */
const BEFORE = NOTES.map(({ file }) =>
  note(file, TEXT, {
    figures: [figure(TEXT, '75 bn USD')],
    verdicts: [{ index: 0, verdict: 'uncovered', series: null, finding: null }],
  }),
);
const INPUT = { notes: NOTES, dataset: DATASET, today: '2026-11-22' };

const REPORTS: readonly Report[] = [
  buildCheckReport(NOTES, DATASET.info, INPUT.today),
  buildStaleReport(INPUT),
  buildCoverageReport(INPUT),
  buildBriefReport(GOOGLE, INPUT),
  buildCompareReport([GOOGLE, META], INPUT),
  buildChangesReport('2025-09-01', INPUT),
  buildLedgerReport(INPUT),
  buildDiffReport({
    before: datasetOf([], []),
    after: DATASET,
    notesBefore: BEFORE,
    notesAfter: NOTES,
    today: INPUT.today,
  }),
];

for (const report of REPORTS) {
  describe(`the report “${report.kind}”`, () => {
    it('has as many cells a row as columns, in every table and language', () => {
      for (const lang of LANGS) {
        for (const { columns, rows } of tablesOf(layOutReport(report, lang).blocks)) {
          for (const row of rows) assert.equal(row.length, columns.length, columns[0]?.title);
        }
      }
    });

    it('leaves no word unfilled', () => {
      for (const lang of LANGS) assert.doesNotMatch(JSON.stringify(layOutReport(report, lang)), /\{\d\}|undefined|NaN/);
    });

    it('says what was looked at in every language, and the same at a glance', () => {
      for (const lang of LANGS) {
        const { notices, tally } = layOutReport(report, lang);
        assert.match(notices.join(' '), /2026-11-22/);
        assert.deepEqual(
          notices[0]?.match(/\d+/g),
          tally.map(({ count }) => count),
        );
      }
    });

    it('draws as Markdown and as a page', () => {
      const layout = layOutReport(report, 'en');
      assert.ok(renderMarkdown(layout).startsWith(`# ${layout.title.split(' ')[0]}`));
      assert.match(renderPage(report, { lang: 'en', styleText: '', nonce: 'n' }), /<h1>/);
    });

    it('fills every column of its CSV from somewhere', () => {
      const { columns, rows } = recordsOf(report);
      assert.ok(rows.length > 0);
      const paths = new Set(rows.flatMap((row) => pathsOf(row)));
      const unknown = columns.filter(
        (column) => !OPTIONAL.has(column) && !paths.has(column) && !underNull(column, paths),
      );
      assert.deepEqual(unknown, []);
      assert.equal(renderCsv(recordsOf(report)).split('\r\n').length, rows.length + 2);
    });
  });
}

/** The tables of a layout, those in folds too. */
function tablesOf(blocks: readonly Block[]): TableBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'fold') return tablesOf(block.blocks);
    return block.type === 'table' ? [block] : [];
  });
}

/** Columns that rows have only at times. */
const OPTIONAL = new Set(['baseline', 'reason']);

function pathsOf(row: object, before = ''): string[] {
  return Object.entries(row).flatMap(([key, value]) => [
    `${before}${key}`,
    ...(typeof value === 'object' && value !== null ? pathsOf(value, `${before}${key}.`) : []),
  ]);
}

/** A column below a part that was null in every row here (`before.low` of a first value). */
function underNull(column: string, paths: ReadonlySet<string>): boolean {
  const parent = column.split('.')[0]!;
  return paths.has(parent) && ![...paths].some((path) => path.startsWith(`${parent}.`));
}

describe('the charts of a comparison', () => {
  const chips = ['a', 'b', 'c'].map((id) => entity(id, id.toUpperCase()));
  const all = chips.flatMap(({ id }, index) => [
    series({ entity: id, metric: 'memory', period: null, history: [observation(index + 1, '2025')] }),
    series({ entity: id, metric: 'bandwidth', period: null, history: [observation(10 - index, '2025')] }),
  ]);
  const charts = (count: number) => {
    const report = buildCompareReport(chips.slice(0, count), { notes: [], dataset: datasetOf(chips, all), today: 'x' });
    return layOutReport(report, 'en').blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  };

  it('are bars for each row that all share, and a cloud of the first two metrics', () => {
    assert.deepEqual(
      charts(3).map(({ type }) => type),
      ['scatter', 'bars', 'bars'],
    );
    const [scatter] = charts(3);
    assert.ok(scatter?.type === 'scatter');
    assert.deepEqual(
      scatter.points.map(({ name, x, y }) => [name, x / 1e9, y / 1e9]),
      [
        ['A', 1, 10],
        ['B', 2, 9],
        ['C', 3, 8],
      ],
    );
  });

  it('are bars alone for two', () => {
    assert.deepEqual(
      charts(2).map(({ type }) => type),
      ['bars', 'bars'],
    );
  });
});

describe('the brief', () => {
  const years = ['2023', '2024', '2025'].map((period, index) =>
    series({ entity: 'a', period, history: [observation(10 * (index + 1), `${period}-12-31`, 'reported')] }),
  );
  const outlook = series({ entity: 'a', period: '2026', history: [observation(50, '2026-02-04')] });
  const quarters = ['2025Q1', '2025Q2'].map((period) =>
    series({ entity: 'a', period, history: [observation(5, '2025', 'reported')] }),
  );
  const bars = (all: Parameters<typeof datasetOf>[1]) => {
    const a = entity('a', 'A');
    const report = buildBriefReport(a, { notes: [], dataset: datasetOf([a], all), today: '2026-11-22' });
    return layOutReport(report, 'zh-Hans').blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  };

  it('draws years beside years, what is not reported paler, and no chart of fewer than three', () => {
    const [chart, ...others] = bars([outlook, ...quarters, ...years]);
    assert.deepEqual(others, []);
    assert.ok(chart?.type === 'bars');
    assert.deepEqual(
      chart.bars.map(({ name, label, tone }) => [name, label, tone]),
      [
        ['2023', '100亿美元', undefined],
        ['2024', '200亿美元', undefined],
        ['2025', '300亿美元', undefined],
        ['2026', '500亿美元', 'muted'],
      ],
    );
  });
});

describe('the changes', () => {
  it('fold an entity away that no note speaks of', () => {
    const { blocks } = layOutReport(buildChangesReport('2025-09-01', { ...INPUT, notes: NOTES }), 'en');
    const folds = blocks.flatMap((block) => (block.type === 'fold' ? [block] : []));
    assert.deepEqual(
      folds.map(({ title, open, note: said }) => [title, open, said]),
      [
        ['Google', true, 'superseded 1, newly disputed 1'],
        ['Meta', false, 'superseded 1, newly disputed 1'],
      ],
    );
  });
});

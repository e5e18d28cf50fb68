import assert from 'node:assert/strict';
import { buildBriefReport } from '../../src/report/briefReport.ts';
import { buildChangesReport } from '../../src/report/changesReport.ts';
import { buildCompareReport } from '../../src/report/compareReport.ts';
import { buildCoverageReport } from '../../src/report/coverageReport.ts';
import { buildDiffReport } from '../../src/report/diffReport.ts';
import { buildLedgerReport } from '../../src/report/ledgerReport.ts';
import { buildStaleReport } from '../../src/report/staleReport.ts';
import { datasetOf, entity, figure, finding, note, observation, series } from './builders.ts';

const TODAY = '2026-11-22';
const GOOGLE = entity('google', 'Google', { names: { en: 'Google', 'zh-Hans': '谷歌' } });
const META = entity('meta', 'Meta');
const CAPEX = series({
  entity: 'google',
  history: [
    observation(75, '2025-02-04'),
    observation(85, '2025-07-23'),
    observation(91, '2025-10-29'),
    observation(91.45, '2026-02-04', 'reported'),
  ],
});
const DATASET = datasetOf([GOOGLE, META], [CAPEX]);

describe('the report on stale figures', () => {
  const text = 'Capex of 75 bn USD, and of 85 bn USD, and 1 x.';
  const stale = (words: string, at: number) => {
    const { value, ...rest } = CAPEX.history[at]!;
    return finding(text, words, { matched: { ...value, ...rest } });
  };
  const findings = [stale('85 bn USD', 1), stale('75 bn USD', 0), finding(text, '1 x', { rule: 'arithmetic' })];
  const figures = [figure(text, '85 bn USD'), figure(text, '75 bn USD')];
  const verdicts = [0, 1].map((index) => ({ index, verdict: 'finding' as const, series: CAPEX, finding: index }));
  const report = buildStaleReport({
    notes: [note('a.md', text, { figures, findings, verdicts })],
    dataset: DATASET,
    today: TODAY,
  });

  it('tells the history from the stated value to the current one', () => {
    const told = report.figures.map(({ history }) => history.map(({ low }) => low / 1e9));
    assert.deepEqual(told, [
      [75, 85, 91],
      [85, 91],
    ]);
  });

  it('tells since when, the longest stale first', () => {
    const told = report.figures.map(({ text: words, supersededOn, daysStale }) => [words, supersededOn, daysStale]);
    assert.deepEqual(told, [
      ['75 bn USD', '2025-07-23', 487],
      ['85 bn USD', '2025-10-29', 389],
    ]);
  });

  it('counts what it does not list', () => {
    assert.deepEqual(report.other, { arithmetic: 1 });
  });
});

describe('the ledger', () => {
  const text = 'As of then: 85 bn USD.\n\n<!-- ticktie-ignore-next-line stale: the letter -->\n75 bn USD. 3 x.';
  const figures = [
    figure(text, '85 bn USD'),
    figure(text, '75 bn USD'),
    figure(text, '3 x', { entity: null, metric: null }),
  ];
  const start = text.indexOf('<!--');
  const directives = [
    { kind: 'ignore-next-line' as const, start, end: text.indexOf('-->') + 3, rules: ['stale'], reason: 'the letter' },
  ];
  const verdicts = [
    { index: 0, verdict: 'agreed' as const, series: CAPEX, finding: null },
    { index: 1, verdict: 'ignored' as const, series: CAPEX, finding: null },
    { index: 2, verdict: 'unbound' as const, series: null, finding: null },
  ];
  const build = (asOf: string | null) =>
    buildLedgerReport({
      notes: [note('a.md', text, { figures, directives, verdicts, head: { asOf } })],
      dataset: DATASET,
      today: TODAY,
    }).rows;

  it('has one row a claim, and none for figures that are bound to nothing', () => {
    assert.deepEqual(
      build(null).map((row) => [row.text, row.verdict]),
      [
        ['85 bn USD', 'agreed'],
        ['75 bn USD', 'ignored'],
      ],
    );
  });

  it('holds a claim against what was current on the day it is judged by', () => {
    assert.equal(build(null)[0]?.dataset?.text, '91.45 bn USD');
    assert.equal(build('2025-08-01')[0]?.dataset?.text, '85 bn USD');
    assert.equal(build('2025-08-01')[0]?.judgedBy, '2025-08-01');
  });

  it('tells the waiver and its reason', () => {
    const [first, second] = build(null);
    assert.equal(first?.waiver, null);
    assert.deepEqual(
      [second?.waiver?.slice(0, 32), second?.waiverReason],
      ['<!-- ticktie-ignore-next-line st', 'the letter'],
    );
  });
});

describe('the report on coverage', () => {
  const text = '85 bn USD and 12 bn USD and 13 bn USD';
  const missing = { entity: 'meta', metric: 'revenue' };
  const figures = [figure(text, '85 bn USD'), figure(text, '12 bn USD', missing), figure(text, '13 bn USD', missing)];
  const verdicts = [
    { index: 0, verdict: 'agreed' as const, series: CAPEX, finding: null },
    { index: 1, verdict: 'uncovered' as const, series: null, finding: null },
    { index: 2, verdict: 'uncovered' as const, series: null, finding: null },
  ];
  const notes = [note('a.md', text, { figures, verdicts, coverage: { figures: 3, claims: 3, covered: 1, agreed: 1 } })];
  const report = buildCoverageReport({ notes, dataset: DATASET, today: TODAY });

  it('counts by metric and entity, most claims first', () => {
    assert.deepEqual(report.metrics, [
      { id: 'revenue', claims: 2, covered: 0, agreed: 0, findings: 0 },
      { id: 'capex', claims: 1, covered: 1, agreed: 1, findings: 0 },
    ]);
    assert.deepEqual(
      report.entities.map((each) => each.id),
      ['meta', 'google'],
    );
  });

  it('lists what the dataset lacks, with the first place', () => {
    const [only, ...others] = report.missing;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [only?.entity, only?.metric, only?.claims, only?.example.text],
      ['meta', 'revenue', 2, '12 bn USD'],
    );
  });

  it('says how far behind the dataset is', () => {
    assert.equal(report.horizonDays, 291);
    const empty = datasetOf([], []);
    const none = { ...empty, info: { ...empty.info, dataAsOf: '' } };
    assert.equal(buildCoverageReport({ notes: [], dataset: none, today: TODAY }).horizonDays, null);
  });
});

describe('the brief', () => {
  it('has the card, the histories and the notes that mention the entity', () => {
    const mention = { start: 0, end: 6, text: 'Google', entity: 'google', segment: 0 };
    const notes = [note('a.md', 'Google', { mentions: [mention, mention] }), note('b.md', 'nothing')];
    const report = buildBriefReport(GOOGLE, { notes, dataset: DATASET, today: TODAY });
    assert.equal(report.card.figures[0]?.current.text, '91.45 bn USD');
    assert.equal(report.series[0]?.history.length, 4);
    assert.deepEqual(report.mentions, [{ file: 'a.md', mentions: 2 }]);
  });
});

describe('the comparison', () => {
  const dense = { precision: 'bf16', sparsity: 'dense' };
  const sparse = { precision: 'bf16', sparsity: 'sparse' };
  const of = (id: string, attributes: Record<string, string>, period: string | null = null) =>
    series({ entity: id, metric: 'peak-compute', period, attributes, history: [observation(1, '2025')] });
  const dataset = datasetOf([GOOGLE, META], [of('google', dense), of('google', sparse), of('meta', sparse)]);
  const report = buildCompareReport([GOOGLE, META], { notes: [], dataset, today: TODAY });

  it('has one basis a row, those first that all have', () => {
    assert.deepEqual(
      report.rows.map((row) => row.attributes),
      [sparse, dense],
    );
  });

  it('leaves the cell empty and says what there is instead', () => {
    assert.deepEqual(report.rows[1]?.cells[1], {
      reason: 'other-attributes',
      has: ['precision bf16, sparsity sparse'],
    });
  });

  it('does not mix periods', () => {
    const years = datasetOf([GOOGLE, META], [of('google', {}, '2025'), of('meta', {}, '2024')]);
    const { rows } = buildCompareReport([GOOGLE, META], { notes: [], dataset: years, today: TODAY });
    assert.deepEqual(rows[0]?.cells[1], { reason: 'other-period', has: ['2024'] });
  });
});

describe('the report on changes', () => {
  const text = 'Capex of 85 bn USD.';
  const verdicts = [{ index: 0, verdict: 'finding' as const, series: CAPEX, finding: null }];
  const notes = [note('a.md', text, { figures: [figure(text, '85 bn USD')], verdicts })];
  const build = (since: string, today = TODAY) =>
    buildChangesReport(since, { notes, dataset: DATASET, today }).entities;

  it('goes from the value known then to the newest one', () => {
    const [change] = build('2025-09-01')[0]!.changes;
    assert.deepEqual([change?.kind, change?.before?.text, change?.after.text], ['actual', '85 bn USD', '91.45 bn USD']);
  });

  it('tells a superseded outlook from an actual, and a first value from both', () => {
    assert.equal(build('2025-09-01', '2025-12-31')[0]?.changes[0]?.kind, 'superseded');
    assert.equal(build('2025-01-01', '2025-03-01')[0]?.changes[0]?.kind, 'first');
  });

  it('names the places in the notes', () => {
    const places = build('2025-09-01')[0]!.changes[0]!.places;
    assert.deepEqual(
      places.map((place) => [place.file, place.line, place.sentence]),
      [['a.md', 1, text]],
    );
  });

  it('is empty where nothing changed', () => {
    assert.deepEqual(build('2026-03-01'), []);
  });

  it('holds a value disputed since', () => {
    const source = { key: 'b', title: 'Blog', date: '2025-12-01' };
    const disputed = [{ value: observation(750, '2025').value, source }];
    const dataset = datasetOf([GOOGLE], [{ ...CAPEX, disputed }]);
    const [google] = buildChangesReport('2025-11-30', { notes: [], dataset, today: '2025-12-31' }).entities;
    assert.deepEqual(
      google?.changes.map((change) => [change.kind, change.disputed?.text]),
      [['disputed', '750 bn USD']],
    );
  });
});

describe('the report on two datasets', () => {
  it('lists the claims that are judged otherwise, and no others', () => {
    const text = 'Capex of 85 bn USD, once 75 bn USD.';
    const figures = [figure(text, '85 bn USD'), figure(text, '75 bn USD')];
    const at = (first: 'agreed' | 'finding') =>
      note('a.md', text, {
        figures,
        findings: [finding(text, '85 bn USD')],
        verdicts: [
          { index: 0, verdict: first, series: CAPEX, finding: first === 'finding' ? 0 : null },
          { index: 1, verdict: 'previous', series: CAPEX, finding: null },
        ],
      });
    const before = datasetOf([GOOGLE], [{ ...CAPEX, history: CAPEX.history.slice(0, 2) }]);
    const report = buildDiffReport({
      before,
      after: DATASET,
      notesBefore: [at('agreed')],
      notesAfter: [at('finding')],
      today: TODAY,
    });
    assert.deepEqual(
      report.changes.map((change) => [change.kind, change.entity]),
      [
        ['actual', 'google'],
        ['entity-added', 'meta'],
      ],
    );
    assert.deepEqual(
      report.impact.map((row) => [row.text, row.before, row.after]),
      [['85 bn USD', 'agreed', 'stale']],
    );
  });
});

import assert from 'node:assert/strict';
import { createDataset } from '../../src/dataset/dataset.ts';
import type { Series } from '../../src/dataset/model.ts';
import {
  asOfDay,
  currentOf,
  historyOf,
  horizons,
  keyFigures,
  seriesKey,
  siblings,
} from '../../src/dataset/questions.ts';
import { BASE, capex, company, read } from './fixture.ts';

const ROWS = [
  ['75 bn USD', '2025-02-04'],
  ['85 bn USD', '2025-07'],
  ['~90 bn USD', '2026'],
] as const;
const DATASET = createDataset([BASE, read({ 'acme.yaml': capex('acme', ROWS) }).layer]);
const SERIES = DATASET.series('acme', 'capex')[0] as Series;

describe('questions of a series', () => {
  it('is named by entity, metric, period and sorted attributes', () => {
    assert.equal(seriesKey(SERIES), 'acme capex 2025');
    const attributes = { sparsity: 'dense', precision: 'fp8' };
    assert.equal(
      seriesKey({ entity: 'h100', metric: 'peak-compute', period: null, attributes }),
      'h100 peak-compute precision=fp8 sparsity=dense',
    );
  });

  it('has its last observation as the current one', () => {
    assert.equal(currentOf(SERIES)?.value.text, '~90 bn USD');
    assert.equal(currentOf({ ...SERIES, history: [] }), null);
  });

  it('knows what was known on a day; a month or year from its first day', () => {
    const on = (day: string) => asOfDay(SERIES, day)?.value.text ?? null;
    assert.deepEqual(['2025-02-03', '2025-02-04', '2025-06-30', '2025-07-01', '2026-01-01'].map(on), [
      null,
      '75 bn USD',
      '75 bn USD',
      '85 bn USD',
      '~90 bn USD',
    ]);
    assert.equal(historyOf(SERIES, '2025-12-31').length, 2);
    assert.equal(historyOf(SERIES).length, 3);
  });

  it('reads a value with its digits and approximation', () => {
    const { value } = SERIES.history[2]!;
    assert.deepEqual(value, {
      text: '~90 bn USD',
      low: 90e9,
      high: 90e9,
      unit: 'USD',
      approx: 'about',
      resolution: 1e9,
    });
  });
});

describe('a dataset', () => {
  it('counts, and knows its newest as-of day', () => {
    assert.deepEqual(DATASET.info, { version: 'none', entities: 1, observations: 3, dataAsOf: '2026-01-01' });
  });

  it('has no series of what it does not know', () => {
    assert.deepEqual(DATASET.series('nobody'), []);
    assert.deepEqual(DATASET.series('acme', 'revenue'), []);
  });

  it('knows the horizon of each layer', () => {
    const mine = read({ 'b.yaml': capex('beta', [['1 bn USD', '2024-03-05']]) }, 'user').layer;
    const dataset = createDataset([BASE, read({ 'acme.yaml': capex('acme', ROWS) }).layer, mine]);
    assert.deepEqual(
      [...horizons(dataset)],
      [
        ['bundled', '2026-01-01'],
        ['user', '2024-03-05'],
      ],
    );
  });

  it('finds the siblings of a series', () => {
    const more =
      '  - metric: capex\n    period: 2026\n    history:\n      - { value: 1 bn USD, asOf: 2026-01-01, basis: estimate, source: s }\n';
    const dataset = createDataset([BASE, read({ 'acme.yaml': capex('acme', ROWS) + more }).layer]);
    assert.deepEqual(
      siblings(dataset, SERIES).map((each) => each.period),
      ['2026'],
    );
  });
});

describe('the key figures of an entity', () => {
  const figure = (metric: string, period: string, value: string) =>
    `  - metric: ${metric}\n    period: ${period}\n    history:\n      - { value: ${value}, asOf: 2025-01-01, basis: reported, source: s }\n`;
  const text = company(
    'acme',
    `figures:\n${figure('revenue', '2025', '1 bn USD')}${figure('capex', '2024Q4', '2 bn USD')}${figure('capex', '2024', '3 bn USD')}${figure('capex', '2023', '4 bn USD')}`,
  );
  const dataset = createDataset([BASE, read({ 'acme.yaml': text }).layer]);

  it('are one a metric, the newest year, in the order of the card', () => {
    assert.deepEqual(keyFigures(dataset, 'acme', 9).map(seriesKey), ['acme capex 2024', 'acme revenue 2025']);
  });

  it('are at most as many as asked for', () => {
    assert.equal(keyFigures(dataset, 'acme', 1).length, 1);
    assert.deepEqual(keyFigures(dataset, 'nobody', 5), []);
  });
});

import assert from 'node:assert/strict';
import { periodOf } from '../../src/quantity/period.ts';
import { labelLater, labelYearsLater, latestQuarter, lengthOf, yearLabelOf } from '../../src/quantity/periodLabels.ts';

describe('labels of periods around others', () => {
  it('go on by their own kind, over the turn of the year', () => {
    assert.deepEqual(
      ['2025Q4', 'FY2026Q1', '2025H2', '2025-12', 'FY2025', '2025-07-23'].map((label) => labelLater(label, 1)),
      ['2026Q1', 'FY2026Q2', '2026H1', '2026-01', 'FY2026', '2025-07-23'],
    );
    assert.deepEqual(
      ['2026Q1', '2026-01', '2026H1', '2026'].map((label) => labelLater(label, -1)),
      ['2025Q4', '2025-12', '2025H2', '2025'],
    );
  });

  it('are the same part of another year, or that year', () => {
    assert.deepEqual(
      ['2025Q2', 'FY2026Q3', '2025-02', '2025', '2024/2027'].map((label) => labelYearsLater(label, -1)),
      ['2024Q2', 'FY2025Q3', '2024-02', '2024', '2024/2027'],
    );
    assert.deepEqual(['FY2026Q3', '2025-02'].map(yearLabelOf), ['FY2026', '2025']);
  });

  it('know the quarter that ended last, of the calendar that the company keeps', () => {
    assert.equal(latestQuarter('2026-02-10', undefined), '2025Q4');
    assert.equal(latestQuarter('2025-12-05', '01-31'), 'FY2026Q3');
    assert.equal(latestQuarter('2025-12-31', '12-31'), '2025Q4');
    assert.equal(latestQuarter('2026-06-30', '06-30'), 'FY2026Q4');
  });

  it('tell how long a period is', () => {
    const lengths = ['2025', 'FY2026', '2025Q2', '2025H1', '2025-07', '2025-07-23', '2024/2027'].map((label) =>
      lengthOf(periodOf(label, undefined, true)),
    );
    assert.deepEqual(lengths, ['year', 'fiscal year', 'quarter', 'half', 'month', 'day', 'span']);
  });
});

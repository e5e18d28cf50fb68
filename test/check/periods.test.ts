import assert from 'node:assert/strict';
import { fitPeriod, isFiscalTwin, type PeriodFit } from '../../src/check/periods.ts';
import type { Entity } from '../../src/dataset/model.ts';
import { DATASET, period, seriesOf } from './fixture.ts';

const CALENDAR = DATASET.entities.get('borealis') as Entity;
const JUNE = DATASET.entities.get('cinder') as Entity;
const JANUARY: Entity = { ...JUNE, fiscalYearEnd: '01-26' };
const NOVEMBER: Entity = { ...JUNE, fiscalYearEnd: '11-02' };

function fitOf(claimed: string | null, known: string | null, entity: Entity): PeriodFit {
  const series = { ...seriesOf('borealis', 'capex', '2025'), period: known };
  return fitPeriod(claimed === null ? null : period(claimed), series, entity);
}

describe('periods', () => {
  const cases: readonly (readonly [claimed: string | null, known: string | null, entity: Entity, fit: PeriodFit])[] = [
    ['2025', '2025', CALENDAR, 'same'],
    ['FY2025', '2025', CALENDAR, 'same'],
    ['2025', 'FY2025Q1', CALENDAR, 'other'],
    ['FY2025', '2025', JUNE, 'other'],
    ['2025', 'FY2025', JUNE, 'other'],
    ['2025Q3', 'FY2026Q1', JUNE, 'same'],
    ['2025Q3', 'FY2025Q3', JUNE, 'other'],
    ['2025H2', 'FY2026H1', JUNE, 'same'],
    ['FY2026', 'FY2026', JANUARY, 'same'],
    ['2025Q1', 'FY2026Q1', JANUARY, 'other'],
    ['2025', 'FY2025', NOVEMBER, 'other'],
    ['2025', '2025-12-31', CALENDAR, 'within'],
    ['2025-12', '2025-12-31', CALENDAR, 'within'],
    ['2024', '2025-12-31', CALENDAR, 'other'],
    ['2025-12-31', '2025-12', CALENDAR, 'other'],
    ['2025', '2025Q4', CALENDAR, 'other'],
    [null, '2025', CALENDAR, 'any'],
    ['2025', null, CALENDAR, 'timeless'],
    [null, null, CALENDAR, 'timeless'],
    ['2024/2027', '2025', CALENDAR, 'other'],
  ];
  for (const [claimed, known, entity, expected] of cases) {
    it(`${claimed} to ${known} of a year that ends ${entity.fiscalYearEnd ?? '12-31'}: ${expected}`, () => {
      assert.equal(fitOf(claimed, known, entity), expected);
    });
  }

  it('know fiscal twins', () => {
    assert.equal(isFiscalTwin('2025', 'FY2025'), true);
    assert.equal(isFiscalTwin('FY2025Q3', '2025Q3'), true);
    assert.equal(isFiscalTwin('2025', '2025'), false);
    assert.equal(isFiscalTwin('2025', 'FY2026'), false);
  });
});

import assert from 'node:assert/strict';
import { endOfDate, isDate, isMonthDay, isPeriod, startOfDate } from '../../src/dataset/dates.ts';
import { BASES, ENTITY_KINDS, entityJsonSchema, jsonSchemaOf } from '../../src/dataset/schema.ts';
import { nearest } from '../../src/dataset/suggest.ts';

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly [key: string]: unknown;
};

describe('the JSON Schema', () => {
  const schema = entityJsonSchema() as Schema;

  it('is draft-07, with the kinds and bases to choose from, and no other keys', () => {
    assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
    assert.equal(schema.additionalProperties, false);
    const observation = schema.properties?.figures?.items?.properties?.history?.items;
    assert.deepEqual(observation?.required, ['value', 'asOf', 'basis', 'source']);
    assert.deepEqual(observation?.properties?.basis?.enum, BASES);
    assert.deepEqual(schema.properties?.kind?.enum, ENTITY_KINDS);
  });

  it('takes a period that YAML reads as a number, and an empty relation', () => {
    assert.match(JSON.stringify(schema.properties?.figures?.items?.properties?.period), /number/);
    assert.match(JSON.stringify(schema.properties?.relations?.properties?.maker), /null/);
  });

  it('exists for each kind of file', () => {
    assert.equal(jsonSchemaOf('metrics').type, 'array');
    assert.equal(jsonSchemaOf('units').type, 'array');
    assert.equal(jsonSchemaOf('sources').type, 'object');
  });
});

describe('dates and periods', () => {
  it('exist in the calendar', () => {
    for (const date of ['2024', '2024-02', '2024-02-29']) assert.ok(isDate(date), date);
    for (const date of ['2025-02-29', '2025-13', '2025-00', '25', '2025-1', '2025-01-01T00', ''])
      assert.ok(!isDate(date), date);
    assert.ok(isMonthDay('06-30') && isMonthDay('02-29') && !isMonthDay('06-31') && !isMonthDay('6-30'));
  });

  it('complete to their first and last day', () => {
    assert.deepEqual(['2024', '2024-02', '2024-02-05'].map(startOfDate), ['2024-01-01', '2024-02-01', '2024-02-05']);
    assert.deepEqual(['2024', '2024-02', '2024-02-05'].map(endOfDate), ['2024-12-31', '2024-02-29', '2024-02-05']);
  });

  it('are labelled as in the contract', () => {
    for (const period of ['2025', 'FY2026', '2025Q2', 'FY2026Q3', '2025H1', '2025-07', '2025-07-23'])
      assert.ok(isPeriod(period), period);
    for (const period of ['25', 'Q2 2025', '2025Q5', 'FY26', '2025-13', '2025-02-30', ''])
      assert.ok(!isPeriod(period), period);
  });
});

describe('the nearest known word', () => {
  it('is the one with few edits for its length', () => {
    const known = ['aliases', 'names', 'period', 'metric'];
    assert.deepEqual(
      ['alias', 'nmaes', 'Period', 'matric', 'xyz', ''].map((word) => nearest(word, known)),
      ['aliases', 'names', 'period', 'metric', null, null],
    );
  });
});

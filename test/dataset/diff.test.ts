import assert from 'node:assert/strict';
import { createDataset } from '../../src/dataset/dataset.ts';
import { diffDatasets } from '../../src/dataset/diff.ts';
import { BASE, capex, company, read } from './fixture.ts';

function dataset(...texts: readonly string[]) {
  const { layer, problems } = read(Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, text])));
  assert.deepEqual(problems, []);
  return createDataset([BASE, layer]);
}

function diff(before: readonly string[], after: readonly string[]) {
  return diffDatasets(dataset(...before), dataset(...after)).map(
    (each) => [each.kind, each.entity, each.before?.value.text ?? null, each.after?.value.text ?? null] as const,
  );
}

const OLD = capex('acme', [['75 bn USD', '2025-02-04']]);

describe('what changed between two datasets', () => {
  it('is nothing between equal ones', () => {
    assert.deepEqual(diff([OLD], [OLD]), []);
  });

  it('is an entity with its series that came or went', () => {
    assert.deepEqual(diff([], [OLD]), [
      ['entity-added', 'acme', null, null],
      ['series-added', 'acme', null, '75 bn USD'],
    ]);
    assert.deepEqual(diff([OLD], []), [
      ['entity-removed', 'acme', null, null],
      ['series-removed', 'acme', '75 bn USD', null],
    ]);
  });

  it('is a series that came to an entity', () => {
    const [change] = diffDatasets(dataset(company('acme')), dataset(OLD));
    assert.deepEqual(
      [change?.kind, change?.series],
      ['series-added', { metric: 'capex', period: '2025', attributes: {} }],
    );
  });

  it('is a value that a newer one supersedes', () => {
    const now = capex('acme', [
      ['75 bn USD', '2025-02-04'],
      ['85 bn USD', '2025-07-23'],
    ]);
    assert.deepEqual(diff([OLD], [now]), [['superseded', 'acme', '75 bn USD', '85 bn USD']]);
  });

  it('is the actual value in place of guidance', () => {
    const now = capex('acme', [
      ['75 bn USD', '2025-02-04'],
      ['91 bn USD', '2026-02-04', 'reported'],
    ]);
    assert.deepEqual(diff([OLD], [now]), [['actual', 'acme', '75 bn USD', '91 bn USD']]);
  });

  it('is a value confirmed on a later day', () => {
    assert.deepEqual(diff([OLD], [capex('acme', [['75 bn USD', '2025-04-24']])])[0]?.[0], 'confirmed');
  });

  it('is a history rewritten under the same current value', () => {
    const now = capex('acme', [
      ['60 bn USD', '2024-12-01'],
      ['75 bn USD', '2025-02-04'],
    ]);
    assert.deepEqual(diff([OLD], [now])[0]?.[0], 'corrected');
  });

  it('is not the same value in other words', () => {
    assert.deepEqual(diff([OLD], [capex('acme', [['75000 million USD', '2025-02-04']])]), []);
  });

  it('is a value newly disputed, or no longer', () => {
    const disputed = `${OLD}    disputed:\n      - { value: 750 bn USD }\n`;
    const [change] = diffDatasets(dataset(OLD), dataset(disputed));
    assert.deepEqual(
      [change?.kind, change?.disputed?.value.text, change?.after?.value.text],
      ['disputed', '750 bn USD', '75 bn USD'],
    );
    assert.deepEqual(diff([disputed], [OLD])[0]?.[0], 'undisputed');
  });
});

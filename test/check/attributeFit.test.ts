import assert from 'node:assert/strict';
import { fitAttributes } from '../../src/check/attributeFit.ts';
import type { Attributes, EntityKind } from '../../src/dataset/model.ts';

function differences(claim: Attributes, series: Attributes, kind: EntityKind = 'chip'): string {
  const { contradicts, open, lost } = fitAttributes(claim, series, kind);
  return [
    contradicts.length && `contradicts ${contradicts}`,
    open.length && `open ${open}`,
    lost.length && `lost ${lost}`,
  ]
    .filter((part) => part !== 0)
    .join('; ');
}

describe('attributes', () => {
  it('fit when equal, in any writing', () => {
    assert.equal(differences({ round: 'Series E' }, { round: 'series-e' }, 'company'), '');
    assert.equal(differences({ previous: 'true', own: 'true' }, {}), '');
  });

  it('leave a choice where the claim does not state them', () => {
    assert.equal(differences({}, { precision: 'bf16', sparsity: 'dense' }), 'open precision,sparsity');
  });

  it('contradict where both state them, or where the series is not about that segment', () => {
    assert.equal(differences({ sparsity: 'dense' }, { sparsity: 'sparse' }), 'contradicts sparsity');
    assert.equal(differences({ segment: 'cloud' }, {}, 'company'), 'contradicts segment');
  });

  it('are lost where the series does not qualify its value', () => {
    assert.equal(differences({ direction: 'uni' }, {}), 'lost direction');
    assert.equal(differences({ precision: 'bf16' }, { precision: 'fp16' }), 'lost precision');
    assert.equal(differences({ precision: 'bf16' }, { precision: 'fp8' }), 'contradicts precision');
  });

  it("know an entity's own scope", () => {
    assert.equal(differences({ scope: 'chip' }, {}, 'chip'), '');
    assert.equal(differences({ scope: 'package' }, {}, 'chip'), '');
    assert.equal(differences({}, { scope: 'rack' }, 'system'), '');
    assert.equal(differences({ scope: 'rack' }, {}, 'system'), '');
    assert.equal(differences({ scope: 'rack' }, {}, 'chip'), 'contradicts scope');
    assert.equal(differences({ scope: 'chip' }, {}, 'system'), 'contradicts scope');
    assert.equal(differences({}, { scope: 'chip' }, 'system'), 'open scope');
    assert.equal(differences({ scope: 'datacenter' }, {}, 'company'), 'lost scope');
  });

  it('take an unlabelled basis for any', () => {
    assert.equal(differences({ basis: 'guidance' }, {}, 'company'), '');
    assert.equal(differences({}, { basis: 'consensus' }, 'company'), 'open basis');
    assert.equal(differences({ basis: 'guidance' }, { basis: 'consensus' }, 'company'), 'contradicts basis');
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FeatureGroup, Tally, WeightTable } from '../../src/analysis/ranking.ts';
import WEIGHTS from '../../src/analysis/weights.json';

const TABLE = new WeightTable({ opens: 1, 'kind chip': 2, 'kind chip, money': 4, 'chip, 3, before': 8 });

describe('what speaks for a candidate', () => {
  it('adds up by name and by template alike', () => {
    for (let round = 0; round < 2; round++) {
      const [named, templated] = [new Tally(TABLE, []), new Tally(TABLE, [])];
      for (const name of ['opens', 'kind chip', 'kind chip, money', 'kind lab', 'chip, 3, before']) named.add(name);
      templated.add('opens');
      for (const kind of ['chip', 'lab']) {
        templated.add`kind ${kind}`;
        if (kind === 'chip') templated.add`kind ${kind}, ${'money'}`;
      }
      templated.add`${'chip'}, ${3}, ${'before'}`;
      assert.deepEqual([templated.score, templated.names], [named.score, named.names]);
      assert.equal(templated.score, 15);
    }
  });

  it('adds up in groups as one by one, with whatever weights', () => {
    const group = new FeatureGroup((tally, kind, sort) => {
      tally.add('opens');
      tally.add`kind ${kind}, ${sort}`;
    });
    for (const [table, score] of [
      [TABLE, 5],
      [new WeightTable({ opens: 10 }), 10],
      [TABLE, 5],
    ] as const) {
      const tally = new Tally(table, []);
      tally.addGroup(group, 'chip', 'money');
      assert.deepEqual([tally.score, tally.names], [score, ['opens', 'kind chip, money']]);
    }
  });

  it('goes back to its mark', () => {
    const tally = new Tally(TABLE, []);
    tally.add('opens');
    tally.mark();
    tally.add`kind ${'chip'}`;
    tally.reset();
    assert.deepEqual([tally.score, tally.names], [1, ['opens']]);
  });

  it('keeps no names where none are asked for', () => {
    const tally = new Tally(TABLE, null);
    tally.add`kind ${'chip'}`;
    assert.deepEqual([tally.score, tally.names], [2, null]);
  });
});

describe('the weights in a bundle', () => {
  it('are those of weights.json, name by name', () => {
    assert.deepEqual(WEIGHTS, JSON.parse(readFileSync('src/analysis/weights.json', 'utf8')));
  });
});

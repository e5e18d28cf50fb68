import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { best, FeatureGroup, Tally, WEIGHT_UNIT, WeightTable } from '../../src/analysis/ranking.ts';
import WEIGHTS from '../../src/analysis/weights.json';

/** Weights of features that say nothing to hidden units. */
function plain(weights: Readonly<Record<string, number>>): WeightTable {
  const features = Object.entries(weights).map(([name, weight]) => [name, [weight * WEIGHT_UNIT, 0, 0, 0, 0]] as const);
  return new WeightTable({ bias: [0, 0, 0, 0], share: [0, 0, 0, 0], features: Object.fromEntries(features) });
}

const TABLE = plain({ opens: 1, 'kind chip': 2, 'kind chip, money': 4, 'chip, 3, before': 8 });

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
      [plain({ opens: 10 }), 10],
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

describe('hidden units', () => {
  // one unit that features fill or empty by 2, and that takes 3 off the score at its fullest
  const table = new WeightTable({
    bias: [0, 0, -WEIGHT_UNIT, 0],
    share: [0, 0, -3 * WEIGHT_UNIT, 0],
    features: {
      near: [WEIGHT_UNIT, 0, 0, 2 * WEIGHT_UNIT, 0],
      compared: [WEIGHT_UNIT, 0, 0, 2 * WEIGHT_UNIT, 0],
      far: [0, 0, 0, -2 * WEIGHT_UNIT, 0],
    },
  });
  const scoreOf = (...names: readonly string[]) => {
    const tally = new Tally(table, null);
    for (const name of names) tally.add(name);
    return tally.score;
  };

  it('let a feature count for what it says beside others', () => {
    assert.equal(scoreOf(), -3 * (-1 / 2));
    assert.equal(scoreOf('near'), 1 - 3 * (1 / 2));
    assert.equal(scoreOf('near', 'compared'), 2 - 3 * (3 / 4));
    assert.equal(scoreOf('near', 'far'), 1 - 3 * (-1 / 2));
  });

  it('are looked at by whoever asks for the best of the candidates', () => {
    const [one, other, none] = [new Tally(table, null), new Tally(table, null), new Tally(table, null)];
    one.add('near');
    other.add('near');
    other.add('far');
    const candidates = [{ tally: one }, { tally: other }];
    const all = [one, other, none].map(({ score }) => Math.exp(score));
    const { candidate, probability } = best(candidates, none);
    assert.equal(candidate, candidates[1]);
    assert.ok(Math.abs(probability - (all[1] as number) / all.reduce((sum, power) => sum + power)) < 1e-12);
  });
});

describe('the weights in a bundle', () => {
  it('are those of weights.json, name by name', () => {
    assert.deepEqual(WEIGHTS, JSON.parse(readFileSync('src/analysis/weights.json', 'utf8')));
  });
});

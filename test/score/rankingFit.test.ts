import assert from 'node:assert/strict';
import { Tally, WeightTable } from '../../src/analysis/ranking.ts';
import { fitWeights, type Sample } from './rankingFit.ts';

const OPTIONS = { rounds: 60, penalty: 0.1, dropped: 0, seed: 1 };

/** `name` is right where `near` and `compared` are not both so, and not both not. */
const EITHER: readonly Sample[] = Array.from({ length: 400 }, (_, at) => {
  const [near, compared] = [at % 2 === 0, at % 4 < 2];
  const features = ['name', ...(near ? ['near'] : []), ...(compared ? ['compared'] : [])];
  const isRight = near !== compared;
  return { candidates: [['none'], features], right: [!isRight, isRight], weight: 1 };
});

describe('fitting the weights of a ranking', () => {
  it('learns what features say beside one another', () => {
    const table = new WeightTable(fitWeights(EITHER, OPTIONS));
    const scoreOf = (names: readonly string[]) => {
      const tally = new Tally(table, null);
      for (const name of names) tally.add(name);
      return tally.score;
    };
    for (const { candidates, right } of EITHER.slice(0, 4)) {
      const [none = 0, name = 0] = candidates.map(scoreOf);
      assert.equal(name > none, right[1]);
    }
  });

  it('gives the same weights for the same samples', () => {
    assert.deepEqual(fitWeights(EITHER, OPTIONS), fitWeights(EITHER, OPTIONS));
  });

  it('leaves out what hardly any sample has, and what says nothing', () => {
    const rare: Sample = { candidates: [['none'], ['name', 'rare']], right: [false, true], weight: 1 };
    const { features } = fitWeights([...EITHER, rare], OPTIONS);
    assert.deepEqual(Object.keys(features).sort(), ['compared', 'name', 'near', 'none']);
  });
});

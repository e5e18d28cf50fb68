import assert from 'node:assert/strict';
import type { Measured } from '../../src/check/conversion.ts';
import { isMistyped, isSurelyMistyped } from '../../src/check/mistyped.ts';

/** A number as it is written, with the step of its last digit. */
function written(text: string, more: Partial<Measured> = {}): Measured {
  const value = Number(text);
  const resolution = 10 ** -(text.split('.')[1]?.length ?? 0);
  return { low: value, high: value, unit: 'USD', approx: 'exact', resolution, ...more };
}

describe('a slip of the hand', () => {
  const cases: readonly (readonly [claim: string, value: string, mistyped: boolean, surely: boolean])[] = [
    ['46.73', '46.37', true, true], // two digits that changed places
    ['34205', '30245', true, true], // not beside one another
    ['7.9', '9.7', true, false],
    ['45.37', '46.37', true, true], // one digit of four
    ['165', '185', true, false], // one of three
    ['46.34', '46.37', false, false], // the last one
    ['45.84', '46.37', false, false],
    ['46.37', '46.37', false, false],
    ['65', '85', false, false],
    ['6500', '8500', false, false], // zeros tell nothing
    ['456.37', '46.37', false, false],
  ];
  for (const [claim, value, mistyped, surely] of cases)
    it(`${claim} for ${value}: ${mistyped ? 'yes' : 'no'}${mistyped === surely ? '' : ', but not for certain'}`, () => {
      assert.equal(isMistyped(written(claim), written(value)), mistyped);
      assert.equal(isSurelyMistyped(written(claim), written(value)), surely);
    });

  it('is none in shares, ranges, rough numbers, or where the known one is rounded', () => {
    const swapped = [written('683'), written('638')] as const;
    assert.equal(isMistyped(...swapped), true);
    assert.equal(isMistyped(written('683', { unit: '%' }), written('638', { unit: '%' })), false);
    assert.equal(isMistyped(written('683', { approx: 'about' }), swapped[1]), false);
    assert.equal(isMistyped(swapped[0], written('638', { approx: 'over' })), false);
    assert.equal(isMistyped(written('683', { high: 700 }), swapped[1]), false);
    assert.equal(isMistyped(written('1260'), written('1200', { resolution: 100 })), false);
    assert.equal(isMistyped(written('6830'), written('6380', { resolution: 10 })), true);
    assert.equal(isMistyped(written('683'), written('638', { unit: 'EUR' })), false);
  });
});

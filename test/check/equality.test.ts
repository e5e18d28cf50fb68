import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Comparison, compare } from '../../src/check/equality.ts';
import { stated, value } from './fixture.ts';

type Case = readonly [claim: string, value: string, expected: Comparison];

function cases(table: readonly Case[]): void {
  for (const [claim, known, expected] of table) {
    it(`${claim} against ${known}: ${expected}`, () => {
      assert.equal(compare(stated(claim), value(known)), expected);
    });
  }
}

describe('compare', () => {
  describe('exact figures, within half a unit of the last stated digit', () => {
    cases([
      ['69%', '69.2%', 'agrees'],
      ['69%', '69.5%', 'agrees'],
      ['69%', '69.6%', 'differs'],
      ['$91 billion', '85 bn USD', 'differs'],
      ['850亿美元', '85 bn USD', 'agrees'],
      ['850.4亿美元', '85.0 bn USD', 'unclear'],
      ['8.0 TB/s', '8000 GB/s', 'agrees'],
      ['64 Tb/s', '8 TB/s', 'agrees'],
    ]);
  });

  describe('what can not be compared', () => {
    cases([
      ['850亿元', '85 bn USD', 'incomparable'],
      ['96 GB', '96 GB/s', 'incomparable'],
    ]);
  });

  describe('about: within 3.5 %', () => {
    cases([
      ['~100 GB', '103 GB', 'agrees'],
      ['~100.0 GB', '104 GB', 'differs'],
      ['~100 GB', '90 GB', 'differs'],
    ]);
  });

  describe('over and under', () => {
    cases([
      ['>100 GB', '105 GB', 'agrees'],
      ['>800亿美元', '88.2 bn USD', 'agrees'],
      ['>100 GB', '99 GB', 'differs'],
      ['>100 GB', '120 GB', 'unclear'],
      ['>100 GB', '140 GB', 'differs'],
      ['>100 GB', '900 GB', 'differs'],
      ['<100 GB', '95 GB', 'agrees'],
      ['<100 GB', '101 GB', 'differs'],
      ['<100 GB', '75 GB', 'unclear'],
      ['<100 GB', '50 GB', 'differs'],
    ]);
  });

  describe('ranges and up to: each end as exact', () => {
    cases([
      ['up to 96 GB', '96 GB', 'agrees'],
      ['up to 96 GB', '80 GB', 'differs'],
      ['$91-93 billion', '91–93 bn USD', 'agrees'],
      ['910-930亿美元', '91–93 bn USD', 'agrees'],
      ['$60-65 billion', '91–93 bn USD', 'differs'],
      ['$91 billion', '91–93 bn USD', 'agrees'],
      ['$92 billion', '91–93 bn USD', 'unclear'],
      ['$94 billion', '91–93 bn USD', 'differs'],
    ]);
  });

  describe("the dataset's own vagueness is never held against a note", () => {
    cases([
      ['85.3 bn USD', '85 bn USD', 'unclear'],
      ['85.6 bn USD', '85 bn USD', 'differs'],
      ['87 bn USD', '~85 bn USD', 'unclear'],
      ['120 bn USD', '>100 bn USD', 'unclear'],
      ['90 bn USD', '>100 bn USD', 'differs'],
      ['5 bn USD', 'up to 10 bn USD', 'unclear'],
    ]);
  });

  it('compares falls by their size', () => {
    const fall = { ...stated('5%'), low: -5, high: -5, approx: 'over' as const };
    assert.equal(compare(fall, value('-5.3%')), 'agrees');
    assert.equal(compare(fall, value('-4%')), 'differs');
    assert.equal(compare(fall, value('5.3%')), 'differs');
  });

  it('takes "some" for its bounds', () => {
    const hundreds = { low: 1e8, high: 1e9, unit: 'W', approx: 'some' as const, resolution: 1e8 };
    assert.equal(compare(hundreds, value('350 MW')), 'agrees');
    assert.equal(compare(hundreds, value('5000 MW')), 'differs');
  });

  it('always agrees with the same value, and never throws', () => {
    const number = fc.double({ noNaN: false });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.constantFrom('exact', 'about', 'over', 'under', 'up-to', 'some'),
        (low, high, resolution, approx) => {
          const claim = { low, high, unit: 'USD', approx, resolution } as const;
          const known = { ...claim, text: '', approx: 'exact' as const };
          const comparison = compare(claim, known);
          if (Number.isFinite(low) && low === high && low > 0 && low < 1e300) assert.equal(comparison, 'agrees');
        },
      ),
    );
  });
});

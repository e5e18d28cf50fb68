import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSlip } from '../../src/check/slip.ts';
import { stated, value } from './fixture.ts';

function slip(claim: string, known: string): string | null {
  const found = findSlip(stated(claim), value(known));
  return found === null ? null : `${found.base} ${found.exponent}`;
}

describe('findSlip', () => {
  const cases: readonly (readonly [claim: string, known: string, slip: string | null])[] = [
    ['$35 billion', '350 million USD', 'ten -2'],
    ['480亿', '480 trillion', 'ten 4'],
    ['$7.5 billion', '75 bn USD', 'ten 1'],
    ['$7.6 billion', '75 bn USD', null],
    ['$8 billion', '80 bn USD', null],
    ['$8 million', '8 bn USD', 'ten 3'],
    ['$8 billion', '800 bn USD', null],
    ['$910 million', '91–93 bn USD', 'ten 2'],
    ['144 Gb/s', '144 GB/s', 'bits 1'],
    ['8 Tb/s', '8 TB/s', 'bits 1'],
    ['1 TB/s', '8 TB/s', null],
    ['96 GiB', '96 GB', 'binary -3'],
    ['13.8 TB', '13.5 TB', null],
    ['$75 billion', '76 bn USD', null],
    ['750亿元', '75 bn USD', null],
    ['$64 billion', '8 bn USD', null],
  ];
  for (const [claim, known, expected] of cases) {
    it(`${claim} for ${known}: ${expected}`, () => assert.equal(slip(claim, known), expected));
  }

  const inBytes = (low: number, resolution: number) =>
    ({ low, high: low, unit: 'B', approx: 'exact', resolution }) as const;

  it('throws on no number', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (low, known, resolution) => {
        findSlip(inBytes(low, resolution), inBytes(known, 0));
      }),
    );
  });

  it('gives a factor that makes the claim right', () => {
    const amount = fc.double({ min: 1e-15, max: 1e30, noNaN: true });
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(amount, fc.integer({ min: -12, max: 12 }), share, (known, exponent, precision) => {
        const low = known * 10 ** exponent;
        const found = findSlip(inBytes(low, low * precision), inBytes(known, 0));
        if (found !== null) assert.ok(Math.abs((low * found.factor) / known - 1) <= precision / 2 + 1e-9);
      }),
    );
  });
});

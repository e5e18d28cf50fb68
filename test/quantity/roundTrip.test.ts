import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Fold } from '../../src/analysis/fold.ts';
import { buildFoldMap } from '../../src/dataset/foldMap.ts';
import { type Printable, printQuantity } from '../../src/quantity/print.ts';
import type { ParsedQuantity, Script } from '../../src/quantity/quantity.ts';
import { scanQuantity } from '../../src/quantity/scan.ts';
import { UNITS } from './fixture.ts';

const FOLD = new Fold(buildFoldMap());

/** Ways to write a quantity; the number starts at the first digit. */
const STYLES: readonly (readonly [Script, string])[] = [
  ...(
    [
      '$75 billion',
      '$75bn',
      '$75B',
      'US$75.5 billion',
      '75 billion dollars',
      'NT$120.4 billion',
      '$75 million',
      '$40K',
      '$1,234',
      '96 GB',
      '96GB',
      '4.8 TB/s',
      '400 Gbps',
      '667 TFLOPS',
      '132 kW',
      '1.2 GW',
      '35%',
      '+49%',
      '-1.9%',
      '3.85x',
      '2,100 tokens/s',
      '1.6 million tonnes',
    ] as const
  ).map((text) => ['latin', text] as const),
  ...(
    [
      '850亿美元',
      '1.2万亿元',
      '人民币3600亿元',
      '48,150台',
      '100万颗',
      '35%',
      '+49%',
      '7 TB/秒',
      '1.3吉瓦',
      '500兆瓦',
      '480e美元',
      '８５０亿美元',
      '24个百分点',
      '2.3倍',
    ] as const
  ).map((text) => ['hans', text] as const),
  ...(['850億美元', '1.2兆美元', '3,600億元', '48,150台', '100萬顆', '35%', '700兆瓦'] as const).map(
    (text) => ['hant', text] as const,
  ),
];

/** Ways to write a range. */
const RANGES: readonly (readonly [Script, string])[] = [
  ['latin', '$64-72bn'],
  ['latin', '$64bn to $72bn'],
  ['latin', '$64 billion to $72 billion'],
  ['latin', '20%~25%'],
  ['latin', '10 to 12 GW'],
  ['hans', '660-720亿美元'],
  ['hans', '2.25亿至2.5亿美元'],
  ['hans', '2.25亿美元至2.5亿美元'],
  ['hant', '660～720億美元'],
];

function scan(script: Script, text: string): ParsedQuantity {
  const normal = FOLD.normal(text);
  const found = scanQuantity(normal, normal.search(/\d/), { units: UNITS, script }, text);
  assert.ok(found !== null, text);
  assert.deepEqual([found.start, found.end], [0, text.length], `${text} is read to ${found.end}`);
  return found;
}

/** A number with so many digits, some of them behind the point, in units of what is written. */
const amounts = fc
  .tuple(fc.integer({ min: 1, max: 99999 }), fc.integer({ min: -2, max: 2 }))
  .map(([digits, exponent]) => ({
    amount: Number(`${digits}e${exponent}`),
    resolution: Number(`1e${exponent}`),
  }));

describe('printing in a written style, and reading that again', () => {
  it('gives the value within the digits that are printed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), amounts, ([script, style], { amount, resolution }) => {
        const { written, unit, approx, low } = scan(script, style);
        const factor = written.unitFactor * written.low.scale * (low < 0 ? -1 : 1);
        const value: Printable = {
          low: amount * factor,
          high: amount * factor,
          unit,
          approx,
          resolution: resolution * Math.abs(factor),
        };
        assertReadBack(value, script, style);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives both ends of a range within the digits that are printed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RANGES),
        amounts,
        fc.integer({ min: 1, max: 9999 }),
        ([script, style], { amount, resolution }, steps) => {
          fc.pre(steps * resolution < 100 * amount); // wider than any range in prose
          const { written, unit, approx } = scan(script, style);
          const factor = written.unitFactor * (written.high?.scale ?? 1);
          const value: Printable = {
            low: amount * factor,
            high: (amount + steps * resolution) * factor,
            unit,
            approx,
            resolution: resolution * factor,
          };
          assertReadBack(value, script, style);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('gives back each style for its own value', () => {
    for (const [script, style] of [...STYLES, ...RANGES]) {
      const quantity = scan(script, style);
      assert.equal(printQuantity(quantity, quantity.written), style);
    }
  });
});

function assertReadBack(value: Printable, script: Script, style: string): void {
  const text = printQuantity(value, scan(script, style).written);
  assert.ok(text !== null);
  const again = scan(script, text);
  assert.equal(again.unit, value.unit, text);
  const slack = again.resolution * 0.5 * (1 + 1e-9);
  for (const end of ['low', 'high'] as const) {
    assert.ok(Math.abs(again[end] - value[end]) <= slack, `${value[end]} is printed ${text} and read ${again[end]}`);
  }
}

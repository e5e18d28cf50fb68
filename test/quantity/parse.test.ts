import assert from 'node:assert/strict';
import { parseQuantity } from '../../src/quantity/parse.ts';
import { parsed, type Said, said, UNITS } from './fixture.ts';

describe('a text that is one quantity', () => {
  for (const [text, says] of [
    ['96 GB', [96e9, 'B']],
    ['2.9 TB/s', [2.9e12, 'B/s']],
    ['667 TFLOPS', [667e12, 'FLOP/s']],
    ['66–72 bn USD', [66e9, 72e9, 'USD']],
    ['66-72 bn USD', [66e9, 72e9, 'USD']],
    ['>100 bn USD', [100e9, 'USD', 'over']],
    ['≥100 MW', [100e6, 'W', 'over']],
    ['<5%', [5, '%', 'under']],
    ['~1 million', [1e6, '1', 'about']],
    ['about 40 thousand', [40e3, '1', 'about']],
    ['up to 288 GB', [288e9, 'B', 'up-to']],
    ['约850亿美元', [850e8, 'USD', 'about']],
    ['69%', [69, '%']],
    ['30.1 %', [30.1, '%']],
    ['3 nm', [3e-9, 'm']],
    ['1.3 GW', [1.3e9, 'W']],
    ['0.66 USD/h', [0.66, 'USD/h']],
    ['2.3x', [2.3, 'x']],
    ['384', [384, '1']],
    ['1.6 million', [1.6e6, '1']],
    ['3.1 bn CNY', [3.1e9, 'CNY']],
    ['11 trillion KRW', [11e12, 'KRW']],
    ['60 TWD', [60, 'TWD']],
    ['NT$1,234.5', [1234.5, 'TWD']],
    ['1:36', [1 / 36, 'ratio']],
    ['1:1.5-2.5', [1 / 2.5, 1 / 1.5, 'ratio']],
    ['−1.9%', [-1.9, '%']],
    ['5B', [5e9, '1']],
  ] as readonly (readonly [string, Said])[]) {
    it(text, () => assert.deepEqual(said(parsed(text)), [...says]));
  }

  for (const text of [
    '',
    ' ',
    'GB',
    '96 GB of memory',
    'about',
    '96 GB 7 TB/s',
    '--5',
    'H100',
    '1:0',
    '5 furlongs',
    '2025-07-20',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(parseQuantity(text, UNITS), null));
  }

  it('keeps blanks around it out', () => assert.deepEqual(said(parsed('  96 GB ')), [96e9, 'B']));

  it('tells a change by its sign', () => {
    assert.deepEqual([parsed('-1.9%').kind, parsed('+3%').kind, parsed('3%').kind], ['change', 'change', 'share']);
  });
});

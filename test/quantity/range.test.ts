import assert from 'node:assert/strict';
import { printQuantity } from '../../src/quantity/print.ts';
import { cases } from './cases.ts';
import { scanned } from './fixture.ts';

cases('ranges with blanks, signs and an end of nothing', 'hans', [
  ['|520 亿至 560 亿美元', '520 亿至 560 亿美元', [520e8, 560e8, 'USD']],
  ['+|5%到+7%', '+5%到+7%', [5, 7, '%']],
  ['-|6亿至-16亿元', '-6亿至-16亿元', [-16e8, -6e8, 'CNY']],
  ['-|3%至5%', '-3%至5%', [-3, 5, '%']],
  ['-|10-20%', '-10-20%', [-20, -10, '%']],
  ['|0%~2%', '0%~2%', [0, 2, '%']],
]);

cases('what is no range', 'hans', [
  ['|5%至-3%', '5%', [5, '%']],
  ['|50亿到2亿元', '50亿', [50e8, '1']],
  ['从|5%至7%', '5%', [5, '%']],
  ['|28公里至14公里', '28公里', [28e3, 'm']],
]);

describe('a range whose second end has a sign', () => {
  const { written } = scanned('-|16亿至-6亿元', 'hans');
  const print = (low: number, high: number) =>
    printQuantity({ low, high, unit: 'CNY', approx: 'exact', resolution: 1e8 }, written);

  it('is printed with it', () => assert.equal(print(-18e8, -5e8), '-18亿至-5亿元'));
  it('is not printed where the sign would be wrong', () => assert.equal(print(-18e8, 5e8), null));
});

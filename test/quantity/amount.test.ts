import assert from 'node:assert/strict';
import { printQuantity } from '../../src/quantity/print.ts';
import type { Script } from '../../src/quantity/quantity.ts';
import { scanned } from './fixture.ts';

/** The text, the number that starts at `|` read to its end, and the value in its unit. */
type Case = readonly [text: string, span: string, value: number, unit: string];

function cases(title: string, script: Script, list: readonly Case[]): void {
  describe(title, () => {
    for (const [text, span, value, unit] of list) {
      it(text, () => {
        const found = scanned(text, script);
        assert.deepEqual([found.low, found.high, found.unit], [value, value, unit]);
        assert.equal(text.replace('|', '').slice(found.start, found.end), span);
      });
    }
  });
}

cases('numbers of several parts are one figure, the sum (Traditional)', 'hant', [
  ['|24兆4,489亿韩元', '24兆4,489亿韩元', 24.4489e12, 'KRW'],
  ['|3亿5,000万美元', '3亿5,000万美元', 3.5e8, 'USD'],
  ['|1兆2,000亿元', '1兆2,000亿元', 1.2e12, 'TWD'],
  ['|3兆1,304亿元', '3兆1,304亿元', 3.1304e12, 'TWD'],
  ['|1亿2,000万股', '1亿2,000万股', 1.2e8, '1'],
  ['|1兆2,345亿6,000万元', '1兆2,345亿6,000万元', 1.23456e12, 'TWD'],
  ['|11.3兆韩圜', '11.3兆韩圜', 11.3e12, 'KRW'],
  ['|35兆韩圆', '35兆韩圆', 35e12, 'KRW'],
  ['|1.2兆日圆', '1.2兆日圆', 1.2e12, 'JPY'],
  ['NT$|1.2兆', 'NT$1.2兆', 1.2e12, 'TWD'],
  ['|2兆美元', '2兆美元', 2e12, 'USD'],
  ['|180万韩圜', '180万韩圜', 1.8e6, 'KRW'],
  ['|50亿新台币', '50亿新台币', 5e9, 'TWD'],
  ['|7亿台币', '7亿台币', 7e8, 'TWD'],
  ['|7亿港币', '7亿港币', 7e8, 'HKD'],
  ['|7亿英镑', '7亿英镑', 7e8, 'GBP'],
  ['|7亿欧元', '7亿欧元', 7e8, 'EUR'],
  ['|4,100万瓩', '4,100万瓩', 4.1e10, 'W'],
  ['|2兆2,156', '2兆2,156', 2.2156e12, '1'],
  ['|2兆2,156台', '2兆', 2e12, '1'],
]);

cases('numbers of several parts are one figure, the sum (Simplified)', 'hans', [
  ['|1万亿2000亿元', '1万亿2000亿元', 1.2e12, 'CNY'],
  ['|2万5000颗', '2万5000颗', 25000, '1'],
  ['|2万5千颗', '2万5千颗', 25000, '1'],
  ['|一万四千亿元', '一万四千亿元', 1.4e12, 'CNY'],
  ['|1万4000亿元', '1万4000亿元', 1.4e12, 'CNY'],
  ['|20个亿元', '20个亿元', 20e8, 'CNY'],
  ['|一亿五千万元', '一亿五千万元', 1.5e8, 'CNY'],
  ['|三万五千台', '三万五千台', 35000, '1'],
  ['|12亿3456万元', '12亿3456万元', 1234560000, 'CNY'],
  ['|1兆2000亿韩元', '1兆2000亿韩元', 1.2e12, 'KRW'],
  ['US$|1兆', 'US$1兆', 1e12, 'USD'],
]);

cases('what is no further part', 'hans', [
  ['|3亿 5000万元', '3亿', 3e8, '1'],
  ['|1.5万2000台', '1.5万', 15000, '1'],
  ['|5万10万台', '5万', 50000, '1'],
  ['|3亿2', '3亿', 3e8, '1'],
]);

cases('operations a second in every spelling', 'latin', [
  ['|2.5 EFLOP', '2.5 EFLOP', 2.5e18, 'FLOP/s'],
  ['|4.5 PFLOP', '4.5 PFLOP', 4.5e15, 'FLOP/s'],
  ['|10 petaFLOP/s', '10 petaFLOP/s', 1e16, 'FLOP/s'],
  ['|1 exaflop', '1 exaflop', 1e18, 'FLOP/s'],
  ['|660 TFLOP', '660 TFLOP', 6.6e14, 'FLOP/s'],
  ['|1.2百亿亿次/秒', '1.2百亿亿次/秒', 1.2e18, 'FLOP/s'],
  ['|10 PF', '10 PF', 1e16, 'FLOP/s'],
  ['|3 EF', '3 EF', 3e18, 'FLOP/s'],
  ['|900 TF', '900 TF', 9e14, 'FLOP/s'],
  ['|20 petaflops', '20 petaflops', 2e16, 'FLOP/s'],
  ['|2 exaflop/s', '2 exaflop/s', 2e18, 'FLOP/s'],
]);

cases('money per hour', 'latin', [
  ['$|2.10/GPU-hour', '$2.10/GPU-hour', 2.1, 'USD/h'],
  ['$|2.15/GPU-hr', '$2.15/GPU-hr', 2.15, 'USD/h'],
  ['$|98.32 hourly', '$98.32 hourly', 98.32, 'USD/h'],
  ['$|2.90 an hour', '$2.90', 2.9, 'USD/h'],
  ['$|2.21/hr per GPU', '$2.21/hr', 2.21, 'USD/h'],
  ['US$|3/hr', 'US$3/hr', 3, 'USD/h'],
  ['$|1.80 per GPU-hour', '$1.80 per GPU-hour', 1.8, 'USD/h'],
  ['|2.15美元/小时', '2.15美元/小时', 2.15, 'USD/h'],
  ['|5.1元/卡时', '5.1元/卡时', 5.1, 'CNY/h'],
  ['|0.43美元/小时/GPU', '0.43美元/小时/GPU', 0.43, 'USD/h'],
  ['$|5 per million tokens', '$5', 5, 'USD'],
]);

describe('a fix of a number of several parts', () => {
  const printed = (text: string, value: number, script: Script = 'hant') => {
    const found = scanned(text, script);
    return printQuantity({ ...found, low: value, high: value }, found.written);
  };
  const fixes: readonly (readonly [text: string, value: number, fixed: string])[] = [
    ['|3亿5,000万美元', 4.25e8, '4亿2,500万美元'],
    ['|1兆2,000亿元', 1.35e12, '1兆3,500亿元'],
    ['|2万5000颗', 30000, '3万颗'],
    ['|3亿5,000万美元', 4e8, '4亿美元'],
    ['|24兆4,489亿韩元', 9.5e11, '9,500亿韩元'],
  ];
  for (const [text, value, fixed] of fixes) it(`${text} → ${fixed}`, () => assert.equal(printed(text, value), fixed));
});

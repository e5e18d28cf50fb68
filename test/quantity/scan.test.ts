import assert from 'node:assert/strict';
import { cases } from './cases.ts';
import { scanned } from './fixture.ts';

cases('digits', 'latin', [
  ['|1,234.5 GB', '1,234.5 GB', [1234.5e9, 'B']],
  ['|1 234 GB', '1 234 GB', [1234e9, 'B']],
  ['|.5 TB/s', '.5 TB/s', [5e11, 'B/s']],
  ['|12·5 GB', '12·5 GB', [12.5e9, 'B']],
  ['|0.3 GW', '0.3 GW', [3e8, 'W']],
]);

cases('numbers in Simplified Chinese', 'hans', [
  ['|三倍', '三倍', [3, 'x']],
  ['|两成', '两成', [20, '%']],
  ['|一千五百亿美元', '一千五百亿美元', [1500e8, 'USD']],
  ['|十二万台', '十二万台', [12e4, '1']],
  ['|百亿美元', '百亿美元', [1e10, 'USD']],
  ['|数百兆瓦', '数百兆瓦', [1e8, 1e9, 'W', 'some']],
  ['|几十台', '几十台', [10, 100, '1', 'some']],
  ['|上千台', '上千台', [1000, '1', 'over']],
  ['|三点五倍', '三点五倍', [3.5, 'x']],
  ['|1.5 万台', '1.5 万台', [15000, '1']],
  ['|3千万美元', '3千万美元', [3e7, 'USD']],
  ['|1.2万亿元', '1.2万亿元', [1.2e12, 'CNY']],
]);

cases('number words in English', 'latin', [
  ['|three GPUs', 'three', [3, '1']],
  ['|twenty-five GW', 'twenty-five GW', [25e9, 'W']],
  ['|half a million dollars', 'half a million dollars', [5e5, 'USD']],
  ['|two billion dollars', 'two billion dollars', [2e9, 'USD']],
  ['|several hundred megawatts', 'several hundred megawatts', [100e6, 1000e6, 'W', 'some']],
]);

cases('magnitudes', 'latin', [
  ['$|75 billion', '$75 billion', [75e9, 'USD']],
  ['$|75bn', '$75bn', [75e9, 'USD']],
  ['$|1.3tn', '$1.3tn', [1.3e12, 'USD']],
  ['$|250mn', '$250mn', [250e6, 'USD']],
  ['$|250 mln', '$250 mln', [250e6, 'USD']],
  ['$|3 quadrillion', '$3 quadrillion', [3e15, 'USD']],
  ['$|40K', '$40K', [40e3, 'USD']],
  ['$|75B', '$75B', [75e9, 'USD']],
  ['$|660m', '$660m', [660e6, 'USD']],
  ['$|5 hundred million', '$5 hundred million', [5e8, 'USD']],
]);

cases('exact decimals', 'hans', [
  ['|20.1亿美元', '20.1亿美元', [2010000000, 'USD']],
  ['|0.57亿美元', '0.57亿美元', [57000000, 'USD']],
  ['|1.15万亿元', '1.15万亿元', [1150000000000, 'CNY']],
]);

cases('兆 by what follows, in Simplified text', 'hans', [
  ['|500兆瓦', '500兆瓦', [5e8, 'W']],
  ['|1.2千兆瓦', '1.2千兆瓦', [1.2e9, 'W']],
  ['|3兆元', '3兆元', [3e12, 'CNY']],
]);

cases('兆 and 元 in Traditional text', 'hant', [
  ['|1.5兆元', '1.5兆元', [1.5e12, 'TWD']],
  ['|2兆美元', '2兆美元', [2e12, 'USD']],
  ['|700兆瓦', '700兆瓦', [7e8, 'W']],
  ['|300亿元', '300亿元', [300e8, 'TWD']],
  ['人民币|300亿元', '人民币300亿元', [300e8, 'CNY']],
]);

cases('e for 亿 in Simplified text', 'hans', [
  ['|480e美元', '480e美元', [480e8, 'USD']],
  ['|3.5E元', '3.5E元', [3.5e8, 'CNY']],
]);

cases('money', 'latin', [
  ['US$|75 billion', 'US$75 billion', [75e9, 'USD']],
  ['|75 billion dollars', '75 billion dollars', [75e9, 'USD']],
  ['|75 bn USD', '75 bn USD', [75e9, 'USD']],
  ['USD |75bn', 'USD 75bn', [75e9, 'USD']],
  ['NT$|120 billion', 'NT$120 billion', [120e9, 'TWD']],
  ['RMB|3.6bn', 'RMB3.6bn', [3.6e9, 'CNY']],
  ['€|20 million', '€20 million', [20e6, 'EUR']],
  ['¥|500', '¥500', [500, 'CNY']],
  ['HK$|12.5', 'HK$12.5', [12.5, 'HKD']],
  ['£|3m', '£3m', [3e6, 'GBP']],
]);

cases('money in Chinese', 'hans', [
  ['|850亿美元', '850亿美元', [850e8, 'USD']],
  ['人民币|3600亿元', '人民币3600亿元', [3600e8, 'CNY']],
  ['|55亿港元', '55亿港元', [55e8, 'HKD']],
  ['|1200亿新台币', '1200亿新台币', [1200e8, 'TWD']],
  ['|4.2万亿日元', '4.2万亿日元', [4.2e12, 'JPY']],
  ['|50亿欧元', '50亿欧元', [50e8, 'EUR']],
  ['|15美分', '15美分', [0.15, 'USD']],
]);

cases('bytes and bits', 'latin', [
  ['|96 GB', '96 GB', [96e9, 'B']],
  ['|96GB', '96GB', [96e9, 'B']],
  ['|24 Gb', '24 Gb', [24e9, 'bit']],
  ['|900 GB/s', '900 GB/s', [900e9, 'B/s']],
  ['|400 Gbps', '400 Gbps', [400e9, 'bit/s']],
  ['|400 Gb/s', '400 Gb/s', [400e9, 'bit/s']],
  ['|80 GiB', '80 GiB', [80 * 2 ** 30, 'B']],
  ['|7 TB/s', '7 TB/s', [7e12, 'B/s']],
  ['|3.5 terabytes per second', '3.5 terabytes per second', [3.5e12, 'B/s']],
]);

cases('compute', 'latin', [
  ['|667 TFLOPS', '667 TFLOPS', [667e12, 'FLOP/s']],
  ['|667 TFLOP/s', '667 TFLOP/s', [667e12, 'FLOP/s']],
  ['|1.3 PFLOPS', '1.3 PFLOPS', [1.3e15, 'FLOP/s']],
  ['|42.5 EFLOPS', '42.5 EFLOPS', [42.5e18, 'FLOP/s']],
  ['|990 TF', '990 TF', [990e12, 'FLOP/s']],
  ['|5 PF', '5 PF', [5e15, 'FLOP/s']],
  ['|5 PLOPS', '5 PLOPS', [5e15, 'FLOP/s']],
  ['|38 TOPS', '38 TOPS', [38e12, 'OP/s']],
  ['|10 petaflops', '10 petaflops', [10e15, 'FLOP/s']],
]);

cases('power, size, speed', 'latin', [
  ['|500 MW', '500 MW', [500e6, 'W']],
  ['|132 kW', '132 kW', [132e3, 'W']],
  ['|1.2 gigawatts', '1.2 gigawatts', [1.2e9, 'W']],
  ['|3 nm', '3 nm', [3e-9, 'm']],
  ['|3nm', '3nm', [3e-9, 'm']],
  ['|2,100 tokens/s', '2,100 tokens/s', [2100, '1/s']],
  ['|1.8 GHz', '1.8 GHz', [1.8e9, 'Hz']],
  ['|1.2 TWh', '1.2 TWh', [1.2e12, 'Wh']],
]);

cases('units in Chinese', 'hans', [
  ['|7 TB/秒', '7 TB/秒', [7e12, 'B/s']],
  ['|1.3吉瓦', '1.3吉瓦', [1.3e9, 'W']],
  ['|132千瓦', '132千瓦', [132e3, 'W']],
  ['|3纳米', '3纳米', [3e-9, 'm']],
  ['|5奈米', '5奈米', [5e-9, 'm']],
  ['|100万颗', '100万颗', [1e6, '1']],
  ['|48,150台', '48,150台', [48150, '1']],
  ['|8个', '8个', [8, '1']],
  ['|10万卡', '10万卡', [1e5, '1']],
  ['|30片', '30片', [30, '1']],
  ['|24个百分点', '24个百分点', [24, 'pp']],
  ['|69%', '69%', [69, '%']],
  ['|2.3倍', '2.3倍', [2.3, 'x']],
]);

cases('percent, points, multiples', 'latin', [
  ['|69%', '69%', [69, '%']],
  ['|69 percent', '69 percent', [69, '%']],
  ['|150 bps', '150 bps', [1.5, 'pp']],
  ['|3.1pct', '3.1pct', [3.1, 'pp']],
  ['|2 percentage points', '2 percentage points', [2, 'pp']],
  ['|3.85x', '3.85x', [3.85, 'x']],
  ['|10-fold', '10-fold', [10, 'x']],
  ['|4×', '4×', [4, 'x']],
]);

cases('prices per hour', 'latin', [
  ['$|2.10/GPU-hour', '$2.10/GPU-hour', [2.1, 'USD/h']],
  ['$|2.10 per GPU-hour', '$2.10 per GPU-hour', [2.1, 'USD/h']],
  ['$|98/hr', '$98/hr', [98, 'USD/h']],
]);

cases('prices per hour in Chinese', 'hans', [
  ['|0.66美元/小时/GPU', '0.66美元/小时/GPU', [0.66, 'USD/h']],
  ['|12元/卡时', '12元/卡时', [12, 'CNY/h']],
]);

cases('ranges', 'latin', [
  ['$|64–72bn'.replace('–', '-'), '$64-72bn', [64e9, 72e9, 'USD']],
  ['$|64bn to $72bn', '$64bn to $72bn', [64e9, 72e9, 'USD']],
  ['$|64bn to 72bn', '$64bn to 72bn', [64e9, 72e9, 'USD']],
  ['between $|64 and $72 billion', '$64 and $72 billion', [64e9, 72e9, 'USD']],
  ['|20%~25%', '20%~25%', [20, 25, '%']],
  ['|3-5%', '3-5%', [3, 5, '%']],
  ['|10 to 12 GW', '10 to 12 GW', [10e9, 12e9, 'W']],
  ['|800 MW-1.2 GW', '800 MW-1.2 GW', [800e6, 1.2e9, 'W']],
]);

cases('ranges in Chinese', 'hans', [
  ['|660-720亿美元', '660-720亿美元', [660e8, 720e8, 'USD']],
  ['|2.25亿至2.5亿美元', '2.25亿至2.5亿美元', [2.25e8, 2.5e8, 'USD']],
  ['|2.25亿美元至2.5亿美元', '2.25亿美元至2.5亿美元', [2.25e8, 2.5e8, 'USD']],
  ['|20%到25%', '20%到25%', [20, 25, '%']],
  ['|3到5倍', '3到5倍', [3, 5, 'x']],
]);

cases('what is no range', 'latin', [
  ['from $|64bn to $72bn', '$64bn', [64e9, 'USD']],
  ['$|64bn and $72bn', '$64bn', [64e9, 'USD']],
  ['$|64bn - $72bn', '$64bn', [64e9, 'USD']],
  ['|72 GB to 64 GB', '72 GB', [72e9, 'B']],
  ['|5 GB to 72 GW', '5 GB', [5e9, 'B']],
]);

cases('approximators before, in English', 'latin', [
  ['about $|85 billion', '$85 billion', [85e9, 'USD', 'about']],
  ['nearly |1.2 GW', '1.2 GW', [1.2e9, 'W', 'about']],
  ['~$|85bn', '$85bn', [85e9, 'USD', 'about']],
  ['over $|85 billion', '$85 billion', [85e9, 'USD', 'over']],
  ['more than |100 MW', '100 MW', [100e6, 'W', 'over']],
  ['at least |100 MW', '100 MW', [100e6, 'W', 'over']],
  ['>|100 MW', '100 MW', [100e6, 'W', 'over']],
  ['under |100 MW', '100 MW', [100e6, 'W', 'under']],
  ['less than |100 MW', '100 MW', [100e6, 'W', 'under']],
  ['up to |288 GB', '288 GB', [288e9, 'B', 'up-to']],
  ['guidance moved up to $|40bn', '$40bn', [40e9, 'USD']],
  ['as much as $|40bn', '$40bn', [40e9, 'USD', 'up-to']],
  ['turnover |40 GB', '40 GB', [40e9, 'B']],
]);

cases('approximators after, in English', 'latin', [
  ['$|85 billion or more', '$85 billion', [85e9, 'USD', 'over']],
  ['|85%+', '85%+', [85, '%', 'over']],
  ['|100 MW or so', '100 MW', [100e6, 'W', 'about']],
]);

cases('approximators in Chinese', 'hans', [
  ['约|850亿美元', '850亿美元', [850e8, 'USD', 'about']],
  ['近|100万颗', '100万颗', [1e6, '1', 'about']],
  ['大约|3成', '3成', [30, '%', 'about']],
  ['超过|800亿美元', '800亿美元', [800e8, 'USD', 'over']],
  ['逾|800亿美元', '800亿美元', [800e8, 'USD', 'over']],
  ['不足|100台', '100台', [100, '1', 'under']],
  ['不到|5%', '5%', [5, '%', 'under']],
  ['低于|5%', '5%', [5, '%', 'under']],
  ['高达|288GB', '288GB', [288e9, 'B', 'up-to']],
  ['最高|288GB', '288GB', [288e9, 'B', 'up-to']],
  ['|850亿美元左右', '850亿美元', [850e8, 'USD', 'about']],
  ['|850亿美元上下', '850亿美元', [850e8, 'USD', 'about']],
  ['|850亿美元以上', '850亿美元', [850e8, 'USD', 'over']],
  ['|5%以下', '5%', [5, '%', 'under']],
  ['|800多亿美元', '800多亿美元', [800e8, 'USD', 'over']],
  ['|200余台', '200余台', [200, '1', 'over']],
  ['|十多家', '十多家', [10, '1', 'over']],
  ['最近|3%', '3%', [3, '%']],
]);

describe('signs', () => {
  const kindAndValue = (text: string) => {
    const { kind, low } = scanned(text);
    return [kind, low];
  };
  it('make a percentage a change', () => assert.deepEqual(kindAndValue('+|49%'), ['change', 49]));
  it('make a fall negative', () => assert.deepEqual(kindAndValue('(-|1.9%)'), ['change', -1.9]));
  it('stand before or after a currency', () => {
    assert.deepEqual([scanned('-$|5bn').low, scanned('$-|5bn').low], [-5e9, -5e9]);
  });
  it('are no signs between two numbers', () => assert.equal(scanned('3-|5%').low, 5));
  it('are missing from a level', () => assert.deepEqual(kindAndValue('|35%'), ['share', 35]));
});

describe('letters that may be a magnitude', () => {
  it('are left to the context where no currency stands before', () => {
    const { low, bareLetter } = scanned('|72B', 'latin');
    assert.deepEqual([low, bareLetter], [72, 'B']);
  });
  it('count after a currency', () => assert.equal(scanned('$|72B').low, 72e9));
});

describe('what a figure is per', () => {
  it('is its scope', () => {
    assert.equal(scanned('|96 GB per GPU').scope, 'chip');
    assert.equal(scanned('|96GB/芯片', 'hans').scope, 'chip');
    assert.equal(scanned('|132 kW per rack').scope, 'rack');
  });
  it('is in the span', () => assert.equal(scanned('|96GB/芯片', 'hans').end, 7));
});

describe('the resolution of a figure', () => {
  for (const [text, resolution] of [
    ['|69%', 1],
    ['|69.2%', 0.1],
    ['|1.5亿美元', 1e7],
    ['|850亿美元', 1e8],
    ['$|85 billion', 1e9],
    ['|1.25 GB', 1e7],
  ] as const) {
    it(`of ${text} is ${resolution}`, () => assert.equal(scanned(text, 'hans').resolution, resolution));
  }
});

describe('how a figure was written', () => {
  for (const text of [
    'US$|75 billion',
    '|850亿美元',
    '$|64bn to $72bn',
    '|2.25亿美元至2.5亿美元',
    '|800多亿美元',
    '人民币|3600亿元',
    '|96 GB',
    '-|1.9%',
    '|1,234.5 GB',
    '|0.66美元/小时/GPU',
  ]) {
    it(`${text} can be put together from its pieces`, () => {
      const quantity = scanned(text, 'hans');
      const { before, low, infix = '', lowAfter = '', dash = '', high, after } = quantity.written;
      const number = (part: typeof low) => part.text + (part === low && !high ? infix : '') + part.magnitude;
      const whole = before + number(low) + (high ? lowAfter + dash + number(high) : '') + after;
      assert.equal(whole, text.replace('|', ''));
    });
  }
});

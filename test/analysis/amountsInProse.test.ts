import { amounts } from './amounts.ts';

amounts('currencies, pence and cents', [
  ['It made W16.4tn on sales of W93.8tn.', ['W16.4tn', 16.4e12, 'KRW'], ['W93.8tn', 93.8e12, 'KRW']],
  ['The loan is RM15bn.', ['RM15bn', 15e9, 'MYR']],
  ['The W7900 and the RM500 are boards.'],
  ['基金规模4,340亿坡元。', ['4,340亿坡元', 4340e8, 'SGD']],
  ['基金規模4,340億坡元。', ['4,340億坡元', 4340e8, 'SGD']],
  ['挪威基金规模20万亿克朗。', ['20万亿克朗', 20e12, 'NOK']],
  ['丹麥撥款3億克朗。', ['3億克朗', 3e8, 'DKK']],
  ['The offer is 183p a share.', ['183p', 1.83, 'GBP']],
  ['EPS of 60c beat.', ['60c', 0.6, 'USD']],
  ['It plays 1080p video for $5.', ['$5', 5, 'USD']],
]);

amounts('falls by a sign and by a verb', [
  ['营收17亿元，环比-2.4%。', ['17亿元', 17e8, 'CNY'], ['-2.4%', -2.4, '%']],
  ['營收按年倒退24%。', ['24%', -24, '%']],
  ['股價盤後插9%。', ['9%', -9, '%']],
  ['The warning cost the stock 11%.', ['11%', -11, '%']],
]);

amounts('shares in words', [
  ['It has two-thirds of output, a third of it late.', ['two-thirds', 66.7, '%'], ['a third', 33.3, '%']],
  ['It needs a third less power.', ['a third', -33.3, '%']],
  ['It can meet only half to two-thirds of demand.', ['half to two-thirds', [50, 66.7], '%']],
  ['A third party sold it. A third, the next, rose. A third quarter of growth.'],
  ['只能满足需求的一半到三分之二。', ['一半到三分之二', [50, 66.6666666667], '%']],
  ['用量少了一半。', ['一半', -50, '%']],
  ['滲透率為一半以上。前一半時間。', ['一半', 50, '%']],
  ['测试时间多了一倍半。', ['一倍半', 1.5, 'x']],
  ['Compute rose twentyfold. The reason is twofold.', ['twentyfold', 20, 'x']],
]);

amounts('numbers whose unit stands elsewhere', [
  ['Cinder has signed for 50,000 of the same part.', ['50,000', 50000, '1']],
  ['Three of them left, four more are coming.', ['Three', 3, '1'], ['four', 4, '1']],
  ['It runs 17,000 tokens a second.', ['17,000', 17000, '1/s']],
  ['The other answered at 2,700 a second.', ['2,700', 2700, '1/s']],
  ['我们一张就够，每秒38个token。', ['38个', 38, '1/s']],
  ['Debt at SOFR plus 400.', ['400', 4, 'pp']],
  ['訂單對付運比率0.99。', ['0.99', 0.99, 'x']],
  ['EPS 2.82，预期2.63。', ['2.82', 2.82, 'CNY'], ['2.63', 2.63, 'CNY']],
  ['目標價維持260。', ['260', 260, 'TWD']],
  ['It draws 140 kW. Then it will be 600.', ['140 kW', 140e3, 'W'], ['600', 600e3, 'W']],
  ['It saves 5 watts, 9 instead of 14.', ['5 watts', 5, 'W'], ['9', 9, 'W'], ['14', 14, 'W']],
  ['总参3970亿，激活170亿。', ['3970亿', 3970e8, '1'], ['170亿', 170e8, '1']],
  ['Weekly users 900m, paying consumers 50m.', ['900m', 900e6, '1'], ['50m', 50e6, '1']],
  ['Since 1 July heavy users pay more.'],
  ['目標價3,000元（前2,450元）。', ['3,000元', 3000, 'TWD'], ['2,450元', 2450, 'TWD']],
  ['小陆核对数字。'],
  ['用量由400多对降到250对。', ['400多对', 400, '1'], ['250对', 250, '1']],
]);

amounts('what 元 and a bare sum are in Traditional text', [
  ['租金按年升一成，內地仍要25元。', ['一成', 10, '%'], ['25元', 25, 'CNY']],
  ['這間港股營收按年升一成，每股賺2元。', ['一成', 10, '%'], ['2元', 2, 'HKD']],
  ['營收年增一成，每股賺2元。', ['一成', 10, '%'], ['2元', 2, 'TWD']],
]);

amounts('names written onto units', [
  ['Q100有432GBHBM4,另有272MBSRAM。', ['432GB', 432e9, 'B'], ['272MB', 272e6, 'B']],
  ['Q100卡不多。'],
]);

amounts('what others had expected, behind another figure', [
  ['EPS 1.24美元，+63%，一致预期0.99。', ['1.24美元', 1.24, 'USD'], ['+63%', 63, '%'], ['0.99', 0.99, 'USD']],
  ['EPS 4.78美元，市场只敢给3.95。', ['4.78美元', 4.78, 'USD'], ['3.95', 3.95, 'USD']],
]);

amounts('years and months that are no amounts', [
  ['26年收入122亿美元。', ['122亿美元', 122e8, 'USD']],
  ['| 轮次 | 时间 | 金额（亿欧元） |\n|---|---|---|\n| B轮 | 2024-06 | 6 |\n', ['6', 6e8, 'EUR']],
]);

amounts('a currency that the head of a note declares', [
  ['貨幣為韓元。\n\n收入32.8萬億。\n', ['32.8萬億', 32.8e12, 'KRW']],
  ['金额均为美元。\n\n营收升到90亿。\n', ['90亿', 90e8, 'USD']],
  ['Money in US dollars.\n\nRevenue rose to 90bn.\n', ['90bn', 90e9, 'USD']],
]);

import { amounts } from './amounts.ts';

amounts('ranges', [
  ['資本支出訂在 520 億至 560 億美元。', ['520 億至 560 億美元', [520e8, 560e8], 'USD']],
  ['收入指引 5.1 億至 5.5 億美元。', ['5.1 億至 5.5 億美元', [5.1e8, 5.5e8], 'USD']],
  ['收入同比+90%至+128%。', ['+90%至+128%', [90, 128], '%']],
  ['利润同比-5%至+3%。', ['-5%至+3%', [-5, 3], '%']],
  ['归母净利-16亿至-6亿元。', ['-16亿至-6亿元', [-16e8, -6e8], 'CNY']],
  ['收入环比增0%~2%。', ['0%~2%', [0, 2], '%']],
  ['四季度收入指引2060-2130亿美元。', ['2060-2130亿美元', [2060e8, 2130e8], 'USD']],
  ['晶圆厂做65纳米至28纳米的芯片。', ['65纳米至28纳米', [28e-9, 65e-9], 'm']],
]);

amounts('ranges that something moves from, and moves that are none', [
  [
    'It guides to $61.2 billion to $61.7 billion, from $60.2 billion to $61.0 billion.',
    ['$61.2 billion to $61.7 billion', [61.2e9, 61.7e9], 'USD'],
    ['$60.2 billion to $61.0 billion', [60.2e9, 61e9], 'USD'],
  ],
  [
    '资本支出由66亿美元至72亿美元收窄为70亿美元至72亿美元。',
    ['66亿美元至72亿美元', [66e8, 72e8], 'USD'],
    ['70亿美元至72亿美元', [70e8, 72e8], 'USD'],
  ],
  ['Capex rose from $20 billion to $30 billion.', ['$20 billion', 20e9, 'USD'], ['$30 billion', 30e9, 'USD']],
  ['资本支出从 20 亿美元到 30 亿美元。', ['20 亿美元', 20e8, 'USD'], ['30 亿美元', 30e8, 'USD']],
  ['Borealis enlarged the deal by $6.5bn to $22.4bn.', ['$6.5bn', 6.5e9, 'USD'], ['$22.4bn', 22.4e9, 'USD']],
  ['Revenue will grow by 5% to 15%.', ['5% to 15%', [5, 15], '%']],
]);

amounts('process nodes in words and in pairs', [
  ['二奈米、三奈米製程與七奈米舊案。', ['二奈米', 2e-9, 'm'], ['三奈米', 3e-9, 'm'], ['七奈米', 7e-9, 'm']],
  ['產線是22/28奈米。', ['22/28奈米', [22e-9, 28e-9], 'm']],
  ['It makes wafers on 16/12nm.', ['16/12nm', [12e-9, 16e-9], 'm']],
  ['他站在三米之外。'],
]);

amounts('units', [
  ['Its 70 milliwatt lasers ship.', ['70 milliwatt', 0.07, 'W']],
  ['It needs well over a gigawatt by then.', ['a gigawatt', 1e9, 'W']],
  ['It needs half a gigawatt by then.', ['half a gigawatt', 5e8, 'W']],
  ['It costs $12bn a gigawatt.', ['$12bn', 12e9, 'USD']],
  ['We lose half a point of margin.', ['half a point', -0.5, 'pp']],
  ['公司在这里租了4,000P。', ['4,000P', 4e18, 'FLOP/s']],
  ['画面是2160P。'],
  ['中期息 38 仙。', ['38 仙', 0.38, 'HKD']],
  ['每單位分派2.58坡仙。', ['2.58坡仙', 0.0258, 'SGD']],
  ['息差225點子。', ['225點子', 2.25, 'pp']],
  ['±400V方案已在机房挂网。', ['400V', 400, 'V']],
  ['租金110.24美元一個鐘。', ['110.24美元一個鐘', 110.24, 'USD/h']],
  ['本周融资披露41起，芯片15起。', ['41起', 41, '1'], ['15起', 15, '1']],
  ['展望要900億美元起跳。', ['900億美元', 900e8, 'USD']],
  ['Guidance is $7 million, plus or minus $250,000.', ['$7 million', 7e6, 'USD'], ['$250,000', 250e3, 'USD']],
]);

amounts('proportions', [
  ['取代比是3比1。', ['3比1', 3, 'ratio']],
  ['报酬比1比5。', ['1比5', 0.2, 'ratio']],
  ['今年5比3多。'],
  ['深宽比60:1，下一代90:1深宽比。', ['60:1', 60, 'ratio'], ['90:1', 90, 'ratio']],
  ['A token costs 1/60 of one elsewhere.', ['1/60', 1 / 60, 'ratio']],
  ['烬石营收只有它1/4的水平。', ['1/4', 0.25, 'ratio']],
  ['It opens at 10:30. 比賽10:30開始。24/7的服务。'],
  ['5/20的法說會與1/17的報告。'],
]);

amounts('counts of tokens behind a Chinese magnitude', [
  ['它跑了1.9万亿token。', ['1.9万亿', 1.9e12, '1']],
  ['上下文标配100万token。', ['100万', 1e6, '1']],
  ['輸出0.8美元/100万token。', ['0.8美元', 0.8, 'USD']],
  ['这是百万token的账本。'],
]);

amounts('what is no such figure', [
  ['It holds 500,000 second-generation parts.', ['500,000', 500000, '1']],
  ['The clip lasts 30 seconds.', ['30 seconds', 30, 's']],
  ['从250亿美元倍增到500亿美元。', ['250亿美元', 250e8, 'USD'], ['500亿美元', 500e8, 'USD']],
  ['负债比？——78%。', ['78%', 78, '%']],
  ['毛利率环比–2%。', ['–2%', -2, '%']],
  ['Trading at 48x 2027 earnings.', ['48x', 48, 'x']],
]);

amounts('numbers of several parts and vague ones', [
  ['一万四千亿美元的承诺。', ['一万四千亿美元', 1.4e12, 'USD']],
  ['三季度赚了十一二个亿美元。', ['十一二个亿美元', [11e8, 12e8], 'USD']],
  ['出货十四五万台，涨了十几倍。', ['十四五万台', [14e4, 15e4], '1'], ['十几倍', [11, 19], 'x']],
  ['这是十四五规划。'],
  ['An order of several hundred million dollars.', ['several hundred million dollars', [1e8, 1e9], 'USD']],
]);

amounts('tenths', [
  ['另外三成为其他产品，一成都有订单。', ['三成', 30, '%'], ['一成', 10, '%']],
  ['公司在成都，一成立就有订单。'],
]);

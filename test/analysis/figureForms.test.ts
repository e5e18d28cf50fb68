import assert from 'node:assert/strict';
import { read } from './fixture.ts';

/** What a figure says: its text, its value (both ends of a range), its unit; kind and approximation unless plain. */
type Said = readonly [text: string, value: number | readonly [number, number], unit: string, ...more: string[]];

function forms(title: string, list: ReadonlyArray<readonly [text: string, ...figures: Said[]]>): void {
  describe(title, () => {
    for (const [text, ...figures] of list) {
      it(text, () => {
        const found = read(text).figures.map((figure) => [
          figure.text,
          figure.low === figure.high ? figure.low : [figure.low, figure.high],
          figure.unit,
          ...(figure.kind === 'quantity' ? [] : [figure.kind]),
          ...(figure.approx === 'exact' ? [] : [figure.approx]),
        ]);
        assert.deepEqual(found, figures);
      });
    }
  });
}

forms('tenths, their halves and their ranges', [
  ['渗透率为五成五至六成。', ['五成五至六成', [55, 60], '%', 'share']],
  ['滲透率為四至五成。', ['四至五成', [40, 50], '%', 'share']],
  ['渗透率为三成到四成。', ['三成到四成', [30, 40], '%', 'share']],
  ['滲透率為六成五到七成。', ['六成五到七成', [65, 70], '%', 'share']],
  ['滲透率為兩至三成。', ['兩至三成', [20, 30], '%', 'share']],
  ['占比近三成。', ['三成', 30, '%', 'share', 'about']],
  ['占比逾七成。', ['七成', 70, '%', 'share', 'over']],
  ['占比约四成半。', ['四成半', 45, '%', 'share', 'about']],
  ['占比八成五左右。', ['八成五', 85, '%', 'share', 'about']],
  ['占比三成多。', ['三成多', 30, '%', 'share', 'over']],
  ['占三成半导体产能。', ['三成', 30, '%', 'share']],
  ['公司一成立就有客户。'],
]);

forms('parts of a whole', [
  ['价格是它的四分之一。', ['四分之一', 25, '%', 'share']],
  ['記憶體只有它的三分之二。', ['三分之二', 2 / 3, 'ratio', 'ratio']],
  ['占比百分之三十。', ['百分之三十', 30, '%', 'share']],
  ['占比百分之 15。', ['百分之 15', 15, '%', 'share']],
  ['占比五分之二。', ['五分之二', 40, '%', 'share']],
  ['成本便宜四分之一。', ['四分之一', -25, '%', 'change']],
]);

forms('series with slashes are a figure each, in the unit of the last', [
  [
    '2025-2027年归母净利102.3/196.8/254.1亿元。',
    ['102.3', 102.3e8, 'CNY'],
    ['196.8', 196.8e8, 'CNY'],
    ['254.1亿元', 254.1e8, 'CNY'],
  ],
  ['对应PE 54/28/22倍。', ['54', 54, 'x', 'multiple'], ['28', 28, 'x', 'multiple'], ['22倍', 22, 'x', 'multiple']],
  ['Revenue of $1.2/1.5/1.9bn.', ['$1.2', 1.2e9, 'USD'], ['1.5', 1.5e9, 'USD'], ['1.9bn', 1.9e9, 'USD']],
  ['EPS 8.9/10.2/12.4元。', ['8.9', 8.9, 'CNY'], ['10.2', 10.2, 'CNY'], ['12.4元', 12.4, 'CNY']],
  ['毛利率45.1/46.2%。', ['45.1', 45.1, '%', 'share'], ['46.2%', 46.2, '%', 'share']],
  ['Support is 24/7 here.'],
  ['On 11/12/2025 it opened.'],
]);

forms('what is per an hour', [
  ['租金每小时2.1美元。', ['2.1美元', 2.1, 'USD/h']],
  ['租金每GPU小时2.3美元。', ['2.3美元', 2.3, 'USD/h']],
  ['每卡每小时5.1元。', ['5.1元', 5.1, 'CNY/h']],
  ['An hour of Q100 costs $1.99.', ['$1.99', 1.99, 'USD/h']],
  ['The instance is $98.32 hourly.', ['$98.32 hourly', 98.32, 'USD/h']],
  ['It rents for $2.90 an hour.', ['$2.90', 2.9, 'USD/h']],
  ['| Chip | USD per GPU-hour |\n| --- | --- |\n| Q100 | 2.10 |', ['2.10', 2.1, 'USD/h']],
  ['| Chip | $/GPU-hr |\n| --- | --- |\n| Q100 | 2.10 |', ['2.10', 2.1, 'USD/h']],
  ['| Chip | US$/hr |\n| --- | --- |\n| Q100 | 2.10 |', ['2.10', 2.1, 'USD/h']],
  ['| 芯片 | 租金（元/卡时） |\n| --- | --- |\n| Q100 | 5.1 |', ['5.1', 5.1, 'CNY/h']],
  ['| 芯片 | 租金（美元/小时） |\n| --- | --- |\n| Q100 | 2.1 |', ['2.1', 2.1, 'USD/h']],
]);

forms('amounts without their currency', [
  ['Capex goes from $31bn to 44bn.', ['$31bn', 31e9, 'USD'], ['44bn', 44e9, 'USD']],
  ['北光RPO冲上4,550亿美元，季增3,170亿。', ['4,550亿美元', 455e9, 'USD'], ['3,170亿', 317e9, 'USD']],
  ['資本支出850億美元。自己的模型放900億。', ['850億美元', 85e9, 'USD'], ['900億', 90e9, 'USD']],
  ['收入1,500億元（人民幣，下同）。資本開支300億元。', ['1,500億元', 150e9, 'CNY'], ['300億元', 30e9, 'CNY']],
  [
    '收入93.8万亿韩元，利润20.1万亿，一年前只有2.9万亿。',
    ['93.8万亿韩元', 93.8e12, 'KRW'],
    ['20.1万亿', 20.1e12, 'KRW'],
    ['2.9万亿', 2.9e12, 'KRW'],
  ],
  ['| 公司 | 营收（亿） |\n| --- | --- |\n| 甲 | 826 |', ['826', 826e8, 'CNY']],
  ['| 公司 | EPS |\n| --- | --- |\n| 甲 | 4.21 |', ['4.21', 4.21, 'CNY']],
  ['| 模型 | 参数（亿） |\n| --- | --- |\n| 甲 | 826 |', ['826', 826e8, '1']],
  ['It puts sales at CNY55 billion to CNY58 billion.', ['CNY55 billion to CNY58 billion', [55e9, 58e9], 'CNY']],
  ['投资850亿美元，模型有1.2万亿参数。', ['850亿美元', 85e9, 'USD'], ['1.2万亿参数', 1.2e12, '1']],
  ['The Japanese maker invests ¥15bn.', ['¥15bn', 15e9, 'JPY']],
  ['The Chinese maker invests ¥15bn.', ['¥15bn', 15e9, 'CNY']],
]);

forms('falls are negative', [
  ['收入减少5%。', ['5%', -5, '%', 'change']],
  ['營收年減5%。', ['5%', -5, '%', 'change']],
  ['營收衰退5%。', ['5%', -5, '%', 'change']],
  ['收入下滑5%。', ['5%', -5, '%', 'change']],
  ['市值縮水5%。', ['5%', -5, '%', 'change']],
  ['股价下挫5%。', ['5%', -5, '%', 'change']],
  ['股价跌5%。', ['5%', -5, '%', 'change']],
  ['股价跌去5%。', ['5%', -5, '%', 'change']],
  ['股价较最高价已回撤31%。', ['31%', -31, '%', 'change']],
  ['出货少了5%。', ['5%', -5, '%', 'change']],
  ['成本比上代低30%。', ['30%', -30, '%', 'change']],
  ['价格较对手便宜30%。', ['30%', -30, '%', 'change']],
  ['环比-9.88%。', ['-9.88%', -9.88, '%', 'change']],
  ['归母净利润为-0.37亿元。', ['-0.37亿元', -37e6, 'CNY']],
  ['Shares gave back 5%.', ['5%', -5, '%', 'change']],
  ['Shares closed off 5%.', ['5%', -5, '%', 'change']],
  ['Shares shed 5%.', ['5%', -5, '%', 'change']],
  ['Revenue slipped 5%.', ['5%', -5, '%', 'change']],
  ['Revenue shrank 5%.', ['5%', -5, '%', 'change']],
  ['Revenue slumped by 5%.', ['5%', -5, '%', 'change']],
  ['Revenue contracted 5%.', ['5%', -5, '%', 'change']],
  ['The loss narrowed 5%.', ['5%', -5, '%', 'change']],
  ['It costs 31% less.', ['31%', -31, '%', 'change']],
  ['Prices are 31% below last year.', ['31%', -31, '%', 'change']],
  ['It is 31% cheaper.', ['31%', -31, '%', 'change']],
  ['Power is 31% lower.', ['31%', -31, '%', 'change']],
]);

forms('rises are changes', [
  ['收入比去年多两成。', ['两成', 20, '%', 'change']],
  ['性能比上代高80%。', ['80%', 80, '%', 'change']],
  ['報價調漲3%至5%。', ['3%至5%', [3, 5], '%', 'change']],
  ['電價調高14.2%。', ['14.2%', 14.2, '%', 'change']],
  ['年增分別為26%與98%。', ['26%', 26, '%', 'change'], ['98%', 98, '%', 'change']],
  ['股价早盘高开3%。', ['3%', 3, '%', 'change']],
  ['The index has risen 23% since January.', ['23%', 23, '%', 'change']],
  ['Sales grew 40%, ahead of the 38% pledged.', ['40%', 40, '%', 'change'], ['38%', 38, '%', 'change']],
  ['北光涨12%，烬石8%。', ['12%', 12, '%', 'change'], ['8%', 8, '%', 'change']],
  ['增速加快到45%，上季是36%。', ['45%', 45, '%', 'change'], ['36%', 36, '%', 'change']],
  ['Revenue was 20% above the prior quarter.', ['20%', 20, '%', 'change']],
  ['It emits 51% more than in 2019.', ['51%', 51, '%', 'change']],
  ['上调2025年盈利预测49%至8.07亿元。', ['49%', 49, '%', 'change'], ['8.07亿元', 8.07e8, 'CNY']],
]);

forms('levels are no changes', [
  ['Customers abroad made up 36% of sales.', ['36%', 36, '%', 'share']],
  ['電費占營運成本由四成上升到五成。', ['四成', 40, '%', 'share'], ['五成', 50, '%', 'share']],
  ['單月毛利率衝上28%。', ['28%', 28, '%', 'share']],
  ['市占率升至35%。', ['35%', 35, '%', 'share']],
  ['營業利益率較上季的4.1%增加1.2個百分點。', ['4.1%', 4.1, '%', 'share'], ['1.2個百分點', 1.2, 'pp', 'change']],
]);

forms('approximations', [
  ['增长率推高至20%以上。', ['20%', 20, '%', 'change', 'over']],
  ['成本约占六成。', ['六成', 60, '%', 'share', 'about']],
  ['良率已过95%。', ['95%', 95, '%', 'share', 'over']],
  ['不会低于25%。', ['25%', 25, '%', 'share', 'over']],
  ['毛利率40%出头。', ['40%', 40, '%', 'share', 'over']],
  ['市值5400亿元附近。', ['5400亿元', 5400e8, 'CNY', 'about']],
  ['Revenue passed $450m.', ['$450m', 450e6, 'USD', 'over']],
  ['It uses closer to 350 MW.', ['350 MW', 350e6, 'W', 'about']],
  ['外资买超11.3亿元。', ['11.3亿元', 11.3e8, 'CNY']],
  ['北光营收49亿+63亿=112亿美元。', ['49亿', 49e8, 'USD'], ['63亿', 63e8, 'USD'], ['112亿美元', 112e8, 'USD']],
  ['北光营收49亿美元+12%。', ['49亿美元', 49e8, 'USD'], ['+12%', 12, '%', 'change']],
  ['鲲鹏48,150台+海光30,245台。', ['48,150台', 48150, '1'], ['30,245台', 30245, '1']],
  ['服务器50%+存储35%。', ['50%', 50, '%', 'share'], ['35%', 35, '%', 'share']],
  ['客户500+家。', ['500+家', 500, '1', 'over']],
  ['The guide is $11.2B +/- $300M.', ['$11.2B', 11.2e9, 'USD']],
]);

forms('numbers that leave out their unit', [
  ['Per chip it is 23.3 TB/s, not 19.6.', ['23.3 TB/s', 23.3e12, 'B/s'], ['19.6', 19.6e12, 'B/s']],
  ['It has 216 GB, against 192 a year ago.', ['216 GB', 216e9, 'B'], ['192', 192e9, 'B']],
  ['It shipped 190 EB, of which 165 went abroad.', ['190 EB', 190e18, 'B'], ['165', 165e18, 'B']],
  ['It adds 100 MW and another 400 by 2028.', ['100 MW', 1e8, 'W'], ['400', 4e8, 'W']],
  ['It has 216 GB and 17 of something.', ['216 GB', 216e9, 'B']],
  ['Debt was cut by $2.7 billion and inventory days fell to 126.', ['$2.7 billion', 2.7e9, 'USD']],
  ['Capacity grew by 216 MW and demand went to 300.', ['216 MW', 216e6, 'W'], ['300', 300e6, 'W']],
  ['环比0%~2%，份额0%-5%。', ['0%~2%', [0, 2], '%', 'change'], ['0%-5%', [0, 5], '%', 'share']],
]);

forms('what is no figure', [
  ['租金已到每千瓦每月210美元。', ['210美元', 210, 'USD']],
  ['输入2.1元/百万tokens。', ['2.1元', 2.1, 'CNY']],
  ['收入三位数增长，零部件涨价。'],
]);

forms('numbers of names, levels and parts in the unit of the figure before', [
  ['It has 1.8 TB/s, twice Q100’s 0.9.', ['1.8 TB/s', 1.8e12, 'B/s'], ['0.9', 0.9e12, 'B/s']],
  ['北光智算规模已有61.3 EFLOPS，烬石43。', ['61.3 EFLOPS', 61.3e18, 'FLOP/s'], ['43', 43e18, 'FLOP/s']],
  ['廠房現有1,900人，年底要補到3,000。', ['1,900人', 1900, '1'], ['3,000', 3000, '1']],
  ['The pins run at 10 Gb/s when the standard called for 8.', ['10 Gb/s', 10e9, 'bit/s'], ['8', 8e9, 'bit/s']],
  ['They take 200,000 chips: 104,000 in Texas.', ['200,000', 200000, '1'], ['104,000', 104000, '1']],
  ['目標價由1,500上調至1,800元。', ['1,500', 1500, 'TWD'], ['1,800元', 1800, 'TWD']],
  ['资本支出400-420亿美元，原380-420。', ['400-420亿美元', [400e8, 420e8], 'USD'], ['380-420', [380e8, 420e8], 'USD']],
  ['Revenue was $57.0bn vs. 54.9 expected.', ['$57.0bn', 57e9, 'USD'], ['54.9', 54.9e9, 'USD']],
  ['毛利率多0.2个百分点、少0.5。', ['0.2个百分点', 0.2, 'pp', 'change'], ['0.5', -0.5, 'pp', 'change']],
]);

forms('units that the words around a number tell', [
  ['Margin was 66.2%, up 3.9 points.', ['66.2%', 66.2, '%', 'share'], ['3.9 points', 3.9, 'pp', 'change']],
  ['加工毛利4个点。', ['4个点', 4, '%', 'share']],
  ['毛利率提升2个点。', ['2个点', 2, 'pp', 'change']],
  ['It trades 1.3 turns below its rival.', ['1.3 turns', 1.3, 'x', 'multiple']],
  ['It trades at a P/E of 35.', ['35', 35, 'x', 'multiple']],
  ['进水温度拉到45度。', ['45度', 45, '°C']],
  ['两度涨价后用电8000度。', ['8000度', 8e6, 'Wh']],
  ['Doctors asked it 18 million times in December.', ['18 million', 18e6, '1']],
  ['A link of 800-gigabit Ethernet.', ['800-gigabit', 800e9, 'bit/s']],
  ['DDR5 16Gb现货价7.68美元。', ['16Gb', 16e9, 'bit'], ['7.68美元', 7.68, 'USD']],
  ['智算中心算力达5000P。', ['5000P', 5000e15, 'FLOP/s']],
  ['训练token 15T。', ['15T', 15e12, '1']],
  ['占比两三成。', ['两三成', [20, 30], '%', 'share', 'some']],
  ['The site has 1.2m sq ft.', ['1.2m sq ft', 1.2e6 * 0.09290304, 'm2']],
  ['Cut 300mm wafers.', ['300mm', 0.3, 'm']],
  ['Guidance is $65bn-$68bn.', ['$65bn-$68bn', [65e9, 68e9], 'USD']],
  ['Revenue was $1.2 B.', ['$1.2 B', 1.2e9, 'USD']],
  ['1美元兑31.4元。', ['31.4元', 31.4, 'CNY']],
  ['光寶149億只增12%。', ['149億', 149e8, 'TWD'], ['12%', 12, '%', 'change']],
]);

forms('bare amounts are money unless things are counted', [
  ['整体93.8万亿，一年前只有79万亿。', ['93.8万亿', 93.8e12, 'CNY'], ['79万亿', 79e12, 'CNY']],
  ['周活9亿，付费订阅5000万。', ['9亿', 9e8, '1'], ['5000万', 5e7, '1']],
  ['It serves 800 million people; the app is at 750 million.', ['800 million', 8e8, '1'], ['750 million', 7.5e8, '1']],
  ['去年45亿美元，今年给大客户18亿。', ['45亿美元', 45e8, 'USD'], ['18亿', 18e8, 'USD']],
]);

forms('heads and captions of tables', [
  ['| Rack | Accelerators |\n| --- | --- |\n| Q100 | 72 |', ['72', 72, '1']],
  ['| 项目 | Q100 |\n| --- | --- |\n| 单域芯片数 | 9216 |', ['9216', 9216, '1']],
  ['| Chip | Memory GB |\n| --- | --- |\n| Q100 | 96 |', ['96', 96e9, 'B']],
  ['| Name | Sales NT$ bn |\n| --- | --- |\n| Q100 | 7.5 |', ['7.5', 7.5e9, 'TWD']],
  ['| Name | Sales (KRW trn) |\n| --- | --- |\n| Q100 | 7.5 |', ['7.5', 7.5e12, 'KRW']],
  ['| Name | P/E |\n| --- | --- |\n| Q100 | 35 |', ['35', 35, 'x', 'multiple']],
  ['| 公司 | 产能（万片/月） |\n| --- | --- |\n| Q100 | 7.5 |', ['7.5', 75000, '1']],
  ['| 公司 | 营收(百万美元) |\n| --- | --- |\n| Q100 | 7.5 |', ['7.5', 7.5e6, 'USD']],
  ['单位：亿元\n\n| 排名 | 公司 | 2025 |\n| --- | --- | --- |\n| 1 | Q100 | 45 |', ['45', 45e8, 'CNY']],
  ['All figures in $bn.\n\n| Name | FY |\n| --- | --- |\n| Q100 | x |'],
  [
    'Prices in US dollars per million tokens; context in thousands.\n\n| Model | Input | Context |\n| --- | --- | --- |\n| Q100 | 5.00 | 200 |',
    ['5.00', 5, 'USD'],
    ['200', 200000, '1'],
  ],
]);

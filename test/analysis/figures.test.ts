import assert from 'node:assert/strict';
import { figureIn, read, unmarked, withFiguresMarked } from './fixture.ts';

/** Texts whose figures are «marked». */
function found(title: string, texts: readonly string[]): void {
  describe(title, () => {
    for (const text of texts) it(text, () => assert.equal(withFiguresMarked(unmarked(text)), text));
  });
}

found('figures of English prose', [
  'Borealis spent «$85 billion» in 2025.',
  'Capex rises to «$91–93bn», up «49%» y/y.',
  'The Quill 2 has «96 GB» of memory at «7 TB/s».',
  'A cluster of «1 million» Quill 2 chips draws «1.2 GW».',
  'It runs «100,000» Q100s.',
  'It runs «100K» GPUs in «three» data centers.',
  'Rental is «$2.10/GPU-hour».',
  'Between «64 and 72 GW» of power.',
  'Orders of «$64bn to $72bn» came in.',
]);

found('figures of Simplified Chinese prose', [
  '北光2025年资本开支«850亿美元»，同比增长«49%»。',
  '羽二内存«96GB»，带宽达«7 TB/s»。',
  '资本开支«660-720亿美元»。',
  '部署近«100万颗»羽二。',
  '采购了«48,150台»服务器，其中«8个»机房。',
  '渗透率达«八成五»，价格降«两成»。',
  '算力是其«三倍»。',
  '租金«0.66美元/小时/GPU»。',
  '电价«0.5元»，毛利率«69%»。',
  '资本开支«850亿美元»（前值«750亿»）。',
  '月均token调用«480e»。',
]);

found('figures of Traditional Chinese prose', [
  '燼石營收達«1,500億元»，年增«32%»。',
  '北光資本支出«800多億美元»。',
  '頻寬«１２３GB/s»，功耗«700兆瓦»。',
  '投資«兩兆元»，產能成長«三成»。',
]);

found('dates, times and periods are no figures', [
  'Published on 2025-07-23 at 14:30, for Q3 FY26.',
  '2025年7月23日，第三季度，上午9:30开盘。',
  'By 2030 the plan of 2025/26 ends.',
  'In July 2025, the 1H25 report.',
  '2025 was the year; 2024-2027 the plan.',
  '7月20日至8月3日',
]);

found('names and versions are no figures', [
  'Q100 and Quill 2 Rack against Quill 3.',
  '5G, GPT-5, v5e, MI300X, NVL72 and H1000.',
  'Version 2.1 and the Series B came first.',
  'HX9 进入量产',
]);

found('ranks, references and lists are no figures', [
  '排名第24名，第三代产品',
  'It is in the top 10, #3 of all.',
  'As shown[12], and in [3, 4].',
  '1. first\n2. second\n',
  'See page 12, Figure 3.',
]);

found('addresses, code and formulas are no figures', [
  'See https://example.com/850/96GB for more.',
  'Run `capex 85bn` here.',
  '```\ncapex $85bn\n```\n',
  '$$x = 96 GB$$',
  '<!-- $85bn -->\n\nText.',
]);

found('bare numbers are figures only where the text says what they count', [
  'They own «384» GPUs and 17 of something.',
  'PUE of «1.12» at the site.',
  'Chapter 17 ends.',
]);

describe('a rate of modules', () => {
  it('is read beside optical modules', () => {
    const { unit, low } = figureIn('800G 光模块需求旺盛');
    assert.deepEqual([low, unit], [800e9, 'bit/s']);
  });
  it('is none in other texts', () => assert.deepEqual(read('A 400G of something.').figures, []));
});

describe('what a figure means', () => {
  const meaning = (text: string) => {
    const { low, high, unit, approx, kind } = figureIn(text);
    return [low, ...(high === low ? [] : [high]), unit, approx, kind];
  };
  for (const [text, means] of [
    ['毛利率69%', [69, '%', 'exact', 'share']],
    ['营收同比增长69%', [69, '%', 'exact', 'change']],
    ['营收同比下降1.9%', [-1.9, '%', 'exact', 'change']],
    ['Revenue fell 3%.', [-3, '%', 'exact', 'change']],
    ['Revenue rose 3-5%.', [3, 5, '%', 'exact', 'change']],
    ['Shares are down 4%.', [-4, '%', 'exact', 'change']],
    ['Gross margin of 72%.', [72, '%', 'exact', 'share']],
    ['市占率升至35%', [35, '%', 'exact', 'share']],
    ['毛利率提升3.1个百分点', [3.1, 'pp', 'exact', 'change']],
    ['性能是其3.85倍', [3.85, 'x', 'exact', 'multiple']],
    ['投入比例为1:4', [0.25, 'ratio', 'exact', 'ratio']],
    ['约850亿美元', [850e8, 'USD', 'about', 'quantity']],
    ['数百兆瓦', [1e8, 1e9, 'W', 'some', 'quantity']],
    ['800多亿美元', [800e8, 'USD', 'over', 'quantity']],
    ['up to 288 GB', [288e9, 'B', 'up-to', 'quantity']],
    ['资本开支174亿美元', [174e8, 'USD', 'exact', 'quantity']],
  ] as const) {
    it(text, () => assert.deepEqual(meaning(text), [...means]));
  }
});

describe('units from elsewhere', () => {
  it('come from the figure before', () => {
    const [, former] = read('北光资本开支850亿美元（前值750亿）').figures;
    assert.deepEqual([former?.low, former?.unit], [750e8, 'USD']);
  });
  it('come from the head of a column', () => {
    const { figures } = read('| chip | memory (GB) |\n|---|---|\n| Quill 2 | 96 |\n| Quill 3 | 1,024 |\n');
    assert.deepEqual(
      figures.map(({ low, unit }) => [low, unit]),
      [
        [96e9, 'B'],
        [1024e9, 'B'],
      ],
    );
  });
  it('come from the line above a table', () => {
    const { figures } = read('单位：亿美元\n\n| 公司 | 资本开支 |\n|---|---|\n| 北光 | 850 |\n');
    assert.deepEqual(
      figures.map(({ low, unit }) => [low, unit]),
      [[850e8, 'USD']],
    );
  });
  it('come from the head of a row', () => {
    const { figures } = read('| | Quill 2 | Quill 3 |\n|---|---|---|\n| memory (GB) | 96 | 144 |\n');
    assert.deepEqual(
      figures.map(({ low }) => low),
      [96e9, 144e9],
    );
  });
});

import assert from 'node:assert/strict';
import { read } from './fixture.ts';

/** Low and unit of the figures of a note. */
const valuesOf = (text: string) => read(text).figures.map(({ low, unit }) => [Number(low.toPrecision(6)), unit]);
/** The figures of a table whose rows are these lines, under a text. */
const inTable = (before: string, ...rows: readonly string[]) => {
  const [head = '', ...others] = rows;
  return valuesOf(`${before}\n\n${head}\n${head.replace(/[^|]+/g, '---')}\n${others.join('\n')}\n`);
};

describe('a head that is a name', () => {
  it('states no unit', () =>
    assert.deepEqual(
      inTable('单位：亿元', '| 季度 | 哈登 | 百度 | 字节 |', '| 2025Q1 | 246 | 29.5 | 330 |').slice(-3),
      [
        [246e8, 'CNY'],
        [29.5e8, 'CNY'],
        [330e8, 'CNY'],
      ],
    ));
  it('states one beside it', () =>
    assert.deepEqual(inTable('对照', '| | 北光（GB） |', '| 内存 | 96 |'), [[96e9, 'B']]));
  it('is no end of a longer text', () => {
    const before = `月产能 90 万米，${'低介电布占营收两成，'.repeat(2)}富喬占玻纤营收 18%`;
    assert.deepEqual(inTable(`${before}。\n\n三家一起看：`, '| | 哈登 |', '| 11月营收 | 87.5亿 |').at(-1), [
      8.75e9,
      'CNY',
    ]);
  });
});

describe('a sum with a magnitude and no currency', () => {
  it('is money below a head of money, in the currency of whoever the row is about', () =>
    assert.deepEqual(inTable('小结', '| 公司 | 前三季度收入 | 净利润 |', '| 哈登 | 273.0亿 | 51.3亿 |'), [
      [273e8, 'CNY'],
      [51.3e8, 'CNY'],
    ]));
  it('is money beside sums of the same column or row', () => {
    const rows = ['| | 2025年实际 | 2026年指引 |', '| 北光 | 1310亿美元 | 约2000亿 |', '| 燼石 | 914亿 | 1200亿 |'];
    const found = inTable('把两年摆在一块：', ...rows);
    assert.deepEqual(found.slice(0, 3), [
      [1310e8, 'USD'],
      [2000e8, 'USD'],
      [914e8, 'USD'],
    ]);
  });
  it('is a price where the text before speaks of prices, whoever made the goods', () =>
    assert.deepEqual(inTable('**价格。** 按整机报：', '| 型号 | 去年中 | 现在 |', '| Quill 2 | 98万 | 112万 |'), [
      [98e4, 'CNY'],
      [112e4, 'CNY'],
    ]));
  it('is in the currency that the caption states', () =>
    assert.deepEqual(inTable('货币为港元，另注除外', '| 股份 | 市值（亿） |', '| 哈登 | 330 |'), [[330e8, 'HKD']]));
  it('is in the currency of its row', () =>
    assert.deepEqual(inTable('一览', '| 公司 | 币种 | 营收（亿） |', '| 哈登 | 美元 | 8.1 |', '| 北光 | 日元 | 92 |'), [
      [8.1e8, 'USD'],
      [92e8, 'JPY'],
    ]));
  it('counts where a head says so', () => {
    for (const head of ['月活用户', '出货量'])
      assert.deepEqual(
        inTable('**价格。**', `| 公司 | ${head} |`, '| 哈登 | 3.2亿 |').filter(([, unit]) => unit !== '1'),
        [],
      );
  });
  it('counts among rows of several metrics', () => {
    const rows = ['| | 甲 |', '| 营收 | 12亿美元 |', '| 门店 | 3万 |'];
    assert.deepEqual(
      inTable('一览', ...rows).filter(([, unit]) => unit !== '1'),
      [[12e8, 'USD']],
    );
  });
  it('is no context of a model', () =>
    assert.deepEqual(inTable('价格卡：', '| 每百万token | 输入 | 窗口 |', '| Sable 2 | 4元 | 200K |').at(-1), [
      2e5,
      '1',
    ]));
});

describe('a magnitude in a cell below another', () => {
  it('counts once', () => {
    assert.deepEqual(inTable('', '| 公司 | 營收（億元） |', '| 哈登 | 2.1兆 |'), [[2.1e12, 'CNY']]);
    assert.deepEqual(inTable('', '| Company | Revenue ($bn) |', '| Borealis | 950m |'), [[950e6, 'USD']]);
  });
  it('is followed by 億 that are not written', () =>
    assert.deepEqual(inTable('', '| 公司 | 營收（億元） |', '| 哈登 | 2兆2,156 |'), [[2.2156e12, 'CNY']]));
  it('is a letter', () =>
    assert.deepEqual(inTable('', '| Model | Users | Price, $ |', '| Sable 2 | 1.2M | 3K |'), [
      [1.2e6, '1'],
      [3e3, 'USD'],
    ]));
});

describe('a unit for all tables of a note', () => {
  const table = '| | 2024 | 2025 |\n|---|---|---|\n| 哈登 | 721 | 1,232 |\n';
  for (const [name, note] of [
    ['stands in the front matter', `---\nunit: 亿元人民币,毛利率为%\n---\n\n正文。\n\n${table}`],
    ['is what stands for all that has none', `---\ncurrency: 未注明者为亿元\n---\n\n正文。\n\n${table}`],
    [
      'stands at the head',
      `# 对照\n\n口径按披露，除特别注明外单位为亿元人民币。\n\n## 一\n\n第一段。\n\n第二段。\n\n${table}`,
    ],
  ] as const)
    it(name, () =>
      assert.deepEqual(valuesOf(note), [
        [721e8, 'CNY'],
        [1232e8, 'CNY'],
      ]),
    );
  it('is in English', () =>
    assert.deepEqual(valuesOf(`# Notes\n\nAll figures in $bn unless stated.\n\n## One\n\nText.\n\nMore.\n\n${table}`), [
      [721e9, 'USD'],
      [1232e9, 'USD'],
    ]));
  it('is none of prices and days', () => {
    const other = '| | 报价 | 量产 |\n|---|---|---|\n| 羽二 | 721 | 2027 |\n';
    assert.deepEqual(valuesOf(`---\nunit: 亿元人民币\n---\n\n正文。\n\n${other}`), []);
  });
  it('is no mere currency', () => assert.deepEqual(valuesOf(`---\ncurrency: USD\n---\n\nText.\n\n${table}`), []));
});

import assert from 'node:assert/strict';
import { read } from './fixture.ts';

/** Low and unit of the figures of a note. */
const valuesOf = (text: string) => read(text).figures.map(({ low, unit }) => [Number(low.toPrecision(6)), unit]);

/** The figure in a cell whose row is headed `head`; null where it is none. */
function under(head: string): readonly [number, string] | null {
  const figure = read(`| | 甲 |\n|---|---|\n| ${head} | 12.5 |\n`).figures.at(-1);
  return figure?.text === '12.5' ? [Number(figure.low.toPrecision(6)), figure.unit] : null;
}

describe('the unit of a head', () => {
  for (const [head, low, unit] of [
    ['Sales, $mm', 12.5e6, 'USD'],
    ['Sales ($mm)', 12.5e6, 'USD'],
    ['Mkt cap (£m)', 12.5e6, 'GBP'],
    ['Capex, US$ millions', 12.5e6, 'USD'],
    ['Capex (US$, millions)', 12.5e6, 'USD'],
    ['Sales (RMBm)', 12.5e6, 'CNY'],
    ["Sales (RMB'000)", 12.5e3, 'CNY'],
    ['Sales (NT$ bn)', 12.5e9, 'TWD'],
    ['Sales (Wbn)', 12.5e9, 'KRW'],
    ['EPS ($, FY25)', 12.5, 'USD'],
    ['Price (p)', 0.125, 'GBP'],
    ['Rent ($/GPU-h)', 12.5, 'USD/h'],
    ['Rent, $/GPU-hr', 12.5, 'USD/h'],
    ['$ per GPU-hour', 12.5, 'USD/h'],
    ['Quote per unit ($k)', 12.5e3, 'USD'],
    ['Price ($/GB)', 12.5, 'USD'],
    ['每股盈利（FY2027，港元）', 12.5, 'HKD'],
    ['营收（港币百万元）', 12.5e6, 'HKD'],
    ['營收（百萬美元）', 12.5e6, 'USD'],
    ['營收（億元台幣）', 12.5e8, 'TWD'],
    ['净利润（十亿日圆）', 12.5e9, 'JPY'],
    ['淨利（兆韓元）', 12.5e12, 'KRW'],
    ['租金（美元/卡时）', 12.5, 'USD/h'],
    ['价格（美元/百万tokens）', 12.5, 'USD'],
    ['Tokens/s per user', 12.5, '1/s'],
    ['Tokens/s per GPU, 32 users', 12.5, '1/s'],
    ['PFLOPS (FP8)', 12.5e15, 'FLOP/s'],
    ['FP8 PFLOPS', 12.5e15, 'FLOP/s'],
    ['kW per rack', 12.5e3, 'W'],
    ['功耗/W', 12.5, 'W'],
    ['Latency (us)', 12.5e-6, 's'],
    ["Wafers, '000", 12.5e3, '1'],
    ['Thousand wafers', 12.5e3, '1'],
    ['Shipments, k units', 12.5e3, '1'],
    ['Capacity (kwpm)', 12.5e3, '1'],
    ['产能（千片/月）', 12.5e3, '1'],
    ['Accelerators per unit', 12.5, '1'],
    ['Cards per rack', 12.5, '1'],
    ['Racks / nodes', 12.5, '1'],
    ['per cent of gross', 12.5, '%'],
    ['Top customer, % of revenue', 12.5, '%'],
    ['市占%（二月估）', 12.5, '%'],
    ['Sales NT$ bn (est.)', 12.5e9, 'TWD'],
    ['4月报价 万元/张', 12.5e4, 'CNY'],
    ['功耗 W', 12.5, 'W'],
    ['工业电价（美分/kWh）', 0.125, 'USD'],
    ['公开认购倍数', 12.5, 'x'],
    ['今年PE', 12.5, 'x'],
  ] as const) {
    it(head, () => assert.deepEqual(under(head), [low, unit]));
  }
  for (const head of [
    'F3Q26E (us)',
    'DDR5 RDIMM, 64 GB',
    'DDR4 8 Gb',
    'Perf/W',
    'Hardware, servers',
    'Deals won',
    'Series B',
    'Building W',
    'Parts of 100 per cent recycled',
    '百度',
    '字节',
  ]) {
    it(`${head} states none`, () => assert.equal(under(head), null));
  }
});

describe('a table with its units in cells', () => {
  const COLUMN = `
| | Unit | 2025 | YoY (%) |
|---|---|---|---|
| Revenue | $bn | 34.0 | 12 |
| GPU memory | GB | 288 | 50 |
| Gross margin | % | 52.4 | 1 |
| Cores | | 96 | 4 |
`;
  it('has the unit of a column in each row, unless the column has its own', () => {
    assert.deepEqual(valuesOf(COLUMN), [
      [34e9, 'USD'],
      [12, '%'],
      [288e9, 'B'],
      [50, '%'],
      [52.4, '%'],
      [1, '%'],
      [96, '1'],
      [4, '%'],
    ]);
  });
  it('reads no figure in 百万美元', () => {
    const note = '| 项目 | 单位 | 2025 |\n|---|---|---|\n| 营收 | 百万美元 | 34 |\n| 出货 | 万颗 | 5 |\n';
    assert.deepEqual(valuesOf(note), [
      [34e6, 'USD'],
      [5e4, '1'],
    ]);
  });
  it('has the unit of its first row in each column', () => {
    const note = '| 芯片 | 显存 | 功耗 |\n|---|---|---|\n| 单位 | GB | W |\n| 羽二 | 96 | 700 |\n';
    assert.deepEqual(valuesOf(note), [
      [96e9, 'B'],
      [700, 'W'],
    ]);
  });
  it('may leave the head of that column empty', () => {
    const note = '| | | Quill 2 |\n|---|---|---|\n| Memory | GB | 96 |\n| Power | W | 700 |\n';
    assert.deepEqual(valuesOf(note), [
      [96e9, 'B'],
      [700, 'W'],
    ]);
  });
  it('takes a column of what is sold for none', () => {
    assert.deepEqual(valuesOf('| Item | Unit | Price ($) |\n|---|---|---|\n| DDR5 | chip | 28.5 |\n'), [[28.5, 'USD']]);
  });
  it('takes 单位 for a unit only where units stand below', () => {
    assert.deepEqual(valuesOf('| 项目 | 单位 | 金额（亿元） |\n|---|---|---|\n| 一期 | 北光 | 3.5 |\n'), [
      [3.5e8, 'CNY'],
    ]);
  });
});

describe('the unit of a caption', () => {
  const below = (caption: string, head = '') =>
    valuesOf(`${caption}\n\n| ${head} | 2025 |\n|---|---|\n| Borealis | 12.5 |\n`).at(-1);
  for (const [caption, low, unit] of [
    ['If no currency sign, it is US$ billion.', 12.5e9, 'USD'],
    ['The rows have changed. All figures in RMB million unless stated.', 12.5e6, 'CNY'],
    ['($ in millions)', 12.5e6, 'USD'],
    ['Numbers are annualised and in US$ millions.', 12.5e6, 'USD'],
    ['单位：百万元人民币，除另有说明', 12.5e6, 'CNY'],
    ['下表为单卡小时租金，以元计。', 12.5, 'CNY/h'],
    ['US dollars, billions', 12.5e9, 'USD'],
    ['What buyers of our size signed, in US dollars:', 12.5, 'USD'],
    ['Thousand wafers a year, our build:', 12.5e3, '1'],
    ["'000 wafers", 12.5e3, '1'],
    ['## 季度表（億美元，含融資租賃）', 12.5e8, 'USD'],
    ['單位未註明者為新台幣億元。', 12.5e8, 'TWD'],
    ['（除特别注明外，均为人民币百万元）', 12.5e6, 'CNY'],
    ['假设折旧五年。美元计。', 12.5, 'USD'],
    ['## 单卡每小时成本\n\n假设折旧五年。美元计。', 12.5, 'USD/h'],
    ['Cost per GPU-hour, in US dollars:', 12.5, 'USD/h'],
    ['Obligations of customers, billions of dollars, at the end of the quarter.', 12.5e9, 'USD'],
  ] as const) {
    it(caption, () => assert.deepEqual(below(caption), [low, unit]));
  }
  it('may stand in the corner', () => assert.deepEqual(below('Text.', '$B unless stated'), [12.5e9, 'USD']));
  it('is neither in millions nor in billions for money by the share', () => {
    const note = '($ in millions)\n\n| | 2025 |\n|---|---|\n| Revenue | 900 |\n| EPS | 1.29 |\n';
    assert.deepEqual(valuesOf(note), [
      [900e6, 'USD'],
      [1.29, 'USD'],
    ]);
  });
  it('is no money but by the hour below a text that says so', () => {
    const note = (before: string) => valuesOf(`${before}\n\n| | On demand, $ |\n|---|---|\n| Q100 | 2.5 |\n`);
    assert.deepEqual(note('List prices today, per GPU and hour:'), [[2.5, 'USD/h']]);
    assert.deepEqual(note('List prices today:'), [[2.5, 'USD']]);
  });
  it('is not guessed from prose', () => {
    assert.equal(below('It spends billions of dollars on chips and more on land.'), undefined);
    assert.equal(below('Borealis made its name in chips. It is years ahead.'), undefined);
  });
});

describe('元 in the head of a table', () => {
  const note = (about: string, unit: string) =>
    `# ${about}的財報與營運數據\n\n這份報告說明業績。\n\n### 財務摘要（${unit}）\n\n| | 2024 |\n|---|---|\n| 營收 | 62.0 |\n`;
  it('is the dollar of Taiwan in a Traditional note', () =>
    assert.deepEqual(valuesOf(note('公司', '百萬元')), [[62e6, 'TWD']]));
  it('is what a company of the mainland reports in', () =>
    assert.deepEqual(valuesOf(note('哈登', '百萬元')), [[62e6, 'CNY']]));
  it('is the currency that is named', () => assert.deepEqual(valuesOf(note('公司', '百萬人民幣')), [[62e6, 'CNY']]));
});

describe('who a row is about', () => {
  const entities = (rows: string) =>
    read(`| Company | Capex ($bn) |\n|---|---|\n${rows}`).figures.map(({ entity }) => entity);

  it('is not borrowed from the rows above where its head names somebody else', () => {
    const rows = '| Borealis | 85 |\n| Cinder | 33 |\n| XP Power | 2 |\n| 合计 | 120 |\n';
    assert.deepEqual(entities(rows), ['borealis', 'cinder', null, null]);
  });
  it('goes on where the head is a part', () => {
    const rows = '| Borealis | 85 |\n| – of which leases | 5 |\n| Cinder | 33 |\n';
    assert.deepEqual(entities(rows), ['borealis', 'borealis', 'cinder']);
  });
  it('is read below a head of prices of shares', () => {
    const note = '| | Price ($) | Our target ($) | Mkt cap ($bn) |\n|---|---|---|---|\n| Borealis | 85 | 90 | 40 |\n';
    assert.deepEqual(
      read(note).figures.map(({ entity, metric }) => `${entity} ${metric}`),
      ['borealis share-price', 'borealis target-price', 'borealis market-cap'],
    );
  });
  it('has a price of its own where it is a chip', () => {
    assert.deepEqual(
      read('| | Price ($) |\n|---|---|\n| Quill 2 | 8,565 |\n').figures.map(
        ({ entity, metric }) => `${entity} ${metric}`,
      ),
      ['quill-2 price'],
    );
  });
});

describe('a table with labels in its second column', () => {
  const bound = (text: string) =>
    read(text).figures.map(({ low, unit, entity, metric }) => [low, unit, entity, metric]);

  it('has its units and metrics there, also below a head that is not repeated', () => {
    const rows = '| Borealis | Revenue ($bn) | 130 |\n| | EPS ($) | 2.5 |\n| Cinder | Revenue ($bn) | 34 |\n';
    assert.deepEqual(bound(`| Company | Item | 2025 |\n|---|---|---|\n${rows}`), [
      [130e9, 'USD', 'borealis', 'revenue'],
      [2.5, 'USD', 'borealis', 'eps'],
      [34e9, 'USD', 'cinder', 'revenue'],
    ]);
  });
  it('is read in Chinese', () => {
    const rows = '| 北光 | 营收（亿美元） | 1305 |\n| 北光 | 毛利率（%） | 75 |\n';
    assert.deepEqual(bound(`| 公司 | 指标 | 2024 |\n|---|---|---|\n${rows}`), [
      [1305e8, 'USD', 'borealis', 'revenue'],
      [75, '%', 'borealis', 'gross-margin'],
    ]);
  });
  it('may name who a row is about behind a day', () => {
    const rows = '| 2026-02-27 | Ostra | $110bn |\n| 2026-02-12 | Borealis | $30bn |\n';
    const { figures } = read(`| Date | Company | Valuation |\n|---|---|---|\n${rows}`);
    assert.deepEqual(
      figures.map(({ entity }) => entity),
      ['ostra', 'borealis'],
    );
  });
  it('is none where sums stand there', () => {
    assert.deepEqual(valuesOf('| Company | Sales | EPS ($) |\n|---|---|---|\n| Borealis | RMB75bn | 2.5 |\n'), [
      [75e9, 'CNY'],
      [2.5, 'USD'],
    ]);
  });
});

describe('a bill of materials', () => {
  it('has counts and prices in one row', () => {
    const rows = '| GPU boards | 18 | 120 |\n| PSU | 48 | 1.5 |\n';
    assert.deepEqual(valuesOf(`In $ thousand:\n\n| Item | Qty | Unit cost |\n|---|---|---|\n${rows}`), [
      [18, '1'],
      [120e3, 'USD'],
      [48, '1'],
      [1500, 'USD'],
    ]);
  });
});

describe('the part that a row is about', () => {
  const partsOf = (rows: string) =>
    read(`## Borealis\n\n| Unit | Gross margin | Sales ($bn) |\n|---|---|---|\n${rows}\n`).figures.map(
      ({ attributes }) => attributes.segment ?? null,
    );

  it('is its head where that names nobody and no metric', () => {
    assert.deepEqual(partsOf('| Core data center | 51% | 2.4 |'), ['Core data center', 'Core data center']);
    assert.deepEqual(partsOf('| 云存储 | 51% | 2.4 |'), ['云存储', '云存储']);
  });

  it('is none where the row is of the whole, of a period, of somebody, or of what was guided', () => {
    for (const head of ['Total', 'Group', '合计', '2025Q3', 'FY26', 'Cinder', 'Guidance', 'Consensus', '前值'])
      assert.deepEqual(partsOf(`| ${head} | 51% | 2.4 |`), [null, null], head);
  });
});

describe('a head that says only when', () => {
  const row = (head: string) => valuesOf(`${head}\n|---|---|---|\n| Q100 | 2.34 | 2.21 |\n`);
  for (const head of ['Four weeks ago', 'Prior quarter', '2025A', 'FY26E', '2025Q3', '上次指引', '去年', '旧'])
    it(`${head} has the unit of the column before`, () =>
      assert.deepEqual(row(`| GPU | This week, $/h | ${head} |`), [
        [2.34, 'USD/h'],
        [2.21, 'USD/h'],
      ]));
  for (const head of ['Remarks', 'Score', 'Borealis', '备注'])
    it(`${head} has none`, () => assert.deepEqual(row(`| GPU | This week, $/h | ${head} |`), [[2.34, 'USD/h']]));
  it('has no percentage of the column before', () => assert.deepEqual(row('| 公司 | 同比(%) | 2026 |'), [[2.34, '%']]));
});

describe('a cell with more than its number', () => {
  const cell = (head: string, text: string) => valuesOf(`| | ${head} |\n|---|---|\n| 甲 | ${text} |\n`);
  it('has a remark in brackets', () => assert.deepEqual(cell('售价（万元）', '9.9(G1)'), [[99e3, 'CNY']]));
  it('has its own unit there', () => assert.deepEqual(cell('每单位分派（新仙）', '3.60(美仙)'), [[0.036, 'USD']]));
  it('has a bound', () => assert.deepEqual(cell('营收（亿美元）', '435 以上'), [[435e8, 'USD']]));
  it('has the former number', () =>
    assert.deepEqual(cell('目标价（旧→新，元）', '120→172'), [
      [120, 'CNY'],
      [172, 'CNY'],
    ]));
  it('is none where words stand in it', () => {
    for (const text of ['G1(9.9)', '7 of 9', '第3名']) assert.deepEqual(cell('售价（万元）', text), [], text);
  });
});

describe('a row that counts chips', () => {
  const row = (head: string, number = '72') => valuesOf(`| | Quill 2 Rack |\n|---|---|\n| ${head} | ${number} |\n`);
  for (const head of ['Largest domain', 'Scale-up domain, chips', 'NVLink domain size', '加速器', '互联域规模'])
    it(head, () => assert.deepEqual(row(head), [[72, '1']]));
  it('has whole numbers', () => assert.deepEqual(row('加速器', '7.5'), []));
  it('is of days where it turns over stocks', () => {
    for (const head of ['Inventory days', 'DSO', 'Days of inventory', '存货周转天数'])
      assert.deepEqual(valuesOf(`($ in millions)\n\n| | 2025 |\n|---|---|\n| ${head} | 126 |\n`), [[126, '1']], head);
  });
  it('is a business below a caption of money', () => {
    const note =
      'Dollars in millions.\n\n| | Actual |\n|---|---|\n| Revenue | 18,015 |\n| – Semiconductors | 11,072 |\n';
    assert.deepEqual(valuesOf(note), [
      [18015e6, 'USD'],
      [11072e6, 'USD'],
    ]);
  });
});

describe('the price card of a model', () => {
  it('has lengths of contexts beside its prices', () => {
    const rows = '| model | input | output | context |\n|---|---|---|---|\n| Sable 2 | 2.50 | 15.00 | 1.05M |\n';
    assert.deepEqual(valuesOf(`## List prices, $ per million tokens\n\n${rows}`), [
      [2.5, 'USD'],
      [15, 'USD'],
      [1.05e6, '1'],
    ]);
  });
});

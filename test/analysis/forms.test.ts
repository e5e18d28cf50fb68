import assert from 'node:assert/strict';
import { read } from './fixture.ts';

/** A note, and who, what, when and how much each of its figures is. */
type Form = readonly [title: string, lines: readonly string[], figures: readonly string[]];

/** `$47.5B: borealis revenue 2025Q2 = 47500000000 USD`. */
function figuresOf(lines: readonly string[]): readonly string[] {
  return read(lines.join('\n')).figures.map(
    ({ text, entity, metric, period, low, unit }) =>
      `${text}: ${entity} ${metric} ${period?.label ?? '-'} = ${Number(low.toPrecision(6))} ${unit}`,
  );
}

const TABLES: readonly Form[] = [
  [
    'quarters of the fiscal year above, and what it came to',
    ['# Halden 2026 财年（亿美元）', '', '| | 一季度 | 全年 |', '|---|---|---|', '| 营收 | 40 | 170 |'],
    ['40: halden revenue FY2026Q1 = 4000000000 USD', '170: halden revenue FY2026 = 17000000000 USD'],
  ],
  [
    'a column of the year beside those of its quarters',
    ['# Borealis, 2025 ($m)', '', '| | 3Q | FY |', '|---|---|---|', '| Revenue | 3,674 | 16,635 |'],
    ['3,674: borealis revenue 2025Q3 = 3674000000 USD', '16,635: borealis revenue 2025 = 16635000000 USD'],
  ],
  [
    'a row of periods',
    ['| | Borealis | Cinder |', '|---|---|---|', '| Latest quarter | 1Q26 | 3QFY26 |', '| Revenue ($bn) | 8.1 | 4.2 |'],
    ['8.1: borealis revenue 2026Q1 = 8100000000 USD', '4.2: cinder revenue FY2026Q3 = 4200000000 USD'],
  ],
  [
    'quarters by their last day',
    ['## Cinder', '', '| Quarter ended | Revenue |', '|---|---|', '| 30 Sep 2025 | $7.7bn |'],
    ['$7.7bn: cinder revenue FY2026Q1 = 7700000000 USD'],
  ],
  [
    'a year as it was told in two months',
    ['Borealis guidance ($bn)', '', '| | Feb-26 | May-26 |', '|---|---|---|', '| 2026 capex | 30–35 | 31–35 |'],
    ['30–35: borealis capex 2026 = 30000000000 USD', '31–35: borealis capex 2026 = 31000000000 USD'],
  ],
  [
    'a row of the fiscal year below years',
    ['| Capex ($bn) | 2025 |', '|---|---|', '| Borealis | 131 |', '| Cinder (FY Jun) | 88.2 |'],
    ['131: borealis capex 2025 = 131000000000 USD', '88.2: cinder capex FY2025 = 88200000000 USD'],
  ],
  [
    'a column of launches, which dates nothing',
    ['| 芯片 | 发布 | 功耗 |', '|---|---|---|', '| 羽二 | 2024 | 500W |'],
    ['500W: quill-2 tdp - = 500 W'],
  ],
  [
    'units that only the first row has',
    ['| Chip | HBM | TDP |', '|---|---|---|', '| Quill 2 | 96 GB | 500 W |', '| Quill 3 | 144 | 700 |'],
    [
      '96 GB: quill-2 memory-capacity - = 96000000000 B',
      '500 W: quill-2 tdp - = 500 W',
      '144: quill-3 memory-capacity - = 144000000000 B',
      '700: quill-3 tdp - = 700 W',
    ],
  ],
  [
    'units that only the first column has, and growth beside them',
    ['| | 2024 | 2025 | y/y |', '|---|---|---|---|', '| Borealis capex | $83.0bn | 131 | 58% |'],
    [
      '$83.0bn: borealis capex 2024 = 83000000000 USD',
      '131: borealis capex 2025 = 131000000000 USD',
      '58%: borealis capex 2025 = 58 %',
    ],
  ],
  [
    'the unit behind the table',
    ['| 公司 | 2025A |', '|---|---|', '| 北光资本开支 | 914.5 |', '', '单位：亿美元'],
    ['914.5: borealis capex 2025 = 91450000000 USD'],
  ],
  [
    'no unit of the next table',
    [
      '| 公司 | 2025A |',
      '|---|---|',
      '| 北光营收 | 914.5 |',
      '',
      '租金（万元）',
      '',
      '| 项目 | 金额 |',
      '|---|---|',
      '| 月租 | 3 |',
    ],
    ['3: null price - = 30000 CNY'],
  ],
  [
    'what is told by the share, and all else',
    [
      'Borealis（每股收益按美元；其余亿美元）',
      '',
      '| | 2025 |',
      '|---|---|',
      '| 收入 | 423.1 |',
      '| 每股收益 | 6.43 |',
    ],
    ['423.1: borealis revenue 2025 = 42310000000 USD', '6.43: borealis eps 2025 = 6.43 USD'],
  ],
  [
    'one row in a unit of its own',
    ['2025 年（單位：億美元，哈登為兆韓元）', '', '| | 營收 |', '|---|---|', '| 哈登 | 52.5 |', '| 北光 | 415 |'],
    ['52.5: halden revenue 2025 = 52500000000000 KRW', '415: borealis revenue 2025 = 41500000000 USD'],
  ],
  [
    'sums whose magnitude is a letter',
    ["| | Q2'25 |", '|---|---|', '| Borealis rev | 47.5B |'],
    ['47.5B: borealis revenue 2025Q2 = 47500000000 USD'],
  ],
  [
    'two sums in a cell, one with its currency',
    ['| 事件 | 金额 |', '|---|---|', '| 北光融资 | 130亿美元，投后估值1830亿 |'],
    ['130亿美元: borealis funding-round - = 13000000000 USD', '1830亿: borealis valuation - = 183000000000 USD'],
  ],
  [
    'margins without their sign below a caption of money',
    ['Borealis (US$ m)', '', '| | 1Q26 |', '|---|---|', '| Operating income | 11,547 |', '| margin | 39.5 |'],
    ['11,547: borealis operating-income 2026Q1 = 11547000000 USD', '39.5: borealis operating-margin 2026Q1 = 39.5 %'],
  ],
  [
    'a column against another part',
    ['| Spec | Quill 3 | vs Quill 2 |', '|---|---|---|', '| HBM | 144 GB | +50% |'],
    ['144 GB: quill-3 memory-capacity - = 144000000000 B', '+50%: quill-3 memory-capacity - = 50 %'],
  ],
  [
    'a symbol and what it is of',
    ['| | Quill 2 |', '|---|---|', '| Memory (GB HBM) | 96 |'],
    ['96: quill-2 memory-capacity - = 96000000000 B'],
  ],
];

const LINES: readonly Form[] = [
  [
    'labels behind semicolons',
    ['Borealis: $37.6bn of revenue; Cinder: $20.0bn of revenue.'],
    ['$37.6bn: borealis revenue - = 37600000000 USD', '$20.0bn: cinder revenue - = 20000000000 USD'],
  ],
  [
    'a label on each line, however long',
    ['羽二：显存96GB / 带宽7TB/s / 算力667 TFLOPS（BF16）/ 1,299 TFLOPS（FP8）', 'Quill 3：显存144GB / 带宽9TB/s'],
    [
      '96GB: quill-2 memory-capacity - = 96000000000 B',
      '7TB/s: quill-2 memory-bandwidth - = 7000000000000 B/s',
      '667 TFLOPS: quill-2 peak-compute - = 667000000000000 FLOP/s',
      '1,299 TFLOPS: quill-2 peak-compute - = 1299000000000000 FLOP/s',
      '144GB: quill-3 memory-capacity - = 144000000000 B',
      '9TB/s: quill-3 memory-bandwidth - = 9000000000000 B/s',
    ],
  ],
  [
    'one against the other, the first without its unit',
    ['Quill 3 vs Quill 2: memory 144 vs 96 GB, TDP 700 vs 500 W.'],
    [
      '144: quill-3 memory-capacity - = 144000000000 B',
      '96 GB: quill-2 memory-capacity - = 96000000000 B',
      '700: quill-3 tdp - = 700 W',
      '500 W: quill-2 tdp - = 500 W',
    ],
  ],
  [
    'one against the other in Chinese',
    ['Quill 3对Quill 2：显存144对96GB。'],
    ['144: quill-3 memory-capacity - = 144000000000 B', '96GB: quill-2 memory-capacity - = 96000000000 B'],
  ],
  [
    'a range that looks like years',
    ['北光2026年二季度收入指引1940–1990亿美元，写于1940–1990年间的不算。'],
    ['1940–1990亿美元: borealis revenue 2026Q2 = 194000000000 USD'],
  ],
  [
    'a bracket that dates numbers without a unit',
    ['Borealis: 1Q26 revenue US$35.9bn (4Q25: 33.7).'],
    ['US$35.9bn: borealis revenue 2026Q1 = 35900000000 USD'],
  ],
  [
    'a period behind the bracket of a figure and a semicolon',
    ['Borealis 1Q26: operating margin (71.5%); Cinder FQ3-26: revenue $4.1bn.'],
    ['71.5%: borealis operating-margin 2026Q1 = 71.5 %', '$4.1bn: cinder revenue FY2026Q3 = 4100000000 USD'],
  ],
  [
    'a unit that ends a sentence',
    ['Quill 2: memory 96 GB, TDP 500 W. Quill 3: memory 144 GB, TDP 700 W.'],
    [
      '96 GB: quill-2 memory-capacity - = 96000000000 B',
      '500 W: quill-2 tdp - = 500 W',
      '144 GB: quill-3 memory-capacity - = 144000000000 B',
      '700 W: quill-3 tdp - = 700 W',
    ],
  ],
  [
    'a metric written onto its number',
    ['羽二：显存96GB，TDP500W。'],
    ['96GB: quill-2 memory-capacity - = 96000000000 B', '500W: quill-2 tdp - = 500 W'],
  ],
  [
    'an aside between a metric and its figure',
    ['Quill 2: memory bandwidth 7 TB/s, scale-up bandwidth (bidirectional) 900 GB/s.'],
    [
      '7 TB/s: quill-2 memory-bandwidth - = 7000000000000 B/s',
      '900 GB/s: quill-2 scale-up-bandwidth - = 900000000000 B/s',
    ],
  ],
  [
    'a part that nobody knows as their heading',
    ['## Quill 2', '', '- Memory: 96 GB', '', '## Kestrel X9', '', '- Memory: 48 GB'],
    ['96 GB: quill-2 memory-capacity - = 96000000000 B', '48 GB: null memory-capacity - = 48000000000 B'],
  ],
  [
    'a figure that opens the sentence',
    ["At $17.1bn, Borealis's net income in the first quarter of 2025 was in line."],
    ['$17.1bn: borealis net-income 2025Q1 = 17100000000 USD'],
  ],
  [
    'a second metric before a second figure',
    ['For 2025, Borealis posted sales of $255.3bn and capital expenditure of $10.1bn.'],
    ['$255.3bn: borealis revenue 2025 = 255300000000 USD', '$10.1bn: borealis capex 2025 = 10100000000 USD'],
  ],
  [
    'what is set against it at another company',
    ['In 2025 the capex of Borealis was $91.4bn, against $72.2bn at Cinder.'],
    ['$91.4bn: borealis capex 2025 = 91400000000 USD', '$72.2bn: cinder capex 2025 = 72200000000 USD'],
  ],
  [
    'this quarter as the heading of a part',
    ['# Borealis 25Q3 results', '', '2025-11-05', '', '## This quarter', '', '- Revenue $23.1bn, up on the year'],
    ['$23.1bn: borealis revenue 2025Q3 = 23100000000 USD'],
  ],
  [
    'a half and its quarters',
    ['北光2025上半年收入24.6亿元；二季度15.1亿元。'],
    ['24.6亿元: borealis revenue 2025H1 = 2460000000 CNY', '15.1亿元: borealis revenue 2025Q2 = 1510000000 CNY'],
  ],
];

describe('tables with', () => {
  for (const [title, lines, figures] of TABLES) it(title, () => assert.deepEqual(figuresOf(lines), figures));
});

describe('lines with', () => {
  for (const [title, lines, figures] of LINES) it(title, () => assert.deepEqual(figuresOf(lines), figures));
  it('the precision of a figure in a bracket behind it', () => {
    const { figures } = read('羽二：667 TFLOPS（BF16）/ 1,299 TFLOPS（FP8）');
    assert.deepEqual(
      figures.map(({ attributes }) => attributes['precision']),
      ['bf16', 'fp8'],
    );
  });
  it("what is set against it, former only where it is the same carrier's", () => {
    const isFormer = (text: string) => read(text).figures.at(-1)?.attributes['previous'] === 'true';
    assert.equal(isFormer('In 2025 the capex of Borealis was $91.4bn, against $72.2bn at Cinder.'), false);
    assert.equal(isFormer('In 2025 the capex of Borealis was $91.4bn, against $72.2bn.'), true);
  });
  it('what the bracket behind a figure says of its own', () => {
    const { figures } = read('羽二 FP8 1,299 TFLOPS（稀疏 2,563 TFLOPS）。');
    assert.deepEqual(
      figures.map(({ attributes }) => attributes['sparsity']),
      [undefined, 'sparse'],
    );
  });
});

import assert from 'node:assert/strict';
import { bindingOf, claims, figureIn, read } from './fixture.ts';

/** A text and its claims, as `claims` writes them. */
function bound(title: string, cases: readonly (readonly [text: string, claims: readonly string[]])[]): void {
  describe(title, () => {
    for (const [text, expected] of cases)
      it(text, () => assert.deepEqual(claims(text, { fileName: '2025-10-15.md' }), [...expected]));
  });
}

bound('a subject, a cue and a period in one clause', [
  ['Borealis guides 2025 capex of $85 billion.', ['$85 billion: borealis capex 2025']],
  ['北光2025年资本开支850亿美元。', ['850亿美元: borealis capex 2025']],
  ['燼石2025年營收300億元。', ['300億元: cinder revenue 2025']],
  ['The Quill 2 has 96 GB of memory.', ['96 GB: quill-2 memory-capacity']],
  ['羽二内存带宽达7 TB/s。', ['7 TB/s: quill-2 memory-bandwidth']],
  ['Quill 2 offers 7 TB/s of memory bandwidth.', ['7 TB/s: quill-2 memory-bandwidth']],
]);

bound('the dimension of the figure', [
  [
    '羽二内存96GB，带宽7 TB/s，功耗500瓦。',
    ['96GB: quill-2 memory-capacity', '7 TB/s: quill-2 memory-bandwidth', '500瓦: quill-2 tdp'],
  ],
  [
    'Borealis reported revenue of $90bn and a gross margin of 59%.',
    ['$90bn: borealis revenue', '59%: borealis gross-margin'],
  ],
]);

bound('quarters of a year that was said as their whole', [
  ['北光2024年营收90亿元；其中第三季24亿元。', ['90亿元: borealis revenue 2024', '24亿元: borealis revenue 2024Q3']],
  [
    'Borealis revenue of 2024 was $90bn, of which Q3 $24bn.',
    ['$90bn: borealis revenue 2024', '$24bn: borealis revenue 2024Q3'],
  ],
]);

bound('quarters of a year that is looked back on', [
  [
    '回头看2024年，北光营收90亿元。第三季营收24亿元。',
    ['90亿元: borealis revenue 2024', '24亿元: borealis revenue 2024Q3'],
  ],
  [
    '回头看2024年，北光全年营收90亿元。第三季营收24亿元。',
    ['90亿元: borealis revenue 2024', '24亿元: borealis revenue 2024Q3'],
  ],
]);

bound('parts and growth of what stands right before them', [
  [
    '北光2024年营收90亿元，2024年第三季24亿元，同比增长21%，其中云收入8亿元。',
    [
      '90亿元: borealis revenue 2024',
      '24亿元: borealis revenue 2024Q3',
      '21%: borealis revenue 2024Q3',
      '8亿元: borealis revenue-cloud 2024Q3',
    ],
  ],
]);

bound('cues that other metrics have a longer word for', [
  ['Borealis is budgeting $12bn of capex for 2026.', ['$12bn: borealis capex 2026']],
  ['Borealis took $12bn of sales in 2024.', ['$12bn: borealis revenue 2024']],
]);

bound('profit and loss without the word for income', [
  ['北光2025年营收40亿元，归母3.99亿元。', ['40亿元: borealis revenue 2025', '3.99亿元: borealis net-income 2025']],
  ['北光2024年收入7.85亿元、亏7.24亿元。', ['7.85亿元: borealis revenue 2024', '7.24亿元: borealis net-income 2024']],
]);

bound('possession', [
  ['北光的羽二的内存达96GB。', ['96GB: quill-2 memory-capacity']],
  ['Borealis’s Quill 2 carries 96 GB of memory.', ['96 GB: quill-2 memory-capacity']],
]);

bound('coordination', [
  [
    'Borealis, Cinder and Halden spent capex of $24bn, $31bn and $22bn respectively.',
    ['$24bn: borealis capex', '$31bn: cinder capex', '$22bn: halden capex'],
  ],
  [
    '北光、烬石和哈登的资本开支分别为240亿、310亿和220亿美元。',
    ['240亿: borealis capex', '310亿: cinder capex', '220亿美元: halden capex'],
  ],
  ['Capex at Borealis was $24bn, at Cinder $31bn.', ['$24bn: borealis capex', '$31bn: cinder capex']],
]);

bound('what is not the subject', [
  ['与烬石相比，北光的资本开支为850亿美元。', ['850亿美元: borealis capex 2025']],
  ['According to Delphi Research, Borealis will spend $85 billion in capex.', ['$85 billion: borealis capex 2025']],
  ['据德尔菲研究，北光资本开支将达850亿美元。', ['850亿美元: borealis capex 2025']],
  ['德尔菲研究预计北光资本开支850亿美元。', ['850亿美元: borealis capex 2025']],
]);

bound('questions and rows of growth', [
  ['**Q: And the price of Quill 2?**\n\nAbout $30,000 for large customers.', ['$30,000: quill-2 price']],
  [
    '| | Borealis |\n| --- | --- |\n| Revenue, $bn | 90 |\n| y/y | 19% |',
    ['90: borealis revenue', '19%: borealis revenue'],
  ],
]);

bound('a quarter of the calendar, for whoever is spoken of next', [
  [
    '北光第三季度营收300亿元。烬石营收280亿元。',
    ['300亿元: borealis revenue 2025Q3', '280亿元: cinder revenue 2025Q3'],
  ],
]);

bound('periods', [
  [
    'Borealis spent $405bn of capex in 2024 and $520bn in 2025.',
    ['$405bn: borealis capex 2024', '$520bn: borealis capex 2025'],
  ],
  [
    '北光2026年和2027年资本支出约为210亿美元和240亿美元。',
    ['210亿美元: borealis capex 2026', '240亿美元: borealis capex 2027'],
  ],
  [
    'Borealis 2025Q2 revenue was $90bn, against $70bn a year ago.',
    ['$90bn: borealis revenue 2025Q2', '$70bn: borealis revenue 2024Q2'],
  ],
  [
    '北光2025Q2营收900亿美元，上季与去年同期分别为850亿和700亿美元。',
    ['900亿美元: borealis revenue 2025Q2', '850亿: borealis revenue 2025Q1', '700亿美元: borealis revenue 2024Q2'],
  ],
  [
    'Borealis guides to revenue of $91bn, plus or minus 2%, for the fourth quarter.',
    ['$91bn: borealis revenue 2025Q4', '2%: borealis revenue 2025Q4'],
  ],
]);

bound('periods whose year is said once', [
  [
    '北光2024年第四季度营收900亿美元，全年营收3500亿美元。',
    ['900亿美元: borealis revenue 2024Q4', '3500亿美元: borealis revenue 2024'],
  ],
  [
    '烬石FY2025一季度营收300亿美元，二季度营收320亿美元。',
    ['300亿美元: cinder revenue FY2025Q1', '320亿美元: cinder revenue FY2025Q2'],
  ],
  [
    'Borealis revenue was $80bn in Q4 2023 and $90bn in Q1.',
    ['$80bn: borealis revenue 2023Q4', '$90bn: borealis revenue 2024Q1'],
  ],
  ['北光2024年第二季度的表现平平。单季营收900亿美元。', ['900亿美元: borealis revenue 2024Q2']],
  ['北光第二季度（2024年）单季营收900亿美元。', ['900亿美元: borealis revenue 2024Q2']],
  [
    '北光2024年第四季度营收900亿美元。第四季度毛利率59%。',
    ['900亿美元: borealis revenue 2024Q4', '59%: borealis gross-margin 2024Q4'],
  ],
  ['北光2024年营收900亿美元；全年毛利率59%。', ['900亿美元: borealis revenue 2024', '59%: borealis gross-margin 2024']],
  ['For comparison, the December quarter of 2023 had Borealis revenue of $90bn.', ['$90bn: borealis revenue 2023Q4']],
  ['| 营收 | 烬石（6月底） |\n|---|---|\n| FY2025Q3 | 900亿美元 |\n', ['900亿美元: cinder revenue FY2025Q3']],
  ['| 公司 | 期间 | 重点 |\n|---|---|---|\n| 北光 | 2027年 | 营收900亿美元 |\n', ['900亿美元: borealis revenue 2027']],
]);

bound('periods of other figures and of comparisons', [
  [
    '北光2025年资本开支从2024年的525亿美元增至750亿美元。',
    ['525亿美元: borealis capex 2024', '750亿美元: borealis capex 2025'],
  ],
]);

bound('what a section is about', [
  [
    '## Cinder FQ1 2026\n\nRevenue was $30bn. Gross margin was 59%.\n\nFor next quarter it guides to revenue of $32bn.',
    ['$30bn: cinder revenue FY2026Q1', '59%: cinder gross-margin FY2026Q1', '$32bn: cinder revenue FY2026Q2'],
  ],
  ['## Borealis 2025Q2\n\nBorealis lifts its capex range for the year to $85-90bn.', ['$85-90bn: borealis capex 2025']],
]);

bound('shares say of what', [
  ['北光服务器占营收的七成。', ['七成: borealis revenue-share']],
  ['Servers took 60% of capex at Borealis.', ['60%: borealis capex-share']],
  ['北光的网络设备占比升到三成。', ['三成: borealis revenue-share']],
  ['北光的集采里国产芯片占比超过90%。', ['90%: borealis market-share']],
  [
    'Borealis had revenue of $90bn. Cloud was $60bn, 67% of the total.',
    ['$90bn: borealis revenue', '$60bn: borealis revenue-cloud', '67%: borealis revenue-share'],
  ],
]);

bound('what money is without a word for it', [
  ['Borealis guides to $401bn for this year.', ['$401bn: borealis revenue 2025']],
  ['Halden Cloud did $15.2bn.', ['$15.2bn: halden-cloud revenue-cloud']],
]);

bound('who is compared with has a figure of its own', [
  [
    '# 北光与烬石\n\n北光2025年资本开支约800亿美元，与烬石2025年850亿美元相当。',
    ['800亿美元: borealis capex 2025', '850亿美元: cinder capex 2025'],
  ],
]);

bound('comparison with another', [['Quill 3的性能是Quill 2的3.85倍。', ['3.85倍: quill-3 performance']]]);

bound('groups carry no figure of their members', [
  ['四大云厂商（北光、烬石、哈登）合计资本开支3500亿美元。', ['3500亿美元: - capex']],
  ['The hyperscalers will spend $350 billion in capex.', ['$350 billion: - capex']],
  ['Borealis, Cinder and Halden together spend $350 billion in capex.', ['$350 billion: - capex']],
]);

bound('pronouns and roles', [
  ['Borealis reported. The company guides capex of $85 billion.', ['$85 billion: borealis capex 2025']],
  ['北光公布业绩。该公司资本开支850亿美元。', ['850亿美元: borealis capex 2025']],
  ['羽二已量产。该芯片内存96GB。', ['96GB: quill-2 memory-capacity']],
  ['Borealis unveiled the Quill 2. Its memory is 96 GB.', ['96 GB: quill-2 memory-capacity']],
]);

bound('headings, lists and sentences before', [
  ['## Borealis\n\nCapex of $85 billion.\n', ['$85 billion: borealis capex 2025']],
  [
    '- Borealis\n  - capex: $85 billion\n  - revenue: $400 billion\n',
    ['$85 billion: borealis capex 2025', '$400 billion: borealis revenue'],
  ],
  [
    '- Borealis: capex $85 billion\n- Cinder: capex $31 billion\n',
    ['$85 billion: borealis capex 2025', '$31 billion: cinder capex'],
  ],
  ['北光上调指引。资本开支为850亿美元。', ['850亿美元: borealis capex 2025']],
  [
    '## Borealis\n\nCapex of $85bn.\n\n## Cinder\n\nCapex of $31bn.\n',
    ['$85bn: borealis capex 2025', '$31bn: cinder capex'],
  ],
]);

bound('tables', [
  [
    '| company | capex 2025 |\n|---|---|\n| Borealis | $85bn |\n| Cinder | $31bn |\n',
    ['$85bn: borealis capex 2025', '$31bn: cinder capex 2025'],
  ],
  [
    '| | Borealis | Cinder |\n|---|---|---|\n| capex | $85bn | $31bn |\n| revenue | $400bn | $90bn |\n',
    ['$85bn: borealis capex 2025', '$31bn: cinder capex', '$400bn: borealis revenue', '$90bn: cinder revenue'],
  ],
  [
    '| chip | memory (GB) | memory bandwidth (TB/s) |\n|---|---|---|\n| Quill 2 | 96 | 7 |\n',
    ['96: quill-2 memory-capacity', '7: quill-2 memory-bandwidth'],
  ],
  [
    '### Borealis capex\n\n| 2024 | 2025 |\n|---|---|\n| $52bn | $85bn |\n',
    ['$52bn: borealis capex 2024', '$85bn: borealis capex 2025'],
  ],
]);

bound('figures that nothing claims', [
  ['The weather was 20% better.', ['20%: - -']],
  ['They saw $5 million.', ['$5 million: - -']],
]);

bound('periods', [
  ['北光第三季度资本开支240亿美元。', ['240亿美元: borealis capex 2025Q3']],
  ['Cinder’s capex was $35bn in Q1 FY26.', ['$35bn: cinder capex FY2026Q1']],
  [
    'Borealis capex was $24bn in the third quarter of 2025 (a year ago: $13bn).',
    ['$24bn: borealis capex 2025Q3', '$13bn: borealis capex 2024Q3'],
  ],
  ['Borealis capex: $52bn in 2024, $85bn in 2025.', ['$52bn: borealis capex 2024', '$85bn: borealis capex 2025']],
  ['In 2025 the Quill 2 has 96 GB of memory.', ['96 GB: quill-2 memory-capacity']],
  ['## 2025\n\nBorealis: capex of $85bn.\n', ['$85bn: borealis capex 2025']],
]);

bound('whom the note is about', [
  [
    '# Halden after the print\n\nHalden did well.\n\n## Money\n\nHalden has cash. Revenue came to $47bn.\n\n## What next\n\nRevenue of $54bn is guided.\n',
    ['$47bn: halden revenue', '$54bn: halden revenue'],
  ],
  ['Borealis, first look\n\nRevenue rose to $90bn.\n', ['$90bn: borealis revenue']],
  ['北光季报速记\n\n营收升至900亿美元。\n', ['900亿美元: borealis revenue']],
]);

bound('lines in bold print, and memory below a chip', [
  [
    '**Borealis (30 Oct)**\n\nRevenue $90bn.\n\n**Halden, same day**\n\nA dull call. Revenue $47bn.\n',
    ['$90bn: borealis revenue', '$47bn: halden revenue'],
  ],
]);

bound('rows and columns that are named elsewhere', [
  [
    '| 缩放带宽 | 单向 |\n|---|---|\n| 羽二 | 900 GB/s |\n\n羽二显存带宽7 TB/s。\n',
    ['900 GB/s: quill-2 link-bandwidth', '7 TB/s: quill-2 memory-bandwidth'],
  ],
  [
    '| 代码 | 公司 | 营收（亿美元） |\n|---|---|---|\n| 3017 | 北光 | 900 |\n| 6187 | 哈登 | 470 |\n',
    ['900: borealis revenue', '470: halden revenue'],
  ],
  [
    '| # | Company | Revenue ($bn) |\n|---|---|---|\n| 1 | Borealis | 90 |\n| 2 | Halden | 47 |\n',
    ['90: borealis revenue', '47: halden revenue'],
  ],
  [
    '| Company | Revenue ($bn) | YoY |\n|---|---|---|\n| Borealis | 90 | +12% |\n| Union Compute | 47 | +56% |\n',
    ['90: borealis revenue', '+12%: borealis revenue', '47: union revenue', '+56%: union revenue'],
  ],
  [
    '| 公司 | 營收（億美元） | 年增 |\n|---|---|---|\n| 北光 | 900 | 12% |\n',
    ['900: borealis revenue', '12%: borealis revenue'],
  ],
]);

describe('what a column compares with', () => {
  for (const text of [
    '## 北光2025Q3\n\n| | 本季 | 上年同期 |\n|---|---|---|\n| 营收（亿美元） | 900 | 800 |\n',
    '## Borealis Q3 2025\n\n| | 3Q25 | a year ago |\n|---|---|---|\n| Revenue ($bn) | 90 | 80 |\n',
  ]) {
    it(text, () => {
      const [, compared] = read(text, { fileName: '2025-10-30.md' }).figures;
      assert.notEqual(compared?.period?.label, '2025Q3');
    });
  }
});

describe('the day of writing', () => {
  const written = (text: string) => read(text).figures.map(({ period }) => period?.label ?? null);
  it('stands at the head of a line, however long', () => {
    const rest =
      'from the briefing. The embargo was lifted at noon, so this is a quick take without pictures or tables.';
    assert.deepEqual(written(`25 Aug 2025, ${rest}\n\nBorealis had capex of $85bn last year.`), ['2024']);
  });
  it('is that of the entry in a log, whose headings are days', () => {
    const log = ['2025-07-24 Borealis', '2026-02-06 Borealis'].map((day) => `## ${day}\n\nCapex this year is $85bn.`);
    assert.deepEqual(written(`# Log\n\n${log.join('\n\n')}`), ['2025', '2026']);
    assert.deepEqual(
      written(`## 2025年7月24日\n\n北光今年资本开支850亿美元。\n\n## 2026年2月6日\n\n北光去年资本开支850亿美元。`),
      ['2025', '2025'],
    );
  });
  it('is soon after a year, where the full year is the one that is over', () => {
    const note = (text: string) => written(`2026-02-10\n\n${text}`);
    assert.deepEqual(note('北光全年营收850亿美元。'), ['2025']);
    assert.deepEqual(note('Borealis took in revenue of $85bn in the full year.'), ['2025']);
    assert.deepEqual(note('北光全年资本开支指引850亿美元。'), ['2026']);
    assert.deepEqual(note('北光全年资本开支850-900亿美元。'), ['2026']);
    assert.deepEqual(note('北光2024年营收850亿美元，前一年全年800亿美元。'), ['2024', '2023']);
    assert.deepEqual(note('北光2024年营收850亿美元，前一年800亿美元。'), ['2024', '2023']);
  });
  it('leaves the year to what is asked or reported, where the whole year is spoken of', () => {
    const note = (text: string) => written(`2026-10-10\n\n${text}`);
    assert.deepEqual(note('**北光2024年做了多少？**\n\n全年营收850亿美元。'), ['2024']);
    assert.deepEqual(note('## Borealis in 2024\n\nRevenue was $85bn in the full year.'), ['2024']);
    assert.deepEqual(note('Borealis. What 2027 should look like, in the words of its management:\n\n- revenue $85bn'), [
      '2027',
    ]);
  });
  it('takes a period in a bracket for what it explains', () => {
    assert.deepEqual(written('2026-10-10\n\n北光2025Q3（9月季）营收850亿美元。'), ['2025Q3']);
    assert.deepEqual(written('2026-10-10\n\n北光9月季（2025Q3）营收850亿美元。'), ['2025Q3']);
  });
  it('is the day that a note is pinned to, where it gives no other', () => {
    assert.deepEqual(written('---\nasof: 2024-10-30\n---\n\nBorealis had revenue of $85bn in Q3.'), ['2024Q3']);
  });
  it('that is only assumed outweighs no period that a heading says', () => {
    assert.deepEqual(written('## Halden FY2024Q2\n\n- Revenue came to $8.5bn.'), ['FY2024Q2']);
  });
  it('takes the end of a year in a bracket for no period', () => {
    const text = '2025-06-30\n\n哈登本财年（2026年1月底结束）营收850亿美元。';
    assert.deepEqual(written(text), ['FY2026']);
  });
  it('is the next quarter where a head counts from the one that another head says', () => {
    const table = '| | 最近一季营收 | 下一季展望 |\n|---|---|---|\n| 北光（2025年第四季） | 570亿美元 | 650亿美元 |\n';
    assert.deepEqual(written(`2026-02-10\n\n## 营收\n\n${table}`), ['2025Q4', '2026Q1']);
  });
  it('need not be known where a quarter is named by its last month and its year', () => {
    assert.deepEqual(written('Borealis had revenue of $85bn from October to December 2024.'), ['2024Q4']);
  });
  it('tells which day yesterday was', () => {
    assert.deepEqual(written('2025-10-15\n\nBorealis shares closed yesterday at $85, a price of $85.').slice(0, 1), [
      '2025-10-14',
    ]);
  });
});

describe('how a whole table counts', () => {
  const scopes = (text: string) =>
    read(text).figures.map(({ attributes }) => attributes['scope'] ?? attributes['sparsity']);
  const table = '| | FP8 |\n|---|---|\n| Quill 2 | 655 TFLOPS |\n';
  it('is said by a line above it, or by the list item that holds it', () => {
    assert.deepEqual(scopes(`Dense throughout:\n\n${table}`), ['dense']);
    assert.deepEqual(scopes(`口径：稠密。系统级写在表后。\n\n${table}`), ['dense']);
    assert.deepEqual(scopes(`It is dense here. Elsewhere it is not.\n\n${table}`), [undefined]);
    assert.deepEqual(scopes(`1. 算力，稠密口径\n\n   ${table.trim().replaceAll('\n', '\n   ')}\n`), ['dense']);
    assert.deepEqual(scopes(`稀疏算力一律折半；空白为未公布。\n\n${table}`), [undefined]);
  });
});

describe('former values', () => {
  const former = (text: string) =>
    read(text)
      .figures.filter(({ attributes }) => attributes['previous'] === 'true')
      .map((figure) => figure.text);
  for (const [text, expected] of [
    ['北光资本开支850亿美元（前值750亿美元）。', ['750亿美元']],
    ['The backlog of Borealis at that moment was $55.6bn.', ['$55.6bn']],
    ['Borealis raised capex from $75bn to $85bn.', ['$75bn']],
    ['北光资本开支从750亿美元上调至850亿美元。', ['750亿美元']],
    ['Borealis guides capex of $85bn, up from $75bn.', ['$75bn']],
    ['Borealis now sees capex of $85bn (previously $75bn).', ['$75bn']],
    ['Its pledge of $75bn shrank to $30bn.', ['$75bn']],
    ['Borealis guides capex of $85bn.', []],
    ['Borealis started this year at $75bn of capex and lifted that in April.', ['$75bn']],
    ['北光资本开支850亿美元，高于750亿美元的指引。', ['750亿美元']],
    ['Borealis had capex of $85bn, above the $75bn it had guided to.', ['$75bn']],
    ['Borealis beat its own $75bn of capex by $10bn.', ['$75bn']],
    ['北光资本开支，公司原本的财测是750亿美元。', ['750亿美元']],
    ['Borealis had capex above $75bn.', []],
    ['北光2月资本开支还只值750亿美元。', ['750亿美元']],
    ['北光资本开支原来的指引是750亿美元、约760亿美元。', ['750亿美元', '760亿美元']],
    ['The old $75bn target for capex of Borealis is gone.', ['$75bn']],
    ['Quill 2 ships. The 2025 keynote promised a TDP of 500 W, and 8 TB/s.', ['500 W', '8 TB/s']],
    ['Before the September revision the TDP of Quill 2 was 500 W.', ['500 W']],
    ['Quill 2 was launched at 655 TFLOPS; Borealis has since trimmed that.', ['655 TFLOPS']],
    ['Quill 2 was launched at 655 TFLOPS in Paris.', []],
    ['- Borealis capex $75bn → $85bn', ['$75bn']],
    ['北光二季度资本开支850亿美元，比上一季的750亿美元多出一大截。', ['750亿美元']],
    ['Borealis capex was $85bn, far more than the $75bn of the spring.', ['$75bn']],
    ['北光资本开支850亿美元，比奥斯特的750亿美元略高。', []],
    ['Borealis capex of $85bn is more than the Ostra figure of $75bn in the same year.', []],
    ['北光资本开支首发时曾标750亿美元。', ['750亿美元']],
    ['Borealis capex of $85bn was itself a raise, from $75bn.', ['$75bn']],
    ['The first stab at capex of Borealis was $75bn.', ['$75bn']],
    ['Borealis capex guidance moved from $75bn to the present one.', ['$75bn']],
    ['北光资本开支，2月预览时只说750亿美元和760亿美元。', ['750亿美元', '760亿美元']],
    ['The order for Quill 2 chips, an order value of $75bn at signing, has grown.', ['$75bn']],
    ['| Company | Capex ($bn) | Previous ($bn) |\n|---|---|---|\n| Borealis | 85 | 75 |\n', ['75']],
    ['| Company | Capex ($bn) | Capex, last sheet ($bn) |\n|---|---|---|\n| Borealis | 85 | 75 |\n', ['75']],
    ['| 公司 | 估值（亿美元） | 前一轮估值（亿美元） |\n|---|---|---|\n| 奥斯特 | 1,830 | 615 |\n', ['615']],
  ] as const) {
    it(text, () => assert.deepEqual(former(text), [...expected]));
  }
});

describe('own estimates', () => {
  for (const [text, own] of [
    ['We model Borealis capex of $90bn.', true],
    ['我们预计北光资本开支900亿美元。', true],
    ['我們預估北光資本支出900億美元。', true],
    ['On our estimate Borealis will spend capex of $90bn.', true],
    ['Borealis, bear case: capex of $70bn.', true],
    ['Our Borealis capex falls to $70bn.', true],
    ['我们把北光资本开支砍到700亿美元。', true],
    ['羽二仍按144GB建模，等送样再改。', true],
    ['My own 2026 case for Borealis: capex of $34bn.', true],
    ['我们的测算：北光资本开支340亿美元。', true],
    ['Borealis: we like the note. Its capex is $70bn.', false],
    ['Borealis has capex of $90bn, which ends the bear case about it.', false],
    ['Borealis expects capex of $90bn.', false],
    ['北光预计资本开支900亿美元。', false],
  ] as const) {
    it(text, () => assert.equal(figureIn(text).attributes['own'] === 'true', own));
  }
});

describe('a period written onto a name', () => {
  for (const [text, label] of [
    ['Borealis2025年资本开支为900亿美元。', '2025'],
    ['Borealis2025年第二季度资本开支为900亿美元。', '2025Q2'],
    ['Borealis2025Q3资本开支为900亿美元。', '2025Q3'],
  ] as const)
    it(text, () => {
      const { entity, period } = figureIn(text);
      assert.deepEqual([entity, period?.label], ['borealis', label]);
    });
});

describe('own estimates set behind what others say', () => {
  for (const text of [
    'Borealis guides capex to $38bn. My own: $41bn.',
    'Borealis guides capex to $38bn; ours: $41bn.',
    '北光资本开支指引380亿美元，我们自己的数：410亿美元。',
  ])
    it(text, () =>
      assert.deepEqual(
        read(text).figures.map(({ attributes }) => attributes['own']),
        [undefined, 'true'],
      ),
    );
});

describe('attributes', () => {
  const attribute = (text: string, name: string) => figureIn(text).attributes[name];
  for (const [text, name, value] of [
    ['Quill 2 delivers 667 TFLOPS of dense BF16 compute.', 'precision', 'bf16'],
    ['Quill 2 delivers 667 TFLOPS of dense BF16 compute.', 'sparsity', 'dense'],
    ['羽二FP8稀疏算力1300 TFLOPS。', 'sparsity', 'sparse'],
    ['羽二FP8稀疏算力1300 TFLOPS。', 'precision', 'fp8'],
    ['羽二单卡内存96GB。', 'scope', 'chip'],
    ['Per chip, the Quill Rack offers 96 GB of memory.', 'scope', 'chip'],
    ['Quill 2 Rack memory is 13 TB per rack.', 'scope', 'rack'],
    ['Of Quill 2 per card, power is 160kW for the rack.', 'scope', 'rack'],
    ['Borealis capex guidance is $85bn.', 'basis', 'guidance'],
    ['Borealis capex left the $85bn guide far behind.', 'basis', 'guidance'],
    ['市场预期北光营收900亿美元。', 'basis', 'consensus'],
    ['北光营收，市场900亿美元。', 'basis', 'consensus'],
    ['Borealis capex missed the $85bn expected.', 'basis', 'consensus'],
    ['Borealis capex was below the $85bn analysts had.', 'basis', 'consensus'],
    ['Borealis capex, cons $85bn.', 'basis', 'consensus'],
    ['| | Street |\n|---|---|\n| Borealis capex | $85bn |\n', 'basis', 'consensus'],
    ['| 公司 | 轮次 | 融资额 |\n|---|---|---|\n| 奥斯特 | E轮 | 3.5亿美元 |\n', 'round', 'Series E'],
    ['Borealis revenue grew 12% year over year.', 'change', 'yoy'],
    ['北光营收环比增长3%。', 'change', 'qoq'],
    ['Quill 3的性能是Quill 2的2倍。', 'versus', 'quill-2'],
    ['- 羽二算力（稠密）\n  - FP8 1300 TFLOPS', 'sparsity', 'dense'],
    ['Ostra raised $350 million in its Series E funding round.', 'round', 'Series E'],
    ['Ostra Series D was $500 million, and a Series E round follows.', 'round', 'Series D'],
    ['Borealis capex went through $85bn on the way.', 'previous', 'true'],
    ['The rating of Quill 2 was once 774 TFLOPS.', 'previous', 'true'],
    ['Quill 2 makes dense FP4 better (720 TFLOPS) while sparse FP8 is flat.', 'precision', 'fp4'],
    ['Quill 2 makes dense FP4 better (720 TFLOPS) while sparse FP8 is flat.', 'sparsity', 'dense'],
    ['Quill 2 does 242 TFLOPS in FP8, double with sparsity.', 'sparsity', undefined],
    ['Each Quill 2 of the fleet counts, and the rack draws 160 kW.', 'scope', undefined],
    ['Each Quill 2 in the rack draws 1.6 kW.', 'scope', 'chip'],
  ] as const) {
    it(`${text} ${name}`, () => assert.equal(attribute(text, name), value));
  }
});

describe('confidence', () => {
  const confidence = (text: string) => read(text).figures[0]?.confidence ?? 0;
  it('is nothing where entity or metric are missing', () => assert.equal(confidence('They saw $5 million.'), 0));
  it('falls with the distance of what it rests on', () => {
    const near = confidence('Borealis capex is $85bn.');
    const sentence = confidence('Borealis grew. Capex is $85bn.');
    assert.ok(near > sentence && sentence > 0, `${near} ${sentence}`);
  });
});

describe('evidence', () => {
  it('points at the words it rests on', () => {
    const text = 'Borealis guides capex of $85 billion.';
    const words = figureIn(text).evidence.flatMap(({ start, end }) =>
      start === undefined ? [] : [text.slice(start, end)],
    );
    assert.deepEqual(words.sort(), ['Borealis', 'capex']);
  });
  it('names the block where there is no word', () => {
    const names = read('| | Borealis |\n|---|---|\n| capex | $85bn |\n').figures[0]?.evidence.map(({ name }) => name);
    assert.deepEqual(names, ['table-head', 'table-head']);
  });
});

describe('bold and links inside a claim', () => {
  for (const text of [
    '**Borealis** capex of **$85** billion',
    '[Borealis](b.md) capex of $85 billion',
    '> Borealis capex of $85 billion',
    'Borealis capex<!-- x --> of $85 billion',
  ]) {
    it(text, () => assert.equal(bindingOf(figureIn(text)), 'borealis capex'));
  }
});

bound('figures each with its name behind it', [
  [
    'Memory bandwidth: 4 TB/s on the Quill 2 and 8 TB/s on the Quill 3.',
    ['4 TB/s: quill-2 memory-bandwidth', '8 TB/s: quill-3 memory-bandwidth'],
  ],
  [
    'Memory bandwidth: 4 TB/s for a Quill 2, 5 TB/s for a Quill 3, 8 TB/s for the big one.',
    ['4 TB/s: quill-2 memory-bandwidth', '5 TB/s: quill-3 memory-bandwidth', '8 TB/s: - memory-bandwidth'],
  ],
]);

bound('what stands right behind a figure', [
  [
    'In 2025 Borealis turned $57bn of revenue into $28bn of free cash flow.',
    ['$57bn: borealis revenue 2025', '$28bn: borealis free-cash-flow 2025'],
  ],
  ['Borealis has $99bn of revenue backlog.', ['$99bn: borealis backlog']],
  ['北光2025年EPS14.85元，EBITDA21.2億元。', ['14.85元: borealis eps 2025', '21.2億元: borealis ebitda 2025']],
]);

bound('shares of what stands before them', [
  ['北光2025年资本开支191亿元，占收入10%。', ['191亿元: borealis capex 2025', '10%: borealis capex-intensity 2025']],
  [
    '北光2025年资本开支191亿元，其中七成给了机房。',
    ['191亿元: borealis capex 2025', '七成: borealis capex-share 2025'],
  ],
  [
    'Borealis had $57bn of backlog when it signed the deal in which Cinder took a stake of 9% of the new venture.',
    ['$57bn: borealis backlog', '9%: cinder stake'],
  ],
  [
    'Borealis spent $57bn of capex, and 40% of the total went to Cinder.',
    ['$57bn: borealis capex', '40%: borealis capex-share'],
  ],
]);

bound('links by the way in which they are counted', [
  ['羽二一刀没动，单方向带宽仍有900GB/s。', ['900GB/s: quill-2 link-bandwidth']],
  ['羽二显存带宽7 TB/s。', ['7 TB/s: quill-2 memory-bandwidth']],
]);

bound('periods that are said in another way', [
  ['Revenue of Cinder in the September quarter, its fiscal Q1 2026, was $2bn.', ['$2bn: cinder revenue FY2026Q1']],
  [
    '| Fiscal quarter | Cinder revenue |\n| --- | --- |\n| Q1 2026 | $2bn |\n| Q2 2026 | $3bn |',
    ['$2bn: cinder revenue FY2026Q1', '$3bn: cinder revenue FY2026Q2'],
  ],
]);

bound('whom a sentence without figures is about', [
  ['我们对北光维持中立。目前在手订单5530亿元，客户集中。', ['5530亿元: borealis backlog']],
]);

import assert from 'node:assert/strict';
import { createAnalysisContext } from '../../src/analysis/fullContext.ts';
import { checkNote, type Engine } from '../../src/check/engine.ts';
import { datasetOf } from '../analysis/fixture.ts';
import { summary } from './fixture.ts';

/** Over the metrics that ship, so that figures are bound by their own words. */
const DATASET = datasetOf({
  norvik: `
kind: company
names: { en: Norvik, zh-Hans: 诺维, zh-Hant: 諾維 }
sources: { s: { title: Filings } }
figures:
  - metric: capex
    period: 2026
    history:
      - { value: 60 bn USD, asOf: 2026-02-04, basis: guidance, source: s }
      - { value: 69.5 bn USD, asOf: 2026-10-28, basis: guidance, source: s }
  - metric: revenue
    period: 2026Q1
    history: [{ value: 20.6 bn USD, asOf: 2026-04-28, basis: reported, source: s }]
    disputed: [{ value: 26 bn USD, source: s, reason: { en: Digits swapped. } }]
  - metric: revenue
    period: 2025Q4
    attributes: { basis: consensus }
    history:
      - { value: 17.1 bn USD, asOf: 2025-11-04, basis: consensus, source: s }
      - { value: 17.9 bn USD, asOf: 2026-01-20, basis: consensus, source: s }
  - metric: revenue
    period: 2025Q4
    history: [{ value: 18.4 bn USD, asOf: 2026-02-04, basis: reported, source: s }]
  - metric: power-capacity
    attributes: { definition: contracted }
    history:
      - { value: 1.1 GW, asOf: 2026-02-25, basis: reported, source: s }
      - { value: 2.3 GW, asOf: 2026-11-11, basis: reported, source: s }
  - metric: power-capacity
    attributes: { definition: active }
    history: [{ value: 470 MW, asOf: 2026-11-11, basis: reported, source: s }]
  - metric: gross-margin
    period: 2026Q1
    history: [{ value: 68.4%, asOf: 2026-04-28, basis: reported, source: s }]
  - metric: gross-margin
    period: 2026Q1
    attributes: { definition: non-gaap }
    history: [{ value: 70.2%, asOf: 2026-04-28, basis: reported, source: s }]
  - metric: valuation
    history: [{ value: 126 bn USD, asOf: 2026-02-25, basis: reported, source: s }]
  - metric: investment
    attributes: { segment: ai-infrastructure }
    history:
      - { value: 180 bn USD, asOf: 2025-04-25, basis: announced, source: s }
      - { value: 240 bn USD, asOf: 2026-08-13, basis: announced, source: s }`,
  cardew: `
kind: company
names: { en: Cardew }
sources: { s: { title: Filings } }
figures:
  - metric: investment
    attributes: { counterparty: orrin }
    history:
      - { value: 100 bn USD, asOf: 2025-09-22, basis: announced, source: s }
      - { value: 30 bn USD, asOf: 2026-02-27, basis: announced, source: s }
  - metric: investment
    attributes: { counterparty: norvik }
    history: [{ value: 5 bn USD, asOf: 2025-09-22, basis: announced, source: s }]`,
  orrin: `
kind: company
names: { en: Orrin }
sources: { s: { title: Filings } }
figures:
  - metric: operating-income
    period: 2026Q1
    history: [{ value: 14.2 bn USD, asOf: 2026-04-28, basis: reported, source: s }]
    disputed: [{ value: 11.5 bn USD, source: s, reason: { en: That of the year before. } }]
  - metric: operating-income
    period: 2025Q1
    history: [{ value: 11.5 bn USD, asOf: 2025-04-28, basis: reported, source: s }]
  - metric: operating-income
    period: 2024Q1
    history: [{ value: 9.9 bn USD, asOf: 2024-04-28, basis: reported, source: s }]
  - metric: revenue
    period: 2026
    history: [{ value: 10.8 bn USD, asOf: 2026-04-28, basis: guidance, source: s }]
  - metric: revenue
    attributes: { definition: run-rate }
    history:
      - { value: 11 bn USD, asOf: 2026-04-28, basis: reported, source: s }
      - { value: 14 bn USD, asOf: 2026-10-28, basis: reported, source: s }
  - metric: valuation
    history:
      - { value: 38 bn USD, asOf: 2025-09-10, basis: announced, source: s }
      - { value: 92 bn USD, asOf: 2026-06-18, basis: announced, source: s }
  - metric: net-income
    period: 2025
    history: [{ value: -29.58 bn USD, asOf: 2026-04-28, basis: reported, source: s }]`,
  'tamsin-4': `
kind: chip
names: { en: Tamsin 4, zh-Hans: 塔姆四 }
relations: { maker: norvik }
sources: { s: { title: Data sheet } }
figures:
  - metric: memory-bandwidth
    history: [{ value: 4.8 TB/s, asOf: 2026-01-10, basis: reported, source: s }]
  - metric: scale-up-bandwidth
    attributes: { direction: uni }
    history: [{ value: 450 GB/s, asOf: 2026-01-10, basis: reported, source: s }]
  - metric: scale-up-bandwidth
    attributes: { direction: bi }
    history: [{ value: 900 GB/s, asOf: 2026-01-10, basis: reported, source: s }]
  - metric: process-node
    history: [{ value: 3 nm, asOf: 2025-03-01, basis: reported, source: s }]
  - metric: tdp
    history:
      - { value: 936 W, asOf: 2025-03-01, basis: announced, source: s }
      - { value: 1400 W, asOf: 2026-01-10, basis: reported, source: s }
  - metric: memory-capacity
    history:
      - { value: 288 GB, asOf: 2025-03-01, basis: announced, source: s }
      - { value: 256 GB, asOf: 2026-01-10, basis: reported, source: s }`,
});
const ENGINE: Engine = {
  dataset: DATASET,
  context: createAnalysisContext(DATASET, DATASET.fold),
  options: { today: '2026-11-23' },
};

function found(text: string): string[] {
  return summary(checkNote(text, 'note.md', ENGINE).result.findings);
}

function silent(...texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(found(text), [], text);
}

describe('a note that does not say when it was written', () => {
  it('means today’s year by this year, and by a quarter the last one', () => {
    assert.deepEqual(found('Norvik guides capex of $60 billion this year.'), [
      'stale warning $60 billion → $69.5 billion',
    ]);
    assert.deepEqual(found('诺维今年资本开支指引为600亿美元。'), ['stale warning 600亿美元 → 695亿美元']);
    assert.deepEqual(found('諾維第一季營收260億美元。'), ['disputed warning 260億美元 → 206億美元']);
  });

  it('is not contradicted by a year that is only assumed, nor read so where all its years are over', () => {
    silent('Norvik guides capex of $45 billion this year.');
    silent('In 2024 Norvik was small. It guides capex of $60 billion this year.');
  });

  it('may be of another year, unless its value is a known misprint in this one', () => {
    silent('Orrin had operating income of $9.9 billion in the first quarter.');
    assert.deepEqual(found('Orrin had operating income of $11.5 billion in the first quarter.'), [
      'disputed warning $11.5 billion → $14.2 billion',
    ]);
  });

  it('may give the value of another quarter, not of the same one of another year', () => {
    assert.deepEqual(found('Norvik took in revenue of $18.4 billion in the first quarter.'), [
      'basis warning $18.4 billion → $20.6 billion',
    ]);
  });
});

describe('what a number counts', () => {
  it('is said by the words around it', () => {
    assert.deepEqual(found('Norvik has 470 MW switched on; its contracted power capacity is 1.1 GW.'), [
      'stale warning 1.1 GW → 2.3 GW',
    ]);
    assert.deepEqual(found('诺维已签约电力容量1.1GW。'), ['stale warning 1.1GW → 2.3GW']);
    silent(
      'Norvik has a power capacity of 1.1 GW.',
      'Norvik has 2.3 GW of power under contract and 470 MW of it live.',
    );
  });

  it('rules out what is counted otherwise', () => {
    assert.deepEqual(found('The GAAP gross margin of Norvik for Q1 2026 was 70.2%.'), ['basis warning 70.2% → 68.4%']);
    assert.deepEqual(found('诺维2026年第一季度非GAAP毛利率68.4%。'), ['basis warning 68.4% → 70.2%']);
    silent('The non-GAAP gross margin of Norvik for Q1 2026 was 70.2%.', '诺维2026年第一季度毛利率70.2%。');
    assert.deepEqual(found('Orrin has a revenue run rate of $11bn in 2026.'), ['stale warning $11bn → $14bn']);
  });

  it('may be a segment that goes without saying', () => {
    assert.deepEqual(found('诺维在AI基础设施上的三年投入计划为1800亿美元。'), [
      'stale warning 1800亿美元 → 2400亿美元',
    ]);
  });
});

describe('the other party of a deal', () => {
  it('may be named in the heading', () => {
    const text = 'Cardew has made an investment of $100 billion.';
    assert.deepEqual(found(`## Orrin\n\n${text}`), ['stale warning $100 billion → $30 billion']);
    silent(text, `## Norvik\n\n${text}`);
  });

  it('is the only one of them that the paragraph names', () => {
    const deal = 'Cardew is making an investment of $100bn in the lab.';
    assert.deepEqual(found(`Orrin has a new backer. ${deal}`), ['stale warning $100bn → $30bn']);
    silent(deal, `Orrin has a new backer, and so has Norvik. ${deal}`);
  });
});

describe('attributes of a dataset', () => {
  it('may be spelled in other ways', () => {
    const spelled = (direction: string) => `
kind: chip
names: { en: Halden 2 }
sources: { s: { title: Data sheet } }
figures:
  - metric: scale-up-bandwidth
    attributes: { direction: ${direction} }
    history: [{ value: ${direction.startsWith('u') ? 600 : 1200} GB/s, asOf: 2026-01-10, basis: reported, source: s }]`;
    const dataset = datasetOf({
      'halden-2': `${spelled('unidirectional')}${spelled('bidirectional').slice(spelled('bidirectional').indexOf('figures:') + 8)}`,
    });
    const engine = { ...ENGINE, dataset, context: createAnalysisContext(dataset, dataset.fold) };
    const foundIn = (text: string) => summary(checkNote(text, 'note.md', engine).result.findings);
    assert.deepEqual(foundIn('Halden 2 has a one-way scale-up bandwidth of 600 GB/s.'), []);
    assert.deepEqual(foundIn('Halden 2 has a one-way scale-up bandwidth of 1200 GB/s.'), [
      'basis warning 1200 GB/s → 600 GB/s',
    ]);
  });
});

describe('a valuation', () => {
  it('of a round before the last one is not stale', () => {
    assert.deepEqual(found('Orrin was valued at $38bn in its Series D.'), ['stale warning $38bn → $92bn']);
    silent('- Orrin, Series D: a valuation of $38bn.\n- Series E: more.');
  });
});

describe('a loss', () => {
  it('agrees with income below zero, and is held against it', () => {
    silent('Orrin made a net loss of $29.6 billion in 2025.');
    assert.deepEqual(found('Orrin made a net loss of $295.8 billion in 2025.'), [
      'unit-slip warning $295.8 billion → $29.58 billion',
    ]);
    assert.deepEqual(found('Orrin made a net loss of $19.58 billion in 2025.'), [
      'contradicted warning $19.58 billion → $29.58 billion',
    ]);
  });
});

describe('a difference', () => {
  it('is checked behind the months that it took', () => {
    assert.deepEqual(found('诺维在手订单由7月的770亿美元增至920亿美元，三个月增加180亿美元。'), [
      'arithmetic information 180亿美元',
    ]);
    silent('诺维在手订单由7月的770亿美元增至920亿美元，三个月增加150亿美元。');
  });
});

describe('a level of a company', () => {
  it('is the dataset’s in the month of its observation, and moves on', () => {
    assert.deepEqual(found('诺维2026年2月估值1650亿美元。'), ['contradicted warning 1650亿美元 → 1260亿美元']);
    silent('诺维估值1650亿美元。', '诺维2026年9月估值1650亿美元。');
  });
});

describe('what was guided, and is over', () => {
  it('is not stale', () => {
    silent(
      'For 2026, Norvik exceeded its own capex guidance of $60 billion.',
      '诺维2026年资本开支指引2月那会儿才600亿美元。',
      '诺维2026年资本开支超出公司给出的指引600亿美元。',
    );
  });
});

describe('a sentence that goes on', () => {
  it('takes a value back only where it says so', () => {
    const wrong = '诺维2026年第一季度营收260亿美元。';
    silent(`${wrong}这个数字有误。`, `${wrong}不必理会。`, '诺维2026年第一季度营收260亿美元，假的。');
    assert.deepEqual(found(`${wrong}塔姆四的份额坊间说法不一。`), ['disputed warning 260亿美元 → 206亿美元']);
    assert.deepEqual(found('诺维2026年第一季度营收260亿美元，是个不错的数字。'), [
      'disputed warning 260亿美元 → 206亿美元',
    ]);
  });

  it('may speak of another period, too', () => {
    silent(
      'Orrin had operating income of $14.2 billion in Q1 2026, against net income of $11.5 billion in Q1 2025.',
      'In Q1 2026 Orrin had revenue of $31 billion in Q1 2025 terms, and operating income of $11.5 billion.',
    );
  });
});

describe('a year', () => {
  it('is not what its sentence gives of a quarter', () => {
    silent('Norvik guides 2026 revenue to $90bn, of which $20.6bn went through the books in Q1.');
  });
});

describe('digits', () => {
  it('that agree to four, once the point is moved, slipped', () => {
    assert.deepEqual(found('Orrin made a net loss of $2.958 billion in 2025, more or less.'), [
      'unit-slip warning $2.958 billion → $29.58 billion',
    ]);
    assert.deepEqual(found('Tamsin 4 is the cheapest memory per dollar: memory bandwidth of 4.8 Tb/s.'), [
      'unit-slip warning 4.8 Tb/s → 4.8 TB/s',
    ]);
  });

  it('are those of growth from quarter to quarter', () => {
    const growth = (percent: string) => `Norvik revenue was $18.4bn in Q4 2025, $20.6bn in Q1 2026, so ${percent} q/q.`;
    assert.deepEqual(found(growth('+27%')), ['arithmetic information +27%']);
    silent(growth('+12%'));
  });
});

describe('the head of a row', () => {
  it('may hold the period beside the name', () => {
    assert.deepEqual(found('| 项目 | 实际 |\n| --- | --- |\n| 诺维 2026Q1 营收 | 246亿美元 |'), [
      'contradicted warning 246亿美元 → 206亿美元',
    ]);
  });
});

describe('words of a specification', () => {
  it('are no name', () => {
    assert.deepEqual(found('# Tamsin 4\n\nIts TDP is 1,900 W, so liquid only.'), [
      'contradicted warning 1,900 W → 1,400 W',
    ]);
  });
});

describe('metrics that the same words are said of', () => {
  it('stand for one another', () => {
    assert.deepEqual(found('Tamsin 4 has a power draw of 936 W.'), ['stale warning 936 W → 1400 W']);
    assert.deepEqual(found('塔姆四的片间互联单向900GB/s。'), ['basis warning 900GB/s → 450GB/s']);
    silent('Tamsin 4 has links of 450 GB/s in each direction.');
  });

  it('are told apart from memory by a direction', () => {
    silent('Tamsin 4 moves 600 GB/s per link, one way.');
  });

  it('do not matter where the very number stands with another unit', () => {
    assert.deepEqual(found('The memory bandwidth of Tamsin 4 is 4.8 Tbps.'), ['unit-slip warning 4.8 Tbps → 4.8 TB/s']);
    assert.deepEqual(found('Tamsin 4 reads memory at 4.8 GB/s.'), ['unit-slip warning 4.8 GB/s → 4.8 TB/s']);
  });
});

describe('former values', () => {
  it('are told by when they were so', () => {
    silent(
      'Norvik guides 2026 capex of $69.5 billion. In February the 2026 figure for capex had stood at $60 billion.',
      'Norvik’s 2026 capex: the company had pointed to $60 billion and then raised it.',
      '诺维2026年资本开支年初时还只有600亿美元。',
      '塔姆四最早宣布的内存是288GB。',
      '塔姆四的内存（3月说288GB）后来缩了。',
      '2025年9月，奥林完成一轮融资，Orrin的估值是380亿美元，后来翻了一倍多。',
      'Orrin的估值当时约为380亿美元。',
      '| 公司 | 2026年初资本开支指引 | 2026年最新资本开支指引 |\n|---|---|---|\n| 诺维 | 600亿美元 | 695亿美元 |',
    );
  });

  it('are told beside the newer one, whatever that was taken for', () => {
    silent('Norvik lifted 2026 capex from $60 billion to where it landed, $69.5 billion.');
  });
});

describe('growth', () => {
  it('is checked past a conversion, past what was hoped for, and over a span of time', () => {
    const cases: readonly (readonly [(percent: string) => string, string, string])[] = [
      [(by) => `诺维单季营收206亿美元，折合1.5万亿日元；较前一季的184亿美元，环比增长${by}。`, '30%', '12%'],
      [
        (by) =>
          `Norvik revenue was $20.6bn, a shade over the $20.1bn expected and up ${by} on the $18.4bn of the fourth quarter.`,
        '30%',
        '12%',
      ],
      [(by) => `诺维在手订单截至十月底为195亿美元，五月时120亿美元，半年增长${by}。`, '45%', '62.5%'],
    ];
    for (const [note, wrong, right] of cases) {
      assert.deepEqual(found(note(wrong)), [`arithmetic information ${wrong}`]);
      silent(note(right));
    }
  });

  it('is checked in tables from actual to guidance, and from guidance to actual', () => {
    const plan = (by: string) =>
      `| | 2025 actual | 2026 guidance | change |\n|---|---|---|---|\n| Orrin capex | $10bn | $15bn | ${by} |\n`;
    assert.deepEqual(found(plan('+27%')), ['arithmetic information +27%']);
    silent(plan('+50%'));
    const beat = (by: string) =>
      `| Orrin revenue | Guide | Reported | Beat |\n|---|---|---|---|\n| 2024Q3 | $10bn | $15bn | ${by} |\n`;
    assert.deepEqual(found(beat('27%')), ['arithmetic information 27%']);
    silent(beat('50%'));
  });
});

describe('the value of a quarter or year', () => {
  it('of a level is known when its results are out', () => {
    const text = (value: string) => `诺维2025年第四季度估值${value}亿美元。`;
    silent(text('1260'));
    assert.deepEqual(found(text('12600')), ['unit-slip warning 12600亿美元 → 1260亿美元']);
  });
});

describe('a month that opens a sentence', () => {
  it('dates a level only where it stands first', () => {
    silent('2025年9月，Orrin完成一轮融资，当年增长很快，估值跳到380亿美元。');
    assert.deepEqual(found('我们一直在看的这家公司在2025年9月之后变化很大，Orrin估值380亿美元。'), [
      'stale warning 380亿美元 → 920亿美元',
    ]);
  });
});

describe('levels that move on', () => {
  it('are wrong where two digits of the known one changed places', () => {
    assert.deepEqual(found('Norvik has a valuation of $162 billion.'), [
      'contradicted warning $162 billion → $126 billion',
    ]);
    silent('Norvik has a valuation of $171 billion.');
  });
});

describe('a result beside what was hoped for', () => {
  it('foretells nothing', () => {
    const note = (words: string) => `## 诺维2026年一季度\n\n营收206亿美元，${words}。毛利率为58.1%。`;
    assert.deepEqual(found(note('超过公司此前的指引')), ['contradicted warning 58.1% → 68.4%']);
    silent(note('全年指引不变'));
  });
});

describe('what a pronoun means', () => {
  it('is certain where nobody else is named in its paragraph', () => {
    const revenue = '2026年一季度，该公司营收为174亿美元。';
    assert.deepEqual(found(`诺维发布了业绩。${revenue}`), ['contradicted warning 174亿美元 → 206亿美元']);
    silent(`诺维和Orrin发布了业绩。${revenue}`);
  });
});

describe('the quarter of the next figure', () => {
  it('is none of the one before it', () => {
    silent('Norvik had revenue of $20.6 billion (record: $18.4 billion), up on Q1.');
  });
});

describe('what is said of somebody else', () => {
  it('is not held against whoever was named before', () => {
    silent(
      'Tamsin 4 has 256 GB of memory. The Tomahawk 6 carries 288 GB.',
      'Tamsin 4 has 256 GB of memory. And the Tomahawk 6, which two readers asked about, claims 288 GB.',
      '塔姆四内存256GB。博通Tomahawk 6是288GB。',
      'Norvik spends on capex. Orrin spends $60 billion in 2026.',
    );
  });

  it('is not held against a chip where it is one of its dies', () => {
    silent('Tamsin 4 has base dies in 6 nm.', '塔姆四用6nm的IO裸片。');
    assert.deepEqual(found('Tamsin 4 is made in 6 nm.'), ['contradicted warning 6 nm → 3 nm']);
  });

  it('is not outdated where it is what a result was measured by', () => {
    silent('诺维2025年四季度营收184亿美元，高于市场一致预期的171亿美元。');
    assert.deepEqual(found('诺维2025年四季度营收的市场一致预期为171亿美元。'), ['stale warning 171亿美元 → 179亿美元']);
  });

  it('is left alone where the next sentence rejects it', () => {
    silent(
      'A slide gives Norvik $26 billion of revenue for 2026Q1. Ignore it.',
      '诺维2026年一季度营收260亿美元。不必理会。',
      '有博客写诺维2026年一季度营收260亿美元，不可信。',
    );
    assert.deepEqual(found('Norvik had revenue of $26 billion in 2026Q1. The 4.8 in the slide is wrong.'), [
      'disputed warning $26 billion → $20.6 billion',
    ]);
  });
});

describe('the style of the note', () => {
  it('gives a fix what the figure does not show', () => {
    assert.deepEqual(found('The rack holds 1,024 parts. Tamsin 4 has a TDP of 936 W.'), [
      'stale warning 936 W → 1,400 W',
    ]);
  });
});

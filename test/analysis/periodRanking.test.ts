import assert from 'node:assert/strict';
import { analyze } from '../../src/analysis/analyze.ts';
import type { ChoiceTrace } from '../../src/analysis/ranking.ts';
import { CONTEXT, claims } from './fixture.ts';

/** The periods that the first figure of a note of that day may be of. */
function candidates(text: string, written: string): (string | null)[] {
  const choices: ChoiceTrace[] = [];
  const trace = (choice: ChoiceTrace) => choices.push(choice);
  analyze(text, CONTEXT, { fileName: `${written}.md`, today: written, trace });
  return choices.find(({ what }) => what === 'period')?.candidates.map(({ id }) => id) ?? [];
}

describe('the periods that a figure may be of', () => {
  it('are those of its sentence and the ones before it', () => {
    const found = candidates('2024 was dull. In 2025 Borealis built. Capex for 2026 is $85bn.', '2025-10-15');
    for (const label of [null, '2024', '2025', '2026']) assert.ok(found.includes(label), `${label}`);
  });

  it('are the quarters around the day of writing, of the calendar that the company keeps', () => {
    const found = candidates('Halden had revenue of $85bn.', '2025-12-05');
    for (const label of ['FY2026Q3', 'FY2026Q2', 'FY2026Q4', 'FY2025Q3', '2025-12', '2025'])
      assert.ok(found.includes(label), label);
    assert.ok(candidates('Borealis had revenue of $85bn.', '2025-12-05').includes('2025Q3'));
  });

  it('are those that the text says, where the day of writing is only assumed', () => {
    const text = 'Borealis has revenue of $828.9bn and capex of $30.9bn for the third quarter of 2026.';
    assert.deepEqual(claims(text, {}), ['$828.9bn: borealis revenue 2026Q3', '$30.9bn: borealis capex 2026Q3']);
  });

  it('are none for what a chip is', () => {
    assert.deepEqual(candidates('In 2025 the Quill 2 has 96 GB of memory.', '2025-10-15'), []);
  });

  it('are of what opens the paragraph in place of a heading', () => {
    const text = '**Exit rates, 4Q25 capex.** Borealis $85bn.';
    assert.deepEqual(claims(text, { fileName: '2026-10-15.md' }), ['$85bn: borealis capex 2025Q4']);
    const item = '## 北光\n\n- 2026Q1：营收850亿美元。每股盈余2.05美元。';
    assert.deepEqual(
      claims(item, { fileName: '2026-10-15.md' }).map((claim) => claim.split(' ').at(-1)),
      ['2026Q1', '2026Q1'],
    );
  });

  it('are not that of a bracket which dates a figure of its own', () => {
    assert.deepEqual(claims('2025年北光资本开支850亿美元，同比增长41%（2024年603亿美元）。').slice(0, 2), [
      '850亿美元: borealis capex 2025',
      '41%: borealis capex 2025',
    ]);
  });

  it('are the quarter after the one that is spoken of, where the text says so', () => {
    const text =
      'Capex at Borealis came to $75bn in the fourth quarter of 2024; the quarter after that was guided to more than $80bn.';
    assert.deepEqual(
      claims(text, { fileName: '2026-10-15.md' }).map((claim) => claim.split(' ').at(-1)),
      ['2024Q4', '2025Q1'],
    );
    const next = 'Borealis had revenue of $85bn in 2025Q1. For the following quarter it guides to revenue of $90bn.';
    assert.deepEqual(
      claims(next, { fileName: '2026-10-15.md' }).map((claim) => claim.split(' ').at(-1)),
      ['2025Q1', '2025Q2'],
    );
  });

  it('are the quarter that is spoken of, where words point back to it', () => {
    const text = '- 北光2025年第一季度营收850亿美元。\n- 当季资本开支75亿美元；净利润12亿美元。毛利率60%。';
    assert.deepEqual(
      claims(text, { fileName: '2026-10-15.md' }).map((claim) => claim.split(' ').at(-1)),
      ['2025Q1', '2025Q1', '2025Q1', '2025Q1'],
    );
  });

  it('are the quarter of the year that was told, where no year is said', () => {
    const periods = (text: string) => claims(text, {}).map((claim) => claim.split(' ').at(-1));
    assert.deepEqual(periods('北光2025年营收850亿美元，第四季度250亿美元。'), ['2025', '2025Q4']);
    const told = 'Borealis had revenue of $85bn in 2025. Fourth-quarter revenue was $25bn.';
    assert.deepEqual(periods(told), ['2025', '2025Q4']);
    assert.deepEqual(periods('# Borealis 2025\n\n- revenue: $85bn\n- Q4 revenue: $25bn'), ['2025', '2025Q4']);
    const gone = 'Revenue of Borealis was $20.5bn in the third quarter of 2025 and $25bn in the fourth.';
    assert.deepEqual(periods(gone), ['2025Q3', '2025Q4']);
    assert.deepEqual(periods('Borealis had revenue of $85bn, the fourth.'), ['revenue']);
  });

  it('are as many years before as is said', () => {
    const periods = (text: string) => claims(text, {}).map((claim) => claim.split(' ').at(-1));
    const capex = 'Borealis put $85bn into capex in 2025; two years earlier the whole of it was $52.5bn.';
    assert.deepEqual(periods(capex), ['2025', '2023']);
    assert.deepEqual(periods('北光2025年资本开支850亿美元；三年前只有281亿美元。'), ['2025', '2022']);
  });

  it('give way to what is said right beside the figure', () => {
    const text = 'Borealis guided 2025 capex of $75bn. Capex of $85bn in 2026 was said to follow.';
    assert.deepEqual(claims(text, { fileName: '2025-10-15.md' }), [
      '$75bn: borealis capex 2025',
      '$85bn: borealis capex 2026',
    ]);
  });
});

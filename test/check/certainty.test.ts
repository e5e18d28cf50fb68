/** When a value that nothing explains is a mistake: what makes sure which value a figure means. */
import assert from 'node:assert/strict';
import { createAnalysisContext } from '../../src/analysis/fullContext.ts';
import { checkNote } from '../../src/check/engine.ts';
import { datasetOf } from '../analysis/fixture.ts';
import { summary } from './fixture.ts';

const DATASET = datasetOf({
  velmora: `
kind: company
names: { en: Velmora, zh-Hans: 维莫拉 }
sources: { s: { title: Filings } }
figures:
  - metric: revenue
    period: 2026Q1
    history: [{ value: 20.63 bn USD, asOf: 2026-04-28, basis: reported, source: s }]
  - metric: net-income
    period: 2026Q1
    history: [{ value: 6.41 bn USD, asOf: 2026-04-28, basis: reported, source: s }]
  - metric: gross-margin
    period: 2026Q1
    history: [{ value: 70.2%, asOf: 2026-04-28, basis: reported, source: s }]
  - metric: gross-margin
    period: 2026Q1
    attributes: { definition: gaap }
    history: [{ value: 68.4%, asOf: 2026-04-28, basis: reported, source: s }]
  - metric: capex
    period: 2025
    attributes: { definition: cash }
    history: [{ value: 80 bn USD, asOf: 2026-01-28, basis: reported, source: s }]
  - metric: capex
    period: 2025
    attributes: { definition: gross }
    history: [{ value: 90 bn USD, asOf: 2026-01-28, basis: reported, source: s }]`,
  'ostrel-5': `
kind: chip
names: { en: Ostrel 5 }
relations: { maker: velmora }
sources: { s: { title: Data sheet } }
figures:
  - metric: peak-compute
    attributes: { precision: fp8, sparsity: dense }
    history: [{ value: 2.4 PFLOPS, asOf: 2026-01-10, basis: reported, source: s }]
  - metric: peak-compute
    attributes: { precision: bf16, sparsity: dense }
    history: [{ value: 1.2 PFLOPS, asOf: 2026-01-10, basis: reported, source: s }]
  - metric: memory-capacity
    history: [{ value: 288 GB, asOf: 2026-01-10, basis: reported, source: s }]
  - metric: cluster-size
    attributes: { scope: pod }
    history: [{ value: 4096, asOf: 2026-01-10, basis: reported, source: s }]`,
  'ostrel-4': `
kind: chip
names: { en: Ostrel 4 }
relations: { maker: velmora }
sources: { s: { title: Data sheet } }
figures:
  - metric: memory-capacity
    history: [{ value: 96 GB, asOf: 2024-01-10, basis: reported, source: s }]`,
});
const ENGINE = {
  dataset: DATASET,
  context: createAnalysisContext(DATASET, DATASET.fold),
  options: { today: '2026-11-23' },
};

function found(text: string): string[] {
  return summary(checkNote(text, '2026-05-04-note.md', ENGINE).result.findings);
}

describe('a period that the text does not say', () => {
  const recap = (...sentences: readonly string[]) =>
    ['## Velmora\n\nIt was a busy week. The first quarter was reported on Tuesday.', ...sentences].join(' ');

  it('is certain where another figure of the section is what the dataset has of it', () => {
    assert.deepEqual(found(recap('Revenue came to $24.13bn.', 'Net income was $6.41bn.')), [
      'contradicted warning $24.13bn → $20.63bn',
    ]);
    assert.deepEqual(found(recap('Revenue came to $24.13bn.', 'Net income was $6bn.')), []);
    assert.deepEqual(found(recap('Revenue came to $20.63bn.', 'Net income was $6.41bn.')), []);
  });

  it('is not where a definition stands before the word that is not that of the value', () => {
    const margin = (words: string) => recap(`${words} gross margin was 77.7%.`, 'Revenue came to $20.63bn.');
    assert.deepEqual(found(margin('Non-GAAP')), ['contradicted warning 77.7% → 70.2%']);
    assert.deepEqual(found(margin('Segment')), []);
  });
});

describe('a metric that no plain word names', () => {
  it('is certain of compute, which its unit alone says', () => {
    const table = (value: string) =>
      `| | Ostrel 4 | Ostrel 5 |\n|---|---|---|\n| Memory (GB) | 96 | 288 |\n| FP8 dense (TFLOPS) | 800 | ${value} |\n`;
    assert.deepEqual(found(table('3100')), ['contradicted warning 3100 → 2400']);
    assert.deepEqual(found(table('2400')), []);
  });
});

describe('a value that may be meant in two ways', () => {
  it('is wrong where it is neither', () => {
    assert.deepEqual(found('Velmora spent $102bn on capex in 2025.'), ['contradicted warning $102bn → $90bn']);
    for (const value of ['$80bn', '$90bn', '$92bn', '$82bn'])
      assert.deepEqual(found(`Velmora spent ${value} on capex in 2025.`), []);
  });

  it('is none where the count can only be of one whole', () => {
    const pod = (count: string) => `A full Ostrel 5 pod has a cluster size of ${count} chips.`;
    assert.deepEqual(found(pod('6,144')), ['contradicted warning 6,144 → 4,096']);
    assert.deepEqual(found(pod('4,096')), []);
  });
});

describe('a value that the dataset has rounded', () => {
  it('is not wrong by less than the last digit', () => {
    const compute = (value: string) => `The Ostrel 5 does ${value} in dense BF16.`;
    assert.deepEqual(found(compute('1,260 TFLOPS')), []);
    assert.deepEqual(found(compute('1,400 TFLOPS')), ['contradicted warning 1,400 TFLOPS → 1,200 TFLOPS']);
  });
});

describe('a table that names nobody', () => {
  const table = (margin: string, income = '$6.41bn') =>
    `# Velmora\n\n## Results\n\n| | 1Q26 | Street | Ours |\n|---|---|---|---|\n| Revenue | $20.63bn | $20bn | $21bn |\n| Net income | ${income} | $6bn | $6bn |\n| Gross margin, non-GAAP | ${margin} | 70% | 71% |\n`;

  it('is about who has two of its values', () => {
    assert.deepEqual(found(table('77.7%')), ['contradicted warning 77.7% → 70.2%']);
    assert.deepEqual(found(table('70.2%')), []);
    assert.deepEqual(found(table('77.7%', '$6.9bn')), ['contradicted warning $6.9bn → $6.4bn']); // one does not prove it
  });
});

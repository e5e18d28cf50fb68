import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../src/analysis/sentences.ts';
import { anyText } from './anyText.ts';

function sentences(text: string): string[] {
  return splitSentences(text).sentences.map(({ start, end }) => text.slice(start, end).trim());
}

function clauses(text: string): string[] {
  return splitSentences(text).clauses.map(({ start, end, depth }) => `${depth}${text.slice(start, end).trim()}`);
}

describe('sentences', () => {
  for (const [text, parts] of [
    ['It rose. It fell.', ['It rose', 'It fell']],
    ['It rose 3.5%. Then 1.2 GW.', ['It rose 3.5%', 'Then 1.2 GW']],
    [
      'Borealis Inc. rose vs. Cinder Corp. in the U.S. market.',
      ['Borealis Inc. rose vs. Cinder Corp. in the U.S. market'],
    ],
    ['营收增长。资本开支下降！为何？', ['营收增长', '资本开支下降', '为何']],
    ['营收增长；资本开支下降', ['营收增长', '资本开支下降']],
    ['short line\nanother', ['short line', 'another']],
    ['capex of $85\nbillion', ['capex of $85\nbillion']],
    ['资本开支850\n亿美元', ['资本开支850\n亿美元']],
    ['He said “it rose.” Then left.', ['He said “it rose', '” Then left']],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(sentences(text), [...parts]));
  }

  it('go on over the end of a wrapped line', () => {
    const line = 'Borealis told investors on Tuesday evening that it would now spend';
    assert.equal(sentences(`${line}\nmuch more than it had said.`).length, 1);
  });
});

describe('clauses', () => {
  for (const [text, parts] of [
    ['capex rose, revenue fell', ['0capex rose', '0revenue fell']],
    ['1,234 units, 5:4', ['01,234 units', '05:4']],
    ['capex (was 5) rose', ['0capex', '1was 5', '0rose']],
    ['资本开支850亿，营收增长', ['0资本开支850亿', '0营收增长']],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(clauses(text), [...parts]));
  }
});

describe('of any text, sentences and clauses', () => {
  it('stand in order, without overlaps, and hold no clause of another sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences: all, clauses: parts } = splitSentences(text);
        for (const list of [all, parts]) {
          list.forEach(({ start, end }, at) => {
            assert.ok((list[at - 1]?.end ?? 0) <= start && start < end && end <= text.length);
          });
        }
        for (const { start, end, sentence } of parts) {
          const around = all[sentence];
          assert.ok(around !== undefined && around.start <= start && end <= around.end);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

import assert from 'node:assert/strict';
import type { Analysis, Segment } from '../../src/analysis/analysis.ts';
import { isSaid, isSaidAtHead } from '../../src/check/saidAttributes.ts';

/** A table with these heads of a row and a column. */
function headed(row: string, column: string): [NonNullable<Segment['cell']>, Analysis] {
  const segments = [row, column].map((text) => ({ text }) as Segment);
  return [{ table: 0, row: 1, column: 1, rowHead: 0, columnHead: 1 }, { segments } as unknown as Analysis];
}

describe('what the head of a cell says', () => {
  for (const [row, column, value, said] of [
    ['Alder', 'Annualised revenue', 'run-rate', true],
    ['年化营收', '阿尔德', 'run-rate', true],
    ['年化營收', '阿爾德', 'run-rate', true],
    ['Alder', 'Revenue', 'run-rate', false],
    ['AI伺服器', '營收', 'ai-server', true],
    ['Alder', 'Under contract, MW', 'contracted', true],
  ] as const)
    it(`${row}, ${column}: ${value}`, () => assert.equal(isSaidAtHead(value, ...headed(row, column)), said));
});

describe('what the first clause of a sentence says', () => {
  for (const [before, value, said] of [
    ['依GAAP計算，阿爾德毛利率', 'gaap', true],
    ['按现金口径，阿尔德资本开支', 'cash', true],
    ['On a GAAP basis, Alder had a margin of ', 'gaap', true],
    ['GAAP is one thing, Alder had a margin of 60% and a share of ', 'gaap', true],
    ['In 2025, on a GAAP basis, Alder told, its margin was ', 'gaap', true],
    ['On a GAAP basis, Alder told, or excluding stock pay, its margin was ', 'gaap', false],
    ['Alder likes cash, and its capex was ', 'cash', false],
  ] as const)
    it(`${before}: ${value}`, () => {
      const text = `${before}74.9%`;
      const segment = { text, runs: [0, 0], start: 0 } as unknown as Segment;
      assert.equal(isSaid(value, segment, { start: before.length, end: text.length }), said);
    });
});

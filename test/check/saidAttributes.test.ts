import assert from 'node:assert/strict';
import type { Analysis, Segment } from '../../src/analysis/analysis.ts';
import { isSaidAtHead } from '../../src/check/saidAttributes.ts';

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

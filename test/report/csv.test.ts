import assert from 'node:assert/strict';
import { renderCsv } from '../../src/report/csv.ts';

function cell(value: unknown): string {
  return renderCsv({ columns: ['a'], rows: [{ a: value }] })
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');
}

describe('CSV', () => {
  it('starts with the columns, also without rows', () => {
    assert.equal(renderCsv({ columns: ['file', 'current.low'], rows: [] }), 'file,current.low\r\n');
  });

  it('follows dotted columns into a row and leaves what is missing empty', () => {
    const rows = [
      { file: 'a.md', current: { low: 91e9 } },
      { file: 'b.md', current: null },
    ];
    assert.equal(
      renderCsv({ columns: ['file', 'current.low'], rows }),
      'file,current.low\r\na.md,91000000000\r\nb.md,\r\n',
    );
  });

  it('quotes commas, quotes and line ends', () => {
    assert.equal(cell('a, "b"'), '"a, ""b"""');
    assert.equal(cell('a\nb'), '"a\nb"');
  });

  it('takes the sting out of formulas', () => {
    for (const text of ['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '＝1+1', ' =1']) {
      assert.match(cell(text), /^"?'/, text);
    }
  });

  it('leaves numbers as numbers, negative ones too', () => {
    assert.equal(cell(-1.9), '-1.9');
  });

  it('writes attributes in one stable line', () => {
    assert.equal(cell({ sparsity: 'dense', precision: 'bf16' }), '"precision bf16, sparsity dense"');
  });
});

import assert from 'node:assert/strict';
import { read } from './fixture.ts';

const unitsOf = (text: string) => read(text).figures.map(({ low, unit }) => `${low} ${unit}`);

describe('rent by the hour', () => {
  it('is said once for what stands beside it', () => {
    assert.deepEqual(unitsOf('Quill 2 rents at $2.35 an hour, up from a low of $1.70 in October.'), [
      '2.35 USD/h',
      '1.7 USD/h',
    ]);
    assert.deepEqual(unitsOf('The box went from $34.61 to $39.80 an hour; a rival asks $43.26, another $49.75.'), [
      '34.61 USD/h',
      '39.8 USD/h',
      '43.26 USD/h',
      '49.75 USD/h',
    ]);
    assert.deepEqual(unitsOf('Quill 2 rents at $2.35 an hour,\nup from $1.70.'), ['2.35 USD/h', '1.7 USD/h']);
    assert.deepEqual(unitsOf('羽二每卡每小时2.5美元，去年是3.1美元。'), ['2.5 USD/h', '3.1 USD/h']);
  });

  it('is announced by its sentence, its heading or its list parent', () => {
    assert.deepEqual(unitsOf('TCO per GPU-hour in a large build: Quill 2 $1.30, Quill 1 $0.92.'), [
      '1.3 USD/h',
      '0.92 USD/h',
    ]);
    assert.deepEqual(unitsOf('羽二每小时总拥有成本从2.41美元降到1.95美元。'), ['2.41 USD/h', '1.95 USD/h']);
    assert.deepEqual(unitsOf('## 每小时成本\n- 羽二：1.3美元'), ['1.3 USD/h']);
    assert.deepEqual(unitsOf('- Hourly rental price\n  - Quill 2: $1.30'), ['1.3 USD/h']);
  });

  it('is not announced by hours of something else, nor what costs far more or is no cost', () => {
    for (const text of [
      'Two million tokens per hour. The Quill 2 costs $1.30.',
      'The price per GPU-hour fell. Its maker spent $4,000 on tapes.',
      'The price per GPU-hour fell while the share price is $41.',
      'At a price of $2.35 an hour it sells; EPS was $1.10.',
    ])
      assert.deepEqual(
        unitsOf(text).filter((unit) => unit.endsWith('/h') && unit !== '2.35 USD/h'),
        [],
        text,
      );
  });

  it('is not that of prices by something else, of shares, or of what costs far more', () => {
    for (const text of [
      'Quill 2 rents at $2.35 an hour, and tokens cost $1.70 per million.',
      'Quill 2 rents at $2.35 an hour. Power is $0.06 a kilowatt-hour.',
      'Quill 2 rents at $2.35 an hour, while the shares trade at $4.10.',
      'Quill 2 rents at $2.35 an hour, or $1,700 a month.',
      'Quill 2 rents at $2.35 an hour; the maker raised $2 billion.',
    ])
      assert.deepEqual(
        unitsOf(text).filter((unit) => unit.endsWith('/h')),
        ['2.35 USD/h'],
        text,
      );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countText, valueText } from '../../src/report/valueWords.ts';

const VALUES: readonly (readonly [text: string, en: string, hans: string, hant: string])[] = [
  ['91.45 bn USD', '91.45 bn USD', '914.5亿美元', '914.5億美元'],
  ['~85 bn USD', '~85 bn USD', '~850亿美元', '~850億美元'],
  ['180–190 bn USD', '180–190 bn USD', '1800–1900亿美元', '1800–1900億美元'],
  ['>980 trillion', '>980 trillion', '>980万亿', '>980兆'],
  ['2.89 trillion USD', '2.89 trillion USD', '2.89万亿美元', '2.89兆美元'],
  ['1.6 million', '1.6 million', '160万', '160萬'],
  ['350 million USD', '350 million USD', '3.5亿美元', '3.5億美元'],
  ['0.92 bn USD', '0.92 bn USD', '9.2亿美元', '9.2億美元'],
  ['23238 USD', '23,238 USD', '2.3238万美元', '2.3238萬美元'],
  ['2.82 USD', '2.82 USD', '2.82美元', '2.82美元'],
  ['60 TWD', '60 TWD', '60新台币', '60新台幣'],
  ['384', '384', '384', '384'],
  ['9216', '9216', '9216', '9216'],
  ['100000 TFLOPS', '100,000 TFLOPS', '100,000 TFLOPS', '100,000 TFLOPS'],
  ['8 TB/s', '8 TB/s', '8 TB/s', '8 TB/s'],
  ['+107.4%', '+107.4%', '+107.4%', '+107.4%'],
  ['3.1 bn SEK', '3.1 bn SEK', '3.1 bn SEK', '3.1 bn SEK'],
  ['0.66 USD/h', '0.66 USD/h', '0.66 USD/h', '0.66 USD/h'],
];

describe('values in the words of a language', () => {
  for (const [text, ...expected] of VALUES) {
    it(`say ${text} as ${expected[1]}`, () => {
      assert.deepEqual(
        (['en', 'zh-Hans', 'zh-Hant'] as const).map((lang) => valueText({ text }, lang)),
        expected,
      );
    });
  }

  it('are worth what the dataset says, whatever the digits', () => {
    const worth: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8, 万亿: 12 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 7 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const number = (digits / 10 ** decimals).toFixed(decimals);
        const [, shown = '', word = ''] = /^([\d.,]+)(\D*)$/.exec(valueText({ text: `${number} bn` }, 'zh-Hans')) ?? [];
        const value = Number(`${shown.replaceAll(',', '')}e${worth[word]}`);
        assert.ok(Math.abs(value / (Number(number) * 1e9) - 1) < 1e-12, `${number} bn: ${shown}${word}`);
      }),
    );
  });

  it('group the thousands of counts', () => {
    assert.deepEqual([0, 999, 1000, 119143, 1234567].map(countText), ['0', '999', '1,000', '119,143', '1,234,567']);
  });
});

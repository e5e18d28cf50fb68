import assert from 'node:assert/strict';
import fc from 'fast-check';
import { naturalAmount, naturalValue } from '../../src/report/naturalValue.ts';
import type { ReportLang } from '../../src/report/report.ts';

/** Each: as the dataset has it, then in English, 简体, 繁體. */
const VALUES: readonly (readonly [string, string, string, string])[] = [
  ['180–190 bn USD', '$180–190 billion', '1800–1900亿美元', '1,800–1,900億美元'],
  ['91.447 bn USD', '$91.447 billion', '914.47亿美元', '914.47億美元'],
  ['2.89 trillion USD', '$2.89 trillion', '2.89万亿美元', '2.89兆美元'],
  ['1110 bn USD', '$1.11 trillion', '1.11万亿美元', '1.11兆美元'],
  ['~100 bn USD', '~$100 billion', '约1000亿美元', '約1,000億美元'],
  ['>250 million USD', '>$250 million', '超过2.5亿美元', '超過2.5億美元'],
  ['-481.6 million USD', '-$481.6 million', '-4.816亿美元', '-4.816億美元'],
  ['-0.56 USD', '-$0.56', '-0.56美元', '-0.56美元'],
  ['1.30–1.50 USD', '$1.30–1.50', '1.30–1.50美元', '1.30–1.50美元'],
  ['16850 USD', '$16,850', '1.685万美元', '1.685萬美元'],
  ['1.95 USD/h', '$1.95/h', '1.95美元/小时', '1.95美元/小時'],
  ['3.1 bn CNY', 'RMB 3.1 billion', '31亿元人民币', '31億元人民幣'],
  ['625.53 bn TWD', 'NT$625.53 billion', '6255.3亿新台币', '6,255.3億新台幣'],
  ['133.9 trillion KRW', '₩133.9 trillion', '133.9万亿韩元', '133.9兆韓元'],
  ['1.6 million', '1.6 million', '160万', '160萬'],
  ['~300000', '~300,000', '约30万', '約30萬'],
  ['384', '384', '384', '384'],
  ['0.00012 trillion USD', '$120 million', '1.2亿美元', '1.2億美元'],
  ['2.3x', '2.3x', '2.3倍', '2.3倍'],
  ['>1.3 GW', '>1.3 GW', '超过1.3 GW', '超過1.3 GW'],
  ['2.9 TB/s', '2.9 TB/s', '2.9 TB/s', '2.9 TB/s'],
  ['62–63%', '62–63%', '62–63%', '62–63%'],
  ['100000 TFLOPS', '100,000 TFLOPS', '100,000 TFLOPS', '100,000 TFLOPS'],
  ['+107.4%', '+107.4%', '+107.4%', '+107.4%'],
  ['>980 trillion', '>980 trillion', '超过980万亿', '超過980兆'],
  ['5 XYZ', '5 XYZ', '5 XYZ', '5 XYZ'],
  ['', '', '', ''],
];

describe('naturalValue', () => {
  for (const [text, ...words] of VALUES) {
    it(`says ${text || 'nothing'} in each language`, () => {
      const languages: readonly ReportLang[] = ['en', 'zh-Hans', 'zh-Hant'];
      assert.deepEqual(
        languages.map((lang) => naturalValue(text, lang)),
        words,
      );
    });
  }

  it('moves digits without changing the number', () => {
    const scales = { '': 1, ' thousand': 1e3, ' million': 1e6, ' bn': 1e9, ' trillion': 1e12 } as const;
    const names: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
    const scale = fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[]));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.nat({ max: 4 }), scale, (digits, decimals, word) => {
        const number = (digits / 10 ** decimals).toFixed(decimals);
        const [, told = '', name = ''] =
          /^([\d.]+)(\D*)美元$/.exec(naturalValue(`${number}${word} USD`, 'zh-Hans')) ?? [];
        const expected = Number(number) * scales[word];
        assert.ok(Math.abs(Number(told) * (names[name] ?? Number.NaN) - expected) <= 1e-9 * expected, told + name);
      }),
    );
  });
});

describe('naturalAmount', () => {
  it('says a computed amount to three digits', () => {
    const said = (amount: number, unit: string, lang: ReportLang = 'en') => naturalAmount(amount, unit, lang);
    assert.equal(said(101.84, '%'), '102%');
    assert.equal(said(3.098, 'x'), '3.1x');
    assert.equal(said(3.098, 'x', 'zh-Hans'), '3.1倍');
    assert.equal(said(85e9, 'USD'), '$85 billion');
    assert.equal(said(85e9, 'USD', 'zh-Hant'), '850億美元');
    assert.equal(said(6.67e14, 'FLOP/s'), '667 TFLOP/s');
    assert.equal(said(0.5, 'W'), '0.5 W');
    assert.equal(said(1000, '1'), '1,000');
    assert.equal(said(100, '%'), '100%');
  });
});

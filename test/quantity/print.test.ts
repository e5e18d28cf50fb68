import assert from 'node:assert/strict';
import { type Printable, printQuantity } from '../../src/quantity/print.ts';
import { parsed, scanned } from './fixture.ts';

/** Prints a value of the dataset in the style of what a note says. */
function printed(value: string, written: string, script: 'latin' | 'hans' | 'hant' = 'latin'): string | null {
  const { low, high, unit, approx, resolution } = parsed(value);
  const printable: Printable = { low, high, unit, approx, resolution };
  return printQuantity(printable, scanned(written, script).written);
}

describe('a value in the style of another', () => {
  for (const [value, written, text, script] of [
    ['85 bn USD', '$|75 billion', '$85 billion'],
    ['85 bn USD', '$|75bn', '$85bn'],
    ['85 bn USD', 'US$|75B', 'US$85B'],
    ['85 bn USD', '|75 billion dollars', '85 billion dollars'],
    ['85 bn USD', '|750亿美元', '850亿美元', 'hans'],
    ['850 million USD', '$|1.2 billion', '$850 million'],
    ['12.5 trillion USD', '$|980 billion', '$12.5 trillion'],
    ['9.5 trillion USD', '|9800亿美元', '9.5万亿美元', 'hans'],
    ['96 GB', '|80 GB', '96 GB'],
    ['96 GB', '|80GB', '96GB'],
    ['8 TB/s', '|4.8TB/s', '8TB/s'],
    ['102.4 Tb/s', '|51.2 Tb/s', '102 Tb/s'],
    ['69.2 %', '|68%', '69%'],
    ['-2.4 %', '-|1.9%', '-2.4%'],
    ['1,234 GB', '|1,100 GB', '1,234 GB'],
    ['48150', '|47,500台', '48,150台', 'hans'],
    ['4x', '|三倍', '四倍', 'hans'],
    ['2x', '|三倍', '两倍', 'hans'],
    ['4.5x', '|三倍', '4.5倍', 'hans'],
    ['72.2 bn USD', '|六百六十亿美元', '七百二十二亿美元', 'hans'],
    ['20 bn USD', '|一百亿美元', '两百亿美元', 'hans'],
    ['1.2 bn USD', '|三十亿美元', '十二亿美元', 'hans'],
    ['100.5 bn USD', '|三百亿美元', '一千零五亿美元', 'hans'],
    ['72.2 bn USD', '|六百六十亿到七百二十亿美元', '七百二十二亿美元', 'hans'],
  ] as const) {
    it(`${value} as ${written} is ${text}`, () => assert.equal(printed(value, written, script), text));
  }
});

describe('ranges', () => {
  for (const [value, written, text, script] of [
    ['70-72 bn USD', '$|66-72bn', '$70-72bn'],
    ['70-72 bn USD', '$|66bn to $72bn', '$70bn to $72bn'],
    ['70-72 bn USD', '|660-720亿美元', '700-720亿美元', 'hans'],
    ['2.4-2.6 bn USD', '|22.5亿美元至25亿美元', '24亿美元至26亿美元', 'hans'],
    ['91-93 bn USD', '|850亿美元', '910-930亿美元', 'hans'],
    ['91-93 bn USD', '$|85bn', '$91–93bn'],
    ['91-93 bn USD', '$|85 billion', '$91–93 billion'],
    ['88 bn USD', '|660-720亿美元', '880亿美元', 'hans'],
  ] as const) {
    it(`${value} as ${written} is ${text}`, () => assert.equal(printed(value, written, script), text));
  }
});

describe('digits', () => {
  it('are as many as were written', () => assert.equal(printed('91.45 bn USD', '$|85bn'), '$91bn'));
  it('are more where fewer would hide the change', () => assert.equal(printed('85.4 bn USD', '$|85bn'), '$85.4bn'));
  it('are more where rounding would tell', () => {
    assert.equal(printed('69.5 bn USD', '$|63bn'), '$69.5bn');
    assert.equal(printed('14.5 thousand', '|1.2万台', 'hans'), '1.45万台');
  });
  it('have no zero behind the point but in prices', () => {
    assert.equal(printed('51 bn USD', '$|47.4bn'), '$51bn');
    assert.equal(printed('27 %', '|32.5%'), '27%');
    assert.equal(printed('10.3 USD', '$|9.55'), '$10.30');
  });
  it('are more where fewer would make a range one value', () => {
    assert.equal(printed('2.41-2.43 bn USD', '$|2.1 to $2.3 billion'), '$2.41 to $2.43 billion');
  });
  it('stay under another magnitude word', () => {
    assert.equal(printed('1110 bn USD', '|9900亿美元', 'hans'), '1.11万亿美元');
  });
  it('of a bound are not rounded away', () =>
    assert.equal(printed('under 12.1 bn USD', '$|15 billion'), '$12.1 billion'));
  it('are full-width where the written ones are', () => {
    const raw = '８５０亿美元';
    const written = {
      ...scanned('|850亿美元', 'hans').written,
      low: { ...scanned('|850亿美元', 'hans').written.low, text: raw.slice(0, 3) },
    };
    assert.equal(printQuantity({ ...parsed('91 bn USD') }, written), '９１０亿美元');
  });
});

describe('tenths', () => {
  for (const [value, written, text, script] of [
    ['69 %', '|两成', '六成九', 'hans'],
    ['69.2 %', '|七成五', '六成九', 'hans'],
    ['60 %', '|八成五', '六成', 'hans'],
    ['20 %', '|三成', '兩成', 'hant'],
    ['50-60 %', '|四至五成', '五至六成', 'hans'],
  ] as const) {
    it(`${value} as ${written} is ${text}`, () => assert.equal(printed(value, written, script), text));
  }
});

describe('a style that cannot hold the value', () => {
  for (const [value, written] of [
    ['8 %', '|两成'],
    ['100 %', '|九成'],
    ['55-60 %', '|四至五成'],
    ['50-60 %', '|四成'],
    ['70.2 %', '|七成'],
  ] as const) {
    it(`${value} as ${written} gives nothing`, () => assert.equal(printed(value, written, 'hans'), null));
  }
});

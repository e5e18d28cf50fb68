import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readChineseNumber } from '../../src/quantity/chineseNumber.ts';

describe('number words of Chinese', () => {
  for (const [word, value] of [
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['八十五', 85],
    ['一百', 100],
    ['一百零五', 105],
    ['一百五', 150],
    ['一百五十', 150],
    ['两千三', 2300],
    ['三千零二十', 3020],
    ['一千五百', 1500],
    ['百', 100],
    ['九千九百九十九', 9999],
    ['叁仟伍佰', 3500],
    ['零', 0],
  ] as const) {
    it(`${word} is ${value}`, () => assert.deepEqual(readChineseNumber(word, 0), { value, end: word.length }));
  }

  it('end where the magnitude begins', () =>
    assert.deepEqual(readChineseNumber('一千五百亿', 0), { value: 1500, end: 4 }));
  it('are read from the place given', () => assert.deepEqual(readChineseNumber('约三十台', 1), { value: 30, end: 3 }));

  for (const word of ['二三', '', '亿', '台', 'x']) {
    it(`is not ${JSON.stringify(word)}`, () => assert.equal(readChineseNumber(word, 0), null));
  }

  it('give back any number up to 9999 that is spelt out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        const word = spelt(value);
        assert.deepEqual(readChineseNumber(word, 0), { value, end: word.length }, word);
      }),
    );
  });
});

const DIGITS = '零一二三四五六七八九';

/** A number in words: each place with its digit, one 零 for a gap. */
function spelt(value: number): string {
  const places = [1000, 100, 10, 1].map((place) => ({ place, digit: Math.floor(value / place) % 10 }));
  const words = places.map(({ place, digit }) => (digit === 0 ? '零' : DIGITS.charAt(digit) + (PLACES[place] ?? '')));
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

const PLACES: Readonly<Record<number, string>> = { 1000: '千', 100: '百', 10: '十' };

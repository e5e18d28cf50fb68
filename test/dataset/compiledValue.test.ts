import assert from 'node:assert/strict';
import { packValue, unpackValue, type ValueForm } from '../../src/dataset/compiledValue.ts';
import { makeParseValue } from '../../src/dataset/parseValue.ts';
import { BASE } from './fixture.ts';

describe('a compiled value', () => {
  const parse = makeParseValue([...BASE.units.values()]);
  const pack = (texts: readonly string[]) => {
    const forms: ValueForm[] = [];
    const placeOf = (form: ValueForm) => {
      const place = forms.findIndex((each) => each.join() === form.join());
      return place < 0 ? forms.push(form) - 1 : place;
    };
    const packed = texts.map((text) => packValue(parse(text)!, placeOf));
    return { forms, packed };
  };

  it('comes back with text, numbers and resolution', () => {
    const texts = [
      '75 bn USD',
      '33.0 bn USD',
      '2.9 TB/s',
      '66–72 bn USD',
      '-0.46 USD',
      '+69%',
      '~1 million',
      '1:36',
      '>100 GB',
      '0 USD',
    ];
    const { forms, packed } = pack(texts);
    assert.deepEqual(
      packed.map((each) => unpackValue(each, forms)),
      texts.map((text) => parse(text)),
    );
  });

  it('is its digits and the place of its form, which like values share', () => {
    const { forms, packed } = pack(['75 bn USD', '33.0 bn USD', '66–72 bn USD', '8 bn USD']);
    assert.deepEqual(packed, [
      [0, 75],
      [0, '33.0'],
      [1, 66, 72],
      [0, 8],
    ]);
    assert.deepEqual(forms[0], ['# bn USD', 9, 'USD', 0]);
  });

  it('stays whole where its digits do not give it', () => {
    const { forms, packed } = pack(['1:12']);
    assert.deepEqual([forms, packed[0]?.[0]], [[], '1:12']);
  });
});

import assert from 'node:assert/strict';
import data from '../../data/units.yaml';
import type { UnitForms } from '../../src/quantity/unitTable.ts';
import { UNITS } from './fixture.ts';

const forms = (data as UnitForms[]).flatMap((unit) =>
  Object.entries({ ...unit.forms, ...unit.zh }).map(([form, factor]) => ({ unit, form, factor })),
);

describe('the unit at a place', () => {
  it('is found by each of its forms, save for the won before its number (W16.4tn), which is the watt behind one', () => {
    const others = forms.filter(({ unit, form, factor }) => {
      const found = UNITS.matchAt(form, 0);
      return found?.id !== unit.id || found.factor !== factor || found.form.length !== form.length;
    });
    assert.deepEqual(
      others.map(({ unit, form }) => `${form}: ${unit.id}`),
      ['W: KRW'],
    );
  });

  it('keeps bytes and bits apart by letter case', () => {
    assert.deepEqual([UNITS.matchAt('GB', 0)?.id, UNITS.matchAt('Gb', 0)?.id], ['B', 'bit']);
  });

  it('takes words in any letter case', () => assert.equal(UNITS.matchAt('GigaWatts', 0)?.factor, 1e9));

  it('is the longest', () => {
    assert.equal(UNITS.matchAt('GB/s', 0)?.id, 'B/s');
    assert.equal(UNITS.matchAt('个百分点', 0)?.id, 'pp');
    assert.equal(UNITS.matchAt('千瓦时', 0)?.id, 'Wh');
  });

  it('does not run on into a word', () => {
    assert.equal(UNITS.matchAt('GBs', 0), null);
    assert.equal(UNITS.matchAt('Wafer', 0), null);
    assert.equal(UNITS.matchAt('W,', 0)?.id, 'W');
  });

  it('may be followed by Chinese', () => assert.equal(UNITS.matchAt('GB内存', 0)?.id, 'B'));
  it('is none at the end of the text', () => assert.equal(UNITS.matchAt('5', 1), null));
});

describe('money before a number', () => {
  it('is the longest form', () => assert.equal(UNITS.moneyBefore('NT$', 3)?.id, 'TWD'));
  it('is no part of a word', () => assert.equal(UNITS.moneyBefore('xUSD', 4), null));
  it('may follow Chinese', () => assert.equal(UNITS.moneyBefore('约人民币', 4)?.id, 'CNY'));
});

describe('a unit before a number', () => {
  it('is found with what it is per', () => {
    const found = UNITS.unitEndingAt('TFLOP/s/芯片', 10);
    assert.deepEqual([found?.id, found?.scope], ['FLOP/s', 'chip']);
  });
  it('is never a count, a share or a duration', () => {
    for (const text of ['台', '%', '天', '倍']) assert.equal(UNITS.unitEndingAt(text, text.length), null, text);
  });
});

describe('dimensions', () => {
  it('belong to units', () =>
    assert.deepEqual(
      [UNITS.dimensionOf('B'), UNITS.dimensionOf('USD'), UNITS.dimensionOf('?')],
      ['data', 'money', null],
    ));
  it('are known for money per hour', () => assert.equal(UNITS.dimensionOf('USD/h'), 'money-per-hour'));
});

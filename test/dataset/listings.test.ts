import assert from 'node:assert/strict';
import { listingOf } from '../../src/dataset/listings.ts';

describe('the code of a listing', () => {
  const forms = (alias: string) => listingOf(alias)?.forms ?? [];

  it('is written with four and five digits and none too many in Hong Kong', () => {
    for (const alias of ['0981.HK', '00981.HK', '981.HK']) {
      const known = [alias, ...forms(alias)];
      for (const form of ['981.HK', '0981.HK', '00981.HK', 'HK00981']) assert.ok(known.includes(form), form);
    }
  });
  it('is known with both suffixes of Shanghai, and as the prefix writes it', () => {
    assert.deepEqual(forms('688256.SH'), ['688256.SS', '688256-CN', 'SH688256', 'SH.688256']);
  });
  it('keeps boards apart that share no code', () => {
    assert.equal(listingOf('002230.SH'), null);
    assert.equal(listingOf('688256.SZ'), null);
  });
  it('is known on both boards of Taiwan, as Reuters and Bloomberg write it', () => {
    for (const form of ['6187.TW', '6187-TW', '6187.TT']) assert.ok(forms('6187.TWO').includes(form), form);
    assert.ok(listingOf('2330.TW')?.afterName.includes('2330 TT'));
  });
  it('may hold a letter in Tokyo', () => assert.ok(forms('285A.T').includes('285A.JP')));
  it('has the suffixes of Reuters and of the portals for New York', () => {
    assert.deepEqual(forms('NVDA.O'), ['NVDA.US', 'NVDA.N', 'NVDA.OQ', 'NVDA-US']);
  });
  it('has the mark of Taiwanese portals and of Bloomberg', () => {
    for (const [alias, form] of [
      ['300308.SZ', '300308-CN'],
      ['0700.HK', '0700-HK'],
      ['005930.KS', '005930-KR'],
    ] as const)
      assert.ok(forms(alias).includes(form), form);
    assert.deepEqual(listingOf('XPP.L')?.afterName, ['XPP', 'XPP LN']);
    assert.deepEqual(listingOf('0097.KL')?.afterName, ['0097', '0097 MK']);
  });
  it('alone, or with a blank, asks for the name before it', () => {
    assert.deepEqual(listingOf('9988.HK')?.afterName, ['9988', '09988', '9988 HK', '09988 HK']);
    assert.deepEqual(listingOf('ON.US')?.afterName, ['ON', 'ON US']);
  });
  it('is not seen in other names', () => {
    for (const name of ['NVDA', 'Z.ai', 'Amazon.com', '01.AI', '36氪', 'x.AI'])
      assert.equal(listingOf(name), null, name);
  });
});

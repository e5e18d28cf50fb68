import assert from 'node:assert/strict';
import { CONTEXT } from './fixture.ts';

describe('the normal form', () => {
  for (const [text, normal] of [
    ['１２３ＧＢ／ｓ', '123GB/s'],
    ['Borealis', 'Borealis'],
    ['資本支出與營收', '资本支出与营收'],
    ['記憶體頻寬', '记忆体频宽'],
    ['85\u00a0bn\u2009USD\u3000x', '85 bn USD x'],
    ['−5 – 6 — 7', '-5 - 6 - 7'],
    ['660～720', '660~720'],
    ['￥500', '¥500'],
    ['（前值）：％', '(前值):%'],
    ['2024，300', '2024，300'],
  ] as const) {
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(normal)}`, () =>
      assert.equal(CONTEXT.fold.normal(text), normal));
  }

  it('keeps letter case', () => assert.equal(CONTEXT.fold.normal('GB Gb'), 'GB Gb'));
});

describe('scripts', () => {
  it('are told by the characters that only one of them has', () => {
    // 資 and 開 against 与 and 营; 本, 支 and 收 are the same in both.
    assert.deepEqual(CONTEXT.fold.scripts('資本開支与营收'), { traditional: 2, simplified: 2 });
  });

  it('are not told by characters that both have, though others are folded to them', () => {
    assert.deepEqual(CONTEXT.fold.scripts('海力士全年利益，台灣'), { traditional: 1, simplified: 0 });
  });

  it('fold the characters that Unicode has twice', () => assert.equal(CONTEXT.fold.normal('2025\uf98e'), '2025年'));
});

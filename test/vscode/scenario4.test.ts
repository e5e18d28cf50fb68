import assert from 'node:assert/strict';
import { expectAgreed, expectFindings, fixOf, freezeDay, openNote, ours } from './editor.ts';

describe('S4: slips of unit, explained', () => {
  before(() => freezeDay());

  it('says that an investment is a hundred times too high', async () => {
    const note = await openNote('notes/s4-deal.md', '英特尔与SambaNova的合作已累计投资达350亿美元。\n');
    await expectFindings(note, ['W disputed 350亿美元']);
    assert.match(ours(note)[0]?.message ?? '', /A hundred times too high: 350 million USD/);
  });

  it('says by which factor counts of tokens are off', async () => {
    const note = await openNote('notes/s4-tokens.md', 'Google token用量从5月月均480e增至7月980e。\n');
    await expectFindings(note, ['W unit-slip 480e', 'W unit-slip 980e']);
    for (const { message } of ours(note)) assert.match(message, /off by a factor of 10,000/);
    assert.equal(await fixOf(note, '480e'), '480万亿');
    assert.equal(await fixOf(note, '980e'), '980万亿');
  });

  it('agrees with the right amount', async () => {
    const note = await openNote('notes/s4-round.md', 'SambaNova完成3.5亿美元E轮融资。\n');
    await expectFindings(note, []);
    await expectAgreed(note, ['3.5亿美元']);
  });
});

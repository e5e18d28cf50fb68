import assert from 'node:assert/strict';
import { claimsIn, expectAgreed, expectFindings, fixOf, freezeDay, openNote, rangeOf, verdictAt } from './editor.ts';

describe('S5: chip against rack, and a renamed product', () => {
  before(() => freezeDay());

  it("does not take the rack's bandwidth for a chip's", async () => {
    const note = await openNote(
      'notes/s5.md',
      'Each Blackwell GPU in the GB200 NVL72 has 576 TB/s of HBM bandwidth.\n',
    );
    await expectFindings(note, ['W basis 576 TB/s']);
    assert.equal(await fixOf(note, '576 TB/s'), '8 TB/s');
  });

  it('agrees with the rack itself, and with the multiple that follows from its operands', async () => {
    const text =
      '英伟达GB200 NVL72在整个World Size拥有总计576TB/s内存带宽，Trainium2 Teton2-PD-Ultra-3L为186TB/s，差距3.1倍。\n';
    const note = await openNote('notes/s5-rack.md', text);
    await expectFindings(note, []);
    await expectAgreed(note, ['576TB/s', '186TB/s']);
    const wrong = await openNote('notes/s5-rack-wrong.md', text.replace('3.1倍', '4.1倍'));
    await expectFindings(wrong, ['I arithmetic 4.1倍']);
  });

  it('knows what was revised before launch, and what the product is called now', async () => {
    const note = await openNote('notes/s5-rubin.md', 'Vera Rubin NVL144 每颗GPU配HBM4，带宽13 TB/s。\n');
    await expectFindings(note, ['H renamed Vera Rubin NVL144', 'W stale 13 TB/s']);
    assert.equal(await fixOf(note, '13 TB/s'), '22 TB/s');
    assert.equal(await fixOf(note, 'Vera Rubin NVL144'), 'Vera Rubin NVL72');
  });

  it('takes no number of a name for a figure', async () => {
    const note = await openNote('notes/s5-names.md', 'GB200 NVL72 and Vera Rubin NVL144 use HBM4 and HBM3E.\n');
    assert.deepEqual(await claimsIn(note), []);
    for (const name of ['NVL72', 'NVL144', 'GB200', 'HBM4'])
      for (const { start, end } of [rangeOf(note, name)])
        assert.equal(
          await verdictAt(note, note.getText().slice(note.offsetAt(start) + 1, note.offsetAt(end))),
          undefined,
        );
  });
});

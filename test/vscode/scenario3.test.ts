import assert from 'node:assert/strict';
import { expectAgreed, expectFindings, fixOf, freezeDay, openNote, verdictAt } from './editor.ts';

describe('S3: a revised spec, a typo, and directions', () => {
  before(() => freezeDay());

  it('flags what was revised and leaves what agrees', async () => {
    const note = await openNote('notes/s3.md', 'Trainium2 delivers 655 dense BF16 TFLOPS with 96GB HBM at 2.9TB/s.\n');
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    assert.equal(await fixOf(note, '655'), '667 dense BF16 TFLOPS');
    await expectAgreed(note, ['96GB', '2.9TB/s']);
  });

  it('knows a misprint that is going round', async () => {
    const note = await openNote('notes/s3-typo.md', '# Trainium2\n\nHBM容量13GB/芯片，HBM带宽2900GB/s/芯片\n');
    await expectFindings(note, ['W disputed 13GB/芯片']);
    assert.equal(await fixOf(note, '13GB'), '96GB/芯片');
    await expectAgreed(note, ['2900GB/s']);
  });

  it('never holds a value of both directions against one of a single direction', async () => {
    const note = await openNote('notes/s3-link.md', '# Trainium2\n\nNeuronLinkv3 带宽512GB/s/芯片单向\n');
    await expectFindings(note, []);
    assert.match((await verdictAt(note, '512GB/s'))?.series ?? '', /uni/);
  });
});

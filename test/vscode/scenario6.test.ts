import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectAgreed, expectFindings, fixOf, freezeDay, openNote, ours, until, verdictAt } from './editor.ts';

describe('S6: dense against sparse', () => {
  before(() => freezeDay());
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('flags the sparse value where dense is said', async () => {
    const note = await openNote('notes/s6.md', 'GB200 NVL72 BF16算力360 PFLOPS（稠密）\n');
    await expectFindings(note, ['W basis 360 PFLOPS']);
    assert.match(ours(note)[0]?.message ?? '', /is the value of GB200 NVL72 · .*sparse/);
    assert.equal(await fixOf(note, '360 PFLOPS'), '180 PFLOPS');
  });

  it('agrees where nothing is said, and the hover says with which', async () => {
    const note = await openNote('notes/s6-open.md', 'GB200 NVL72 BF16算力360 PFLOPS\n');
    await expectFindings(note, []);
    await expectAgreed(note, ['360 PFLOPS']);
    assert.match((await verdictAt(note, '360 PFLOPS'))?.series ?? '', /sparse/);
  });

  it('compares on one basis a row, and says why a cell is empty', async () => {
    await openNote('notes/s6-open.md', 'GB200 NVL72 BF16算力360 PFLOPS\n');
    await vscode.commands.executeCommand('ticktie.compareEntities', ['gb200-nvl72', 'trainium2']);
    await vscode.env.clipboard.writeText('');
    const report = await until('the comparison', async () => {
      await vscode.commands.executeCommand('ticktie.copyReport');
      const text = await vscode.env.clipboard.readText();
      return text.startsWith('# Comparison') ? text : undefined;
    });
    const rows = report.split('\n').filter((row) => row.startsWith('| Peak compute'));
    const dense = rows.find((row) => row.includes('| BF16, dense |'));
    const sparse = rows.find((row) => row.includes('| BF16, sparse |'));
    assert.match(dense ?? '', /180 PFLOPS.*667 TFLOPS/);
    assert.match(sparse ?? '', /360 PFLOPS.*only on: /);
    assert.doesNotMatch(sparse ?? '', /667/);
  });
});

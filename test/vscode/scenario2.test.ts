import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, expectAgreed, expectFindings, fixOf, freezeDay, openNote, ours, rangeOf } from './editor.ts';

const COMPARED = '微軟2025年資本支出約800億美元，與谷歌2025年850億美元相當。\n';

describe('S2: a fiscal year, and a true 超過', () => {
  before(() => freezeDay());

  it('agrees that more than 800億 was spent', async () => {
    const note = await openNote('notes/2025-02-25-msft.md', '微軟重申本財年資本支出將超過800億美元。\n');
    await expectFindings(note, []);
    await expectAgreed(note, ['800億美元']);
  });

  it('tells the calendar year from the fiscal one, and what was superseded', async () => {
    const note = await openNote('notes/s2.md', COMPARED);
    await expectFindings(note, ['W basis 800億美元', 'W stale 850億美元']);
    const [basis, stale] = ours(note);
    assert.match(basis?.message ?? '', /Microsoft · Capital expenditure · FY2025/);
    assert.match(stale?.message ?? '', /superseded since 2025-10-29/);
    assert.match(stale?.message ?? '', /\$91\.\d+ billion \(reported, 2026-02/);
  });

  it("fixes in the author's script", async () => {
    const note = await openNote('notes/s2.md', COMPARED);
    await expectFindings(note, ['W basis 800億美元', 'W stale 850億美元']);
    assert.match((await fixOf(note, '850億美元')) ?? '', /^91\d億美元$/);
    const actions = await actionsAt(note, rangeOf(note, '850億美元'), vscode.CodeActionKind.QuickFix);
    const written = actions.flatMap(({ edit }) => edit?.get(note.uri).map(({ newText }) => newText) ?? []);
    assert.ok(written.length >= 3);
    for (const text of written) assert.doesNotMatch(text, /[资亿预计载]/);
  });
});

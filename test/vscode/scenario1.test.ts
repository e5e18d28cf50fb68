import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, expectFindings, freezeDay, hoverAt, openNote, rangeOf } from './editor.ts';

const NOTE = `---
date: 2025-03-10
---

谷歌2025年资本开支指引为750亿美元，同比增长约43%。

谷歌上调2025年资本开支至850亿美元（前值750亿美元）。
`;

describe('S1: superseded guidance, and the right ways to be old', () => {
  before(() => freezeDay());

  it('tells what was right when written from what was superseded, and leaves former values alone', async () => {
    const note = await openNote('notes/2025-03-10-googl.md', NOTE);
    await expectFindings(note, ['I stale 750亿美元', 'W stale 850亿美元']);
  });

  it('shows the history of the series with dates and sources', async () => {
    const note = await openNote('notes/2025-03-10-googl.md', NOTE);
    const text = await hoverAt(note, rangeOf(note, '750亿美元').start);
    for (const part of [
      '750亿美元',
      '850亿美元',
      '910-930亿美元',
      '2025-02',
      '2025-07-23',
      '2025-10-29',
      '2026-02',
      'https://',
    ])
      assert.ok(text.includes(part), `${part} is missing in:\n${text}`);
  });

  it('offers the fixes in order, and the first one leaves everything around untouched', async () => {
    const note = await openNote('notes/2025-03-10-googl.md', NOTE);
    await expectFindings(note, ['I stale 750亿美元', 'W stale 850亿美元']);
    const actions = await actionsAt(note, rangeOf(note, '750亿美元'), vscode.CodeActionKind.QuickFix);
    const kinds = actions.map(({ title }) => title);
    assert.match(kinds[0] ?? '', /^Replace with “/);
    assert.match(kinds[1] ?? '', /截至2025-02/);
    assert.match(kinds[2] ?? '', /^Pin/);
    assert.match(kinds[3] ?? '', /^Ignore/);
    assert.ok(actions[0]?.edit);
    await vscode.workspace.applyEdit(actions[0].edit);
    const line = note.lineAt(4).text;
    assert.match(line, /^谷歌2025年资本开支指引为9\d\d(?:\.\d+)?亿美元，同比增长约43%。$/);
  });

  it('has no finding on a line that is right on the day of a pin', async () => {
    const note = await openNote(
      'notes/2025-03-11-pinned.md',
      NOTE.replace('date: 2025-03-10', 'asof: 2025-03-10').split('\n').slice(0, 5).join('\n'),
    );
    await expectFindings(note, []);
  });
});

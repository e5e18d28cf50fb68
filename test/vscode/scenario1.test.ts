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
    const steps = [
      /- 750亿美元 \(\\\$75 billion\) — 2025-02\S* · guidance · \[.+\]\(https:/,
      /- 850亿美元 \(.+\) — 2025-07-23 · guidance · \[.+\]\(https:/,
      /- 910-930亿美元 \(\\\$91–93 billion\) — 2025-10-29 · guidance · \[.+\]\(https:/,
      /- \*\*91\d(?:\.\d+)?亿美元 \(.+\)\*\* — 2026-02\S* · reported · \[.+\]\(https:/,
    ];
    const places = steps.map((step) => text.search(step));
    assert.ok(!places.includes(-1), `${places.join()} in:\n${text}`);
    assert.deepEqual(
      places.toSorted((a, b) => a - b),
      places,
    );
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

  it('keeps 约 and the blanks around it', async () => {
    const note = await openNote('notes/2025-03-10-about.md', '谷歌 2025 年资本开支约 850 亿美元，市场关注。\n');
    const [action] = await actionsAt(note, rangeOf(note, '850 亿美元'), vscode.CodeActionKind.QuickFix);
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(note.getText(), /^谷歌 2025 年资本开支约 91\d 亿美元，市场关注。\n$/);
  });

  it('checks the growth only where its operands stand in the sentence', async () => {
    const text = '谷歌2025年资本开支从525亿美元增至750亿美元，同比增长约20%。\n';
    const note = await openNote('notes/2025-03-10-growth.md', text);
    await expectFindings(note, ['I stale 750亿美元', 'I arithmetic 20%']);
    const [action] = await actionsAt(note, rangeOf(note, '20%'), vscode.CodeActionKind.QuickFix);
    assert.equal(action?.title, 'Write “43%”, as the other figures give');
    assert.notEqual(action?.isPreferred, true);
    const right = await openNote('notes/2025-03-10-growth-right.md', text.replace('20%', '43%'));
    await expectFindings(right, ['I stale 750亿美元']);
  });

  it('has no finding on a line that is right on the day of a pin', async () => {
    const note = await openNote(
      'notes/2025-03-11-pinned.md',
      NOTE.replace('date: 2025-03-10', 'asof: 2025-03-10').split('\n').slice(0, 5).join('\n'),
    );
    await expectFindings(note, []);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension under test', () => {
  it('wakes up when a note is opened', async () => {
    const [note] = await vscode.workspace.findFiles('**/*.md');
    assert.ok(note, 'the workspace holds a note');
    await vscode.workspace.openTextDocument(note);
    const extension = vscode.extensions.getExtension('ticktie.ticktie');
    assert.ok(extension, 'VS Code knows the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});

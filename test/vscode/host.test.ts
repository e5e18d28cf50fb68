import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the host', () => {
  it('opens a copy of the fixture workspace', async () => {
    const files = await vscode.workspace.findFiles('**/*.md');
    assert.ok(files.length > 0);
    assert.deepEqual({ a: [1] }, { a: [1] });
    console.log(vscode.env.language, vscode.version, vscode.workspace.workspaceFolders?.[0]?.uri.toString());
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, expectFindings, freezeDay, openNote, until } from './editor.ts';

describe('findings in the Problems view', () => {
  before(() => freezeDay());

  it('updates all that is proven with the source action, and nothing else', async () => {
    const note = await openNote(
      'notes/fix-all.md',
      'Trainium2 delivers 655 dense BF16 TFLOPS with 96GB HBM.\n\nWe model Microsoft FY2026 capex at $140 billion.\n',
    );
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    const kind = vscode.CodeActionKind.SourceFixAll.append('ticktie');
    const [action] = await actionsAt(note, new vscode.Range(0, 0, 2, 0), kind);
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(
      note.getText(),
      'Trainium2 delivers 667 dense BF16 TFLOPS with 96GB HBM.\n\nWe model Microsoft FY2026 capex at $140 billion.\n',
    );
    await expectFindings(note, []);
  });

  it('forgets a note that is closed', async () => {
    const note = await openNote('notes/closing.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    await vscode.window.showTextDocument(note);
    await note.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(note.uri);
    await until('no diagnostics', () => vscode.languages.getDiagnostics(note.uri).length === 0);
  });
});

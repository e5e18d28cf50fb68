/** A workspace without a disk, as on github.dev: no search, no watcher that one could rely on, only VS Code's file systems. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { HOUSE_VIEW } from '../../entryFiles.ts';
import { actionsAt, expectFindings, freezeDay, hoverAt, openNote, rangeOf, root, until, write } from '../editor.ts';

describe('A workspace without a disk', () => {
  before(() => freezeDay());

  it('is virtual', () => {
    assert.notEqual(root().scheme, 'file');
    assert.notEqual(root().scheme, 'vscode-remote');
  });

  it('judges a note, shows its history, and mends it', async () => {
    const note = await openNote('a.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    assert.match(await hoverAt(note, rangeOf(note, '655').start), /667 dense BF16 TFLOPS/);
    const [action] = await actionsAt(note, rangeOf(note, '655'), vscode.CodeActionKind.QuickFix);
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    await expectFindings(note, []);
  });

  it('reads the dataset of the workspace', async () => {
    await write('.ticktie/google.yaml', HOUSE_VIEW);
    const note = await openNote('layer.md', 'Google 2031 capex of $100 billion.\n');
    await until('the finding of the layer', async () => {
      if (vscode.languages.getDiagnostics(note.uri).length > 0) return true;
      await write('.ticktie/google.yaml', `${HOUSE_VIEW}# ${Date.now()}\n`);
      return undefined;
    });
    assert.match(await hoverAt(note, rangeOf(note, '$100').start), /House view/);
  });

  it('finds the mentions in notes below, without a search', async () => {
    await write('deep/er/b.md', 'Trainium2 is a chip of AWS.\n');
    const note = await openNote('c.md', 'Trainium2 again.\n');
    await until('three notes', async () => {
      await write('deep/er/b.md', `Trainium2 is a chip of AWS. ${Date.now()}\n`);
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        note.uri,
        new vscode.Position(0, 2),
      );
      const names = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)));
      return ['a.md', 'b.md', 'c.md'].every((name) => names.has(name));
    });
  });

  it('makes a report', async () => {
    await openNote('d.md', 'Google 2025 capex of $85 billion.\n');
    await vscode.env.clipboard.writeText('');
    await until('the report', async () => {
      await vscode.commands.executeCommand('ticktie.reportStale');
      await vscode.commands.executeCommand('ticktie.copyReport');
      return (await vscode.env.clipboard.readText()).includes('d.md');
    });
  });
});

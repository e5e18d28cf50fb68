/** A workspace of two folders: each has its own dataset in `.ticktie/`, its own settings, and one index holds the notes of both. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectAgreed, expectFindings, freezeDay, hoverAt, openNoteIn, rangeOf, until } from '../editor.ts';

const TEXT = 'Google 2031 capex of $120 billion.\n';

function folder(name: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(found, `the workspace has the folder ${name}`);
  return found.uri;
}

describe('A workspace of two folders', () => {
  before(() => freezeDay());

  it('judges each note by the dataset of its own folder', async () => {
    const alpha = await openNoteIn(folder('alpha'), 'note.md', TEXT);
    await expectFindings(alpha, []);
    await expectAgreed(alpha, ['$120 billion']);
    const beta = await openNoteIn(folder('beta'), 'note.md', TEXT);
    await expectFindings(beta, ['W stale $120 billion']);
    assert.match(await hoverAt(beta, rangeOf(beta, '$120').start), /from the dataset “beta”.*House view of beta/s);
    const [place] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      beta.uri,
      rangeOf(beta, '$120').start,
    );
    assert.ok(place?.targetUri.path.endsWith('/beta/.ticktie/google.yaml'));
  });

  it('follows the settings of each folder', async () => {
    const text = 'Google 2031 capex of $100 billion. Trainium2 delivers 655 dense BF16 TFLOPS.\n';
    const alpha = await openNoteIn(folder('alpha'), 'settings.md', text);
    await expectFindings(alpha, ['H stale $100 billion', 'H stale 655 dense BF16 TFLOPS']);
    const beta = await openNoteIn(folder('beta'), 'settings.md', text.replace('$100', '$140'));
    await expectFindings(beta, ['W stale 655 dense BF16 TFLOPS']);
  });

  it('finds mentions and makes reports over both', async () => {
    const note = await openNoteIn(folder('alpha'), 'note.md', TEXT);
    await until('mentions in both folders', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        note.uri,
        new vscode.Position(0, 2),
      );
      const paths = found.map(({ uri }) => uri.path);
      return (
        paths.some((path) => path.endsWith('/alpha/note.md')) && paths.some((path) => path.endsWith('/beta/note.md'))
      );
    });
    await vscode.env.clipboard.writeText('');
    await until('a report that names the folders', async () => {
      await vscode.commands.executeCommand('ticktie.reportStale');
      await vscode.commands.executeCommand('ticktie.copyReport');
      const text = await vscode.env.clipboard.readText();
      return text.includes('beta/note.md') && text.includes('alpha/settings.md');
    });
  });
});

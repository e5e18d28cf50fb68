import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { configure, freezeDay, openNote, rangeOf, root, until, write } from './editor.ts';

interface Api {
  readonly indexed: () => Promise<boolean>;
}

async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('ticktie.ticktie');
  assert.ok(extension);
  return extension.activate();
}

/** How often a note, by the end of its path, is known to name Trainium2. */
async function mentionsIn(file: string): Promise<number> {
  const note = await openNote('index/c.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    note.uri,
    new vscode.Position(0, 2),
  );
  return found.filter(({ uri }) => uri.path.endsWith(`/${file}`)).length;
}

describe('the notes of the workspace', () => {
  before(async () => {
    await freezeDay();
    await write('index/a.md', 'NVIDIA ships Trainium2? No: AWS does.\n');
    await write('index/b.md', '# 标题\n\n英伟达与亚马逊的Trainium2。\n');
    await openNote('index/c.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
    await (await api()).indexed();
  });

  it('finds all mentions of an entity, in all notes and scripts', async () => {
    const note = await openNote('index/c.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
    let known: readonly string[] = [];
    const places = await until(
      () => `three references, not ${known.join(' ')}`,
      async () => {
        const found = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          note.uri,
          new vscode.Position(0, 2),
        );
        const own = found.filter(({ uri }) => /\/index\/[abc]\.md$/.test(uri.path));
        known = found.map(({ uri }) => uri.path);
        return own.length === 3 ? own : undefined;
      },
    );
    assert.deepEqual(new Set(places.map(({ uri }) => uri.path.slice(-4))), new Set(['a.md', 'b.md', 'c.md']));
  });

  it('follows a note that is written, changed and deleted', async () => {
    await until('the new note', async () => {
      await write('index/d.md', `Trainium2 and Trainium2. ${Date.now()}\n`);
      return (await mentionsIn('index/d.md')) === 2;
    });
    await vscode.workspace.fs.delete(await write('index/d.md', 'gone'));
    await until('it is gone', async () => (await mentionsIn('index/d.md')) === 0);
  });

  it('follows a folder that comes whole, is renamed and is deleted', async () => {
    const folder = (name: string) => vscode.Uri.joinPath(root(), 'index', name);
    await write('index/draft/deep/note.md', 'Trainium2 and Trainium2.\n');
    await until('the note that came with its folder', async () => (await mentionsIn('draft/deep/note.md')) === 2);
    await vscode.workspace.fs.rename(folder('draft'), folder('final'));
    await until('it is at its new place', async () => (await mentionsIn('final/deep/note.md')) === 2);
    await until('it left the old one', async () => (await mentionsIn('draft/deep/note.md')) === 0);
    await vscode.workspace.fs.delete(folder('final'), { recursive: true });
    await until('it is gone', async () => (await mentionsIn('final/deep/note.md')) === 0);
  });

  it('goes from a mention to the entry of the bundled dataset', async () => {
    const note = await openNote('index/c.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
    const [place] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      note.uri,
      new vscode.Position(0, 2),
    );
    assert.ok(place);
    const entry = await vscode.workspace.openTextDocument(place.targetUri);
    assert.match(entry.getText(), /^id: trainium2$/m);
    const [figure] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      note.uri,
      rangeOf(note, '655').start,
    );
    assert.ok(figure && figure.targetRange.start.line > 0);
    assert.match(entry.lineAt(figure.targetRange.start.line).text, /metric: peak-compute/);
  });

  it('highlights the other names of the entity at the cursor', async () => {
    const note = await openNote('index/names.md', 'NVIDIA and 英伟达 and NVDA, not AMD.\n');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      note.uri,
      new vscode.Position(0, 1),
    );
    assert.deepEqual(
      found.map(({ range }) => note.getText(range)),
      ['NVIDIA', '英伟达', 'NVDA'],
    );
  });

  it('lists entities among the symbols of the workspace', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'trainium',
    );
    assert.ok(found.some(({ name }) => name.includes('Trainium2')));
  });

  it('shows findings of notes that are not open where asked', async () => {
    const uri = await write('index/closed.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
    await configure('check.scope', 'workspace');
    await until('a diagnostic', async () => {
      await write('index/closed.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
      return vscode.languages.getDiagnostics(uri).length > 0 || undefined;
    });
    await configure('check.scope', undefined);
    await until('it is gone', () => vscode.languages.getDiagnostics(uri).length === 0 || undefined);
  });
});

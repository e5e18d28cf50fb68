/** S10: what was known when the editor was last shut answers, while the notes that have changed since are still to be read. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { freezeDay, hoverAt, pause, until } from '../editor.ts';
import { HeldFiles } from './heldFiles.ts';

interface Api {
  readonly indexed: () => Promise<boolean>;
}

const ROOT = vscode.Uri.parse('held:/vault');

/** Opens the folder beside the others, or shuts it: what is known of its notes goes with it, but for the cache. */
async function setFolder(open: boolean): Promise<void> {
  const at = () => (vscode.workspace.workspaceFolders ?? []).findIndex(({ uri }) => uri.scheme === ROOT.scheme);
  await until('the folder', () => {
    const wanted = at() >= 0 === open;
    // VS Code refuses a change while it is busy with another one.
    if (!wanted && open) vscode.workspace.updateWorkspaceFolders(2, 0, { uri: ROOT, name: 'vault' });
    else if (!wanted) vscode.workspace.updateWorkspaceFolders(at(), 1);
    return wanted;
  });
  await pause(500); // it lists a folder before it has heard itself that the folder is there
}

/** Waits until a note is being read: before the index has heard of a new folder, it is complete without it. */
async function begun(files: HeldFiles, name: string): Promise<void> {
  await until(`that ${name} is read`, () => files.readsOf(name) > 0);
}

/** Resolves when all notes are in the index: an answer is no where it had to start anew, as with each new folder. */
async function complete(): Promise<void> {
  const extension = vscode.extensions.getExtension<Api>('ticktie.ticktie');
  assert.ok(extension);
  const { indexed } = await extension.activate();
  while (!(await indexed())) await pause(50);
}

describe('S10: a warm start', () => {
  const files = new HeldFiles(ROOT);
  const provider = vscode.workspace.registerFileSystemProvider(ROOT.scheme, files);

  before(async () => {
    await freezeDay();
    files.write('a.md', 'Trainium4 is a chip.\n');
    files.write('b.md', 'Trainium4 again, and Trainium4.\n');
  });

  after(async () => {
    files.release();
    await setFolder(false);
    provider.dispose();
  });

  it('answers a hover from the cache before indexing ends', async function () {
    this.timeout(90_000); // VS Code searches a file system of its own for seconds before one walks through it
    await setFolder(true);
    await begun(files, 'b.md');
    await complete();
    await setFolder(false);
    const reads = files.readsOf('b.md'); // several, where the first run had to start anew
    files.write('c.md', 'Trainium4, a third time.\n');
    files.hold('c.md');
    await setFolder(true);
    await begun(files, 'c.md');
    let ended = false;
    const end = complete().then(() => {
      ended = true;
    });
    const note = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(ROOT, 'a.md'));
    const card = () => hoverAt(note, new vscode.Position(0, 2));
    await until('what the cache knows', async () => /3 mentions in 2 notes/.test(await card()));
    assert.equal(ended, false, 'the index is complete although a note was not read');
    assert.equal(files.readsOf('b.md'), reads, 'a note that has not changed is not read again');
    files.release();
    await end;
    assert.match(await card(), /4 mentions in 3 notes/);
  });
});

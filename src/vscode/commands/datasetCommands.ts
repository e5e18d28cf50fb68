/** Commands about the workspace's own dataset and the index. */
import * as vscode from 'vscode';
import { WORKSPACE_FOLDER } from '../../notes/workspaceConfig.ts';
import type { Deps } from '../deps.ts';
import { newEntry } from './newEntry.ts';

export class DatasetCommands {
  constructor(private readonly deps: Deps) {}

  /** A new file in `.ticktie/`, from what is selected. */
  newEntry = async () => {
    const editor = vscode.window.activeTextEditor;
    const folder =
      (editor && vscode.workspace.getWorkspaceFolder(editor.document.uri)) ?? vscode.workspace.workspaceFolders?.[0];
    if (!folder) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: its own dataset lives in it.'));
      return;
    }
    const name = await this.#name(editor);
    if (!name) return;
    const { dataset } = await this.deps.engines.engineFor(folder.uri);
    const { id, text } = newEntry(name, await this.#figure(editor), dataset);
    const uri = vscode.Uri.joinPath(folder.uri, WORKSPACE_FOLDER, `${id}.yaml`);
    await openOrCreate(uri, text);
  };

  reindex = async () => {
    const title = vscode.l10n.t('Reading the notes');
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    await vscode.window.withProgress(options, (progress, token) => {
      let last = 0;
      return this.deps.notes.reindex(token, ({ done, all }) => {
        progress.report({ increment: ((done - last) / all) * 100, message: `${done}/${all}` });
        last = done;
      });
    });
  };

  async #name(editor: vscode.TextEditor | undefined): Promise<string | undefined> {
    const selected = editor?.document.getText(editor.selection).trim() ?? '';
    const checked = editor && (await this.deps.documents.get(editor.document));
    const mentioned = checked?.mentionAt(editor?.selection.active ?? new vscode.Position(0, 0))?.text;
    const value = /^[^\n]{1,60}$/.test(selected) && !/\d/.test(selected[0] ?? '') ? selected : (mentioned ?? '');
    return vscode.window.showInputBox({
      title: vscode.l10n.t('New dataset entry'),
      prompt: vscode.l10n.t('The name of the chip, company or other thing'),
      value,
    });
  }

  async #figure(editor: vscode.TextEditor | undefined) {
    const checked = editor && (await this.deps.documents.get(editor.document));
    return checked?.figureAt(editor?.selection.active ?? new vscode.Position(0, 0));
  }
}

async function openOrCreate(uri: vscode.Uri, text: string): Promise<void> {
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!exists) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
    await vscode.workspace.applyEdit(edit);
  }
  await vscode.window.showTextDocument(uri);
}

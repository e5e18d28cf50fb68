/** Reads the notes in the background once one is open; not on file systems where each read is a request over the network. */
import * as vscode from 'vscode';
import type { Deps } from './deps.ts';
import { Disposables } from './disposables.ts';
import { NEAR } from './findFiles.ts';

/** The note that was opened comes first. */
const START_MS = 1500;

export function registerBackgroundIndex({ notes }: Pick<Deps, 'notes'>): vscode.Disposable {
  const disposables = new Disposables();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    const { textDocuments, workspaceFolders = [] } = vscode.workspace;
    if (timer !== undefined || !textDocuments.some(({ languageId }) => languageId === 'markdown')) return;
    if (workspaceFolders.every(({ uri }) => NEAR.has(uri.scheme)))
      timer = setTimeout(() => void notes.ready(), START_MS);
  };
  disposables.add(vscode.workspace.onDidOpenTextDocument(start));
  disposables.add(new vscode.Disposable(() => clearTimeout(timer)));
  start();
  return disposables;
}

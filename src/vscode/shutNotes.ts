/**
 * Documents whose last tab was closed. VS Code may keep such a document open for minutes, because something once asked for
 * it; for the user it is closed.
 */
import * as vscode from 'vscode';
import { Disposables } from './disposables.ts';

export class ShutNotes implements vscode.Disposable {
  readonly #shut = new Set<string>();
  readonly #disposables = new Disposables();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<vscode.Uri>());

  /** Fires with the document that was shut, or is shown again. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#disposables.add(
      vscode.window.tabGroups.onDidChangeTabs(({ closed, opened }) => this.#update(closed, opened)),
    );
    this.#disposables.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shut.delete(uri.toString())));
  }

  has(uri: vscode.Uri): boolean {
    return this.#shut.has(uri.toString());
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #update(closed: readonly vscode.Tab[], opened: readonly vscode.Tab[]): void {
    for (const uri of opened.flatMap(urisOf)) if (this.#shut.delete(uri.toString())) this.#changed.fire(uri);
    const shown = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisOf)).map(String));
    for (const uri of closed.flatMap(urisOf)) {
      if (shown.has(uri.toString())) continue;
      this.#shut.add(uri.toString());
      this.#changed.fire(uri);
    }
  }
}

/** The documents that a tab shows. */
function urisOf({ input }: vscode.Tab): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

/** Entry of the extension in a Node host: desktop and remote. */
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { activateTickTie, type TickTieApi } from '../extension.ts';
import type { Platform, Readers } from '../platform.ts';

const node: Platform = {
  async loadReaders(extension) {
    const file = vscode.Uri.joinPath(extension, 'dist', 'node', 'layers.js');
    const loaded = (await import(pathToFileURL(file.fsPath).href)) as { readonly default: Readers };
    return loaded.default;
  },
};

export function activate(context: vscode.ExtensionContext): TickTieApi {
  return activateTickTie(context, node);
}

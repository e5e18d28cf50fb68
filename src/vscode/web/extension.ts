/** Entry of the extension in a browser worker: vscode.dev and other web editors. */
import * as vscode from 'vscode';
import { activateTickTie, type TickTieApi } from '../extension.ts';
import type { Platform, Readers } from '../platform.ts';

const web: Platform = {
  /** A worker has neither `require` nor a file system; VS Code itself loads an extension's file in this way. */
  async loadReaders(extension) {
    const file = vscode.Uri.joinPath(extension, 'dist', 'web', 'layers.js');
    const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const module = { exports: {} };
    new Function('module', 'exports', code)(module, module.exports);
    return module.exports as Readers;
  },
};

export function activate(context: vscode.ExtensionContext): TickTieApi {
  return activateTickTie(context, web);
}

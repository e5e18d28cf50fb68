/** Entry of the extension in a browser worker: vscode.dev and other web editors. */
import * as vscode from 'vscode';
import { activateTickTie, type TickTieApi } from '../extension.ts';
import type { Parts, Platform } from '../platform.ts';

const web: Platform = {
  /** A worker has neither `require` nor a file system; VS Code itself loads an extension's file in this way. All that parts ask for is VS Code. */
  async load<Name extends keyof Parts>(extension: vscode.Uri, name: Name) {
    const file = vscode.Uri.joinPath(extension, 'dist', 'parts', `${name}.js`);
    const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const module = { exports: {} };
    new Function('module', 'exports', 'require', code)(module, module.exports, () => vscode);
    return module.exports as Parts[Name];
  },
  features: [],
};

export function activate(context: vscode.ExtensionContext): TickTieApi {
  return activateTickTie(context, web);
}

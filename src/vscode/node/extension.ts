/** Entry of the extension in a Node host: desktop and remote. */
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { activateTickTie, type TickTieApi } from '../extension.ts';
import type { Parts, Platform } from '../platform.ts';
import { registerMcpServer } from './mcpServer.ts';

const node: Platform = {
  async load<Name extends keyof Parts>(extension: vscode.Uri, name: Name) {
    const file = vscode.Uri.joinPath(extension, 'dist', 'parts', `${name}.js`);
    const loaded = (await import(pathToFileURL(file.fsPath).href)) as { readonly default: Parts[Name] };
    return loaded.default;
  },
  features: [registerMcpServer],
};

export function activate(context: vscode.ExtensionContext): TickTieApi {
  return activateTickTie(context, node);
}

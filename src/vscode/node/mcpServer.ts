/** Offers `ticktie mcp` to the editor's agents: the same answers as the language-model tools, for those that speak MCP only. */
import * as vscode from 'vscode';
import { onSetting, setting } from '../settings.ts';

/** As the manifest has it. */
const ID = 'ticktie.mcp';

export function registerMcpServer({
  extensionUri,
  extension,
}: Pick<vscode.ExtensionContext, 'extensionUri' | 'extension'>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const fire = () => changed.fire();
  const { version } = extension.packageJSON as { readonly version: string };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(fire),
    onSetting(['dataset.userFolder', 'check.asOf'], fire),
    vscode.lm.registerMcpServerDefinitionProvider(ID, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => definitions(vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js'), version),
    }),
  );
}

/** One server a folder on this machine, as each folder has a dataset of its own; without one, the bundled dataset's. */
export function definitions(cli: vscode.Uri, version: string): vscode.McpStdioServerDefinition[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length === 0) return [definition('TickTie', cli, version, undefined)];
  return folders.map((folder) =>
    definition(folders.length === 1 ? 'TickTie' : `TickTie (${folder.name})`, cli, version, folder.uri),
  );
}

/** Run by the editor's own Node, so that none need be installed. */
function definition(label: string, cli: vscode.Uri, version: string, folder: vscode.Uri | undefined) {
  const userFolder = setting('dataset.userFolder', folder);
  const asOf = setting('check.asOf', folder);
  const args = [
    cli.fsPath,
    'mcp',
    ...(userFolder ? ['--dataset', userFolder] : []),
    ...(asOf ? ['--as-of', asOf] : []),
  ];
  const server = new vscode.McpStdioServerDefinition(label, process.execPath, args, RUN_AS_NODE, version);
  if (folder) server.cwd = folder;
  return server;
}

const RUN_AS_NODE = { ELECTRON_RUN_AS_NODE: '1' };

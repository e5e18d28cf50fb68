/** What differs between the extension hosts, Node and browser worker. */
import type * as vscode from 'vscode';
import type { readLayer } from '../dataset/layers.ts';
import type { readWorkspaceConfig } from '../notes/readWorkspaceConfig.ts';

/** The readers of YAML. They live in a file of their own, which is loaded only where there is YAML to read. */
export interface Readers {
  readonly readLayer: typeof readLayer;
  readonly readWorkspaceConfig: typeof readWorkspaceConfig;
}

export interface Platform {
  loadReaders(extension: vscode.Uri): Promise<Readers>;
}

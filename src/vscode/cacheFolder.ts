/** The cache's files in the folder that VS Code keeps for the workspace. */
import * as vscode from 'vscode';
import type { CacheStore } from '../notes/noteCache.ts';

export class CacheFolder implements CacheStore {
  constructor(private readonly folder: vscode.Uri) {}

  async read(name: string): Promise<Uint8Array | null> {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, name));
    } catch {
      return null;
    }
  }

  /** Written beside and renamed: whoever reads, or stops us half-way, finds a whole file. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const part = vscode.Uri.joinPath(this.folder, `${name}.${Math.random().toString(36).slice(2)}.part`);
    await vscode.workspace.fs.writeFile(part, bytes);
    try {
      await vscode.workspace.fs.rename(part, vscode.Uri.joinPath(this.folder, name), { overwrite: true });
    } catch (error) {
      await vscode.workspace.fs.delete(part).then(undefined, () => undefined);
      throw error;
    }
  }
}

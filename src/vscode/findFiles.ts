/** Files of a folder by their names, on file systems with a search of their own and on those without. */
import * as vscode from 'vscode';

const DEEPEST = 12;
const MOST_FILES = 200_000;
const SKIPPED = new Set(['node_modules', '.git', '.ticktie']);

/** Where VS Code itself searches. */
export const NEAR = new Set(['file', 'vscode-remote']);

/** For a file system that has no search VS Code waits until somebody brings one, and that may be never. */
const PATIENCE_MS = 3000;

/** All files below the folder; `pattern` for a search, `name` for a walk say the same. */
export async function findIn(folder: vscode.Uri, pattern: string, name: RegExp): Promise<readonly vscode.Uri[]> {
  const found = await searched(new vscode.RelativePattern(folder, pattern), folder.scheme);
  return found ?? walk(folder, name);
}

/** Whether no search and no walk looks into a folder of this path. */
export function isSkipped(path: string): boolean {
  return path.split('/').some((name) => SKIPPED.has(name));
}

/** Undefined where nothing searches. */
async function searched(pattern: vscode.RelativePattern, scheme: string): Promise<readonly vscode.Uri[] | undefined> {
  const stop = new vscode.CancellationTokenSource();
  const timer = NEAR.has(scheme) ? undefined : setTimeout(() => stop.cancel(), PATIENCE_MS);
  const given = new Promise<undefined>((resolve) => stop.token.onCancellationRequested(() => resolve(undefined)));
  const search = vscode.workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES, stop.token);
  try {
    const found = await Promise.race([search, given]);
    return found && (found.length > 0 || NEAR.has(scheme)) ? found : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    stop.dispose();
  }
}

/** Links are not followed: they could lead round in a ring. */
async function walk(root: vscode.Uri, wanted: RegExp): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const waiting: { readonly folder: vscode.Uri; readonly depth: number }[] = [{ folder: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined && found.length < MOST_FILES; next = waiting.pop()) {
    const { folder, depth } = next;
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && depth < DEEPEST && !SKIPPED.has(name))
        waiting.push({ folder: uri, depth: depth + 1 });
      else if (type === vscode.FileType.File && wanted.test(name)) found.push(uri);
    }
  }
  return found;
}

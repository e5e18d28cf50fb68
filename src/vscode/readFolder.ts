/** Reads the YAML files of a dataset folder through VS Code's file systems. */
import * as vscode from 'vscode';
import type { DatasetFile } from '../dataset/layer.ts';

/** Enough for the dataset's reader to see that a file is too large. */
const LONGEST = 6_000_000;
const MOST_FILES = 5_000;
const DEEPEST = 8;

/** All `.yaml` files of a folder and those below, unsaved ones as they stand in the editor; none where there is no folder. */
export async function readYamlFolder(folder: vscode.Uri): Promise<readonly DatasetFile[]> {
  const paths: string[] = [];
  await collect(folder, '', paths, DEEPEST);
  const files = await Promise.all(paths.sort().map((path) => readYaml(folder, path)));
  return files.filter((file) => file !== null);
}

/** Symbolic links are not followed: they could lead round in a ring, or out of the workspace. */
async function collect(folder: vscode.Uri, below: string, paths: string[], depth: number): Promise<void> {
  const entries = await readDirectory(vscode.Uri.joinPath(folder, below));
  for (const [name, type] of entries) {
    if (paths.length >= MOST_FILES) return;
    const path = below === '' ? name : `${below}/${name}`;
    if (type === vscode.FileType.Directory && depth > 0) await collect(folder, path, paths, depth - 1);
    if (type === vscode.FileType.File && name.endsWith('.yaml')) paths.push(path);
  }
}

async function readDirectory(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function readYaml(folder: vscode.Uri, path: string): Promise<DatasetFile | null> {
  const uri = vscode.Uri.joinPath(folder, path);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return { path, text: open.getText().slice(0, LONGEST) };
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { path, text: new TextDecoder().decode(bytes.subarray(0, LONGEST)) };
  } catch {
    return null;
  }
}

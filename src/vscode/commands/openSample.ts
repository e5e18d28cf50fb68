/** Opens a sample note to try things on. It is not saved anywhere unless the user does. */
import * as vscode from 'vscode';
import type { Deps } from '../deps.ts';
import { uiLanguage } from '../language.ts';

const FILES = { en: 'sample.md', 'zh-Hans': 'sample-zh-cn.md', 'zh-Hant': 'sample-zh-tw.md' } as const;

export async function openSample({ extension }: Pick<Deps, 'extension'>): Promise<void> {
  const file = vscode.Uri.joinPath(extension, 'media', FILES[uiLanguage()]);
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

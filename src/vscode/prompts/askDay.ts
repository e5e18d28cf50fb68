/** Asks for a day. */
import * as vscode from 'vscode';
import { isDay } from '../../dataset/dates.ts';

/** An ISO day that exists; undefined where the user gave up. */
export function askDay(title: string, value = ''): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title,
      value,
      prompt: vscode.l10n.t('A day, as YYYY-MM-DD'),
      placeHolder: '2025-07-20',
      validateInput: (text) =>
        isDay(text.trim()) ? undefined : vscode.l10n.t('Write a day that exists, as YYYY-MM-DD.'),
    })
    .then((text) => text?.trim());
}

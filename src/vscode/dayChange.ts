/** A window that stays open over midnight judges by the new day. */
import * as vscode from 'vscode';
import type { Deps } from './deps.ts';
import { today } from './settings.ts';

export function registerDayChange({ engines }: Pick<Deps, 'engines'>): vscode.Disposable {
  let day = today();
  return vscode.window.onDidChangeWindowState(({ focused }) => {
    if (!focused || today() === day) return;
    day = today();
    engines.reload();
  });
}

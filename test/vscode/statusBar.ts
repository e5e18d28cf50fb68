/** What the status bar says: VS Code tells it to no extension, so items are noted when they are made. Load this before the extension wakes up. */
import * as vscode from 'vscode';

const items: vscode.StatusBarItem[] = [];
const { createStatusBarItem } = vscode.window;

function noted(...args: Parameters<typeof createStatusBarItem>): vscode.StatusBarItem {
  const item = createStatusBarItem(...args);
  items.push(item);
  return item;
}

Object.assign(vscode.window, { createStatusBarItem: noted });

/** The text of our item; undefined as long as there is none. */
export function statusText(): string | undefined {
  return items.find(({ id }) => id.endsWith('ticktie.note'))?.text;
}

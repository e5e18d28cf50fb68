/**
 * Opens the list while one types the beginning of a name. VS Code keeps quick suggestions off in markdown, and lets letters
 * trigger no list by themselves; so the list is asked for, but only where it will have something to offer.
 */
import * as vscode from 'vscode';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { setting } from '../settings.ts';
import { lookupOf } from './lookups.ts';
import { beginsName, typedNames } from './typedText.ts';

/** The change itself must have been dealt with by the editor. */
const SOON_MS = 30;

export function suggestWhileTyping({ documents }: Pick<Deps, 'documents'>): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    clearTimeout(timer);
    const [change] = contentChanges;
    if (contentChanges.length !== 1 || !change || !isTyped(change) || !isWanted(document)) return;
    const position = change.range.start.translate(0, 1);
    timer = setTimeout(() => suggestAt(documents.recent(document), position), SOON_MS);
  });
  return vscode.Disposable.from(listener, new vscode.Disposable(() => clearTimeout(timer)));
}

/** One letter or digit at the cursor: no paste, no undo, no deletion. */
function isTyped({ text, rangeLength }: vscode.TextDocumentContentChangeEvent): boolean {
  return rangeLength === 0 && /^[A-Za-z0-9]$/.test(text);
}

function isWanted(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'markdown' || vscode.window.activeTextEditor?.document !== document) return false;
  return setting('completion.whileTyping', document);
}

function suggestAt(checked: CheckedDocument | undefined, position: vscode.Position): void {
  const editor = vscode.window.activeTextEditor;
  if (checked === undefined || editor?.document !== checked.document || !editor.selection.active.isEqual(position))
    return;
  const line = checked.document.lineAt(position.line).text;
  if (/[A-Za-z0-9]/.test(line[position.character] ?? '') || line.slice(0, position.character).includes('@')) return;
  if (hasNames(checked, line.slice(0, position.character))) {
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }
}

function hasNames(checked: CheckedDocument, before: string): boolean {
  const pinyin = setting('completion.pinyin', checked.document);
  const lookup = lookupOf(checked.engine);
  const { script } = checked.checked.analysis.head;
  return typedNames(before).some(
    ({ text }) => beginsName(text, script) && lookup.startingWith(text, 1, pinyin).length > 0,
  );
}

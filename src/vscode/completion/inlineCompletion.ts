/** Ghost text: the rest of a name in the line itself, where only one can be meant. Chinese names, too, which open no list. */
import * as vscode from 'vscode';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';
import { setting } from '../settings.ts';
import { inlineName } from './inlineName.ts';
import { lookupOf } from './lookups.ts';
import { isMasked } from './typedText.ts';

export function registerInlineCompletion(deps: Pick<Deps, 'documents' | 'log'>): vscode.Disposable {
  return vscode.languages.registerInlineCompletionItemProvider(NOTES, new InlineCompletion(deps));
}

class InlineCompletion implements vscode.InlineCompletionItemProvider {
  constructor(private readonly deps: Pick<Deps, 'documents' | 'log'>) {}

  provideInlineCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.InlineCompletionContext,
    token: vscode.CancellationToken,
  ) {
    return guarded(this.deps.log, 'Inline completion', async () => {
      // While the list is open, it is the list that is being read.
      if (context.selectedCompletionInfo || !setting('completion.inline', document)) return undefined;
      const { documents } = this.deps;
      const checked = documents.recent(document) ?? (await documents.get(document, token));
      return checked && itemsAt(checked, position);
    });
  }
}

function itemsAt(checked: CheckedDocument, position: vscode.Position): vscode.InlineCompletionItem[] {
  const line = checked.document.lineAt(position.line).text;
  const before = line.slice(0, position.character);
  if (isMasked(before) || /[A-Za-z0-9]/.test(line[position.character] ?? '')) return [];
  const { head, mentions } = checked.checked.analysis;
  const mentioned = new Set(mentions.map(({ entity }) => entity));
  const found = inlineName(before, lookupOf(checked.engine), head.script, (id) => mentioned.has(id));
  if (!found) return [];
  const range = new vscode.Range(position.line, found.typed.start, position.line, position.character);
  return [new vscode.InlineCompletionItem(found.name, range)];
}

/** Completion of entities and figures. */
import * as vscode from 'vscode';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import type { Engine } from '../engine.ts';
import { mentionCard } from '../hover/mentionCard.ts';
import { isDark, trusted } from '../hover/registerHover.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';
import { setting } from '../settings.ts';
import { EntityItem, entityItems } from './entityCompletion.ts';
import { figureItems } from './figureCompletion.ts';
import { registerInlineCompletion } from './inlineCompletion.ts';
import { lookupOf } from './lookups.ts';
import { suggestWhileTyping } from './suggestWhileTyping.ts';
import { isMasked } from './typedText.ts';

/**
 * `@`, the blank between an entity and its metric, and what Latin names are made of. Never Chinese punctuation: `，` ends a
 * clause, it begins no name.
 */
const TRIGGERS = ['@', ' ', ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

export function registerCompletion(deps: Deps): vscode.Disposable {
  const provider = vscode.languages.registerCompletionItemProvider(NOTES, new Completion(deps), ...TRIGGERS);
  return vscode.Disposable.from(provider, suggestWhileTyping(deps), registerInlineCompletion(deps));
}

class Completion implements vscode.CompletionItemProvider {
  /** Whose card an item shows. */
  readonly #engines = new WeakMap<vscode.CompletionItem, Engine>();

  constructor(private readonly deps: Deps) {}

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    return guarded(this.deps.log, 'Completion', async () => {
      const { documents } = this.deps;
      // The line is read as it stands; for the note's script and style the check before the last letters will do.
      const checked = documents.recent(document) ?? (await documents.get(document, token));
      if (checked === undefined || isMasked(document.lineAt(position.line).text.slice(0, position.character)))
        return undefined;
      const items = this.#items(checked, position);
      return items.length === 0 ? undefined : new vscode.CompletionList(items, true);
    });
  }

  resolveCompletionItem(item: vscode.CompletionItem): vscode.CompletionItem {
    const engine = this.#engines.get(item);
    const entity = item instanceof EntityItem ? engine?.dataset.entities.get(item.entity) : undefined;
    if (engine === undefined || entity === undefined) return item;
    const options = {
      figures: setting('hover.figures'),
      chart: setting('hover.chart'),
      dark: isDark(),
      count: undefined,
    };
    item.documentation = trusted(mentionCard(entity, engine.dataset, options));
    return item;
  }

  #items(checked: CheckedDocument, position: vscode.Position): vscode.CompletionItem[] {
    const lookup = lookupOf(checked.engine);
    const figures = figureItems(checked, lookup, position);
    if (figures.length > 0) return figures;
    const items = entityItems({ checked, lookup, position }, this.deps.notes);
    for (const item of items) this.#engines.set(item, checked.engine);
    return items;
  }
}

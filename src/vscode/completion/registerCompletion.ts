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
import { EntityLookup } from './entityLookup.ts';
import { figureItems } from './figureCompletion.ts';

/** `@` and what Latin names are made of. Never Chinese punctuation: `，` ends a clause, it begins no name. */
const TRIGGERS = ['@', ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

const LOOKUPS = new WeakMap<Engine, EntityLookup>();

/** The names of an engine's dataset, prepared once. */
export function lookupOf(engine: Engine): EntityLookup {
  let lookup = LOOKUPS.get(engine);
  if (lookup === undefined) {
    lookup = new EntityLookup(engine.dataset, engine.context.fold);
    LOOKUPS.set(engine, lookup);
  }
  return lookup;
}

export function registerCompletion(deps: Deps): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(NOTES, new Completion(deps), ...TRIGGERS);
}

class Completion implements vscode.CompletionItemProvider {
  /** Whose card an item shows. */
  readonly #engines = new WeakMap<vscode.CompletionItem, Engine>();

  constructor(private readonly deps: Deps) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ) {
    return guarded(this.deps.log, 'Completion', async () => {
      const checked = await this.deps.documents.get(document, token);
      if (checked === undefined || isMasked(checked, position)) return undefined;
      const asked = triggerKind === vscode.CompletionTriggerKind.Invoke;
      const items = this.#items(checked, position, asked);
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

  #items(checked: CheckedDocument, position: vscode.Position, asked: boolean): vscode.CompletionItem[] {
    const lookup = lookupOf(checked.engine);
    const figures = figureItems(checked, lookup, position);
    if (figures.length > 0) return figures;
    const items = entityItems({ checked, lookup, position, asked }, this.deps.notes);
    for (const item of items) this.#engines.set(item, checked.engine);
    return items;
  }
}

/** Whether the cursor stands in code: there names are no names. */
function isMasked(checked: CheckedDocument, position: vscode.Position): boolean {
  const before = checked.document.lineAt(position.line).text.slice(0, position.character);
  return (before.match(/`/g)?.length ?? 0) % 2 === 1;
}

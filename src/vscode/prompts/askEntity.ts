/** Asks for an entity by any of its names. */
import * as vscode from 'vscode';
import type { Dataset, Entity } from '../../dataset/model.ts';
import type { Deps } from '../deps.ts';
import { local } from '../language.ts';
import { kindName } from '../wording/terms.ts';

interface EntityPick extends vscode.QuickPickItem {
  readonly entity?: Entity;
}

export async function askEntity({
  engines,
  documents,
}: Pick<Deps, 'engines' | 'documents'>): Promise<Entity | undefined> {
  const { dataset } = await engines.engineFor(vscode.window.activeTextEditor?.document.uri);
  const atCursor = await entityAtCursor({ documents });
  const picks = picksOf(dataset, atCursor);
  const placeHolder = vscode.l10n.t('A chip, company or other name, in any script');
  const picked = await vscode.window.showQuickPick(picks, {
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.entity;
}

/** Two or more. */
export async function askEntities({ engines }: Pick<Deps, 'engines'>): Promise<readonly Entity[] | undefined> {
  const { dataset } = await engines.engineFor(vscode.window.activeTextEditor?.document.uri);
  const placeHolder = vscode.l10n.t('Choose two or more to compare');
  const options = { placeHolder, canPickMany: true as const, matchOnDescription: true, matchOnDetail: true };
  const picked = await vscode.window.showQuickPick(picksOf(dataset, undefined), options);
  return picked?.flatMap(({ entity }) => (entity ? [entity] : []));
}

/** The entity that a command is given: by its id, or as the row of a tree that it was called on. */
export function entityIdOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const { entity } = (argument ?? {}) as { readonly entity?: Partial<Entity> };
  return typeof entity?.id === 'string' ? entity.id : undefined;
}

/** The entity that the cursor stands at. */
export async function entityAtCursor({ documents }: Pick<Deps, 'documents'>): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const checked = editor && (await documents.get(editor.document));
  return checked?.mentionAt(editor?.selection.active ?? new vscode.Position(0, 0))?.entity;
}

/** The one at the cursor first, then by name. */
function picksOf(dataset: Dataset, first: string | undefined): EntityPick[] {
  const entities = [...dataset.entities.values()].sort((a, b) => local(a.names).localeCompare(local(b.names)));
  const front = entities.filter(({ id }) => id === first);
  return [...front, ...entities.filter(({ id }) => id !== first)].map(pickOf);
}

function pickOf(entity: Entity): EntityPick {
  const label = local(entity.names);
  const names = [...Object.values<string>({ ...entity.names }), ...entity.aliases, ...(entity.pinyin ?? [])];
  return {
    label,
    description: kindName(entity.kind),
    detail: [...new Set(names)].filter((name) => name !== label).join(', '),
    entity,
  };
}

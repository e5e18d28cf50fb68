/** The view “Entities”: by kind, those that the notes mention, with their counts; below each the places. */
import * as vscode from 'vscode';
import type { Entity, EntityKind } from '../../dataset/model.ts';
import type { Deps } from '../deps.ts';
import { Disposables } from '../disposables.ts';
import { local } from '../language.ts';
import { guarded } from '../log.ts';
import { rangesOf } from '../ranges.ts';
import { Soon } from '../soon.ts';
import { findingCount, kindHeading } from '../wording/terms.ts';

type Node =
  | { readonly type: 'kind'; readonly kind: EntityKind; readonly entities: readonly Entity[] }
  | { readonly type: 'entity'; readonly entity: Entity; readonly findings: number }
  | {
      readonly type: 'note';
      readonly entity: Entity;
      readonly uri: vscode.Uri;
      readonly file: string;
      readonly ranges: readonly vscode.Range[];
    };

const REFRESH_MS = 500;

export function registerEntityTree(deps: Deps): vscode.Disposable {
  const tree = new EntityTree(deps);
  const view = vscode.window.createTreeView('ticktie.entities', { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(tree, view);
}

class EntityTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly deps: Deps) {
    const refresh = this.#disposables.add(new Soon(() => this.#changed.fire(), REFRESH_MS));
    this.#disposables.add(deps.notes.onDidChange(() => refresh.call()));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  getChildren(node?: Node): Promise<Node[] | undefined> {
    return guarded(this.deps.log, 'Entities', async () => {
      if (node === undefined) return this.#kinds();
      if (node.type === 'kind') return this.#entities(node.entities);
      return node.type === 'entity' ? this.#notes(node.entity) : [];
    });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return ITEMS[node.type](node as never, this.deps);
  }

  /** Kinds with the entities that notes mention; none makes the view show its welcome. */
  async #kinds(): Promise<Node[]> {
    await this.deps.notes.ready();
    const known = new Map<string, Entity>();
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      for (const entity of (await this.deps.engines.engineFor(folder.uri)).dataset.entities.values())
        known.set(entity.id, entity);
    const mentioned = [...known.values()].filter(({ id }) => this.deps.notes.countOf(id).notes > 0);
    const sorted = mentioned.sort((a, b) => local(a.names).localeCompare(local(b.names)));
    const kinds = [...new Set(sorted.map(({ kind }) => kind))];
    return kinds.map((kind) => ({ type: 'kind', kind, entities: sorted.filter((entity) => entity.kind === kind) }));
  }

  #entities(entities: readonly Entity[]): Node[] {
    const counts = new Map<string | null, number>();
    for (const [, { findings }] of this.deps.notes.entries())
      for (const { entity } of findings) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    return entities.map((entity) => ({ type: 'entity', entity, findings: counts.get(entity.id) ?? 0 }));
  }

  #notes(entity: Entity): Node[] {
    return this.deps.notes.mentionsOf(entity.id).map(({ key, file, places }) => ({
      type: 'note',
      entity,
      uri: vscode.Uri.parse(key, true),
      file,
      ranges: rangesOf(places),
    }));
  }
}

type Item<Type extends Node['type']> = (node: Extract<Node, { readonly type: Type }>, deps: Deps) => vscode.TreeItem;

const ITEMS: { readonly [Type in Node['type']]: Item<Type> } = {
  kind: ({ kind, entities }) => {
    const item = new vscode.TreeItem(kindHeading(kind), vscode.TreeItemCollapsibleState.Expanded);
    item.id = kind;
    item.description = String(entities.length);
    item.iconPath = new vscode.ThemeIcon(iconOf(kind));
    return item;
  },
  entity: ({ entity, findings }, { notes }) => {
    const { notes: count, mentions } = notes.countOf(entity.id);
    const item = new vscode.TreeItem(local(entity.names), vscode.TreeItemCollapsibleState.Collapsed);
    item.id = entity.id;
    const mentioned =
      count === 1 ? vscode.l10n.t('{0} in 1 note', mentions) : vscode.l10n.t('{0} in {1} notes', mentions, count);
    item.description = [mentioned, ...(findings > 0 ? [findingCount(findings)] : [])].join(' · ');
    item.accessibilityInformation = { label: `${local(entity.names)}, ${item.description}` };
    item.iconPath = new vscode.ThemeIcon(iconOf(entity.kind));
    item.contextValue = 'entity';
    return item;
  },
  note: ({ entity, uri, file, ranges }) => {
    const item = new vscode.TreeItem(file, vscode.TreeItemCollapsibleState.None);
    item.id = `${entity.id} ${uri.toString()}`;
    item.description = String(ranges.length);
    item.iconPath = new vscode.ThemeIcon('markdown');
    item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: ranges[0], preview: true }] };
    return item;
  },
};

const BUSINESS = new Set<EntityKind>(['company', 'lab', 'organisation']);

function iconOf(kind: EntityKind): string {
  if (BUSINESS.has(kind)) return 'organization';
  return kind === 'chip' || kind === 'system' || kind === 'instance' ? 'chip' : 'symbol-constant';
}

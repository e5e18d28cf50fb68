/** The view “Datasets”: the layers that lie over each other, and up to which day each of them knows. */
import * as vscode from 'vscode';
import { horizons } from '../../dataset/questions.ts';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';

interface Layer {
  readonly name: string;
  readonly entities: number;
  /** The newest as-of day; undefined for a layer without values. */
  readonly horizon: string | undefined;
}

export function registerDatasetTree({ engines, log }: Pick<Deps, 'engines' | 'log'>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const tree = vscode.window.createTreeView<Layer>('ticktie.datasets', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (layer) => guarded(log, 'Datasets', async () => (layer ? [] : layers({ engines }))),
      getTreeItem: itemOf,
    },
  });
  return vscode.Disposable.from(
    changed,
    tree,
    engines.onDidChange(() => changed.fire()),
  );
}

/** The topmost first: it has the last word. */
async function layers({ engines }: Pick<Deps, 'engines'>): Promise<Layer[]> {
  const folders = vscode.workspace.workspaceFolders ?? [undefined];
  const found = new Map<string, Layer>();
  for (const folder of folders) {
    const engine = await engines.engineFor(folder?.uri);
    const days = horizons(engine.dataset);
    for (const { name, entities } of engine.layers)
      found.set(name, { name, entities: entities.size, horizon: days.get(name) });
  }
  return [...found.values()].reverse();
}

function itemOf({ name, entities, horizon }: Layer): vscode.TreeItem {
  const item = new vscode.TreeItem(name === 'bundled' ? vscode.l10n.t('bundled') : name);
  const counted = vscode.l10n.t('{0} entities', entities);
  item.id = name;
  item.description = horizon === undefined ? counted : vscode.l10n.t('{0}, up to {1}', counted, horizon);
  item.iconPath = new vscode.ThemeIcon(name === 'bundled' ? 'package' : 'layers');
  return item;
}

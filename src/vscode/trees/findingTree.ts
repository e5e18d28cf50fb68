/** The view “Findings”: of all notes, by rule, note or entity; its badge counts the warnings. */
import * as vscode from 'vscode';
import { type Finding, RULES } from '../../check/finding.ts';
import type { Dataset } from '../../dataset/model.ts';
import type { Deps } from '../deps.ts';
import { Disposables } from '../disposables.ts';
import { entityName } from '../language.ts';
import { guarded } from '../log.ts';
import { rangesOf } from '../ranges.ts';
import { Soon } from '../soon.ts';
import { findingMessage } from '../wording/findingMessage.ts';
import { ruleName } from '../wording/terms.ts';

export type Grouping = 'rule' | 'note' | 'entity';

interface Place {
  readonly finding: Finding;
  readonly uri: vscode.Uri;
  readonly file: string;
  readonly range: vscode.Range;
}

type Node = { readonly label: string; readonly places: readonly Place[] } | Place;

const REFRESH_MS = 500;
const NEXT: Readonly<Record<Grouping, Grouping>> = { rule: 'note', note: 'entity', entity: 'rule' };

export function registerFindingTree(deps: Deps): vscode.Disposable {
  const tree = new FindingTree(deps);
  const view = vscode.window.createTreeView('ticktie.findings', { treeDataProvider: tree, showCollapseAll: true });
  tree.attach(view);
  const regroup = vscode.commands.registerCommand('ticktie.groupFindings', () => tree.regroup());
  return vscode.Disposable.from(tree, view, regroup);
}

class FindingTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  #view: vscode.TreeView<Node> | undefined;
  #grouping: Grouping = 'rule';

  constructor(private readonly deps: Deps) {
    const refresh = this.#disposables.add(new Soon(() => this.#refresh(), REFRESH_MS));
    this.#disposables.add(deps.notes.onDidChange(() => refresh.call()));
  }

  attach(view: vscode.TreeView<Node>): void {
    this.#view = view;
  }

  regroup(): void {
    this.#grouping = NEXT[this.#grouping];
    this.#changed.fire();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  getChildren(node?: Node): Promise<Node[] | undefined> {
    return guarded(this.deps.log, 'Findings', async () => {
      if (node !== undefined) return 'places' in node ? [...node.places] : [];
      await this.deps.notes.ready();
      return this.#groups();
    });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'places' in node ? groupItem(node.label, node.places) : placeItem(node, this.#datasetOf(node.uri));
  }

  #groups(): Node[] {
    const places = this.#places();
    const groups = new Map<string, Place[]>();
    for (const place of places) {
      const label = this.#labelOf(place);
      const group = groups.get(label);
      if (group) group.push(place);
      else groups.set(label, [place]);
    }
    return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([label, each]) => ({ label, places: each }));
  }

  #places(): readonly Place[] {
    return [...this.deps.notes.entries()].flatMap(([key, { file, findings, findingPlaces }]) => {
      const uri = vscode.Uri.parse(key, true);
      const ranges = rangesOf(findingPlaces);
      return findings.map((finding, index) => ({ finding, uri, file, range: ranges[index] as vscode.Range }));
    });
  }

  #labelOf({ finding, file, uri }: Place): string {
    if (this.#grouping === 'note') return file;
    if (this.#grouping === 'rule') return ruleName(finding.rule);
    const dataset = this.#datasetOf(uri);
    return finding.entity !== null && dataset ? entityName(finding.entity, dataset) : vscode.l10n.t('no entity');
  }

  #datasetOf(uri: vscode.Uri): Dataset | undefined {
    return this.deps.engines.engineNow(uri)?.dataset;
  }

  #refresh(): void {
    this.#changed.fire();
    this.#showBadge();
  }

  #showBadge(): void {
    if (!this.#view) return;
    const warnings = this.#places().filter(
      ({ finding }) => finding.severity === 'warning' || finding.severity === 'error',
    ).length;
    const tooltip = vscode.l10n.t('{0} figures to look at', warnings);
    this.#view.badge = warnings === 0 ? undefined : { value: warnings, tooltip };
  }
}

function groupItem(label: string, places: readonly Place[]): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(places.length);
  item.iconPath = new vscode.ThemeIcon(isRuleLabel(label) ? 'law' : 'folder');
  return item;
}

function isRuleLabel(label: string): boolean {
  return RULES.some((rule) => ruleName(rule) === label);
}

const ICONS: Readonly<Record<Finding['severity'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  information: new vscode.ThemeIcon('info'),
  hint: new vscode.ThemeIcon('lightbulb'),
};

function placeItem({ finding, uri, file, range }: Place, dataset: Dataset | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(finding.text, vscode.TreeItemCollapsibleState.None);
  const message = dataset ? findingMessage(finding, dataset) : finding.message;
  item.description = `${file}:${range.start.line + 1}`;
  item.tooltip = message;
  item.iconPath = ICONS[finding.severity];
  item.accessibilityInformation = { label: `${finding.text}, ${file}, ${message}` };
  item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: range, preview: true }] };
  return item;
}

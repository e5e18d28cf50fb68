/** One status bar item: findings in this note, and up to when the dataset knows. */
import * as vscode from 'vscode';
import type { CheckedDocument } from './checkedDocuments.ts';
import type { Deps } from './deps.ts';
import { Disposables } from './disposables.ts';
import { guarded } from './log.ts';
import { Soon } from './soon.ts';
import { findingCount } from './wording/terms.ts';

const PAUSE_MS = 300;

/** Past its newest date by this much a dataset is no longer news. */
const HORIZON_DAYS = 30;
const DAY_MS = 86_400_000;

export function registerStatusBar(deps: Deps): vscode.Disposable {
  return new StatusBar(deps);
}

class StatusBar implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #item = this.#disposables.add(
    vscode.window.createStatusBarItem('ticktie.note', vscode.StatusBarAlignment.Right, 90),
  );

  constructor(private readonly deps: Deps) {
    this.#item.name = 'TickTie';
    this.#item.command = 'ticktie.reportStale';
    const show = () => void guarded(this.deps.log, 'Status bar', () => this.#show());
    const soon = this.#disposables.add(new Soon(show, PAUSE_MS));
    this.#disposables.add(vscode.window.onDidChangeActiveTextEditor(() => soon.call()));
    this.#disposables.add(vscode.workspace.onDidChangeTextDocument(() => soon.call()));
    this.#disposables.add(deps.engines.onDidChange(() => soon.call()));
    soon.call();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const checked = document && (await this.deps.documents.get(document));
    if (checked === undefined || document !== vscode.window.activeTextEditor?.document) this.#item.hide();
    else this.#fill(checked);
  }

  #fill(checked: CheckedDocument): void {
    const { coverage } = checked.checked.result;
    const { dataAsOf } = checked.engine.dataset.info;
    const findings = checked.findings.length;
    const parts = [
      vscode.l10n.t('{0}/{1} agree', coverage.agreed, coverage.covered),
      ...(findings > 0 ? [findingCount(findings)] : []),
      ...(isPast(dataAsOf, checked.engine.today) ? [vscode.l10n.t('unknown since {0}', dataAsOf)] : []),
    ];
    this.#item.text = `$(checklist) ${parts.join(' · ')}`;
    const said = vscode.l10n.t(
      '{0} figures seen: {1} bound, {2} covered by the dataset, {3} agree, {4} findings. The dataset ends on {5}.',
      coverage.figures,
      coverage.claims,
      coverage.covered,
      coverage.agreed,
      findings,
      dataAsOf,
    );
    this.#item.tooltip = said;
    this.#item.accessibilityInformation = { label: `TickTie: ${said}` };
    this.#item.show();
  }
}

function isPast(dataAsOf: string, today: string): boolean {
  return (Date.parse(today) - Date.parse(dataAsOf)) / DAY_MS > HORIZON_DAYS;
}

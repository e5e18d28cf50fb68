/** A subtle tick behind each figure that agrees with the dataset. Off by default. */
import * as vscode from 'vscode';
import type { Deps } from '../deps.ts';
import { Disposables } from '../disposables.ts';
import { guarded } from '../log.ts';
import { onSetting, setting } from '../settings.ts';
import { Soon } from '../soon.ts';

const PAUSE_MS = 250;

export function registerTicks(deps: Deps): vscode.Disposable {
  return new Ticks(deps);
}

class Ticks implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #decoration = this.#disposables.add(
    vscode.window.createTextEditorDecorationType({
      after: { contentText: '✓', margin: '0 0 0 2px', color: new vscode.ThemeColor('ticktie.agreedForeground') },
    }),
  );

  constructor(private readonly deps: Deps) {
    const show = this.#disposables.add(
      new Soon(() => void guarded(deps.log, 'Ticks', () => this.#showAll()), PAUSE_MS),
    );
    const soon = () => show.call();
    this.#disposables.add(vscode.window.onDidChangeVisibleTextEditors(soon));
    this.#disposables.add(vscode.workspace.onDidChangeTextDocument(soon));
    this.#disposables.add(onSetting(['decorations.ticks'], soon));
    this.#disposables.add(deps.engines.onDidChange(soon));
    soon();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #showAll(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      const checked = setting('decorations.ticks') ? await this.deps.documents.get(editor.document) : undefined;
      const { verdicts = [] } = checked?.checked.result ?? {};
      const figures = verdicts
        .filter(({ verdict }) => verdict === 'agreed')
        .map(({ index }) => checked?.checked.analysis.figures[index]);
      const ranges = figures.flatMap((figure) => (checked && figure ? [checked.range(figure)] : []));
      editor.setDecorations(this.#decoration, ranges);
    }
  }
}

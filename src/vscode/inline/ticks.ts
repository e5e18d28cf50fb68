/** A subtle tick behind each figure that agrees with the dataset. Off by default. */
import * as vscode from 'vscode';
import type { Deps } from '../deps.ts';
import { Disposables } from '../disposables.ts';
import { guarded } from '../log.ts';
import { onSetting, setting } from '../settings.ts';

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
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deps: Deps) {
    const soon = () => this.#soon();
    this.#disposables.add(vscode.window.onDidChangeVisibleTextEditors(soon));
    this.#disposables.add(vscode.workspace.onDidChangeTextDocument(soon));
    this.#disposables.add(onSetting(['decorations.ticks'], soon));
    this.#disposables.add(deps.engines.onDidChange(soon));
    soon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void guarded(this.deps.log, 'Ticks', () => this.#showAll()), PAUSE_MS);
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

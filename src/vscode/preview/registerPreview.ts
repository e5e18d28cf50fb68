/** Ticks and flags in VS Code's Markdown preview. */
import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { CheckedText } from '../../notes/noteFacts.ts';
import { noteName } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { Disposables } from '../disposables.ts';
import type { Engine } from '../engine.ts';
import { onSetting, setting } from '../settings.ts';
import { findingMessage } from '../wording/findingMessage.ts';
import { markPlugin } from './markPlugin.ts';
import { type Mark, marksOf } from './marks.ts';

export class Preview implements vscode.Disposable {
  readonly #disposables = new Disposables();

  constructor(private readonly deps: Pick<Deps, 'engines' | 'documents'>) {
    this.#disposables.add(onSetting(['preview.marks'], refresh));
    this.#disposables.add(deps.engines.onDidChange(refresh));
  }

  /** What VS Code calls with the preview's own renderer. */
  readonly extendMarkdownIt = (md: MarkdownIt): MarkdownIt =>
    markPlugin(md, (source, env) => this.#marksFor(source, env));

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Rendering can't wait: while the dataset is being loaded there are no marks, and then the preview is drawn again. */
  #marksFor(source: string, env: unknown): readonly Mark[] {
    if (!setting('preview.marks')) return [];
    const uri = documentOf(env);
    const engine = this.deps.engines.engineNow(uri);
    if (engine === undefined) {
      void this.deps.engines.engineFor(uri).then(refresh, () => undefined);
      return [];
    }
    const { checked, shift } = this.#checked(source, uri, engine);
    const title = (finding: number) => {
      const found = checked.result.findings[finding];
      return found ? findingMessage(found, engine.dataset) : '';
    };
    const marks = marksOf(checked, vscode.l10n.t('Agrees with the dataset'), title);
    return shift === 0 ? marks : marks.map((mark) => ({ ...mark, line: mark.line - shift }));
  }

  /** The editor's own check where it shows this text; the preview may have cut the front matter, which moves the lines. */
  #checked(
    source: string,
    uri: vscode.Uri | undefined,
    engine: Engine,
  ): { readonly checked: CheckedText; readonly shift: number } {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri?.toString());
    const known = document && this.deps.documents.getNow(document)?.checked;
    const text = known?.text.replaceAll('\r\n', '\n');
    if (known && text?.endsWith(source.replaceAll('\r\n', '\n'))) {
      return {
        checked: known,
        shift: text.slice(0, text.length - source.replaceAll('\r\n', '\n').length).split('\n').length - 1,
      };
    }
    return { checked: engine.check(uri ? noteName(uri) : '', source), shift: 0 };
  }
}

function documentOf(env: unknown): vscode.Uri | undefined {
  const document =
    typeof env === 'object' && env !== null ? (env as { currentDocument?: unknown }).currentDocument : undefined;
  return document instanceof vscode.Uri ? document : undefined;
}

function refresh(): void {
  void vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
}

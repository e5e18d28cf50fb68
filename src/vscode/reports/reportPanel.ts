/** Reports in a webview: the page that the command line writes, with links into the notes and ways to save it. */
import * as vscode from 'vscode';
import type { Report } from '../../report/anyReport.ts';
import type { ReportKind } from '../../report/report.ts';
import type { Deps } from '../deps.ts';
import { uiLanguage } from '../language.ts';
import { guarded } from '../log.ts';
import { isOpenPlace, type OpenPlace } from './placeMessage.ts';
import { ReportMemory } from './reportMemory.ts';
import type { ReportRequest } from './reportRequest.ts';
import { VIEW_TYPE } from './viewType.ts';

/** A report with the addresses of the notes it speaks of. */
export interface ShownReport {
  readonly report: Report;
  readonly request: ReportRequest;
  readonly title: string;
  readonly uris: ReadonlyMap<string, vscode.Uri>;
}

/** One panel a kind of report: a second run shows itself in the place of the first. */
export class ReportPanels implements vscode.Disposable {
  readonly #panels = new Map<ReportKind, vscode.WebviewPanel>();
  readonly #shown = new Map<vscode.WebviewPanel, ShownReport>();

  readonly #memory: ReportMemory;

  constructor(private readonly deps: Pick<Deps, 'extension' | 'log' | 'memory' | 'reports'>) {
    this.#memory = new ReportMemory(deps.memory);
  }

  async show(shown: ShownReport): Promise<void> {
    const panel = this.#panels.get(shown.report.kind) ?? this.#open(shown.report.kind);
    this.#shown.set(panel, shown);
    panel.title = shown.title;
    panel.webview.html = await this.#page(panel.webview, shown.report);
    panel.reveal(undefined, false);
    await this.#memory.keep(shown.title, shown.request);
  }

  /** Takes over a panel of before the window was reloaded; returns what it showed. One that nobody remembers is closed. */
  adopt(panel: vscode.WebviewPanel): ReportRequest | undefined {
    const request = this.#memory.requestOf(panel.title);
    if (request === undefined || this.#panels.has(request.kind)) panel.dispose();
    else this.#take(panel, request.kind);
    return request;
  }

  /** The report that is in front; what “Save as” and “Copy” mean. */
  get active(): ShownReport | undefined {
    for (const [panel, shown] of this.#shown) if (panel.active) return shown;
    return undefined;
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #open(kind: ReportKind): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, 'TickTie', vscode.ViewColumn.Active, {
      enableFindWidget: true,
    });
    return this.#take(panel, kind);
  }

  #take(panel: vscode.WebviewPanel, kind: ReportKind): vscode.WebviewPanel {
    const { extension } = this.deps;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')],
    };
    panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'activity.svg');
    panel.webview.onDidReceiveMessage((message: unknown) => this.#received(panel, message));
    panel.onDidDispose(() => {
      this.#panels.delete(kind);
      this.#shown.delete(panel);
    });
    this.#panels.set(kind, panel);
    return panel;
  }

  async #page(webview: vscode.Webview, report: Report): Promise<string> {
    const folder = vscode.Uri.joinPath(this.deps.extension, 'dist', 'webview');
    const style = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'report.css'));
    const { renderPage } = await this.deps.reports();
    return renderPage(report, {
      lang: uiLanguage(),
      styleText: new TextDecoder().decode(style),
      nonce: nonce(),
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'report.js')).toString(),
    });
  }

  #received(panel: vscode.WebviewPanel, message: unknown): void {
    const shown = this.#shown.get(panel);
    if (shown === undefined || !isOpenPlace(message)) return;
    const uri = shown.uris.get(message.file);
    if (uri) void guarded(this.deps.log, message.file, () => openPlace(uri, message));
  }
}

/** Shows a span of a note beside the report, so that neither is lost. */
async function openPlace(uri: vscode.Uri, { start, end }: OpenPlace): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection, viewColumn: vscode.ViewColumn.Beside });
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the engine says of each open note: one analysis a document version, shared by every feature. */
import * as vscode from 'vscode';
import type { Figure, Mention } from '../analysis/analysis.ts';
import type { Finding, Verdict } from '../check/finding.ts';
import type { CheckedText } from '../notes/noteFacts.ts';
import type { Engine } from './engine.ts';
import type { Engines } from './engines.ts';
import { setting } from './settings.ts';

export class CheckedDocument {
  readonly engine: Engine;
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly checked: CheckedText;

  /** `before` is the check of an earlier version. */
  constructor(document: vscode.TextDocument, engine: Engine, before?: CheckedDocument) {
    this.document = document;
    this.engine = engine;
    this.version = document.version;
    this.checked = engine.check(noteName(document.uri), document.getText(), before?.checked ?? null);
  }

  get findings(): readonly Finding[] {
    return this.checked.result.findings;
  }

  get isCurrent(): boolean {
    return this.version === this.document.version;
  }

  range({ start, end }: { readonly start: number; readonly end: number }): vscode.Range {
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  mentionAt(position: vscode.Position): Mention | undefined {
    return at(this.checked.analysis.mentions, this.document.offsetAt(position));
  }

  figureAt(position: vscode.Position): Figure | undefined {
    return at(this.checked.analysis.figures, this.document.offsetAt(position));
  }

  verdictOf(figure: Figure): Verdict | undefined {
    const index = this.checked.analysis.figures.indexOf(figure);
    return this.checked.result.verdicts.find((verdict) => verdict.index === index);
  }

  findingsWithin(range: vscode.Range): readonly Finding[] {
    const start = this.document.offsetAt(range.start);
    const end = this.document.offsetAt(range.end);
    return this.findings.filter((finding) => finding.start <= end && start <= finding.end);
  }
}

/** The place that an offset lies in; the end counts, as a cursor behind a word is still at the word. */
function at<Place extends { readonly start: number; readonly end: number }>(places: readonly Place[], offset: number) {
  const inside = places.find(({ start, end }) => start <= offset && offset < end);
  return inside ?? places.find(({ end }) => end === offset);
}

/** What findings and reports call a note: its path in the workspace. */
export function noteName(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, (vscode.workspace.workspaceFolders?.length ?? 0) > 1);
}

/**
 * Where people write: files, new notes, cells. What else VS Code shows as markdown (a version of git's, the preview of a
 * change, a chat's answer) are copies, not to be judged a second time.
 */
const WRITTEN_IN = new Set(['file', 'vscode-remote', 'vscode-vfs', 'untitled', 'vscode-notebook-cell']);

function isWrittenIn({ scheme }: vscode.Uri): boolean {
  return WRITTEN_IN.has(scheme) || (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme);
}

/** Notes are markdown documents; the rest of the workspace is left alone. */
export function isNote(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && isWrittenIn(document.uri) && setting('enable', document) !== false;
}

export class CheckedDocuments {
  readonly #known = new WeakMap<vscode.TextDocument, CheckedDocument>();

  constructor(private readonly engines: Engines) {}

  /** The check of the document as it stands now; undefined for what is no note. Rejects when the token is cancelled. */
  async get(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<CheckedDocument | undefined> {
    if (!isNote(document)) return undefined;
    const engine = await this.engines.engineFor(document.uri);
    if (token?.isCancellationRequested) throw new vscode.CancellationError();
    return this.#checked(document, engine);
  }

  /** The same without waiting; undefined while the dataset is being loaded. */
  getNow(document: vscode.TextDocument): CheckedDocument | undefined {
    const engine = this.engines.engineNow(document.uri);
    return engine && isNote(document) ? this.#checked(document, engine) : undefined;
  }

  /** The last check there is, of an earlier text perhaps: for what must not wait while one types. */
  recent(document: vscode.TextDocument): CheckedDocument | undefined {
    const known = this.#known.get(document);
    return known && known.engine === this.engines.engineNow(document.uri) ? known : undefined;
  }

  #checked(document: vscode.TextDocument, engine: Engine): CheckedDocument {
    const known = this.#known.get(document);
    if (known?.isCurrent && known.engine === engine) return known;
    const checked = new CheckedDocument(document, engine, known);
    this.#known.set(document, checked);
    return checked;
  }
}

/** Findings as diagnostics: of the open notes, or of all notes where the settings say so. */
import * as vscode from 'vscode';
import type { Finding, Severity } from '../check/finding.ts';
import type { Dataset, Series } from '../dataset/model.ts';
import type { NoteFacts } from '../notes/noteFacts.ts';
import { isNote } from './checkedDocuments.ts';
import { entryLocation, ruleUri } from './datasetDocuments.ts';
import type { Deps } from './deps.ts';
import { Disposables } from './disposables.ts';
import { guarded } from './log.ts';
import { rangesOf } from './ranges.ts';
import { onSetting, setting } from './settings.ts';
import { ShutNotes } from './shutNotes.ts';
import { datedValue, findingMessage } from './wording/findingMessage.ts';

/** A pause in typing after which a note is judged. */
const PAUSE_MS = 250;

export const SOURCE = 'TickTie';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A finding at a place; `dataset` gives names their words, `entry` is where the series or entity is stated. */
function diagnosticOf(finding: Finding, range: vscode.Range, dataset: Dataset, entry: vscode.Location | undefined) {
  const message = findingMessage(finding, dataset);
  const diagnostic = new vscode.Diagnostic(range, message, SEVERITIES[finding.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: ruleUri(finding.rule) };
  if (finding.current !== null && entry !== undefined) {
    const told = `${datedValue(finding.current)} — ${finding.current.source.title}`;
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(entry, told)];
  }
  return diagnostic;
}

export function registerDiagnostics(deps: Deps): vscode.Disposable {
  return new Diagnostics(deps);
}

class Diagnostics implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #collection = this.#disposables.add(vscode.languages.createDiagnosticCollection('ticktie'));
  readonly #shut = this.#disposables.add(new ShutNotes());
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Of each note the last request to judge it: an older answer that comes later is dropped. */
  readonly #generations = new Map<string, number>();
  /** What was published of notes that no editor shows: with many notes only what has changed is published again. */
  readonly #published = new Map<string, NoteFacts>();

  constructor(private readonly deps: Deps) {
    const { workspace } = vscode;
    this.#disposables.add(workspace.onDidOpenTextDocument((document) => this.#soon(document, 0)));
    this.#disposables.add(workspace.onDidChangeTextDocument(({ document }) => this.#soon(document, PAUSE_MS)));
    this.#disposables.add(workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)));
    this.#disposables.add(this.#shut.onDidChange((uri) => this.#shutOrShown(uri)));
    this.#disposables.add(deps.engines.onDidChange(() => this.#all()));
    this.#disposables.add(deps.notes.onDidChange(() => this.#publishIndex()));
    this.#disposables.add(onSetting(['enable', 'check.scope', 'check.maxFindings'], () => this.#all()));
    this.#all();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#disposables.dispose();
  }

  /** What is shown stays until its successor is there: a dataset that is loaded anew must not make findings blink. */
  #all(): void {
    this.#published.clear();
    for (const document of vscode.workspace.textDocuments) this.#soon(document, 0);
    if (isWholeWorkspace()) void this.deps.notes.ready();
    this.#publishIndex();
  }

  #soon(document: vscode.TextDocument, delay: number): void {
    const key = document.uri.toString();
    const generation = (this.#generations.get(key) ?? 0) + 1;
    this.#generations.set(key, generation);
    clearTimeout(this.#timers.get(key));
    if (document.languageId !== 'markdown' || this.#shut.has(document.uri)) return;
    const judge = () => void guarded(this.deps.log, key, () => this.#publish(document, generation));
    this.#timers.set(key, setTimeout(judge, delay));
  }

  async #publish(document: vscode.TextDocument, generation: number): Promise<void> {
    const checked = await this.deps.documents.get(document);
    const key = document.uri.toString();
    if (document.isClosed || this.#generations.get(key) !== generation) return;
    if (checked === undefined) {
      this.#collection.delete(document.uri);
      return;
    }
    const findings = checked.findings.slice(0, setting('check.maxFindings', document));
    const { dataset } = checked.engine;
    const series = (index: number) => checked.checked.result.verdicts.find(({ finding }) => finding === index)?.series;
    this.#collection.set(
      document.uri,
      findings.map((finding, index) => {
        const entry = this.#entryOf(finding, series(index) ?? null, dataset, document.uri);
        return diagnosticOf(finding, checked.range(finding), dataset, entry);
      }),
    );
  }

  #shutOrShown(uri: vscode.Uri): void {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (this.#shut.has(uri)) this.#closed(uri);
    else if (document) this.#soon(document, 0);
  }

  #closed(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#generations.delete(key);
    this.#collection.delete(uri);
    this.#published.delete(key);
    this.#publishIndex();
  }

  /** Notes that no editor shows, where the settings ask for the whole workspace. */
  #publishIndex(): void {
    const shown = vscode.workspace.textDocuments.filter(
      (document) => isNote(document) && !this.#shut.has(document.uri),
    );
    const open = new Set(shown.map(({ uri }) => uri.toString()));
    const known = isWholeWorkspace() ? new Map(this.deps.notes.entries()) : new Map<string, NoteFacts>();
    this.#collection.forEach((uri) => {
      const key = uri.toString();
      if (open.has(key) || !known.has(key)) this.#published.delete(key);
      if (!open.has(key) && !known.has(key)) this.#collection.delete(uri);
    });
    for (const [key, facts] of known) if (!open.has(key)) this.#publishFacts(vscode.Uri.parse(key, true), facts);
  }

  #publishFacts(uri: vscode.Uri, facts: NoteFacts): void {
    const dataset = this.deps.engines.engineNow(uri)?.dataset;
    if (dataset === undefined || this.#published.get(uri.toString()) === facts) return;
    this.#published.set(uri.toString(), facts);
    const ranges = rangesOf(facts.findingPlaces);
    const findings = facts.findings.slice(0, setting('check.maxFindings', uri));
    this.#collection.set(
      uri,
      findings.flatMap((finding, index) => {
        const range = ranges[index];
        return range ? [diagnosticOf(finding, range, dataset, this.#entryOf(finding, null, dataset, uri))] : [];
      }),
    );
  }

  #entryOf(
    { entity }: Finding,
    series: Series | null,
    dataset: Dataset,
    from: vscode.Uri,
  ): vscode.Location | undefined {
    return entity === null ? undefined : entryLocation(this.deps, dataset, { entity, series }, from);
  }
}

function isWholeWorkspace(): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => setting('check.scope', uri) === 'workspace');
}

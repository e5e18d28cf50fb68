/** What the tests do in the editor: write notes, wait for what follows, ask the providers. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const WAIT_MS = 30_000;
const STEP_MS = 50;

/** The folder that the tests may write in. */
export function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests need a workspace folder');
  return folder.uri;
}

/** Judges by a fixed day, so that the tests say the same tomorrow. */
export async function freezeDay(day = '2026-11-22'): Promise<void> {
  await configure('check.asOf', day);
}

export async function configure(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('ticktie').update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Writes a file of the workspace's first folder, or of another. */
export async function write(path: string, text: string, folder = root()): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a note and shows it. */
export function openNote(path: string, text: string): Promise<vscode.TextDocument> {
  return openNoteIn(root(), path, text);
}

/** The same in a folder of one's choice. */
export async function openNoteIn(folder: vscode.Uri, path: string, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await write(path, text, folder));
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() !== text) {
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
  }
  return document;
}

/** Asks until the answer is not undefined; fails with `what` after some seconds. */
export async function until<Answer>(
  what: string | (() => string),
  ask: () => Answer | Promise<Answer>,
): Promise<NonNullable<Answer>> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<Answer>;
    if (Date.now() > end) assert.fail(`waited in vain for ${typeof what === 'string' ? what : what()}`);
    await pause(STEP_MS);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const LETTERS = ['E', 'W', 'I', 'H'] as const;

/** `W stale 850亿美元`: the findings of a document as the Problems view has them, in the order of the text. */
export function findingsIn(document: vscode.TextDocument): readonly string[] {
  return ours(document).map(({ severity, code, range }) => {
    const rule = typeof code === 'object' ? code.value : code;
    return `${LETTERS[severity]} ${rule} ${document.getText(range)}`;
  });
}

export function ours(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  const all = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'TickTie');
  return all.sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Waits until the findings are these, and then a little longer for what should not come. */
export async function expectFindings(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const wanted = [...expected].join('\n');
  const end = Date.now() + WAIT_MS;
  while (findingsIn(document).join('\n') !== wanted && Date.now() < end) await pause(STEP_MS);
  await pause(500);
  assert.deepEqual(findingsIn(document), expected);
}

/** The place of `text` in the document; the `nth` of several, from 0. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Range {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = document.getText().indexOf(text, at + 1);
  assert.notEqual(at, -1, `“${text}” is not in the note`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** All that the hovers say at a place. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
}

/** What completion offers at a place, our items only: they alone have a range of their own and a detail. */
export async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  trigger?: string,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
    200,
  );
  return list.items.filter(
    ({ kind }) =>
      kind === vscode.CompletionItemKind.Module ||
      kind === vscode.CompletionItemKind.Constant ||
      kind === vscode.CompletionItemKind.Value,
  );
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** Titles of the code actions at a place, in the order offered. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind?.value,
    20,
  );
}

/** The verdict that the hover on a figure begins with (`agreed`, `stale`, …); undefined where the hover is none of a figure. */
export async function verdictAt(
  document: vscode.TextDocument,
  text: string,
  nth = 0,
): Promise<{ readonly verdict: string; readonly series: string } | undefined> {
  const hover = await hoverAt(document, rangeOf(document, text, nth).start);
  const [, verdict, series] = /^\*\*([^*]+)\*\* · (.+)$/m.exec(hover) ?? [];
  return verdict === undefined || series === undefined ? undefined : { verdict, series };
}

/** Says that each of these figures is one that agrees with the dataset, once that of its folder is read. */
export async function expectAgreed(document: vscode.TextDocument, texts: readonly string[]): Promise<void> {
  for (const text of texts)
    await until(`${text} to agree`, async () => (await verdictAt(document, text))?.verdict === 'agreed');
}

/** What the best quick fix on a text puts in its place. */
export async function fixOf(document: vscode.TextDocument, text: string): Promise<string | undefined> {
  const actions = await actionsAt(document, rangeOf(document, text), vscode.CodeActionKind.QuickFix);
  return actions[0]?.edit?.get(document.uri)[0]?.newText;
}

/** The claims that the outline lists, at any depth. */
export async function claimsIn(document: vscode.TextDocument): Promise<readonly string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  const below = (symbol: vscode.DocumentSymbol): vscode.DocumentSymbol[] => [symbol, ...symbol.children.flatMap(below)];
  return (symbols ?? [])
    .flatMap(below)
    .filter(({ kind }) => kind === vscode.SymbolKind.Number)
    .map(({ range }) => document.getText(range));
}

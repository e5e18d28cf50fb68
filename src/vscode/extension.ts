/** Puts the extension together: makes what features share, registers each feature, and returns. Nothing is loaded here. */
import * as vscode from 'vscode';
import { CheckedDocuments } from './checkedDocuments.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { registerDatasetDocuments } from './datasetDocuments.ts';
import { registerDatasetProblems } from './datasetProblems.ts';
import type { Deps } from './deps.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { Engines } from './engines.ts';
import type { Register } from './laterParts.ts';
import { reasonOf } from './log.ts';
import type { Platform } from './platform.ts';
import { Preview } from './preview/registerPreview.ts';
import { registerStatusBar } from './statusBar.ts';
import { registerFindingTree } from './trees/findingTree.ts';
import { WorkspaceNotes } from './workspaceNotes.ts';

/** What other extensions, VS Code's Markdown preview and the tests may call. */
export interface TickTieApi {
  readonly extendMarkdownIt: Preview['extendMarkdownIt'];
  /** Resolves when all notes of the workspace are in the index. */
  readonly indexed: () => Promise<boolean>;
  /** Milliseconds that the `activate` call took. */
  readonly activatedIn: number;
}

/** What shows in a note, a view or the palette from the first moment on. */
const FEATURES: readonly Register[] = [
  registerDatasetProblems,
  registerDatasetDocuments,
  registerCommands,
  registerDiagnostics,
  registerStatusBar,
  registerFindingTree,
];

export function activateTickTie(context: vscode.ExtensionContext, platform: Platform): TickTieApi {
  const start = performance.now();
  const log = vscode.window.createOutputChannel('TickTie', { log: true });
  const engines = new Engines(context.extension, platform, log);
  const documents = new CheckedDocuments(engines);
  const parts = once(() => platform.load(context.extensionUri, 'notes'));
  const notes = new WorkspaceNotes(documents, { engines, log, storage: context.storageUri, parts });
  const deps: Deps = {
    extension: context.extensionUri,
    log,
    memory: context.workspaceState,
    engines,
    documents,
    notes,
    commands: once(() => platform.load(context.extensionUri, 'commands')),
    reports: once(() => platform.load(context.extensionUri, 'reports')),
  };
  context.subscriptions.push(log, engines, notes);
  for (const register of FEATURES) registerSafely(register.name, () => register(deps), deps, context);
  const preview = new Preview(deps);
  const later = afterCall(async () => {
    const { LATER } = await platform.load(context.extensionUri, 'later');
    for (const register of LATER) registerSafely(register.name, () => register(deps), deps, context);
    for (const register of platform.features) registerSafely(register.name, () => register(context), deps, context);
  });
  later.done.catch((error) => log.error(reasonOf(error)));
  context.subscriptions.push(preview, later);
  const activatedIn = performance.now() - start;
  log.info(`Activated in ${activatedIn.toFixed(1)} ms`);
  return {
    extendMarkdownIt: preview.extendMarkdownIt,
    indexed: () => later.done.then(() => notes.ready()),
    activatedIn,
  };
}

/** One feature that can't be registered, as in an editor that lacks its API, must not take the others with it. */
function registerSafely(
  name: string,
  register: () => vscode.Disposable,
  { log }: Pick<Deps, 'log'>,
  context: vscode.ExtensionContext,
): void {
  try {
    context.subscriptions.push(register());
  } catch (error) {
    log.error(`${name}: ${reasonOf(error)}`);
  }
}

/** Does something when the call at hand is over, unless it is disposed of before. */
function afterCall(work: () => Promise<void>): vscode.Disposable & { readonly done: Promise<void> } {
  let timer: ReturnType<typeof setTimeout>;
  const done = new Promise<void>((resolve, reject) => {
    timer = setTimeout(() => work().then(resolve, reject));
  });
  return { done, dispose: () => clearTimeout(timer) };
}

/** Asks at the first call, and hands out the same answer at each. */
function once<Answer>(ask: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined;
  return () => {
    known ??= { answer: ask() };
    return known.answer;
  };
}

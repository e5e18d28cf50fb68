/**
 * What nobody asks for while a window still opens (a hover, a completion, a jump, a lens, the trees, the index in the background):
 * a file of its own, loaded as soon as the call that activates is over, so that activation does not wait for it.
 */
import type * as vscode from 'vscode';
import { registerBackgroundIndex } from './backgroundIndex.ts';
import { registerCodeActions } from './codeActions/registerCodeActions.ts';
import { registerCompletion } from './completion/registerCompletion.ts';
import { registerDayChange } from './dayChange.ts';
import type { Deps } from './deps.ts';
import { registerHover } from './hover/registerHover.ts';
import { registerCodeLens } from './inline/codeLens.ts';
import { registerInlayHints } from './inline/inlayHints.ts';
import { registerTicks } from './inline/ticks.ts';
import { registerTools } from './languageModel/registerTools.ts';
import { registerDefinition } from './navigation/definition.ts';
import { registerDirectiveLinks } from './navigation/directiveLinks.ts';
import { registerDocumentSymbols } from './navigation/documentSymbols.ts';
import { registerHighlights } from './navigation/highlights.ts';
import { registerReferences } from './navigation/references.ts';
import { registerWorkspaceSymbols } from './navigation/workspaceSymbols.ts';
import { registerDatasetTree } from './trees/datasetTree.ts';
import { registerEntityTree } from './trees/entityTree.ts';

export type Register = (deps: Deps) => vscode.Disposable;

export const LATER: readonly Register[] = [
  registerHover,
  registerCodeActions,
  registerCompletion,
  registerDefinition,
  registerReferences,
  registerHighlights,
  registerDocumentSymbols,
  registerWorkspaceSymbols,
  registerDirectiveLinks,
  registerEntityTree,
  registerDatasetTree,
  registerCodeLens,
  registerInlayHints,
  registerTicks,
  registerTools,
  registerBackgroundIndex,
  registerDayChange,
];

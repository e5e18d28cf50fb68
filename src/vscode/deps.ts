/** What features are made of; each takes what it needs. */
import type * as vscode from 'vscode';
import type { CheckedDocuments } from './checkedDocuments.ts';
import type { Engines } from './engines.ts';
import type { CommandParts, ReportParts } from './platform.ts';
import type { WorkspaceNotes } from './workspaceNotes.ts';

export interface Deps {
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Kept for the workspace over a reload of the window. */
  readonly memory: vscode.Memento;
  readonly engines: Engines;
  readonly documents: CheckedDocuments;
  readonly notes: WorkspaceNotes;
  /** Loads what commands do; the second call costs nothing. */
  readonly commands: () => Promise<CommandParts>;
  /** Loads what makes reports; the second call costs nothing. */
  readonly reports: () => Promise<ReportParts>;
}

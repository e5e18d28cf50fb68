/**
 * All that commands do, as the extension loads it with the first command that is called: a file of its own, so that start-up
 * does not pay for what few sessions ask for.
 */
import type * as vscode from 'vscode';
import type { Deps } from '../deps.ts';
import { ReportCommands } from '../reports/reportCommands.ts';
import { ReportPanels } from '../reports/reportPanel.ts';
import { copyReport, saveReport } from '../reports/saveReport.ts';
import type { CommandId } from './commandIds.ts';
import { DatasetCommands } from './datasetCommands.ts';
import { FixCommands } from './fixCommands.ts';
import { GoToCommands } from './goToCommands.ts';
import { lookUp } from './lookUp.ts';
import { NoteCommands } from './noteCommands.ts';
import { openSample } from './openSample.ts';

type Handler = (...args: readonly unknown[]) => unknown;

export interface Commands {
  readonly handlers: Readonly<Record<CommandId, Handler>>;
  /** A report that was open when the window was reloaded is made anew. */
  restore(panel: vscode.WebviewPanel): Promise<void>;
  dispose(): void;
}

export function makeCommands(deps: Deps): Commands {
  const panels = new ReportPanels(deps);
  const reports = new ReportCommands(deps, panels);
  return {
    handlers: handlers(deps, reports, panels),
    async restore(panel) {
      const request = panels.adopt(panel);
      if (request) await reports.run(request);
    },
    dispose: () => panels.dispose(),
  };
}

function handlers(deps: Deps, reports: ReportCommands, panels: ReportPanels): Commands['handlers'] {
  const fixes = new FixCommands(deps);
  const goTo = new GoToCommands(deps);
  const notes = new NoteCommands(deps);
  const datasets = new DatasetCommands(deps);
  return {
    reportStale: reports.stale,
    reportCoverage: reports.coverage,
    briefOnEntity: reports.brief,
    compareEntities: reports.compare,
    reportChanges: reports.changes,
    exportLedger: reports.ledger,
    checkWorkspace: reports.check,
    previewDatasetImpact: reports.impact,
    saveReport: () => saveReport(panels.active, deps),
    copyReport: () => copyReport(panels.active, deps),
    refreshReport: () => panels.active && reports.run(panels.active.request),
    applyFix: fixes.applyFix,
    fixAllInNote: fixes.fixNote,
    fixAllInWorkspace: fixes.fixWorkspace,
    findMentions: goTo.findMentions,
    openEntity: goTo.openEntity,
    openSource: goTo.openSource,
    selectSpan: goTo.selectSpan,
    showLog: goTo.showLog,
    openWalkthrough: goTo.openWalkthrough,
    openSample: () => openSample(deps),
    lookUp: () => lookUp(deps),
    insertFigure: notes.insertFigure,
    pinNote: notes.pinNote,
    bindFigure: notes.bindFigure,
    ignoreFinding: notes.ignoreFinding,
    newDatasetEntry: datasets.newEntry,
    reindexNotes: datasets.reindex,
  };
}

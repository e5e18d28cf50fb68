/** All commands, by their ids. What the palette shows of them stands in package.json. */
import * as vscode from 'vscode';
import type { Deps } from '../deps.ts';
import { guarded, reasonOf } from '../log.ts';
import { ReportCommands } from '../reports/reportCommands.ts';
import { ReportPanels, VIEW_TYPE } from '../reports/reportPanel.ts';
import { copyReport, saveReport } from '../reports/saveReport.ts';
import { DatasetCommands } from './datasetCommands.ts';
import { FixCommands } from './fixCommands.ts';
import { GoToCommands } from './goToCommands.ts';
import { lookUp } from './lookUp.ts';
import { NoteCommands } from './noteCommands.ts';
import { openSample } from './openSample.ts';

type Handler = (...args: readonly unknown[]) => unknown;

export function registerCommands(deps: Deps): vscode.Disposable {
  const panels = new ReportPanels(deps);
  const reports = new ReportCommands(deps, panels);
  const commands = Object.entries(handlers(deps, reports, panels));
  return vscode.Disposable.from(
    panels,
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel) => guarded(deps.log, panel.title, () => restore(panel, reports, panels)),
    }),
    ...commands.map(([id, handler]) => register(`ticktie.${id}`, handler, deps.log)),
  );
}

/** A report that was open when the window was reloaded is made anew. */
async function restore(panel: vscode.WebviewPanel, reports: ReportCommands, panels: ReportPanels): Promise<void> {
  const request = panels.adopt(panel);
  if (request) await reports.run(request);
}

function handlers(deps: Deps, reports: ReportCommands, panels: ReportPanels): Readonly<Record<string, Handler>> {
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

/** A command that fails says so in a sentence, and offers the log. */
function register(id: string, handler: Handler, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      log.error(`${id}: ${reasonOf(error)}`);
      const show = vscode.l10n.t('Show Log');
      const told = vscode.l10n.t('TickTie could not do that: {0}', reasonOf(error));
      void vscode.window.showErrorMessage(told, show).then((choice) => choice === show && log.show());
      return undefined;
    }
  });
}

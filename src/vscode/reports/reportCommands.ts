/** The reports of the palette. */
import * as vscode from 'vscode';
import type { Entity } from '../../dataset/model.ts';
import type { Report } from '../../report/anyReport.ts';
import { buildBriefReport } from '../../report/briefReport.ts';
import { buildChangesReport } from '../../report/changesReport.ts';
import { buildCheckReport } from '../../report/checkReport.ts';
import { buildCompareReport } from '../../report/compareReport.ts';
import { buildCoverageReport } from '../../report/coverageReport.ts';
import { buildDiffReport } from '../../report/diffReport.ts';
import { layOutReport } from '../../report/layout/layOutReport.ts';
import { buildLedgerReport } from '../../report/ledgerReport.ts';
import type { ReportInput } from '../../report/reportHead.ts';
import { buildStaleReport } from '../../report/staleReport.ts';
import type { Deps } from '../deps.ts';
import { uiLanguage } from '../language.ts';
import { askDay } from '../prompts/askDay.ts';
import { askEntities, askEntity } from '../prompts/askEntity.ts';
import { gatherNotes, worded } from './gatherNotes.ts';
import type { ReportPanels, ShownReport } from './reportPanel.ts';

type Build = (input: ReportInput) => Report;

export class ReportCommands {
  constructor(
    private readonly deps: Deps,
    private readonly panels: ReportPanels,
  ) {}

  stale = () => this.#run(buildStaleReport);

  coverage = () => this.#run(buildCoverageReport);

  /** Shows the ledger, and offers to save it: the page is for reading, the file for the audit. */
  ledger = async () => {
    await this.#run(buildLedgerReport);
    const save = vscode.l10n.t('Save As…');
    const offer = vscode.window.showInformationMessage(vscode.l10n.t('The ledger is ready: one row a claim.'), save);
    void offer.then((choice) => choice === save && vscode.commands.executeCommand('ticktie.saveReport'));
  };

  check = () => this.#run(({ notes, dataset, today }) => buildCheckReport(notes, dataset.info, today));

  brief = async (id?: unknown) => {
    const entity = await this.#entity(id);
    if (entity) await this.#run((input) => buildBriefReport(entity, input));
  };

  compare = async () => {
    const entities = await askEntities(this.deps);
    if (entities && entities.length > 1) await this.#run((input) => buildCompareReport(entities, input));
  };

  changes = async (day?: unknown) => {
    const since = typeof day === 'string' ? day : await askDay(vscode.l10n.t('Report what changed since this day'));
    if (since) await this.#run((input) => buildChangesReport(since, input));
  };

  /** What a dataset folder, laid on top of what is there, would change: in the dataset, and in the verdicts on the notes. */
  impact = async (folder?: unknown) => {
    const uri = folder instanceof vscode.Uri ? folder : await askFolder();
    const gathered = uri && (await gatherNotes(this.deps));
    if (!uri || !gathered) return;
    const before = await this.deps.engines.engineFor(activeResource());
    const after = await this.deps.engines.engineWith(activeResource(), uri);
    const notesAfter = gathered.notes.map(({ file, text }) =>
      worded({ file, ...after.check(file, text) }, after.dataset),
    );
    const input = {
      before: before.dataset,
      after: after.dataset,
      notesBefore: gathered.notes,
      notesAfter,
      today: after.today,
    };
    await this.#show(buildDiffReport(input), gathered.uris, () => this.impact(uri));
  };

  async #entity(id: unknown): Promise<Entity | undefined> {
    if (typeof id !== 'string') return askEntity(this.deps);
    const { dataset } = await this.deps.engines.engineFor(activeResource());
    return dataset.entities.get(id);
  }

  async #run(build: Build): Promise<void> {
    const gathered = await gatherNotes(this.deps);
    if (gathered === undefined) return;
    const { dataset, today } = await this.deps.engines.engineFor(activeResource());
    const report = build({ notes: gathered.notes, dataset, today });
    await this.#show(report, gathered.uris, () => this.#run(build));
  }

  async #show(report: Report, uris: ShownReport['uris'], again: () => Promise<void>): Promise<void> {
    const { title } = layOutReport(report, uiLanguage());
    await this.panels.show({ report, title: `TickTie: ${title}`, uris, again });
  }
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const openLabel = vscode.l10n.t('Preview its impact');
  const title = vscode.l10n.t('A dataset folder');
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel,
    title,
  });
  return chosen?.[0];
}

/** The resource whose folder's dataset reports speak of. */
function activeResource(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

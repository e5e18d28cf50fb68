/** The reports of the palette. */
import * as vscode from 'vscode';
import type { Entity } from '../../dataset/model.ts';
import type { Report } from '../../report/anyReport.ts';
import { buildBriefReport } from '../../report/briefReport.ts';
import { buildChangesReport } from '../../report/changesReport.ts';
import { buildCheckReport } from '../../report/checkReport.ts';
import { buildCompareReport } from '../../report/compareReport.ts';
import { buildCoverageReport } from '../../report/coverageReport.ts';
import { layOutReport } from '../../report/layout/layOutReport.ts';
import { buildLedgerReport } from '../../report/ledgerReport.ts';
import type { ReportInput } from '../../report/reportHead.ts';
import { buildStaleReport } from '../../report/staleReport.ts';
import type { Deps } from '../deps.ts';
import { uiLanguage } from '../language.ts';
import { askDay } from '../prompts/askDay.ts';
import { askEntities, askEntity } from '../prompts/askEntity.ts';
import { gatherNotes } from './gatherNotes.ts';
import type { ReportPanels } from './reportPanel.ts';

type Build = (input: ReportInput) => Report;

export class ReportCommands {
  constructor(
    private readonly deps: Deps,
    private readonly panels: ReportPanels,
  ) {}

  stale = () => this.#run(buildStaleReport);

  coverage = () => this.#run(buildCoverageReport);

  ledger = () => this.#run(buildLedgerReport);

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
    const { title } = layOutReport(report, uiLanguage());
    await this.panels.show({ report, title: `TickTie: ${title}`, uris: gathered.uris, again: () => this.#run(build) });
  }
}

/** The resource whose folder's dataset reports speak of. */
function activeResource(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

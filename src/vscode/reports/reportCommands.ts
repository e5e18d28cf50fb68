/** The reports of the palette. */
import * as vscode from 'vscode';
import type { Report } from '../../report/anyReport.ts';
import type { Deps } from '../deps.ts';
import type { Engine } from '../engine.ts';
import { uiLanguage } from '../language.ts';
import { askDay } from '../prompts/askDay.ts';
import { askEntities, askEntity, entityIdOf } from '../prompts/askEntity.ts';
import { type GatheredNotes, gatherNotes, worded } from './gatherNotes.ts';
import type { ReportPanels } from './reportPanel.ts';
import { BUILDERS, type ReportRequest } from './reportRequest.ts';

export class ReportCommands {
  constructor(
    private readonly deps: Deps,
    private readonly panels: ReportPanels,
  ) {}

  stale = () => this.run({ kind: 'stale', args: [] });

  coverage = () => this.run({ kind: 'coverage', args: [] });

  check = () => this.run({ kind: 'check', args: [] });

  /** Shows the ledger, and offers to save it: the page is for reading, the file for the audit. */
  ledger = async () => {
    await this.run({ kind: 'ledger', args: [] });
    const save = vscode.l10n.t('Save As…');
    const offer = vscode.window.showInformationMessage(vscode.l10n.t('The ledger is ready: one row a claim.'), save);
    void offer.then((choice) => choice === save && vscode.commands.executeCommand('ticktie.saveReport'));
  };

  brief = async (entity?: unknown) => {
    const id = entityIdOf(entity) ?? (await askEntity(this.deps))?.id;
    if (id !== undefined) await this.run({ kind: 'brief', args: [id] });
  };

  compare = async (entities?: unknown) => {
    const ids = isTexts(entities) ? entities : (await askEntities(this.deps))?.map(({ id }) => id);
    if (ids && ids.length > 1) await this.run({ kind: 'compare', args: ids });
  };

  changes = async (day?: unknown) => {
    const since = typeof day === 'string' ? day : await askDay(vscode.l10n.t('Report what changed since this day'));
    if (since) await this.run({ kind: 'changes', args: [since] });
  };

  /** What a dataset folder, laid on top of what is there, would change: in the dataset, and in the verdicts on the notes. */
  impact = async (folder?: unknown) => {
    const uri = folder instanceof vscode.Uri ? folder : await askFolder();
    if (uri) await this.run({ kind: 'diff', args: [uri.toString()] });
  };

  /** Reads the notes, makes the report and shows it. */
  async run(request: ReportRequest): Promise<void> {
    const gathered = await gatherNotes(this.deps);
    if (gathered === undefined) return;
    const report = await this.#build(request, gathered);
    if (report === null) return;
    const { layOutReport } = await this.deps.reports();
    const { title } = layOutReport(report, uiLanguage());
    await this.panels.show({ report, request, title: `TickTie: ${title}`, uris: gathered.uris });
  }

  async #build({ kind, args }: ReportRequest, gathered: GatheredNotes): Promise<Report | null> {
    if (kind === 'diff') return this.#difference(vscode.Uri.parse(args[0] ?? '', true), gathered);
    const { dataset, today } = await this.deps.engines.engineFor(activeResource());
    return BUILDERS[kind](args, { notes: gathered.notes, dataset, today }, await this.deps.reports());
  }

  /** Each note is judged with the dataset of its own folder, and with the new one laid on that. */
  async #difference(folder: vscode.Uri, { notes, uris }: GatheredNotes): Promise<Report> {
    const { engines, reports } = this.deps;
    const before = await engines.engineFor(activeResource());
    const changed = new Map<Engine, Engine>([[before, await engines.engineWith(activeResource(), folder)]]);
    const notesAfter = [];
    for (const { file, text } of notes) {
      const own = await engines.engineFor(uris.get(file));
      const after = changed.get(own) ?? (await engines.engineWith(uris.get(file), folder));
      changed.set(own, after);
      notesAfter.push(worded({ file, ...after.check(file, text) }, after.dataset));
    }
    const after = changed.get(before) ?? before;
    const { buildDiffReport } = await reports();
    return buildDiffReport({
      before: before.dataset,
      after: after.dataset,
      notesBefore: notes,
      notesAfter,
      today: after.today,
    });
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
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

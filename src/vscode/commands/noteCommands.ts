/** Commands that write into the note at hand: insert, pin, bind, ignore. Each asks before it writes. */
import * as vscode from 'vscode';
import type { Figure } from '../../analysis/analysis.ts';
import { alternativeFixes } from '../../check/alternativeFixes.ts';
import type { Finding } from '../../check/finding.ts';
import type { Dataset, Entity, Series } from '../../dataset/model.ts';
import { currentOf, seriesKey } from '../../dataset/questions.ts';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { insertion } from '../insertion/insertion.ts';
import { metricName, valueText } from '../language.ts';
import { askDay } from '../prompts/askDay.ts';
import { askEntity } from '../prompts/askEntity.ts';
import { setting, today } from '../settings.ts';
import { attributeWords } from '../wording/findingMessage.ts';
import { basisName } from '../wording/terms.ts';
import { pinEdit } from './pinEdit.ts';

export class NoteCommands {
  constructor(private readonly deps: Deps) {}

  /** Entity, then figure, then the current value at the cursor. With ids, as other extensions may call it, nothing is asked. */
  insertFigure = async (id?: unknown, key?: unknown) => {
    const open = await this.#open();
    if (open === undefined) return;
    const { dataset } = open.checked.engine;
    const entity = typeof id === 'string' ? dataset.entities.get(id) : await askEntity(this.deps);
    const series =
      entity && (typeof key === 'string' ? seriesNamed(dataset, entity, key) : await askSeries(dataset, entity));
    if (series) await insert(open.editor, open.checked, series);
  };

  pinNote = async (day?: unknown) => {
    const open = await this.#open();
    if (open === undefined) return;
    const { head } = open.checked.checked.analysis;
    const suggestion = head.asOf ?? head.written ?? today(open.editor.document);
    const date =
      typeof day === 'string' ? day : await askDay(vscode.l10n.t('Judge this note by what was known on'), suggestion);
    if (date === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    const { document } = open.editor;
    const { start, end, newText } = pinEdit(document.getText(), date);
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
    await vscode.workspace.applyEdit(edit);
  };

  /** Writes a bind directive behind the figure at the cursor, or at an offset. */
  bindFigure = async (uri?: unknown, offset?: unknown) => {
    const open = await this.#open(typeof uri === 'string' ? uri : undefined);
    if (open === undefined) return;
    const { checked, editor } = open;
    const position = typeof offset === 'number' ? editor.document.positionAt(offset) : editor.selection.active;
    const figure = checked.figureAt(position);
    if (figure === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a figure first.'));
      return;
    }
    const entity = await askEntity(this.deps);
    const series = entity && (await askSeries(checked.engine.dataset, entity, figure));
    if (series) await bind(checked, figure, series);
  };

  ignoreFinding = async () => {
    const open = await this.#open();
    const finding = open && (await findingAt(open.checked, open.editor.selection.active));
    if (!open || !finding) return;
    const fix = alternativeFixes(finding, open.checked.checked.analysis).find(({ kind }) => kind === 'ignore');
    const reason = await vscode.window.showInputBox({
      title: vscode.l10n.t('Ignore this finding'),
      prompt: vscode.l10n.t('Why? It is kept in the note, and an audit will show it.'),
      validateInput: (text) =>
        /--|>/.test(text) ? vscode.l10n.t('A comment in a note can hold neither “--” nor “>”.') : undefined,
    });
    if (!fix || reason === undefined) return;
    const { placeholder, newText } = fix;
    const text = placeholder ? newText.slice(0, placeholder.start) + reason + newText.slice(placeholder.end) : newText;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(open.checked.document.uri, open.checked.range(fix), reason === '' ? withoutReason(text) : text);
    await vscode.workspace.applyEdit(edit);
  };

  async #open(uri?: string): Promise<{ editor: vscode.TextEditor; checked: CheckedDocument } | undefined> {
    const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
    const editor = editors.find((each) => each && (uri === undefined || each.document.uri.toString() === uri));
    const checked = editor && (await this.deps.documents.get(editor.document));
    return checked && { editor, checked };
  }
}

function withoutReason(text: string): string {
  return text.replace(/:\s*-->/, ' -->').replace(/ {2,}-->/, ' -->');
}

async function insert(editor: vscode.TextEditor, checked: CheckedDocument, series: Series): Promise<void> {
  const { text, elsewhere } = insertion(series, checked, setting('completion.citation', editor.document));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(editor.document.uri, editor.selection, text);
  for (const each of elsewhere) edit.replace(editor.document.uri, each.range, each.newText);
  const end = editor.document.offsetAt(editor.selection.start) + text.length;
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const cursor = editor.document.positionAt(end);
  editor.selection = new vscode.Selection(cursor, cursor);
}

async function bind(checked: CheckedDocument, figure: Figure, series: Series): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(checked.document.uri, checked.document.positionAt(figure.end), `<!-- ticktie: ${seriesKey(series)} -->`);
  await vscode.workspace.applyEdit(edit);
}

/** The only finding there, or the one that the user chooses. */
async function findingAt(checked: CheckedDocument, position: vscode.Position): Promise<Finding | undefined> {
  const line = checked.document.lineAt(position.line).range;
  const near = checked.findingsWithin(new vscode.Range(position, position));
  const findings = near.length > 0 ? near : checked.findingsWithin(line);
  if (findings.length < 2) {
    if (findings.length === 0)
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no finding on this line.'));
    return findings[0];
  }
  const picks = findings.map((finding) => ({ label: finding.text, description: finding.rule, finding }));
  return (await vscode.window.showQuickPick(picks))?.finding;
}

interface SeriesPick extends vscode.QuickPickItem {
  readonly series: Series;
}

/** Asks for one of an entity's figures; with a figure, those of its unit come first. */
async function askSeries(dataset: Dataset, entity: Entity, like?: Figure): Promise<Series | undefined> {
  const all = dataset.series(entity.id).filter((series) => currentOf(series) !== null);
  const alike = (series: Series) => (like !== undefined && currentOf(series)?.value.unit === like.unit ? 0 : 1);
  const picks = all.toSorted((a, b) => alike(a) - alike(b)).map((series) => pickOf(series, dataset));
  const placeHolder = vscode.l10n.t('Which figure?');
  return (await vscode.window.showQuickPick(picks, { placeHolder, matchOnDescription: true, matchOnDetail: true }))
    ?.series;
}

function pickOf(series: Series, dataset: Dataset): SeriesPick {
  const current = currentOf(series) as NonNullable<ReturnType<typeof currentOf>>;
  const period = series.period === null ? [] : [series.period];
  return {
    label: [metricName(series.metric, dataset), ...period, ...attributeWords(series.attributes)].join(' · '),
    description: valueText(current.value),
    detail: `${basisName(current.basis)} · ${current.asOf} · ${current.source.title}`,
    series,
  };
}

function seriesNamed(dataset: Dataset, entity: Entity, key: string): Series | undefined {
  return dataset.series(entity.id).find((series) => seriesKey(series) === key);
}

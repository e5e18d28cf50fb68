/** Going to places: mentions, the dataset's entry, a source, a span of a note. */
import * as vscode from 'vscode';
import { entryLocation } from '../datasetDocuments.ts';
import type { Deps } from '../deps.ts';
import { mentionLocations } from '../navigation/mentionLocations.ts';
import { askEntity, entityAtCursor, entityIdOf } from '../prompts/askEntity.ts';

export class GoToCommands {
  constructor(private readonly deps: Deps) {}

  /** Shows all mentions of an entity in the references view. */
  findMentions = async (id?: unknown) => {
    const entity = entityIdOf(id) ?? (await entityAtCursor(this.deps)) ?? (await askEntity(this.deps))?.id;
    if (entity === undefined) return;
    await this.deps.notes.ready();
    const places = mentionLocations(this.deps, entity);
    const here = vscode.window.activeTextEditor;
    const uri = here?.document.uri ?? places[0]?.uri;
    if (!uri) return;
    await vscode.commands.executeCommand(
      'editor.action.showReferences',
      uri,
      here?.selection.active ?? new vscode.Position(0, 0),
      places,
    );
  };

  openEntity = async (id?: unknown, from?: unknown) => {
    const entity = entityIdOf(id) ?? (await entityAtCursor(this.deps)) ?? (await askEntity(this.deps))?.id;
    if (entity === undefined) return;
    const origin = typeof from === 'string' ? vscode.Uri.parse(from, true) : activeResource();
    const { dataset } = await this.deps.engines.engineFor(origin);
    const place = entryLocation(this.deps, dataset, { entity, series: null }, origin);
    if (place) await vscode.window.showTextDocument(place.uri, { selection: place.range, preview: true });
  };

  /** Only web addresses, and only on request. */
  openSource = async (url?: unknown) => {
    if (typeof url === 'string' && /^https?:\/\//i.test(url))
      await vscode.env.openExternal(vscode.Uri.parse(url, true));
  };

  /** Selects a span after an edit, for what is left to type. */
  selectSpan = async (uri?: unknown, start?: unknown, end?: unknown) => {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    if (!editor || typeof start !== 'number' || typeof end !== 'number') return;
    const { document } = editor;
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
    editor.revealRange(editor.selection);
  };

  showLog = () => this.deps.log.show();

  openWalkthrough = () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', 'ticktie.ticktie#ticktie.start', false);
}

function activeResource(): vscode.Uri {
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return uri ?? vscode.Uri.parse('untitled:');
}

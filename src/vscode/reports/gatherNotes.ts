/** All notes, read and judged for a report: with progress, in slices, and until the user has had enough. */
import * as vscode from 'vscode';
import type { Dataset } from '../../dataset/model.ts';
import { inSlices } from '../../notes/slices.ts';
import type { CheckedNote } from '../../report/report.ts';
import { isNote, noteName } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { findingMessage } from '../wording/findingMessage.ts';

export interface GatheredNotes {
  readonly notes: readonly CheckedNote[];
  /** The address of each note by the name that reports show. */
  readonly uris: ReadonlyMap<string, vscode.Uri>;
}

/** Undefined where the user cancelled. */
export async function gatherNotes(deps: Deps): Promise<GatheredNotes | undefined> {
  const title = vscode.l10n.t('Reading the notes');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => gather(deps, progress, token),
  );
}

async function gather(deps: Deps, progress: vscode.Progress<{ increment: number }>, token: vscode.CancellationToken) {
  await deps.notes.ready();
  const known = [...deps.notes.entries()];
  const notes: CheckedNote[] = [];
  const uris = new Map<string, vscode.Uri>();
  let told = 0;
  const finished = await inSlices(
    known,
    async ([key, { file }]) => {
      const uri = vscode.Uri.parse(key, true);
      const note = await readNote(deps, uri, file);
      if (note !== null) notes.push(note);
      uris.set(file, uri);
      told += 1;
      progress.report({ increment: 100 / known.length });
    },
    token,
  );
  for (const { uri, note } of await notesOutside(deps)) {
    notes.push(note);
    uris.set(note.file, uri);
  }
  notes.sort((a, b) => (a.file < b.file ? -1 : 1));
  return finished && told === known.length ? { notes, uris } : undefined;
}

/** Open notes that lie in no folder of the workspace, such as the sample. */
async function notesOutside({ documents }: Deps): Promise<readonly { uri: vscode.Uri; note: CheckedNote }[]> {
  const outside = vscode.workspace.textDocuments.filter(
    (document) => isNote(document) && !document.isClosed && !vscode.workspace.getWorkspaceFolder(document.uri),
  );
  const checked = await Promise.all(outside.map((document) => documents.get(document)));
  return checked.flatMap((each) =>
    each
      ? [
          {
            uri: each.document.uri,
            note: worded({ file: noteName(each.document.uri), ...each.checked }, each.engine.dataset),
          },
        ]
      : [],
  );
}

async function readNote(deps: Deps, uri: vscode.Uri, file: string): Promise<CheckedNote | null> {
  const engine = await deps.engines.engineFor(uri);
  const text = await deps.notes.textOf(uri);
  return text === null ? null : worded({ file, ...engine.check(file, text) }, engine.dataset);
}

/** Messages in the language of the interface. */
export function worded(note: CheckedNote, dataset: Dataset): CheckedNote {
  const findings = note.result.findings.map((finding) => ({ ...finding, message: findingMessage(finding, dataset) }));
  return { ...note, result: { ...note.result, findings } };
}

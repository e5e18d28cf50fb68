/** Links in directives that bind a figure: from the entity to its entry. */
import * as vscode from 'vscode';
import type { CheckedDocument } from '../checkedDocuments.ts';
import { lookupOf } from '../completion/lookups.ts';
import { entityUri } from '../datasetDocuments.ts';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';

export function registerDirectiveLinks({ documents, log }: Pick<Deps, 'documents' | 'log'>): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(NOTES, {
    provideDocumentLinks: (document, token) =>
      guarded(log, 'Links', async () => {
        const checked = await documents.get(document, token);
        return checked ? linksOf(checked) : [];
      }),
  });
}

function linksOf(checked: CheckedDocument): vscode.DocumentLink[] {
  const { text, analysis } = checked.checked;
  return analysis.directives.flatMap(({ start, end, bind }) => {
    const name = bind?.entity;
    const at = name === undefined ? -1 : text.slice(start, end).indexOf(name);
    const entity =
      name === undefined
        ? undefined
        : (checked.engine.dataset.entities.get(name) ?? lookupOf(checked.engine).named(name));
    if (name === undefined || at < 0 || entity === undefined) return [];
    const link = new vscode.DocumentLink(
      checked.range({ start: start + at, end: start + at + name.length }),
      entityUri(entity.id),
    );
    link.tooltip = vscode.l10n.t('Open the dataset entry');
    return [link];
  });
}

/** Go to definition: from a mention to the dataset's entry, from a figure to its series. */
import * as vscode from 'vscode';
import type { CheckedDocument } from '../checkedDocuments.ts';
import { entryLocation } from '../datasetDocuments.ts';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';

export function registerDefinition(deps: Deps): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(NOTES, {
    provideDefinition: (document, position, token) =>
      guarded(deps.log, 'Definition', async () => {
        const checked = await deps.documents.get(document, token);
        return checked && definitionAt(checked, position, deps);
      }),
  });
}

function definitionAt(checked: CheckedDocument, position: vscode.Position, deps: Deps): vscode.LocationLink[] {
  const figure = checked.figureAt(position);
  const place = figure ?? checked.mentionAt(position);
  if (!place?.entity) return [];
  const series = figure ? (checked.verdictOf(figure)?.series ?? null) : null;
  const stated = { entity: place.entity, series };
  const target = entryLocation(deps, checked.engine.dataset, stated, checked.document.uri);
  return target
    ? [{ originSelectionRange: checked.range(place), targetUri: target.uri, targetRange: target.range }]
    : [];
}

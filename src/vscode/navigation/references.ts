/** Find all references: every place of every note that mentions the entity. */
import * as vscode from 'vscode';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';
import { mentionLocations } from './mentionLocations.ts';

export function registerReferences(deps: Deps): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(NOTES, {
    provideReferences: (document, position, _, token) =>
      guarded(deps.log, 'References', async () => {
        const checked = await deps.documents.get(document, token);
        const entity = checked?.mentionAt(position)?.entity ?? checked?.figureAt(position)?.entity;
        if (!checked || !entity) return [];
        await deps.notes.ready();
        const elsewhere = mentionLocations(deps, entity).filter(
          ({ uri }) => uri.toString() !== document.uri.toString(),
        );
        return [...mentionsHere(checked, entity), ...elsewhere];
      }),
  });
}

/** The note at hand as the editor shows it: the index may lag behind the typing. */
function mentionsHere(
  checked: NonNullable<Awaited<ReturnType<Deps['documents']['get']>>>,
  entity: string,
): vscode.Location[] {
  return checked.checked.analysis.mentions
    .filter((mention) => mention.entity === entity)
    .map((mention) => new vscode.Location(checked.document.uri, checked.range(mention)));
}

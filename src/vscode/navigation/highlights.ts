/** The other mentions in this note of the entity at the cursor, under whatever name. */
import * as vscode from 'vscode';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';

export function registerHighlights({ documents, log }: Pick<Deps, 'documents' | 'log'>): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(NOTES, {
    provideDocumentHighlights: (document, position, token) =>
      guarded(log, 'Highlights', async () => {
        const checked = await documents.get(document, token);
        const entity = checked?.mentionAt(position)?.entity;
        if (!checked || entity === undefined) return undefined;
        return checked.checked.analysis.mentions
          .filter((mention) => mention.entity === entity)
          .map((mention) => new vscode.DocumentHighlight(checked.range(mention), vscode.DocumentHighlightKind.Read));
      }),
  });
}

/** The dataset's entities in “Go to Symbol in Workspace”, by any of their names. */
import * as vscode from 'vscode';
import { lookupOf } from '../completion/lookups.ts';
import { entityUri } from '../datasetDocuments.ts';
import type { Deps } from '../deps.ts';
import { local } from '../language.ts';
import { guarded } from '../log.ts';
import { kindName } from '../wording/terms.ts';

const MOST = 50;

export function registerWorkspaceSymbols({ engines, log }: Pick<Deps, 'engines' | 'log'>): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query, token) =>
      guarded(log, 'Workspace symbols', async () => {
        if (query.trim() === '') return [];
        const engine = await engines.engineFor(vscode.workspace.workspaceFolders?.[0]?.uri);
        if (token.isCancellationRequested) return [];
        return lookupOf(engine)
          .startingWith(query, MOST)
          .map(({ entity, by }) => {
            const name = local(entity.names);
            const shown = by === name ? name : `${by} — ${name}`;
            const place = new vscode.Location(entityUri(entity.id), new vscode.Position(0, 0));
            return new vscode.SymbolInformation(shown, vscode.SymbolKind.Constant, kindName(entity.kind), place);
          });
      }),
  });
}

/** Quick fixes on findings, and `source.fixAll.ticktie` for those who ask for it. */
import * as vscode from 'vscode';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';
import { findingActions, isSafe } from './findingActions.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('ticktie');

export function registerCodeActions({ documents, log }: Pick<Deps, 'documents' | 'log'>): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    NOTES,
    {
      provideCodeActions: (document, range, context, token) =>
        guarded(log, 'Quick fixes', async () => {
          const checked = await documents.get(document, token);
          if (checked === undefined) return [];
          return context.only?.intersects(vscode.CodeActionKind.Source)
            ? fixAll(checked, context.only)
            : quickFixes(checked, range, context);
        }),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

function quickFixes(checked: CheckedDocument, range: vscode.Range, { only, diagnostics }: vscode.CodeActionContext) {
  if (only !== undefined && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  return checked.findingsWithin(range).flatMap((finding) => findingActions(finding, checked, diagnostics));
}

/** Only where asked for by name: figures may be out of date on purpose. */
function fixAll(checked: CheckedDocument, only: vscode.CodeActionKind): vscode.CodeAction[] {
  if (!only.contains(FIX_ALL)) return [];
  const edit = safeFixes(checked);
  if (edit.size === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Update all figures that the dataset proves wrong'), FIX_ALL);
  action.edit = edit;
  return [action];
}

/** All fixes of a note that need no look at each. */
export function safeFixes(checked: CheckedDocument): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const finding of checked.findings)
    if (finding.fix !== null && isSafe(finding))
      edit.replace(checked.document.uri, checked.range(finding), finding.fix.newText);
  return edit;
}

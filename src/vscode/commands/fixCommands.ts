/** Applying fixes: one, all of a note, all of the workspace with a look at each. */
import * as vscode from 'vscode';
import type { Finding } from '../../check/finding.ts';
import type { CheckedDocument } from '../checkedDocuments.ts';
import { isSafe } from '../codeActions/findingActions.ts';
import { safeFixes } from '../codeActions/registerCodeActions.ts';
import type { Deps } from '../deps.ts';
import { gatherNotes } from '../reports/gatherNotes.ts';
import { findingMessage } from '../wording/findingMessage.ts';
import { ruleName } from '../wording/terms.ts';

export class FixCommands {
  constructor(private readonly deps: Deps) {}

  /** The fix of the finding with that fingerprint, if the note still has it. */
  applyFix = async (uri: unknown, fingerprint: unknown) => {
    const checked = typeof uri === 'string' ? await this.#checked(vscode.Uri.parse(uri, true)) : undefined;
    const finding = checked?.findings.find((each) => each.fingerprint === fingerprint);
    if (!checked || !finding?.fix) return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(checked.document.uri, checked.range(finding), finding.fix.newText);
    await vscode.workspace.applyEdit(edit);
  };

  fixNote = async () => {
    const document = vscode.window.activeTextEditor?.document;
    const checked = document && (await this.deps.documents.get(document));
    if (checked === undefined) return;
    const fixed = checked.findings.filter((finding) => finding.fix !== null && isSafe(finding)).length;
    if (fixed > 0) await vscode.workspace.applyEdit(safeFixes(checked));
    const left = checked.findings.length - fixed;
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} figures updated, {1} findings left for you to look at.', fixed, left),
    );
  };

  /** Each change waits for its tick in the refactor preview; one undo takes all back. */
  fixWorkspace = async () => {
    const gathered = await gatherNotes(this.deps);
    if (gathered === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    const skipped = { previous: 0, own: 0, ignored: 0, other: 0 };
    for (const { file, result } of gathered.notes) {
      skipped.previous += result.coverage.excluded.previous;
      skipped.own += result.coverage.excluded.own;
      skipped.ignored += result.coverage.excluded.ignored;
      const fixes = result.findings.filter((finding) => finding.fix !== null && isSafe(finding));
      skipped.other += result.findings.length - fixes.length;
      const uri = gathered.uris.get(file);
      if (uri && fixes.length > 0) await this.#addFixes(edit, uri, fixes);
    }
    await this.#confirm(edit, skipped);
  };

  async #confirm(edit: vscode.WorkspaceEdit, skipped: Readonly<Record<string, number>>): Promise<void> {
    const left = vscode.l10n.t(
      'Left alone: {0} former values, {1} own estimates, {2} waived, {3} findings that need a look.',
      skipped['previous'] ?? 0,
      skipped['own'] ?? 0,
      skipped['ignored'] ?? 0,
      skipped['other'] ?? 0,
    );
    if (edit.size === 0) {
      void vscode.window.showInformationMessage(`${vscode.l10n.t('There is nothing to fix.')} ${left}`);
      return;
    }
    void vscode.window.showInformationMessage(
      `${vscode.l10n.t('Choose the changes to make in {0} notes.', edit.size)} ${left}`,
    );
    await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  }

  /** The note may have been edited since it was gathered, so it is judged as it stands now. */
  async #addFixes(edit: vscode.WorkspaceEdit, uri: vscode.Uri, fixes: readonly Finding[]): Promise<void> {
    const checked = await this.#checked(uri);
    const wanted = new Set(fixes.map(({ fingerprint }) => fingerprint));
    for (const finding of checked?.findings ?? []) {
      if (!checked || !finding.fix || !wanted.has(finding.fingerprint)) continue;
      const metadata: vscode.WorkspaceEditEntryMetadata = {
        needsConfirmation: true,
        label: `${finding.text} → ${finding.fix.newText}`,
        description: `${ruleName(finding.rule)} · ${findingMessage(finding, checked.engine.dataset)}`,
      };
      edit.replace(uri, checked.range(finding), finding.fix.newText, metadata);
    }
  }

  async #checked(uri: vscode.Uri): Promise<CheckedDocument | undefined> {
    return this.deps.documents.get(await vscode.workspace.openTextDocument(uri));
  }
}

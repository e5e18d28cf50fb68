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
import { type LeftAlone, leftAloneIn, leftAloneText, sumOf } from './leftAlone.ts';

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
    const left: LeftAlone[] = [];
    for (const note of gathered.notes) {
      const fixes = note.result.findings.filter((finding) => finding.fix !== null && isSafe(finding));
      const uri = gathered.uris.get(note.file);
      left.push(leftAloneIn(note, fixes.length, (await this.deps.engines.engineFor(uri)).today));
      if (uri && fixes.length > 0) await this.#addFixes(edit, uri, fixes);
    }
    await confirm(edit, leftAloneText(sumOf(left)));
  };

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

/** Says what is to be chosen and what was left alone, and shows the refactor preview. */
async function confirm(edit: vscode.WorkspaceEdit, left: string): Promise<void> {
  const nothing = vscode.l10n.t('There is nothing to fix.');
  const choose =
    edit.size === 1
      ? vscode.l10n.t('Choose the changes to make in 1 note.')
      : vscode.l10n.t('Choose the changes to make in {0} notes.', edit.size);
  void vscode.window.showInformationMessage(`${edit.size === 0 ? nothing : choose} ${left}`.trim());
  if (edit.size > 0) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/** The quick fixes of one finding, best first. */
import * as vscode from 'vscode';
import { type AlternativeFix, alternativeFixes } from '../../check/alternativeFixes.ts';
import type { Finding } from '../../check/finding.ts';
import type { CheckedDocument } from '../checkedDocuments.ts';
import { SOURCE } from '../diagnostics.ts';

const TITLES: Readonly<Record<AlternativeFix['kind'], (fix: AlternativeFix) => string>> = {
  result: ({ newText }) => vscode.l10n.t('Write “{0}”, as the other figures give', newText),
  'say-as-of': ({ newText }) => vscode.l10n.t('Keep, and say “{0}”', newText.trim()),
  pin: ({ newText }) => vscode.l10n.t('Pin what follows to {0}', /\d{4}[\d-]*/.exec(newText)?.[0] ?? ''),
  ignore: () => vscode.l10n.t('Ignore, with a reason…'),
};

/** Replace, say as of, pin, ignore with reason, bind, go to the dataset's entry, open the source. */
export function findingActions(
  finding: Finding,
  checked: CheckedDocument,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const range = checked.range(finding);
  const own = diagnostics.filter((each) => each.source === SOURCE && each.range.isEqual(range));
  const actions = [
    ...replacement(finding, checked),
    ...alternativeFixes(finding, checked.checked.analysis).map((fix) => alternative(fix, checked)),
    ...otherWays(finding, checked),
  ];
  for (const action of actions) action.diagnostics = [...own];
  return actions;
}

/** Safe to apply without a look: the dataset proves it, and the note does not say that it speaks of an earlier day. */
export function isSafe({ rule, severity, rightWhenWritten }: Finding): boolean {
  return severity === 'warning' && rule !== 'contradicted' && rightWhenWritten !== true;
}

function replacement(finding: Finding, checked: CheckedDocument): readonly vscode.CodeAction[] {
  if (finding.fix === null) return [];
  const { newText } = finding.fix;
  const action = quickFix(vscode.l10n.t('Replace with “{0}”', newText));
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(checked.document.uri, checked.range(finding), newText);
  action.isPreferred = isSafe(finding);
  return [action];
}

function alternative(fix: AlternativeFix, checked: CheckedDocument): vscode.CodeAction {
  const action = quickFix(TITLES[fix.kind](fix));
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(checked.document.uri, checked.range(fix), fix.newText);
  const { placeholder } = fix;
  if (placeholder) {
    const span = [fix.start + placeholder.start, fix.start + placeholder.end];
    action.command = {
      command: 'ticktie.selectSpan',
      title: '',
      arguments: [checked.document.uri.toString(), ...span],
    };
  }
  return action;
}

function otherWays(finding: Finding, checked: CheckedDocument): readonly vscode.CodeAction[] {
  const uri = checked.document.uri.toString();
  const actions: vscode.CodeAction[] = [];
  if (finding.metric !== null)
    actions.push(commandFix(vscode.l10n.t('Bind this figure…'), 'ticktie.bindFigure', [uri, finding.start]));
  if (finding.entity !== null)
    actions.push(commandFix(vscode.l10n.t('Go to the dataset entry'), 'ticktie.openEntity', [finding.entity, uri]));
  const url = finding.current?.source.url;
  if (url !== undefined) actions.push(commandFix(vscode.l10n.t('Open the source'), 'ticktie.openSource', [url]));
  return actions;
}

function quickFix(title: string): vscode.CodeAction {
  return new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
}

function commandFix(title: string, command: string, args: unknown[]): vscode.CodeAction {
  const action = quickFix(title);
  action.command = { command, title, arguments: args };
  return action;
}

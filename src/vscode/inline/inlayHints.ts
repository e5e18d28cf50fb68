/** The current value behind a figure that has been superseded. Off by default. */
import * as vscode from 'vscode';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { valueText } from '../language.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';
import { onSetting, setting } from '../settings.ts';
import { findingMessage } from '../wording/findingMessage.ts';

export function registerInlayHints({
  documents,
  engines,
  log,
}: Pick<Deps, 'documents' | 'engines' | 'log'>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider = vscode.languages.registerInlayHintsProvider(NOTES, {
    onDidChangeInlayHints: changed.event,
    provideInlayHints: (document, range, token) =>
      guarded(log, 'Inlay hints', async () => {
        const checked = setting('inlayHints.currentValues') ? await documents.get(document, token) : undefined;
        return checked ? hintsOf(checked, range) : [];
      }),
  });
  const fire = () => changed.fire();
  return vscode.Disposable.from(
    changed,
    provider,
    onSetting(['inlayHints.currentValues'], fire),
    engines.onDidChange(fire),
  );
}

function hintsOf(checked: CheckedDocument, range: vscode.Range): vscode.InlayHint[] {
  const shown = checked.findingsWithin(range).filter(({ rule, current }) => rule !== 'arithmetic' && current !== null);
  return shown.map((finding) => {
    const value = finding.fix?.newText ?? (finding.current ? valueText(finding.current) : '');
    const place = checked.range(finding);
    const hint = new vscode.InlayHint(place.end, `→ ${value}`);
    hint.paddingLeft = true;
    hint.tooltip = findingMessage(finding, checked.engine.dataset);
    if (finding.fix !== null) hint.textEdits = [vscode.TextEdit.replace(place, finding.fix.newText)];
    return hint;
  });
}

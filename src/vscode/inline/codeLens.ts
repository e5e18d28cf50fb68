/** Above each heading, how its figures fare. Off by default. */
import * as vscode from 'vscode';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';
import { onSetting, setting } from '../settings.ts';

interface Counts {
  agreed: number;
  findings: number;
}

export function registerCodeLens({
  documents,
  engines,
  log,
}: Pick<Deps, 'documents' | 'engines' | 'log'>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider = vscode.languages.registerCodeLensProvider(NOTES, {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document, token) =>
      guarded(log, 'Code lens', async () => {
        const checked = setting('codeLens.counts') ? await documents.get(document, token) : undefined;
        return checked ? lensesOf(checked) : [];
      }),
  });
  const fire = () => changed.fire();
  return vscode.Disposable.from(changed, provider, onSetting(['codeLens.counts'], fire), engines.onDidChange(fire));
}

/** Each figure counts for the heading right above it. */
function lensesOf(checked: CheckedDocument): vscode.CodeLens[] {
  const { analysis, result } = checked.checked;
  const counts = new Map<number, Counts>();
  for (const { index, verdict } of result.verdicts) {
    const heading = analysis.segments[analysis.figures[index]?.segment ?? -1]?.headings.at(-1);
    if (heading === undefined || (verdict !== 'agreed' && verdict !== 'finding')) continue;
    const count = counts.get(heading) ?? { agreed: 0, findings: 0 };
    if (verdict === 'agreed') count.agreed += 1;
    else count.findings += 1;
    counts.set(heading, count);
  }
  return [...counts].flatMap(([heading, { agreed, findings }]) => {
    const segment = analysis.segments[heading];
    const title = vscode.l10n.t('{0} agree, {1} findings', agreed, findings);
    return segment
      ? [new vscode.CodeLens(checked.range(segment), { title, command: 'workbench.actions.view.problems' })]
      : [];
  });
}

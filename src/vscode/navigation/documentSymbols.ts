/** The claims of a note under its headings, for the outline and “Go to Symbol”. */
import * as vscode from 'vscode';
import type { Segment } from '../../analysis/analysis.ts';
import { isClaim } from '../../check/claim.ts';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';
import { seriesName } from '../wording/findingMessage.ts';
import { ruleName, verdictName } from '../wording/terms.ts';

export function registerDocumentSymbols({ documents, log }: Pick<Deps, 'documents' | 'log'>): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    NOTES,
    {
      provideDocumentSymbols: (document, token) =>
        guarded(log, 'Document symbols', async () => {
          const checked = await documents.get(document, token);
          return checked && symbolsOf(checked);
        }),
    },
    { label: 'TickTie' },
  );
}

/** Only headings that have claims below them: the outline of the text itself is the editor's. */
function symbolsOf(checked: CheckedDocument): vscode.DocumentSymbol[] {
  const { segments, figures } = checked.checked.analysis;
  const roots: vscode.DocumentSymbol[] = [];
  const headings = new Map<number, vscode.DocumentSymbol>();
  for (const figure of figures) {
    if (!isClaim(figure)) continue;
    const heading = segments[figure.segment]?.headings.at(-1);
    const siblings =
      heading === undefined ? roots : headingSymbol(heading, segments, headings, roots, checked).children;
    const range = checked.range(figure);
    const name = `${figure.text} · ${seriesName({ ...figure, period: figure.period?.label ?? null }, checked.engine.dataset)}`;
    siblings.push(new vscode.DocumentSymbol(name, detailOf(checked, figure), vscode.SymbolKind.Number, range, range));
  }
  return roots;
}

function headingSymbol(
  index: number,
  segments: readonly Segment[],
  known: Map<number, vscode.DocumentSymbol>,
  roots: vscode.DocumentSymbol[],
  checked: CheckedDocument,
): vscode.DocumentSymbol {
  const there = known.get(index);
  if (there) return there;
  const segment = segments[index] as Segment;
  const next = segments.find(
    ({ kind, start, headings }) => kind === 'heading' && start > segment.start && !headings.includes(index),
  );
  const end = next?.start ?? checked.checked.text.length;
  const symbol = new vscode.DocumentSymbol(
    segment.text || '#',
    '',
    vscode.SymbolKind.String,
    checked.range({ start: segment.start, end }),
    checked.range(segment),
  );
  known.set(index, symbol);
  roots.push(symbol);
  return symbol;
}

function detailOf(checked: CheckedDocument, figure: Parameters<CheckedDocument['verdictOf']>[0]): string {
  const verdict = checked.verdictOf(figure);
  const finding = verdict?.finding == null ? undefined : checked.findings[verdict.finding];
  return finding ? ruleName(finding.rule) : verdictName(verdict?.verdict ?? 'unbound');
}

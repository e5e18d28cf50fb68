/** Takes a report out of the editor: as a file in the form that its name asks for, or as Markdown to paste. */
import * as vscode from 'vscode';
import type { Report } from '../../report/anyReport.ts';
import type { Deps } from '../deps.ts';
import { uiLanguage } from '../language.ts';
import type { ReportParts } from '../platform.ts';
import type { ShownReport } from './reportPanel.ts';

type Needs = Pick<Deps, 'extension' | 'reports'>;

type Render = (report: Report, parts: ReportParts, extension: vscode.Uri) => string | Promise<string>;

const markdown: Render = (report, { layOutReport, renderMarkdown }) =>
  renderMarkdown(layOutReport(report, uiLanguage()));

/** By the ending of the file's name. */
const FORMS: Readonly<Record<string, Render>> = {
  md: markdown,
  html: wholePage,
  csv: (report, { recordsOf, renderCsv }) => renderCsv(recordsOf(report)),
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
};

const FILTERS = { Markdown: ['md'], HTML: ['html'], CSV: ['csv'], JSON: ['json'] };

/** Asks where to, and writes the report in the form of the file's ending. */
export async function saveReport(shown: ShownReport | undefined, { extension, reports }: Needs): Promise<void> {
  if (shown === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `ticktie-${shown.report.kind}.${shown.report.kind === 'ledger' ? 'csv' : 'md'}`;
  const uri = await vscode.window.showSaveDialog({
    filters: FILTERS,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (!uri) return;
  const ending = /\.(\w+)$/.exec(uri.path)?.[1]?.toLowerCase() ?? '';
  const text = await (FORMS[ending] ?? markdown)(shown.report, await reports(), extension);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const open = vscode.l10n.t('Open');
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t('The report was saved.'), open);
  if (choice === open) await vscode.commands.executeCommand('vscode.open', uri);
}

/** As Markdown, to paste into a note or a mail. */
export async function copyReport(shown: ShownReport | undefined, { extension, reports }: Needs): Promise<void> {
  if (shown === undefined) return;
  await vscode.env.clipboard.writeText(await markdown(shown.report, await reports(), extension));
}

/** One file that needs nothing else. */
async function wholePage(report: Report, { renderPage }: ReportParts, extension: vscode.Uri): Promise<string> {
  const read = async (name: string) => {
    const file = vscode.Uri.joinPath(extension, 'dist', 'webview', name);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  };
  const [styleText, inlineScript] = await Promise.all([read('report.css'), read('report.js')]);
  return renderPage(report, { lang: uiLanguage(), styleText, inlineScript, nonce: 'ticktie' });
}

/** What is wrong in a workspace's own dataset: diagnostics in its YAML files, at line and key. */
import * as vscode from 'vscode';
import type { Problem } from '../dataset/problem.ts';
import { WORKSPACE_FOLDER } from '../notes/workspaceConfig.ts';
import type { Deps } from './deps.ts';
import { SOURCE } from './diagnostics.ts';
import type { ReadFolder } from './engines.ts';

const SEVERITIES: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

export function registerDatasetProblems({ engines }: Pick<Deps, 'engines'>): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ticktie-dataset');
  const shown = new Map<string, readonly vscode.Uri[]>();
  const reading = engines.onDidRead((read) => {
    const key = read.folder.toString();
    for (const uri of shown.get(key) ?? []) collection.delete(uri);
    shown.set(key, publish(collection, read));
  });
  const look = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (isDatasetFile(uri)) void engines.engineFor(uri);
  };
  const opening = vscode.workspace.onDidOpenTextDocument(look);
  const changing = engines.onDidChange(look);
  look();
  return vscode.Disposable.from(collection, reading, opening, changing);
}

/** A dataset file in an editor is read although no note asks for its dataset. */
function isDatasetFile({ path }: vscode.Uri): boolean {
  return path.includes(`/${WORKSPACE_FOLDER}/`) && path.endsWith('.yaml');
}

/** Returns the files that have diagnostics now. */
function publish(collection: vscode.DiagnosticCollection, { folder, problems }: ReadFolder): readonly vscode.Uri[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.map((file) => {
    const uri = vscode.Uri.joinPath(folder, file);
    collection.set(uri, problems.filter((problem) => problem.file === file).map(diagnosticOf));
    return uri;
  });
}

function diagnosticOf(problem: Problem): vscode.Diagnostic {
  const { line, column, endLine, endColumn, severity, code, message } = problem;
  const range = new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
  const diagnostic = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = code;
  return diagnostic;
}

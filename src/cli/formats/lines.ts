/** Findings one a line, for problem matchers and for GitHub's annotations. */
import type { Severity } from '../../check/finding.ts';
import type { FindingRecord } from '../../report/findingRecord.ts';
import { printable } from '../printable.ts';

/** `notes/x.md:7:14: warning: message [stale]`, as compilers write it. */
export function unixLines(findings: readonly FindingRecord[]): string {
  return joined(findings.map(unixLine));
}

function unixLine({ file, line, column, severity, message, rule }: FindingRecord): string {
  return printable(`${file}:${line}:${column}: ${severity}: ${message} [${rule}]`);
}

const ANNOTATIONS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** GitHub Actions workflow commands: each becomes an annotation at its place. */
export function githubLines(findings: readonly FindingRecord[]): string {
  return joined(findings.map(githubLine));
}

function githubLine(finding: FindingRecord): string {
  const { file, line, column, endLine, endColumn, rule, severity, message } = finding;
  const place = `file=${property(file)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`;
  return `::${ANNOTATIONS[severity]} ${place},title=${property(`TickTie: ${rule}`)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

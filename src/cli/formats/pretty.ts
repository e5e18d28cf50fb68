/** Findings for a person at a terminal: by note, one line a finding, and what was looked at below. */
import type { Severity } from '../../check/finding.ts';
import type { DatasetInfo } from '../../dataset/model.ts';
import type { CheckReport } from '../../report/checkReport.ts';
import type { FindingRecord } from '../../report/findingRecord.ts';
import { coverageSentence } from '../../report/layout/head.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';

/** The words of the column, as problem matchers of other linters know them. */
const WORDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};

/** The report as text. With a baseline, known findings are counted and not listed. */
export function prettyReport(report: CheckReport, paint: Paint): string {
  const listed = report.findings.filter((finding) => finding.baseline !== 'known');
  const known = report.findings.length - listed.length;
  return [
    ...byFile(listed).map(([file, findings]) => fileBlock(file, findings, paint)),
    ...closing(report, listed, known, paint),
    '',
  ].join('\n');
}

function byFile(findings: readonly FindingRecord[]): [string, FindingRecord[]][] {
  const files = new Map<string, FindingRecord[]>();
  for (const finding of findings) {
    const group = files.get(finding.file);
    if (group) group.push(finding);
    else files.set(finding.file, [finding]);
  }
  return [...files];
}

function fileBlock(file: string, findings: readonly FindingRecord[], paint: Paint): string {
  const place = Math.max(...findings.map((each) => `${each.line}:${each.column}`.length));
  const lines = findings.map((finding) => findingLine(finding, place, paint));
  return [paint('underline', printable(file)), ...lines, ''].join('\n');
}

function findingLine(finding: FindingRecord, width: number, paint: Paint): string {
  const place = `${finding.line}:${finding.column}`.padStart(width);
  const severity = paint(SEVERITY_STYLES[finding.severity], WORDS[finding.severity].padEnd(7));
  const fix = finding.fix ? paint('green', ` Fix: ${printable(finding.fix.newText)}`) : '';
  return `  ${paint('gray', place)}  ${severity}  ${printable(finding.message)}${fix}  ${paint('gray', finding.rule)}`;
}

const SEVERITY_STYLES = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

function closing(report: CheckReport, listed: readonly FindingRecord[], known: number, paint: Paint): string[] {
  const { dataset, asOf, coverage } = report;
  const fixable = listed.filter((finding) => finding.fix && !finding.rightWhenWritten).length;
  const counts = SEVERITY_ORDER.map((severity) => countOf(listed, severity))
    .filter(Boolean)
    .join(', ');
  return [
    ...(counts === '' ? [] : [paint('bold', counts) + (fixable > 0 ? ` (${fixable} with a fix: --fix)` : '')]),
    ...(known > 0 ? [`${known} known from the baseline, not listed.`] : []),
    coverageSentence('en', coverage),
    paint('gray', `Judged by what was known on ${asOf}; ${newestOf(dataset)}.`),
  ];
}

function newestOf({ dataAsOf }: DatasetInfo): string {
  return dataAsOf === '' ? 'the dataset has no values' : `the dataset's newest value is of ${dataAsOf}`;
}

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function countOf(findings: readonly FindingRecord[], severity: Severity): string {
  const count = findings.filter((finding) => finding.severity === severity).length;
  const plural = severity === 'information' || count === 1 ? '' : 's';
  return count === 0 ? '' : `${count} ${severity}${plural}`;
}

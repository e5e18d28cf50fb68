/** A baseline: the findings that are known already, by fingerprint, so that only new ones fail. */
import type { FindingRecord } from '../report/findingRecord.ts';
import { readInput } from './fileErrors.ts';
import { UsageError } from './usageError.ts';

/** The file's form. Rule, file and text are there for people who read the file. */
export interface BaselineFile {
  readonly version: 1;
  readonly findings: readonly {
    readonly fingerprint: string;
    readonly rule: string;
    readonly file: string;
    readonly text: string;
  }[];
}

/** The findings as a baseline file. */
export function baselineText(findings: readonly FindingRecord[]): string {
  const entries = findings.map(({ fingerprint, rule, file, text }) => ({ fingerprint, rule, file, text }));
  return `${JSON.stringify({ version: 1, findings: entries } satisfies BaselineFile, null, 2)}\n`;
}

/** Marks each finding as known or new. A fingerprint that the baseline has twice excuses two findings, not three. */
export function markBaseline(findings: readonly FindingRecord[], baseline: BaselineFile): FindingRecord[] {
  const left = new Map<string, number>();
  for (const { fingerprint } of baseline.findings) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  return findings.map((finding) => {
    const count = left.get(finding.fingerprint) ?? 0;
    left.set(finding.fingerprint, count - 1);
    return { ...finding, baseline: count > 0 ? ('known' as const) : ('new' as const) };
  });
}

/** Reads a baseline from disk. Throws a sentence where it is not there or is something else. */
export function readBaseline(path: string, name: string): BaselineFile {
  const data = parsed(readInput(path, name));
  if (isBaseline(data)) return data;
  throw new UsageError(`“${name}” is no baseline. Make one with: ticktie check --write-baseline ${name}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isBaseline(data: unknown): data is BaselineFile {
  const findings = (data as Partial<BaselineFile> | null)?.findings;
  return Array.isArray(findings) && findings.every((each) => typeof each?.fingerprint === 'string');
}

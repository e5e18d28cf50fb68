/** `ticktie check`: findings in notes. */
import { resolve } from 'node:path';
import { SEVERITIES, type Severity } from '../check/finding.ts';
import { buildCheckReport, type CheckReport } from '../report/checkReport.ts';
import type { FindingRecord } from '../report/findingRecord.ts';
import { type BaselineFile, baselineText, markBaseline, readBaseline } from './baseline.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import { CHECK_FORMATS, coverageBeside } from './formats/checkFormats.ts';
import { type GatheredRecords, gatherRecords, SHARING_OPTIONS } from './gatherRecords.ts';
import type { Io } from './io.ts';
import type { Invocation } from './options.ts';
import { AS_OF_OPTION, atLeast, DATASET_OPTIONS, NOTES_OPTIONS, RULE_OPTION, shardValue } from './optionValues.ts';
import { OUTPUT_OPTION, spreadsheetMark, writeOutput, writeWhole } from './output.ts';
import { reportPage } from './page.ts';
import { paintFor } from './paint.ts';
import { partLines } from './parts.ts';
import { STDIN_NAME_OPTION } from './selectNotes.ts';
import { UsageError } from './usageError.ts';
import { VERSION } from './version.ts';

const FAIL_ON = SEVERITIES.filter((severity): severity is Severity => severity !== 'off');

/** Not a way of saying findings but the share of one worker, to be merged with --from. */
const PART_FORMAT = 'part';

export const checkCommand: Command = {
  name: 'check',
  takes: '[paths…]',
  summary: 'Says which figures in the notes are stale or wrong.',
  details: [
    'Paths are notes or folders (every .md and .markdown file below that git does not ignore); - is standard input. Without paths it is the working folder.',
    'A folder may hold .ticktie/: datasets of its own, and config.yaml with "rules" (rule: severity) and "exclude" (patterns as in .gitignore).',
    'Formats csv, ndjson, github and unix hold findings alone; what was looked at is then said on standard error. With a baseline, json, ndjson and sarif mark each finding as known or new; pretty, github and unix list the new ones.',
    'Many machines: each takes a share (--shard, or --files-from) and writes --format part; --from merges them into what one run would have said. A part judges nothing: it ends with 0, or with 2 where something could not be read.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: [...Object.keys(CHECK_FORMATS), PART_FORMAT],
      fallback: 'pretty',
      help: 'How to say it.',
    },
    OUTPUT_OPTION,
    AS_OF_OPTION,
    ...DATASET_OPTIONS,
    RULE_OPTION,
    {
      name: 'fix',
      help: 'Puts the fixes of findings in, then checks again. What was right when it was written stays.',
    },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: FAIL_ON,
      fallback: 'warning',
      help: 'The least severity that ends with status 1.',
    },
    { name: 'baseline', value: 'FILE', help: 'Only findings that are not in FILE fail.' },
    { name: 'write-baseline', value: 'FILE', help: 'Writes the findings to FILE as known, and ends with 0.' },
    ...NOTES_OPTIONS,
    STDIN_NAME_OPTION,
    ...SHARING_OPTIONS,
  ],
  status: '0 nothing at or above the failing severity, 1 findings, 2 wrong usage or input that can’t be read.',
  examples: [
    ['ticktie check', 'the notes below the working folder'],
    ['ticktie check notes --as-of 2025-07-01', 'as that day knew it'],
    ['ticktie check notes --format sarif --output findings.sarif', 'for code scanning'],
    ['git diff --name-only main | ticktie check --files-from -', 'the notes of a branch'],
    ['ticktie check --baseline known.json', 'fails for new findings only'],
    ['ticktie check notes --shard 2/4 --format part --output parts/2.ndjson', 'the second quarter'],
    ['ticktie check --from "parts/*.ndjson"', 'the four quarters together'],
  ],
  run: runCheck,
};

async function runCheck(invocation: Invocation, io: Io): Promise<ExitStatus> {
  if (invocation.has('fix') && invocation.words.includes('-')) {
    throw new UsageError('Standard input can’t be fixed. Name the file.');
  }
  const known = baselineOf(invocation, io);
  const asPart = invocation.value('format') === PART_FORMAT;
  const gathered = await gatherRecords(invocation, io, invocation.words, !asPart);
  const { notes, dataset, today, troubles, fixed } = gathered;
  const report = withBaseline(buildCheckReport(notes, dataset.info, today), known);
  if (fixed > 0) io.stderr(`${fixed} ${fixed === 1 ? 'fix' : 'fixes'} written.\n`);
  if (invocation.has('fix')) sayKept(report.findings, io);
  const written = writeBaseline(report.findings, invocation, io);
  if (asPart) {
    writePart(gathered, invocation, io);
    return troubles.length > 0 ? EXIT.trouble : EXIT.ok;
  }
  writeReport(report, invocation, io);
  if (troubles.length > 0) return EXIT.trouble;
  return !written && fails(report.findings, invocation) ? EXIT.findings : EXIT.ok;
}

function withBaseline(report: CheckReport, known: BaselineFile | null): CheckReport {
  return known ? { ...report, findings: markBaseline(report.findings, known) } : report;
}

function writePart({ notes, dataset, today, troubles }: GatheredRecords, invocation: Invocation, io: Io): void {
  const { index, count } = shardValue(invocation);
  const shard = count === 1 ? null : { index, count };
  writeOutput(invocation, io, partLines({ asOf: today, dataset: dataset.info, shard, troubles }, notes));
}

function sayKept(findings: readonly FindingRecord[], io: Io): void {
  const kept = findings.filter((finding) => finding.fix && finding.rightWhenWritten).length;
  if (kept > 0) io.stderr(`${kept} right when written, left as they are.\n`);
}

function baselineOf(invocation: Invocation, io: Io): BaselineFile | null {
  const file = invocation.value('baseline');
  return file === undefined ? null : readBaseline(resolve(io.cwd, file), file);
}

function writeBaseline(findings: readonly FindingRecord[], invocation: Invocation, io: Io): boolean {
  const file = invocation.value('write-baseline');
  if (file === undefined) return false;
  writeWhole(resolve(io.cwd, file), file, baselineText(findings));
  io.stderr(`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} written to ${file} as known.\n`);
  return true;
}

function writeReport(report: CheckReport, invocation: Invocation, io: Io): void {
  const format = invocation.value('format') ?? 'pretty';
  const page = (each: CheckReport) => reportPage(each, 'en', invocation, io);
  const text = CHECK_FORMATS[format]?.(report, { paint: paintFor(io), version: VERSION, page }) ?? '';
  writeOutput(invocation, io, format === 'csv' ? spreadsheetMark(invocation) + text : text);
  for (const line of coverageBeside(format, report)) io.stderr(`${line}\n`);
}

function fails(findings: readonly FindingRecord[], invocation: Invocation): boolean {
  const threshold = FAIL_ON.find((severity) => severity === invocation.value('fail-on')) ?? 'warning';
  return findings.some((finding) => finding.baseline !== 'known' && atLeast(finding.severity, threshold));
}

/** `ticktie check`: findings in notes. */
import { resolve } from 'node:path';
import { SEVERITIES, type Severity } from '../check/finding.ts';
import type { CheckReport, FindingRecord } from '../report/checkReport.ts';
import { type BaselineFile, baselineText, markBaseline, readBaseline } from './baseline.ts';
import { type CheckedFiles, checkFiles } from './checkFiles.ts';
import type { Command } from './command.ts';
import { startEngine } from './engine.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import { CHECK_FORMATS, coverageBeside } from './formats/checkFormats.ts';
import type { Io } from './io.ts';
import type { Invocation } from './options.ts';
import { AS_OF_OPTION, atLeast, DATASET_OPTIONS, NOTES_OPTIONS, RULE_OPTION } from './optionValues.ts';
import { OUTPUT_OPTION, spreadsheetMark, warn, writeOutput, writeWhole } from './output.ts';
import { reportPage } from './page.ts';
import { paintFor } from './paint.ts';
import { Progress } from './progress.ts';
import { type SelectedNotes, STDIN_NAME_OPTION, selectNotes } from './selectNotes.ts';
import { checkInThreads, threadCount } from './threads.ts';
import { UsageError } from './usageError.ts';
import { VERSION } from './version.ts';

const FAIL_ON = SEVERITIES.filter((severity): severity is Severity => severity !== 'off');

export const checkCommand: Command = {
  name: 'check',
  takes: '[paths…]',
  summary: 'Says which figures in the notes are stale or wrong.',
  details: [
    'Paths are notes or folders (every .md and .markdown file below that git does not ignore); - is standard input. Without paths it is the working folder.',
    'A folder may hold .ticktie/: datasets of its own, and config.yaml with "rules" (rule: severity) and "exclude" (patterns as in .gitignore).',
    'Formats csv, ndjson, github and unix hold findings alone; what was looked at is then said on standard error. With a baseline, json, ndjson and sarif mark each finding as known or new; pretty, github and unix list the new ones.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: Object.keys(CHECK_FORMATS),
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
    { name: 'jobs', value: 'N', help: 'Threads to use; by default as many as pay.' },
  ],
  examples: [
    ['ticktie check', 'the notes below the working folder'],
    ['ticktie check notes --as-of 2025-07-01', 'as that day knew it'],
    ['ticktie check notes --format sarif --output findings.sarif', 'for code scanning'],
    ['git diff --name-only main | ticktie check --files-from -', 'the notes of a branch'],
    ['ticktie check --baseline known.json', 'fails for new findings only'],
  ],
  run: runCheck,
};

async function runCheck(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const selected = await selectNotes(invocation, io, invocation.words);
  if (invocation.has('fix') && invocation.words.includes('-')) {
    throw new UsageError('Standard input can’t be fixed. Name the file.');
  }
  const known = baselineOf(invocation, io);
  const { report, trouble } = await checkReport(selected, known, invocation, io);
  const written = writeBaseline(report.findings, invocation, io);
  writeReport(report, invocation, io);
  if (trouble) return EXIT.trouble;
  return !written && fails(report.findings, invocation) ? EXIT.findings : EXIT.ok;
}

async function checkReport(
  selected: SelectedNotes,
  known: BaselineFile | null,
  invocation: Invocation,
  io: Io,
): Promise<{ report: CheckReport; trouble: boolean }> {
  const { files } = selected;
  const threads = threadCount(jobsValue(invocation), files);
  const { engine, dataset, troubles } = await startEngine(selected.choice);
  warn(io, [...selected.troubles, ...troubles]);
  const fix = invocation.has('fix');
  const progress = new Progress(io, files.length);
  const checked = await (threads > 1
    ? checkInThreads({ choice: selected.choice, files, fix }, threads, io.program, progress.step)
    : checkFiles(files, engine, { fix, onFile: progress.step }));
  progress.end();
  sayTroubles(checked, io);
  if (fix) sayKept(checked.findings, io);
  const findings = known ? markBaseline(checked.findings, known) : checked.findings;
  const head = { version: 1, kind: 'check', asOf: selected.choice.today, dataset: dataset.info } as const;
  const trouble = [...selected.troubles, ...troubles].length > 0 || checked.troubles.some((each) => each.fatal);
  return { report: { ...head, coverage: checked.coverage, findings }, trouble };
}

function sayTroubles(checked: CheckedFiles, io: Io): void {
  warn(
    io,
    checked.troubles.map((trouble) => trouble.sentence),
  );
  if (checked.fixed > 0) io.stderr(`${checked.fixed} ${checked.fixed === 1 ? 'fix' : 'fixes'} written.\n`);
}

function sayKept(findings: readonly FindingRecord[], io: Io): void {
  const kept = findings.filter((finding) => finding.fix && finding.rightWhenWritten).length;
  if (kept > 0) io.stderr(`${kept} right when written, left as they are.\n`);
}

function jobsValue(invocation: Invocation): number | undefined {
  const jobs = invocation.value('jobs');
  if (jobs === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(jobs)) return Number(jobs);
  throw new UsageError(`Option --jobs: “${jobs}” is not a number of threads.`);
}

function baselineOf(invocation: Invocation, io: Io): BaselineFile | null {
  const file = invocation.value('baseline');
  return file === undefined ? null : readBaseline(resolve(io.cwd, file), file);
}

function writeBaseline(findings: readonly FindingRecord[], invocation: Invocation, io: Io): boolean {
  const file = invocation.value('write-baseline');
  if (file === undefined) return false;
  writeWhole(resolve(io.cwd, file), file, baselineText(findings));
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

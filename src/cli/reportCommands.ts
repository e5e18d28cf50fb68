/** `ticktie report …`: the reports of the palette, written to files or standard output. */
import { resolve } from 'node:path';
import type { Report } from '../report/anyReport.ts';
import { buildBriefReport } from '../report/briefReport.ts';
import { buildChangesReport } from '../report/changesReport.ts';
import { buildCompareReport } from '../report/compareReport.ts';
import { buildCoverageReport } from '../report/coverageReport.ts';
import { buildLedgerReport } from '../report/ledgerReport.ts';
import type { ReportInput } from '../report/reportHead.ts';
import { buildStaleReport } from '../report/staleReport.ts';
import type { Command } from './command.ts';
import { findEntity } from './findEntity.ts';
import type { Invocation, OptionSpec } from './options.ts';
import { dayValue } from './optionValues.ts';
import { REPORT_OPTIONS, runReport } from './runReport.ts';
import { UsageError } from './usageError.ts';

/** What makes one report: which words are notes and which are its subject, and how it is built. */
interface ReportSpec {
  readonly kind: Report['kind'];
  readonly takes: string;
  readonly summary: string;
  readonly details: string;
  readonly options?: readonly OptionSpec[];
  readonly example: readonly [string, string];
  /** How many of the words name entities; the others are paths. */
  readonly subjects?: (words: readonly string[]) => number;
  readonly build: (input: ReportInput, subjects: readonly string[], invocation: Invocation) => Report;
}

const NOTES_OPTION: OptionSpec = {
  name: 'notes',
  group: 'notes',
  value: 'PATH',
  repeatable: true,
  help: 'Notes or folders to read; by default the working folder.',
};

const SINCE_OPTION: OptionSpec = { name: 'since', value: 'DATE', help: 'The day (YYYY-MM-DD) to compare with.' };

const SPECS: readonly ReportSpec[] = [
  {
    kind: 'stale',
    takes: '[paths…]',
    summary: 'Figures that were right once, what replaced them, and how long ago.',
    details: 'Lists the findings of the rule "stale", the longest stale first, and counts those of other rules.',
    example: ['ticktie report stale notes --format html --output stale.html', 'a page with sortable tables'],
    build: buildStaleReport,
  },
  {
    kind: 'coverage',
    takes: '[paths…]',
    summary: 'What was looked at and what was not: by note, metric and entity.',
    details: 'Also lists the claims that no series covers: what to add to a dataset of your own.',
    example: ['ticktie report coverage notes', 'on standard output, as Markdown'],
    build: buildCoverageReport,
  },
  {
    kind: 'brief',
    takes: 'ENTITY',
    summary: 'All there is on one entity: figures, their history, and what the notes say.',
    details: 'ENTITY is a name, alias, ticker or id. The notes are those of --notes.',
    options: [NOTES_OPTION],
    example: ['ticktie report brief 谷歌 --notes notes --lang zh-Hans', 'told in Chinese'],
    subjects: (words) => words.length,
    build: (input, subjects) => buildBriefReport(entityOf(subjects, input), input),
  },
  {
    kind: 'compare',
    takes: 'ENTITY ENTITY…',
    summary: 'Entities side by side, one basis a row.',
    details: 'Sparse is never put beside dense, nor a chip beside a rack: a cell without a like value says why.',
    options: [NOTES_OPTION],
    example: ['ticktie report compare trainium2 tpu-v7 b200', 'three chips'],
    subjects: (words) => words.length,
    build: buildComparison,
  },
  {
    kind: 'changes',
    takes: '--since DATE [paths…]',
    summary: 'What changed in the dataset since a day, and the places in the notes that it touches.',
    details: 'Grouped by entity: superseded, actual in place of outlook, new, newly disputed.',
    options: [SINCE_OPTION],
    example: ['ticktie report changes --since 2025-09-01 notes', 'what to look at again'],
    build: buildChanges,
  },
  {
    kind: 'ledger',
    takes: '[paths…]',
    summary: 'One row a claim: value, what it was held against, source, verdict, waiver. The audit trail.',
    details: 'As CSV it has one column a part, for a spreadsheet.',
    example: ['ticktie report ledger notes --format csv --output ledger.csv', 'for a spreadsheet'],
    build: buildLedgerReport,
  },
];

export const reportCommands: readonly Command[] = SPECS.map(commandOf);

function commandOf(spec: ReportSpec): Command {
  return {
    name: `report ${spec.kind}`,
    takes: spec.takes,
    summary: spec.summary,
    details: [spec.details],
    options: [...(spec.options ?? []), ...REPORT_OPTIONS],
    examples: [spec.example],
    run: (invocation, io) => {
      const count = spec.subjects?.(invocation.words) ?? 0;
      const subjects = invocation.words.slice(0, count);
      const paths = [
        ...invocation.words.slice(count),
        ...invocation.values('notes').map((path) => resolve(io.cwd, path)),
      ];
      checkSubjects(spec, subjects, invocation);
      return runReport(invocation, io, paths, (input) => spec.build(input, subjects, invocation));
    },
  };
}

/** Says what is missing before any note is read. */
function checkSubjects(spec: ReportSpec, subjects: readonly string[], invocation: Invocation): void {
  const needed = { brief: 1, compare: 2 }[spec.kind as string] ?? 0;
  if (subjects.length < needed) throw new UsageError(`This report needs ${spec.takes}: ${spec.example[0]}`);
  if (spec.kind === 'changes' && dayValue(invocation, 'since') === undefined) {
    throw new UsageError(`This report needs a day: ${spec.example[0]}`);
  }
}

function entityOf(subjects: readonly string[], { dataset }: ReportInput): ReturnType<typeof findEntity> {
  return findEntity(subjects.join(' '), dataset);
}

function buildComparison(input: ReportInput, subjects: readonly string[]): Report {
  return buildCompareReport([...new Set(subjects.map((subject) => findEntity(subject, input.dataset)))], input);
}

function buildChanges(input: ReportInput, _subjects: readonly string[], invocation: Invocation): Report {
  return buildChangesReport(dayValue(invocation, 'since') ?? input.today, input);
}

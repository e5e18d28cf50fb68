/** Options that several commands share, and what their values mean. */
import { RULES, type Rule, SEVERITIES, type Severity, type SeveritySetting } from '../check/finding.ts';
import { isDay } from '../dataset/dates.ts';
import { nearest } from '../dataset/suggest.ts';
import type { Invocation, OptionSpec } from './options.ts';
import { UsageError } from './usageError.ts';

/** Which dataset to judge by, and as of when. */
export const DATASET_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'dataset',
    value: 'DIR',
    repeatable: true,
    group: 'judging',
    help: 'Adds a dataset folder on top of the bundled one.',
  },
  { name: 'no-bundled', group: 'judging', help: 'Leaves out the bundled entities; bundled metrics and units stay.' },
];

export const AS_OF_OPTION: OptionSpec = {
  name: 'as-of',
  group: 'judging',
  value: 'DATE',
  help: "Takes DATE (YYYY-MM-DD) for today's date.",
};

/** Which notes to read. */
export const NOTES_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'files-from',
    value: 'FILE',
    group: 'notes',
    help: 'Reads paths of notes from FILE, one a line; - is standard input.',
  },
  {
    name: 'shard',
    value: 'I/N',
    group: 'sharing',
    help: 'Takes the I-th of N equal parts of the notes, to share them among machines.',
  },
];

export const RULE_OPTION: OptionSpec = {
  name: 'rule',
  group: 'judging',
  value: 'NAME=SEVERITY',
  repeatable: true,
  help: `Sets a rule (${RULES.join(', ')}) to ${SEVERITIES.join(', ')}.`,
};

/** The day given as `--as-of`, or today. */
export function asOfDay(invocation: Invocation, today: string): string {
  return dayValue(invocation, 'as-of') ?? today;
}

/** An option's value as a day; undefined where it is not given. */
export function dayValue(invocation: Invocation, name: string): string | undefined {
  const day = invocation.value(name);
  if (day === undefined || isDay(day)) return day;
  throw new UsageError(`Option --${name}: “${day}” is not a day. Write YYYY-MM-DD, such as 2026-06-30.`);
}

/** The severities of all `--rule NAME=SEVERITY`. */
export function ruleSeverities(invocation: Invocation): Partial<Record<Rule, SeveritySetting>> {
  return Object.fromEntries(invocation.values('rule').map(ruleSeverity));
}

function ruleSeverity(setting: string): [Rule, SeveritySetting] {
  const [name = '', severity] = setting.split('=');
  const rule = RULES.find((each) => each === name);
  if (!rule) throw new UsageError(`There is no rule “${name}”. ${guess(name, RULES)}`);
  if (!severity) throw new UsageError(`Option --rule ${name}: say a severity, such as ${name}=information.`);
  const value = SEVERITIES.find((each) => each === severity);
  if (!value)
    throw new UsageError(`Option --rule ${name}: “${severity}” is no severity. ${guess(severity, SEVERITIES)}`);
  return [rule, value];
}

function guess(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `Did you mean “${near}”?` : `Possible: ${known.join(', ')}.`;
}

/** Which part of the notes: `2/3` → the second of three. */
export function shardValue(invocation: Invocation): { readonly index: number; readonly count: number } {
  const text = invocation.value('shard');
  if (text === undefined) return { index: 1, count: 1 };
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) {
    throw new UsageError(`Option --shard: “${text}” is no part. Write I/N with I from 1 to N, such as 2/3.`);
  }
  return { index, count };
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** Whether a severity is at or above another. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return RANK[severity] >= RANK[threshold];
}

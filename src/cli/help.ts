/** The help texts, made from the commands' own tables. */
import type { Command } from './command.ts';
import type { OptionSpec } from './options.ts';

const WIDTH = 96;

const INTRODUCTION = `TickTie: a linter for numbers in Markdown notes.

It reads every figure in the notes, binds it to who and what it is about (Google · capex · 2025), compares it with a
dated, sourced dataset, and says which figures still stand, which are stale and since when, and which were never right.
Nothing leaves the machine.`;

const STATUS =
  'Exit status: 0 nothing at or above the failing severity, 1 findings, 2 wrong usage or unreadable input.';

const CLOSING = `${STATUS}
More on a command: ticktie COMMAND --help`;

/** The help of the whole program. */
export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map((command): Row => [`${command.name} ${command.takes}`.trim(), command.summary]);
  const first: readonly Row[] = [
    ['ticktie check notes/', 'what is stale or wrong in the notes'],
    ['ticktie check notes/ --fix', 'puts the current values in, in the style of each note'],
    ['ticktie lookup TSMC', 'the card of a company or chip'],
    ['ticktie report brief google', 'all there is on one, with what the notes say'],
  ];
  return [
    INTRODUCTION,
    section('Usage', ['ticktie COMMAND [options] [paths…]']),
    section('Commands', table(rows)),
    section('Begin with', table(first)),
    CLOSING,
    '',
  ].join('\n\n');
}

/** The help of a command, or of all that share a first word (`report`). */
export function commandHelp(commands: readonly Command[]): string {
  const [only] = commands;
  if (commands.length === 1 && only) return oneCommandHelp(only);
  const rows = commands.map((command): Row => [`${command.name} ${command.takes}`.trim(), command.summary]);
  return [section('Commands', table(rows)), CLOSING, ''].join('\n\n');
}

function oneCommandHelp(command: Command): string {
  const usage = `ticktie ${command.name} ${command.options.length > 0 ? '[options] ' : ''}${command.takes}`.trim();
  const options = [...command.options.map(optionRow), ['-h, --help', 'Shows this help.'] as const];
  return [
    command.summary,
    section('Usage', [usage]),
    ...command.details.map((paragraph) => wrapped(paragraph, WIDTH).join('\n')),
    section('Options', table(options)),
    ...(command.examples.length > 0 ? [section('Examples', table(command.examples))] : []),
    STATUS,
    '',
  ].join('\n\n');
}

type Row = readonly [string, string];

function optionRow(option: OptionSpec): Row {
  const choices = option.choices ? ` Possible: ${option.choices.join(', ')}.` : '';
  const fallback = option.fallback ? ` Default: ${option.fallback}.` : '';
  const more = option.repeatable ? ' Several are possible.' : '';
  return [`--${option.name}${option.value ? ` ${option.value}` : ''}`, `${option.help}${choices}${fallback}${more}`];
}

function section(title: string, lines: readonly string[]): string {
  return [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function table(rows: readonly Row[]): string[] {
  const width = Math.min(Math.max(...rows.map(([left]) => left.length)), 42);
  return rows.flatMap(([left, right]) => {
    const [first = '', ...rest] = wrapped(right, WIDTH - width - 4);
    const head = left.length > width ? [left, `${' '.repeat(width)}  ${first}`] : [`${left.padEnd(width)}  ${first}`];
    return [...head, ...rest.map((line) => `${' '.repeat(width)}  ${line}`)];
  });
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

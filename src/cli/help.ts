/** The help texts, made from the commands' own tables. */
import type { Command } from './command.ts';
import type { OptionGroup, OptionSpec } from './options.ts';

const WIDTH = 80;

const INTRODUCTION = [
  'TickTie: a linter for numbers in Markdown notes.',
  'It reads every figure in the notes, binds it to who and what it is about (Google · capex · 2025), compares it with a dated, sourced dataset, and says which figures still stand, which are stale and since when, and which were never right. Nothing leaves the machine.',
];

/** What the exit status of most commands says. */
const DONE_STATUS = '0 done, 2 wrong usage or input that can’t be read.';

const MORE = 'More on a command: ticktie COMMAND --help';

/** The help of the whole program. */
export function programHelp(commands: readonly Command[]): string {
  const first: readonly Row[] = [
    ['ticktie check notes/', 'what is stale or wrong in the notes'],
    ['ticktie check notes/ --fix', 'puts the current values in, in the style of each note'],
    ['ticktie lookup TSMC', 'the card of a company or chip'],
    ['ticktie report brief google', 'all there is on one, with what the notes say'],
  ];
  return joined([
    ...INTRODUCTION.map(paragraph),
    section('Usage', ['ticktie COMMAND [options] [paths…]']),
    section('Begin with', table(first)),
    section('Commands', table(commands.map(commandRow))),
    paragraph('Exit status: 0 nothing to mend, 1 findings, 2 wrong usage or input that can’t be read.'),
    MORE,
  ]);
}

/** The help of a command, or of all that share a first word (`report`). */
export function commandHelp(commands: readonly Command[]): string {
  const [only] = commands;
  if (commands.length === 1 && only) return oneCommandHelp(only);
  const examples = commands.flatMap((command) => command.examples.slice(0, 1));
  return joined([section('Commands', table(commands.map(commandRow))), section('Examples', table(examples)), MORE]);
}

function oneCommandHelp(command: Command): string {
  const usage = `ticktie ${command.name} ${command.options.length > 0 ? '[options] ' : ''}${command.takes}`.trim();
  return joined([
    paragraph(command.summary),
    section('Usage', [usage]),
    ...command.details.map(paragraph),
    ...(command.examples.length > 0 ? [section('Examples', table(command.examples))] : []),
    ...optionSections(command.options),
    paragraph(`Exit status: ${command.status ?? DONE_STATUS}`),
  ]);
}

function joined(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function paragraph(text: string): string {
  return wrapped(text, WIDTH).join('\n');
}

function commandRow(command: Command): Row {
  return [`${command.name} ${command.takes}`.trim(), command.summary];
}

const GROUP_TITLES: Readonly<Record<OptionGroup | 'output', string>> = {
  output: 'Options',
  judging: 'By what figures are judged',
  notes: 'Which notes are read',
  sharing: 'Sharing the work',
};

/** The options under their headings; what comes out first. */
function optionSections(options: readonly OptionSpec[]): string[] {
  const help: OptionSpec = { name: 'help', help: 'Shows this help (also -h).' };
  return Object.entries(GROUP_TITLES).flatMap(([group, title]) => {
    const own = [...options, help].filter((option) => (option.group ?? 'output') === group);
    return own.length > 0 ? [section(title, table(own.map(optionRow)))] : [];
  });
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

/** Longer words on the left have a line of their own. */
const WIDEST = 30;

function table(rows: readonly Row[]): string[] {
  const width = Math.min(Math.max(...rows.map(([left]) => left.length)), WIDEST);
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

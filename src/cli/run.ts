/** From words to a command: finds it, shows help, words what went wrong. */
import { nearest } from '../dataset/suggest.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import { commandHelp, programHelp } from './help.ts';
import type { Io } from './io.ts';
import { parseInvocation } from './options.ts';
import { printable } from './printable.ts';
import { UsageError } from './usageError.ts';

/** Runs the words of a command line. Never throws: what goes wrong becomes a sentence on standard error and status 2. */
export async function run(
  words: readonly string[],
  commands: readonly Command[],
  version: string,
  io: Io,
): Promise<ExitStatus> {
  try {
    return await dispatch(words, commands, version, io);
  } catch (error) {
    io.stderr(`ticktie: ${printable(sentenceOf(error))}\n`);
    if (error instanceof UsageError)
      io.stderr(`Try: ${['ticktie', ...commandWords(words, commands)].join(' ')} --help\n`);
    return EXIT.trouble;
  }
}

/** The words that name a command, or the beginning of several. */
function commandWords(words: readonly string[], commands: readonly Command[]): readonly string[] {
  const known = [2, 1].find((count) => {
    const begin = words.slice(0, count).join(' ');
    return words.length >= count && commands.some(({ name }) => name === begin || name.startsWith(`${begin} `));
  });
  return words.slice(0, known ?? 0);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function dispatch(
  words: readonly string[],
  commands: readonly Command[],
  version: string,
  io: Io,
): Promise<ExitStatus> {
  const [first = '--help'] = words;
  if (['--version', '-v', 'version'].includes(first)) return printed(io, `${version}\n`);
  if (['--help', '-h', 'help'].includes(first)) return printed(io, helpOn(words.slice(1), commands));
  const { matches, rest } = findCommands(words, commands);
  if (asksForHelp(rest)) return printed(io, commandHelp(matches));
  const [command] = matches;
  if (matches.length > 1 || !command) throw new UsageError(incomplete(first, rest[0], matches));
  return command.run(parseInvocation(rest, command.options), io);
}

function printed(io: Io, text: string): ExitStatus {
  io.stdout(text);
  return EXIT.ok;
}

function helpOn(words: readonly string[], commands: readonly Command[]): string {
  return words.length === 0 ? programHelp(commands) : commandHelp(findCommands(words, commands).matches);
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? words.length : end).some((word) => word === '--help' || word === '-h');
}

/** The command of the first one or two words; several where only the first word of a pair is given. */
function findCommands(
  words: readonly string[],
  commands: readonly Command[],
): { matches: readonly Command[]; rest: readonly string[] } {
  for (const length of [2, 1]) {
    const exact = commands.filter((command) => command.name === words.slice(0, length).join(' '));
    if (exact.length > 0) return { matches: exact, rest: words.slice(length) };
  }
  const [first = ''] = words;
  const group = commands.filter((command) => command.name.startsWith(`${first} `));
  if (group.length > 0) return { matches: group, rest: words.slice(1) };
  throw new UsageError(unknownCommand(first, commands));
}

function unknownCommand(word: string, commands: readonly Command[]): string {
  if (word.startsWith('-')) return `Say the command before the options: ticktie check ${word} …`;
  const names = [...new Set(commands.map((command) => command.name.split(' ')[0] ?? ''))];
  const guess = nearest(word, names);
  return `There is no command “${word}”. ${guess ? `Did you mean “${guess}”?` : `Possible: ${names.join(', ')}.`}`;
}

function incomplete(first: string, second: string | undefined, group: readonly Command[]): string {
  const known = group.map((command) => command.name.slice(first.length + 1));
  if (second === undefined) return `Say which: ticktie ${first} ${known.join(', ')}.`;
  const guess = nearest(second, known);
  return `There is no “${first} ${second}”. ${guess ? `Did you mean “${first} ${guess}”?` : `Possible: ${known.join(', ')}.`}`;
}

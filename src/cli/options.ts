/** Reads a command's options. Node's own parser splits the words; what they mean is said in tables. */
import { parseArgs } from 'node:util';
import { nearest } from '../dataset/suggest.ts';
import { UsageError } from './usageError.ts';

/** What an option is about; the others are about what comes out. */
export type OptionGroup = 'notes' | 'judging' | 'sharing';

/** One option of a command. Without `value` it is a switch. */
export interface OptionSpec {
  readonly name: string;
  /** What stands for the value in the help: `DATE`, `FILE`. */
  readonly value?: string;
  /** The only values possible. */
  readonly choices?: readonly string[];
  readonly fallback?: string;
  readonly repeatable?: true;
  /** Under which heading the help lists it. */
  readonly group?: OptionGroup;
  readonly help: string;
}

/** The options and other words of one call. */
export class Invocation {
  private readonly given = new Map<string, string[]>();

  constructor(
    readonly words: readonly string[],
    private readonly specs: readonly OptionSpec[],
  ) {}

  add(name: string, value: string): void {
    this.given.set(name, [...(this.given.get(name) ?? []), value]);
  }

  has(name: string): boolean {
    return this.given.has(name);
  }

  /** The value given last, else the fallback, else undefined. */
  value(name: string): string | undefined {
    return this.given.get(name)?.at(-1) ?? this.specs.find((spec) => spec.name === name)?.fallback;
  }

  values(name: string): readonly string[] {
    return this.given.get(name) ?? [];
  }
}

/** Parses the words after a command. Throws a UsageError that names the word and what would be right. */
export function parseInvocation(words: readonly string[], specs: readonly OptionSpec[]): Invocation {
  const options = Object.fromEntries(
    specs.map((spec) => [spec.name, { type: spec.value ? 'string' : 'boolean' } as const]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const invocation = new Invocation(positionals, specs);
  for (const token of tokens) {
    if (token.kind === 'option' && token.name !== 'help') addOption(invocation, token, specs);
  }
  return invocation;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function addOption(invocation: Invocation, token: OptionToken, specs: readonly OptionSpec[]): void {
  const spec = specs.find((each) => each.name === token.name && token.rawName.startsWith('--'));
  if (!spec) throw new UsageError(unknownOption(token.rawName, specs));
  if (!spec.value) {
    if (token.value !== undefined) throw new UsageError(`Option --${spec.name} takes no value.`);
    invocation.add(spec.name, 'true');
    return;
  }
  if (token.value === undefined)
    throw new UsageError(`Option --${spec.name} needs a value: --${spec.name} ${spec.value}.`);
  if (invocation.has(spec.name) && !spec.repeatable) throw new UsageError(`Option --${spec.name} is given twice.`);
  checkChoice(spec, token.value);
  invocation.add(spec.name, token.value);
}

function unknownOption(raw: string, specs: readonly OptionSpec[]): string {
  const guess = nearest(raw.replace(/^-+/, ''), [...specs.map((spec) => spec.name), 'help']);
  return `Unknown option ${raw}.${guess ? ` Did you mean --${guess}?` : ''}`;
}

function checkChoice(spec: OptionSpec, value: string): void {
  if (!spec.choices || spec.choices.includes(value)) return;
  throw new UsageError(`Option --${spec.name} can't be “${value}”. Possible: ${spec.choices.join(', ')}.`);
}

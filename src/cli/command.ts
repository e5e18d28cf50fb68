/** What a command is made of. */
import type { ExitStatus } from './exitStatus.ts';
import type { Io } from './io.ts';
import type { Invocation, OptionSpec } from './options.ts';

export interface Command {
  /** One or two words: `check`, `dataset lint`. */
  readonly name: string;
  /** What stands after the name: `[paths…]`. */
  readonly takes: string;
  readonly summary: string;
  /** Paragraphs of the help. */
  readonly details: readonly string[];
  readonly options: readonly OptionSpec[];
  /** What the exit status says, where it says more than that the command could do its work. */
  readonly status?: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
  run(invocation: Invocation, io: Io): Promise<ExitStatus>;
}

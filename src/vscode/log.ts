/** One log for people: what was loaded, how long it took, what went wrong and what to do. */
import * as vscode from 'vscode';

/** What failed, in a sentence, without a stack. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs something whose failure must not reach the user as a crash; it is logged under `what`. */
export async function guarded<Result>(
  log: vscode.LogOutputChannel,
  what: string,
  run: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof vscode.CancellationError)) log.error(`${what}: ${reasonOf(error)}`);
    return undefined;
  }
}

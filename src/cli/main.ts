/** The program `ticktie`; in a worker thread, the part of `check` that runs there. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { checkFiles } from './checkFiles.ts';
import { COMMANDS } from './commands.ts';
import { startEngine } from './engine.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';
import type { ThreadMessage, ThreadTask } from './threads.ts';
import { VERSION } from './version.ts';

/** A reader that has seen enough (`| head`) closes the pipe: no reason to complain. */
function endQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

async function runThread(task: ThreadTask): Promise<void> {
  const post = (message: ThreadMessage) => parentPort?.postMessage(message);
  const { engine } = await startEngine(task.choice);
  const { fix, findingsOnly } = task;
  const checked = checkFiles(task.files, engine, { fix, findingsOnly, onFile: () => post({ type: 'file' }) });
  post({ type: 'done', checked });
}

async function main(): Promise<void> {
  if (!isMainThread) return runThread(workerData as ThreadTask);
  endQuietlyWithoutReader();
  process.exitCode = await run(process.argv.slice(2), COMMANDS, VERSION, processIo(__dirname, __filename));
}

void main();

/** Checking in several threads, each with an engine of its own. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CheckedFiles, mergeChecked } from './checkFiles.ts';
import type { EngineChoice } from './engine.ts';
import type { NoteFile } from './noteFiles.ts';

/** What a thread is given. */
export interface ThreadTask {
  readonly choice: EngineChoice;
  readonly files: readonly NoteFile[];
  readonly fix: boolean;
  readonly findingsOnly: boolean;
}

/** What a thread says: one file done, or all of them. */
export type ThreadMessage = { readonly type: 'file' } | { readonly type: 'done'; readonly checked: CheckedFiles };

/**
 * From this many bytes a thread pays where cores are free: it works for as long as its code takes to be compiled. Compiling takes half a
 * core more meanwhile, so that a thread keeps one and a half of them busy; to share these takes more bytes.
 */
const WORTH_A_FREE_CORE = 2 * 1024 * 1024;
const WORTH_A_SHARED_CORE = 8 * 1024 * 1024;
const CORES_OF_A_THREAD = 1.5;

const MOST_THREADS = 8;

/** How many threads to use on a machine with so many cores: as asked for, else as many as pay. */
export function threadCount(
  asked: number | undefined,
  files: readonly NoteFile[],
  cores: number = availableParallelism(),
): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, files.length));
  const bytes = totalBytes(files);
  const free = Math.min(cores / CORES_OF_A_THREAD, bytes / WORTH_A_FREE_CORE);
  const shared = Math.min(cores, bytes / WORTH_A_SHARED_CORE);
  return Math.max(1, Math.floor(Math.min(MOST_THREADS, Math.max(free, shared))));
}

function totalBytes(files: readonly NoteFile[]): number {
  return files.reduce((sum, file) => sum + (statSync(file.path, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** Checks the files in `threads` threads that run `program`. Throws where a thread ends in an error. */
export async function checkInThreads(
  task: ThreadTask,
  threads: number,
  program: string,
  onFile: () => void,
): Promise<CheckedFiles> {
  const parts = Array.from({ length: threads }, (_, thread) => ({
    ...task,
    files: task.files.filter((_file, index) => index % threads === thread),
  }));
  return mergeChecked(await Promise.all(parts.map((part) => checkInThread(part, program, onFile))));
}

function checkInThread(task: ThreadTask, program: string, onFile: () => void): Promise<CheckedFiles> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: task });
    worker.on('message', (message: ThreadMessage) => {
      if (message.type === 'file') onFile();
      else resolve(message.checked);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('A worker thread ended early.')));
  });
}

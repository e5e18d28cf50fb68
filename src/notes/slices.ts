/** Work in slices that rest, so that what shares the thread is never kept waiting. */

export interface Scheduler {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Lets everything that waits run, for at least `ms`. */
  rest(ms: number): Promise<void>;
}

/** Asked between slices; true ends the work. */
export interface Stop {
  readonly isCancellationRequested: boolean;
}

export const NEVER: Stop = { isCancellationRequested: false };

/** A slice ends after this many milliseconds … */
const SLICE_MS = 6;

/** … and rests as long as it worked, but not longer than this. */
const LONGEST_REST_MS = 30;

export const realTime: Scheduler = {
  now: () => performance.now(),
  rest: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Does `work` for each item in order. Returns false when it was stopped before the end. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void | Promise<void>,
  stop: Stop = NEVER,
  scheduler: Scheduler = realTime,
): Promise<boolean> {
  let start = scheduler.now();
  for (const item of items) {
    if (stop.isCancellationRequested) return false;
    const waiting = work(item);
    if (waiting !== undefined) await waiting;
    const worked = scheduler.now() - start;
    if (worked < SLICE_MS) continue;
    await scheduler.rest(Math.min(worked, LONGEST_REST_MS));
    start = scheduler.now();
  }
  return !stop.isCancellationRequested;
}

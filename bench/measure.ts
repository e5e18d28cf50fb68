/** Times of what runs in this process, and medians and percentiles of them. */

/** CPU seconds, of all threads of this process, that `work` takes. */
export function cpuSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Wall seconds that `work` takes. */
export function wallSeconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** Times of `runs` runs after some that only warm up, ascending. */
export function times(
  work: () => void,
  runs: number,
  warmUps = 1,
  clock: (work: () => void) => number = cpuSeconds,
): number[] {
  for (let at = 0; at < warmUps; at++) work();
  return Array.from({ length: runs }, () => clock(work)).sort((a, b) => a - b);
}

/** The value below which a share of the ascending `sorted` lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** The command line as a process of its own over a folder of notes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { BenchNote } from './vault.ts';

export interface ProcessRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** Run before the program: when it ends, it writes what it used. `maxRSS` is in kilobytes. */
const PROBE = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.BENCH_PROBE, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]));
});`;

/** Writes the notes to a folder, gives it to `use`, and removes it. */
export function withVaultOnDisk<T>(notes: readonly BenchNote[], use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ticktie-bench-'));
  try {
    for (const { name, text } of notes) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a script with this Node to its end. Throws where it ends otherwise than as a linter does (0 or 1). */
export function runProcess(script: string, args: readonly string[], cwd: string): ProcessRun {
  const scratch = mkdtempSync(join(tmpdir(), 'ticktie-probe-'));
  const probe = join(scratch, 'probe.cjs');
  const report = join(scratch, 'report.json');
  writeFileSync(probe, PROBE);
  const start = performance.now();
  const env = { ...process.env, BENCH_PROBE: report };
  const { status, stderr } = spawnSync(process.execPath, ['-r', probe, resolve(script), ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - start) / 1000;
  const broke = (status !== 0 && status !== 1) || /^\s+at .*\(node:internal/m.test(stderr); // a program that can't start also ends with 1
  if (broke) throw new Error(`${script} ended with ${status}: ${stderr.slice(0, 500)}`);
  const [maxRss = 0, cpuMicroseconds = 0] = JSON.parse(readFileSync(report, 'utf8')) as number[];
  rmSync(scratch, { recursive: true });
  return { seconds, cpuSeconds: cpuMicroseconds / 1e6, megabytes: maxRss / 1000 };
}

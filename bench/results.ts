/** What was measured, against the goals of the design; as a table and as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  /** What was measured, where the name does not say it. */
  readonly note?: string;
}

export function meetsGoal({ value, goal }: Result): boolean | null {
  if (goal === undefined) return null;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

export function printResult(result: Result): void {
  const { name, value, unit, goal, note } = result;
  const wanted = goal === undefined ? '' : 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  const verdict = { true: 'met', false: 'missed', null: '' }[String(meetsGoal(result)) as 'true' | 'false' | 'null'];
  const shown = `${value.toPrecision(3)} ${unit}`;
  console.log(
    `${name.padEnd(58)} ${shown.padStart(14)}  ${wanted.padStart(8)} ${verdict.padEnd(7)}${note ? ` ${note}` : ''}`.trimEnd(),
  );
}

/** Writes `latest.json` into the folder, with the machine that it was measured on. */
export function writeResults(folder: string, results: readonly Result[]): void {
  mkdirSync(folder, { recursive: true });
  const machine = {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
  };
  const date = new Date().toISOString().slice(0, 10);
  const listed = results.map((result) => ({
    ...result,
    value: Number(result.value.toPrecision(4)),
    met: meetsGoal(result),
  }));
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify({ date, machine, results: listed }, null, 2)}\n`);
}

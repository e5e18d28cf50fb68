/**
 * Measures speed and memory on a generated vault:
 *
 *   npm run bench                 all of it; a few minutes
 *   npm run bench -- --no-peers   without other linters over the same notes (npm installs them into .cache/bench-peers)
 *   npm run bench -- lexicon      only the parts named: lexicon, engine, latency, process, index
 *
 * Prints a table with the goals of the design, and writes it to bench/results/latest.json where every part was run.
 */
import { join, resolve } from 'node:path';
import { loadDataset } from '../src/cli/loadDataset.ts';
import type { Dataset } from '../src/dataset/model.ts';
import { engineOf, engineSpeed, latency, lexiconGrowth } from './engineSpeed.ts';
import { median } from './measure.ts';
import { fillIndex, memoryStore } from './noteIndexing.ts';
import { peerResults } from './peers.ts';
import { printResult, type Result, writeResults } from './results.ts';
import { makeVault } from './vault.ts';
import { type ProcessRun, runProcess, withVaultOnDisk } from './wholeProcess.ts';

const ROOT = resolve('.');
const VAULT = 2000;
const SAMPLE = 400;
const RUNS = 3;

type Part = (dataset: Dataset) => readonly Result[] | Promise<readonly Result[]>;

const PARTS: Readonly<Record<string, Part>> = {
  lexicon: (dataset) => lexiconGrowth(makeVault(SAMPLE, dataset), dataset),
  engine: (dataset) => engineSpeed(makeVault(SAMPLE, dataset), dataset),
  latency: (dataset) => latency(makeVault(VAULT, dataset), dataset),
  process: wholeProcess,
  index: indexing,
};

const withPeers = !process.argv.includes('--no-peers');

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const { dataset } = await loadDataset({ home: join(ROOT, 'dist'), cwd: ROOT, bundled: true, folders: [] });
  const named = Object.keys(PARTS).filter((name) => args.includes(name));
  const results: Result[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (named.length > 0 && !named.includes(name)) continue;
    for (const result of await part(dataset)) {
      results.push(result);
      printResult(result);
    }
  }
  if (named.length === 0 && withPeers) writeResults(join(ROOT, 'bench', 'results'), results);
}

/** `ticktie check` over 2,000 notes on disk, and other linters over the same. */
function wholeProcess(dataset: Dataset): Result[] {
  const notes = makeVault(VAULT, dataset);
  return withVaultOnDisk(notes, (folder) => {
    const runs = repeated(() =>
      runProcess(join(ROOT, 'dist', 'cli.js'), ['check', folder, '--format', 'ndjson'], ROOT),
    );
    return [
      { name: 'ticktie check, 2,000 notes (7.7 MB): wall', value: runs.seconds, unit: 's', goal: { atMost: 1.5 } },
      { name: 'ticktie check, 2,000 notes: CPU, all threads', value: runs.cpuSeconds, unit: 's' },
      { name: 'ticktie check, 2,000 notes: resident', value: runs.megabytes, unit: 'MB', goal: { atMost: 150 } },
      ...(withPeers ? peerResults(notes, runs.seconds) : []),
    ];
  });
}

function repeated(run: () => ProcessRun): ProcessRun {
  const runs = Array.from({ length: RUNS }, run);
  const of = (field: keyof ProcessRun) => median(runs.map((each) => each[field]));
  return { seconds: of('seconds'), cpuSeconds: of('cpuSeconds'), megabytes: of('megabytes') };
}

/** The index of 10,000 notes, from nothing and from its cache, and how its cost grows. */
async function indexing(dataset: Dataset): Promise<Result[]> {
  const engine = engineOf(dataset);
  const notes = makeVault(10_000, dataset);
  const few = await fillIndex(notes.slice(0, 1000), engine, memoryStore());
  const store = memoryStore();
  const first = await fillIndex(notes, engine, store);
  const again = await fillIndex(notes, engine, store);
  return [
    { name: 'index of 10,000 notes (39 MB), first', value: first.cpuSeconds, unit: 'CPU s', goal: { atMost: 6 } },
    { name: 'the same from its cache', value: again.cpuSeconds, unit: 'CPU s', goal: { atMost: 0.8 } },
    {
      name: 'index: time per note at 10,000 against 1,000 notes',
      value: first.cpuSeconds / (10 * few.cpuSeconds),
      unit: '×',
      goal: { atMost: 1.5 },
      note: '[flat]',
    },
    { name: 'index: longest block, p99', value: first.blockMs, unit: 'ms', goal: { atMost: 16 } },
    {
      name: 'resident with 10,000 notes indexed',
      value: process.memoryUsage().rss / 1e6,
      unit: 'MB',
      goal: { atMost: 300 },
      note: 'holds the generated vault too',
    },
  ];
}

/** Other linters over the same notes, installed on demand into a cache folder; they read no figures, so this is about speed only. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Result } from './results.ts';
import type { BenchNote } from './vault.ts';
import { runProcess, withVaultOnDisk } from './wholeProcess.ts';

interface Peer {
  readonly name: string;
  readonly packages: readonly string[];
  /** The script below the cache folder. */
  readonly script: (folder: string) => string;
  readonly args: (notes: string) => readonly string[];
  /** One in so many notes is read, and the time of all of them worked out, where that would take minutes. */
  readonly oneIn: number;
}

const FOLDER = resolve('.cache', 'bench-peers');

/** harper.js is a library: read as its own documentation does, one note after the other. */
const HARPER = `import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
const [folder] = process.argv.slice(2);
const linter = new LocalLinter({ binary: binaryInlined });
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.md')) await linter.lint(readFileSync(join(folder, name), 'utf8'), { language: 'markdown' });
}
`;

const PEERS: readonly Peer[] = [
  {
    name: 'markdownlint-cli2',
    packages: ['markdownlint-cli2'],
    script: () => binOf('markdownlint-cli2', 'markdownlint-cli2'),
    args: (notes) => [`${notes}/**/*.md`],
    oneIn: 1,
  },
  {
    name: 'textlint, one rule',
    packages: ['textlint', 'textlint-rule-no-todo'],
    script: () => binOf('textlint', 'textlint'),
    args: (notes) => ['--rule', 'no-todo', notes],
    oneIn: 1,
  },
  {
    name: 'cspell',
    packages: ['cspell'],
    script: () => binOf('cspell', 'cspell'),
    args: (notes) => ['lint', '--no-progress', '--no-summary', '--quiet', '--root', notes, '**/*.md'],
    oneIn: 4,
  },
  {
    name: 'harper.js',
    packages: ['harper.js'],
    script: (folder) => {
      const file = join(folder, 'harper.mjs');
      writeFileSync(file, HARPER);
      return file;
    },
    args: (notes) => [notes],
    oneIn: 40,
  },
];

/** How long each peer takes over the notes, as a whole process; `seconds` is what ours took in this run. */
export function peerResults(notes: readonly BenchNote[], seconds: number): Result[] {
  return PEERS.flatMap((peer) => {
    const trouble = install(peer.packages);
    if (trouble !== null) {
      console.log(`${peer.name}: left out, ${trouble}`);
      return [];
    }
    return [resultOf(peer, notes, seconds)];
  });
}

function resultOf(peer: Peer, notes: readonly BenchNote[], ours: number): Result {
  const seconds = peer.oneIn === 1 ? secondsOf(peer, notes, 1) : extrapolated(peer, notes);
  const times = `${(seconds / ours).toFixed(0)} times ours`;
  return {
    name: `${peer.name}, the same notes: wall`,
    value: seconds,
    unit: 's',
    note: peer.oneIn === 1 ? times : `${times}; from one in ${peer.oneIn} notes and half as many`,
  };
}

/** Start-up is paid once, each further note by what twice as many cost more. */
function extrapolated(peer: Peer, notes: readonly BenchNote[]): number {
  const [few, twice] = [secondsOf(peer, notes, 2 * peer.oneIn), secondsOf(peer, notes, peer.oneIn)];
  return few + (twice - few) * (2 * peer.oneIn - 1);
}

function secondsOf(peer: Peer, notes: readonly BenchNote[], oneIn: number): number {
  const some = notes.filter((_, index) => index % oneIn === 0);
  return withVaultOnDisk(some, (folder) => runProcess(peer.script(FOLDER), peer.args(folder), FOLDER)).seconds;
}

/** Installs what is not there yet; a sentence where npm can't. */
function install(packages: readonly string[]): string | null {
  const wanted = packages.filter((name) => !existsSync(join(FOLDER, 'node_modules', name)));
  if (wanted.length === 0) return null;
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(join(FOLDER, 'package.json'))) writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...wanted], {
    cwd: FOLDER,
    shell: process.platform === 'win32',
  });
  return status === 0 ? null : `npm could not install ${wanted.join(', ')}.`;
}

/** The script of a command that a package brings. */
function binOf(name: string, command: string): string {
  const folder = join(FOLDER, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bin === 'string' ? bin : (bin[command] ?? ''));
}

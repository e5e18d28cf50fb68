/** Other linters over the same notes, installed on demand into a cache folder; they read no figures, so this is about speed only. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Peer {
  readonly name: string;
  readonly packages: readonly string[];
  /** The package whose command is run, and the name of the command. */
  readonly command: readonly [folder: string, bin: string];
  readonly args: (folder: string) => readonly string[];
}

const FOLDER = resolve('.cache', 'bench-peers');

export const PEERS: readonly Peer[] = [
  {
    name: 'markdownlint-cli2',
    packages: ['markdownlint-cli2'],
    command: ['markdownlint-cli2', 'markdownlint-cli2'],
    args: (folder) => [`${folder}/**/*.md`],
  },
  {
    name: 'textlint, one rule',
    packages: ['textlint', 'textlint-rule-no-todo'],
    command: ['textlint', 'textlint'],
    args: (folder) => ['--rule', 'no-todo', folder],
  },
];

/** Installs the peers that are not there yet. Throws where npm fails. */
export function installPeers(): void {
  const wanted = PEERS.flatMap(({ packages }) => packages).filter(
    (name) => !existsSync(join(FOLDER, 'node_modules', name)),
  );
  if (wanted.length === 0) return;
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(join(FOLDER, 'package.json'))) writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...wanted], {
    cwd: FOLDER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm could not install the peers.');
}

/** The script of a peer's command, or null where it is not installed; and the folder that it has to run in. */
export function peerScript({ command: [name, bin] }: Peer): { readonly script: string; readonly cwd: string } | null {
  const folder = join(FOLDER, 'node_modules', name);
  if (!existsSync(folder)) return null;
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bins === 'string' ? bins : bins[bin];
  return file === undefined ? null : { script: join(folder, file), cwd: FOLDER };
}

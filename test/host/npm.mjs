/** The few calls of npm that lay a host down. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const windows = process.platform === 'win32';

/**
 * Runs a command to its end; its output is returned, its errors are shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} folder
 */
export function run(command, args, folder) {
  return execFileSync(windows && command === 'npm' ? 'npm.cmd' : command, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: windows,
  });
}

/**
 * Unpacks a part of a published package into a folder, after comparing it with the pinned integrity.
 * @param {{ spec: string, integrity: string, folder: string, members: readonly string[], strip: number, without?: readonly string[] }} what
 */
export function unpack({ spec, integrity, folder, members, strip, without = [] }) {
  const work = path.dirname(folder);
  const output = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', work, spec], work);
  const archive = path.join(work, output.trim().split('\n').pop() ?? '');
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${spec} is not what was pinned: ${found} in place of ${integrity}`);
  const excluded = without.map((member) => `--exclude=${member}`);
  run('tar', ['xzf', archive, '-C', folder, `--strip-components=${strip}`, ...excluded, ...members], work);
  rmSync(archive);
}

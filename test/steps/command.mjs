/** Runs a program to its end, showing what it prints and keeping it for the counts. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../host/folders.mjs';
import { addSummary, noCounts } from './counts.mjs';

/**
 * Resolves with the exit code and everything printed, in the order it came.
 * @param {readonly string[]} command a script of this project or of an installed package (run with this Node), and arguments
 * @param {{ quiet?: boolean, env?: Readonly<Record<string, string>> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(command, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (/** @type {NodeJS.WriteStream} */ to) => (/** @type {string} */ text) => {
      output += text;
      if (!quiet) to.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', collect(process.stdout));
    child.stderr.setEncoding('utf8').on('data', collect(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * The file that a package installs as a command, so that it runs the same on each system.
 * @param {string} file below node_modules
 */
export function installed(file) {
  return path.join(ROOT, 'node_modules', file);
}

/**
 * A check that passes or fails as a whole.
 * @param {readonly string[]} command
 * @param {{ quiet?: boolean }} [options]
 */
export async function runCheck(command, options) {
  const { code } = await runNode(command, options);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * Runs bundled tests with mocha in this Node.
 * @param {string} bundle
 * @param {readonly string[]} [options]
 */
export function runMocha(bundle, options = []) {
  return runTests(['--enable-source-maps', installed('mocha/bin/mocha.js'), ...options, bundle]);
}

/**
 * Runs a program that ends with mocha's summary. One that ended without it, or with a bad code although all passed, fails.
 * @param {readonly string[]} command
 */
export async function runTests(command) {
  const { code, output } = await runNode(command);
  const counts = noCounts();
  for (const line of output.split('\n')) addSummary(line, counts);
  if (counts.passed + counts.failed === 0) throw new Error(`It ended with code ${code}, but no test ran to its end.`);
  if (code !== 0 && counts.failed === 0) throw new Error(`It ended with code ${code} although no test failed.`);
  return counts;
}

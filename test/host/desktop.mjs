/** Runs the integration tests in a desktop VS Code, where one can be downloaded and shown. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests as runInDesktop } from '@vscode/test-electron';
import { runTests } from '../steps/command.mjs';
import { CACHE, ROOT } from './folders.mjs';

const THIS_FILE = fileURLToPath(import.meta.url);

/** @typedef {{ extension: string, tests: string, workspace: string }} DesktopTests */

/**
 * Resolves with mocha's counts, or with undefined (and a line that says why) where there is no desktop VS Code to run.
 * @param {DesktopTests} options
 */
export async function runDesktopTests({ extension, tests, workspace }) {
  const executable = await findDesktop();
  if (!executable) return undefined;
  // In a process of its own, because the editor's output goes straight to the console.
  return runTests([THIS_FILE, executable, extension, tests, path.resolve(ROOT, workspace)]);
}

async function findDesktop() {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    console.log("No display for a desktop VS Code: using VS Code's server.");
    return undefined;
  }
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(CACHE, 'desktop') });
  } catch (error) {
    console.log(`No desktop VS Code (${error instanceof Error ? error.message : error}): using VS Code's server.`);
    return undefined;
  }
}

/** @param {readonly string[]} args */
async function runInThisProcess([executable = '', extension = '', tests = '', workspace = '']) {
  await runInDesktop({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
}

if (process.argv[1] === THIS_FILE) await runInThisProcess(process.argv.slice(2));

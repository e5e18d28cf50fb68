/** The tests inside a real VS Code: in both extension hosts, and through the page. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { IN_MEMORY } from '../host/address.mjs';
import { runDesktopTests } from '../host/desktop.mjs';
import { runExtensionTests } from '../host/extensionTests.mjs';
import { CACHE, ROOT } from '../host/folders.mjs';
import { OLDEST } from '../host/releases.mjs';
import { ensureSystem } from '../host/system.mjs';
import { bundleExtensionTests, bundlePageTests } from './bundle.mjs';
import { runCheck, runMocha } from './command.mjs';
import { addCounts, noCounts } from './counts.mjs';
import { packageExtension } from './packaging.mjs';

/**
 * Test files, by the workspace that they need.
 * @typedef {{ folder: string, workspace: string, open?: string }} Suite
 */

/** @type {Suite} */
const ONE_FOLDER = { folder: 'test/vscode', workspace: 'test/fixtures/workspace' };

/** @type {Suite} */
const TWO_FOLDERS = {
  folder: 'test/vscode/twoFolders',
  workspace: 'test/fixtures/twoFolders',
  open: 'both.code-workspace',
};

/** @type {Suite} */
const NO_DISK = { folder: 'test/vscode/noDisk', workspace: 'test/fixtures/workspace', open: IN_MEMORY };

/**
 * The integration tests in the Node extension host: of a desktop VS Code where there is one, else of VS Code's server.
 * @param {readonly string[]} filters
 */
export function testInNodeHost(filters) {
  return testSuites('node', [ONE_FOLDER, TWO_FOLDERS], filters, async (tests, suite) => {
    const desktop =
      suite.open === undefined && (await runDesktopTests({ extension: ROOT, tests, workspace: suite.workspace }));
    return desktop || runExtensionTests({ host: 'node', extension: ROOT, tests, ...suite });
  });
}

/**
 * The same tests in the web worker, as on vscode.dev; and in a workspace that has no disk.
 * @param {readonly string[]} filters
 */
export function testInWebHost(filters) {
  return testSuites('web', [ONE_FOLDER, TWO_FOLDERS, NO_DISK], filters, (tests, suite) =>
    runExtensionTests({ host: 'web', extension: ROOT, tests, ...suite }),
  );
}

/**
 * The Node host of the oldest VS Code that the manifest lets in.
 * @param {readonly string[]} filters
 */
export function testInOldest(filters) {
  return testSuites('node', [ONE_FOLDER], filters, (tests, suite) =>
    runExtensionTests({ host: 'node', version: OLDEST, extension: ROOT, tests, ...suite }),
  );
}

/**
 * One VS Code a suite, one after the other.
 * @param {'node' | 'web'} host
 * @param {readonly Suite[]} suites
 * @param {readonly string[]} filters
 * @param {(tests: string, suite: Suite) => Promise<import('./counts.mjs').Counts>} run
 */
async function testSuites(host, suites, filters, run) {
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(path.join(ROOT, 'dist', host, 'extension.js'))) await runCheck(['esbuild.mjs', '--production']);
  const sum = noCounts();
  for (const suite of suites) {
    const tests = await bundleExtensionTests(host, suite.folder, filters);
    if (tests) addCounts(sum, await run(tests, suite));
  }
  if (sum.passed + sum.failed + sum.skipped === 0) throw new Error(`No file of test/vscode fits: ${filters.join(' ')}`);
  return sum;
}

/**
 * The packaged extension, used through the page as a person would.
 * @param {readonly string[]} filters
 */
export async function testThroughPage(filters) {
  const tests = await bundlePageTests('e2e', filters);
  if (!tests) throw new Error(`No file of test/e2e fits: ${filters.join(' ')}`);
  ensureSystem();
  await packageExtension();
  return runMocha(tests, ['--timeout', '120000', '--slow', '60000']);
}

/** The tests inside a real VS Code: in both extension hosts, and through the page. */
import { mkdirSync } from 'node:fs';
import { runDesktopTests } from '../host/desktop.mjs';
import { runExtensionTests } from '../host/extensionTests.mjs';
import { CACHE, ROOT } from '../host/folders.mjs';
import { OLDEST } from '../host/releases.mjs';
import { ensureSystem } from '../host/system.mjs';
import { bundleExtensionTests, bundlePageTests } from './bundle.mjs';
import { runMocha } from './command.mjs';
import { packageExtension } from './packaging.mjs';

const WORKSPACE = 'test/fixtures/workspace';

/**
 * The integration tests in the Node extension host: of a desktop VS Code where there is one, else of VS Code's server.
 * @param {readonly string[]} filters
 */
export async function testInNodeHost(filters) {
  const tests = await bundled('node', filters);
  const desktop = await runDesktopTests({ extension: ROOT, tests, workspace: WORKSPACE });
  return desktop ?? runExtensionTests({ host: 'node', extension: ROOT, tests, workspace: WORKSPACE });
}

/**
 * The same tests in the web worker, as on vscode.dev.
 * @param {readonly string[]} filters
 */
export async function testInWebHost(filters) {
  const tests = await bundled('web', filters);
  return runExtensionTests({ host: 'web', extension: ROOT, tests, workspace: WORKSPACE });
}

/**
 * The Node host of the oldest VS Code that the manifest lets in.
 * @param {readonly string[]} filters
 */
export async function testInOldest(filters) {
  const tests = await bundled('node', filters);
  return runExtensionTests({ host: 'node', version: OLDEST, extension: ROOT, tests, workspace: WORKSPACE });
}

/**
 * @param {'node' | 'web'} host
 * @param {readonly string[]} filters
 */
async function bundled(host, filters) {
  mkdirSync(CACHE, { recursive: true });
  const tests = await bundleExtensionTests(host, filters);
  if (!tests) throw new Error(`No file of test/vscode fits: ${filters.join(' ')}`);
  return tests;
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

/** Runs a test bundle inside an extension host of a real VS Code: in Node, or in the browser's web worker. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { addSummary, noCounts } from '../steps/counts.mjs';
import { IN_MEMORY, remoteUri, workbenchUrl } from './address.mjs';
import { startBrowser } from './browser.mjs';
import { CACHE, removeFolder, temporaryFolder } from './folders.mjs';
import { startServer } from './server.mjs';
import { serveToBrowser } from './webExtension.mjs';
import { openWorkbenchLog } from './workbenchLog.mjs';

const FIRST_LINE_LIMIT_MS = 60_000;

/**
 * @typedef {object} ExtensionTests
 * @property {'node' | 'web'} host
 * @property {string} extension folder of the extension under test
 * @property {string} tests a file inside that folder that exports `run(): Promise<void>`
 * @property {string} workspace folder of which a copy is opened
 * @property {string} [open] what to open in the copy: a workspace file in place of the folder; or the folder in memory
 * @property {string} [version] VS Code version
 * @property {Readonly<Record<string, unknown>>} [settings]
 * @property {Readonly<Record<string, string>>} [env]
 * @property {number} [limitMs]
 */

/** @typedef {import('../steps/counts.mjs').Counts} Counts */

/**
 * Resolves with mocha's counts. Rejects when the tests did not run to their end: VS Code reports the code 0 also where the
 * extension host died, so only the reporter's summary is believed.
 * @param {ExtensionTests} options
 * @returns {Promise<Counts>}
 */
export async function runExtensionTests(options) {
  const open = [() => {}];
  const close = async () => {
    for (const end of open.splice(0).reverse()) await end();
  };
  const interrupted = () => close().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    return await runOpened(options, open);
  } finally {
    await close();
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}

/**
 * @param {ExtensionTests} options
 * @param {(() => void | Promise<unknown>)[]} open what to close at the end, last first
 */
async function runOpened(options, open) {
  const log = openWorkbenchLog(path.join(CACHE, `${options.host}-host.log`));
  open.push(log.close);
  const workspace = temporaryFolder('workspace');
  open.push(() => removeFolder(workspace));
  cpSync(options.workspace, workspace, { recursive: true });
  const { version, settings, env } = options;
  const server = await startServer({ ...(version && { version }), ...(settings && { settings }), ...(env && { env }) });
  open.push(server.stop);
  const browser = await startBrowser();
  open.push(browser.stop);
  const { page } = browser;

  const counts = noCounts();
  const { finished } = await listen(page, server, log, counts, options.limitMs ?? 300_000);
  /** @type {Record<string, string>} */
  const payload = { skipWelcome: 'true', logLevel: 'info' }; // the tests' console arrives at this level
  if (options.host === 'web') {
    open.push(await serveToBrowser(page, server.folder, options));
  } else {
    payload['extensionDevelopmentPath'] = remoteUri(server, options.extension);
    payload['extensionTestsPath'] = remoteUri(server, options.tests);
  }
  await page.goto(workbenchUrl(server, { folder: openedOf(options, workspace), payload }), { waitUntil: 'commit' });
  const { code, reason } = await finished;
  const problem = reason ?? falseGreen(code, counts);
  if (!problem) return counts;
  await page.screenshot({ path: path.join(CACHE, `${options.host}-host-failure.png`) }).catch(() => {});
  throw new Error(`${problem}\n${server.log().slice(-4000)}`);
}

/**
 * @param {ExtensionTests} options
 * @param {string} workspace the copy
 */
function openedOf({ open }, workspace) {
  if (open === undefined || open === IN_MEMORY) return open ?? workspace;
  return path.join(workspace, open);
}

/**
 * @param {number} code what VS Code says
 * @param {Counts} counts what the reporter said
 */
function falseGreen(code, { passed, failed }) {
  if (passed + failed === 0) return `VS Code ended with code ${code}, but no test ran to its end.`;
  if (code !== 0 && failed === 0) return `VS Code ended with code ${code} although no test failed.`;
  return undefined;
}

/**
 * Exposes the two functions that VS Code calls on the page, before the page is opened: each log line, and the end of the run.
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 * @param {ReturnType<typeof openWorkbenchLog>} log
 * @param {Counts} counts filled from the summary lines
 * @param {number} limitMs
 */
async function listen(page, server, log, counts, limitMs) {
  const { promise: finished, resolve: finish } = deferred();
  const fail = (/** @type {string} */ reason) => finish({ code: 1, reason });
  const silence = setTimeout(() => fail('The workbench logged nothing for a minute.'), FIRST_LINE_LIMIT_MS);
  const limit = setTimeout(() => fail(`The tests did not end in ${limitMs / 1000} s.`), limitMs);
  finished.finally(() => {
    clearTimeout(silence);
    clearTimeout(limit);
  });
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ level, /** @type {unknown[]} */ args) => {
    clearTimeout(silence);
    addSummary(log.line(level, args ?? []), counts);
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => finish({ code }));
  server.exited.then((code) => fail(`VS Code's server ended (${code}).`));
  page.on('crash', () => fail('The page crashed.'));
  page.on('close', () => fail('The page was closed.'));
  page.on('pageerror', (error) => console.error(`[page] ${error.message}`));
  return { finished };
}

/** A promise that something else settles (Promise.withResolvers needs Node 22). */
function deferred() {
  /** @type {(end: { code: number, reason?: string }) => void} */
  let resolve = () => {};
  /** @type {Promise<{ code: number, reason?: string }>} */
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

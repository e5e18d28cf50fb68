/**
 * Lets the browser itself load the extension under test, as vscode.dev does, so that it runs in the web worker although it
 * has an entry for Node. (Extensions that the server scans count as remote ones and run in Node.)
 */
import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const PREFIX = 'under-test-';
const AN_HOUR_MS = 3_600_000;

/**
 * Links the extension below the server's static root and names it in the page's configuration. Returns what removes the link.
 * The configuration is patched in the page: a document that Playwright serves would not be allowed to open a WebSocket.
 * @param {import('playwright-core').Page} page
 * @param {string} hostFolder
 * @param {{ extension: string, tests?: string }} what folder of the extension, and a file inside it
 */
export async function serveToBrowser(page, hostFolder, { extension, tests }) {
  removeOldLinks(hostFolder);
  const name = `${PREFIX}${randomBytes(6).toString('hex')}`;
  const link = path.join(hostFolder, name);
  symlinkSync(extension, link, 'junction');
  const below = (/** @type {string} */ file) =>
    [name, ...path.relative(extension, file).split(path.sep)].filter(Boolean).join('/');
  await page.addInitScript(patchConfiguration, { extension: below(extension), tests: tests ? below(tests) : '' });
  return () => rmSync(link, { force: true });
}

/**
 * Runs in the page, before any of its scripts.
 * @param {{ extension: string, tests: string }} paths below the server's static root
 */
function patchConfiguration({ extension, tests }) {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (attribute) {
    const value = getAttribute.call(this, attribute);
    if (attribute !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || value === null)
      return value;
    const style = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="stylesheet"][href*="/out/vs/"]'));
    const root = style.href.replace(/\/out\/vs\/.*/, '/');
    const uri = (/** @type {string} */ below) => {
      const url = new URL(below, root);
      return { scheme: url.protocol.slice(0, -1), authority: url.host, path: url.pathname };
    };
    const configuration = JSON.parse(value);
    const options = { ...configuration.developmentOptions, extensions: [uri(extension)] };
    if (tests) options.extensionTestsPath = uri(tests);
    return JSON.stringify({ ...configuration, developmentOptions: options });
  };
}

/**
 * Links that a killed run has left.
 * @param {string} hostFolder
 */
function removeOldLinks(hostFolder) {
  for (const name of readdirSync(hostFolder).filter((entry) => entry.startsWith(PREFIX))) {
    const link = path.join(hostFolder, name);
    if (Date.now() - lstatSync(link).mtimeMs > AN_HOUR_MS) rmSync(link, { force: true });
  }
}

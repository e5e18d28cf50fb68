/** Opens a folder in VS Code's page with the extension. */
import path from 'node:path';
import { remoteUri, workbenchUrl } from './address.mjs';
import { startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { FOR_PICTURES, UNTRUSTED } from './settings.mjs';
import { serveToBrowser } from './webExtension.mjs';
import { Workbench } from './workbench.mjs';

export const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder the folder to open; what is saved is saved there
 * @property {string} [file] a file in it to open
 * @property {{ installed: string } | { development: string } | { web: string }} extension folder of an unpacked package to
 *   install, or of a source tree to run in the Node host, or in the web worker
 * @property {keyof typeof THEMES} [theme]
 * @property {'en' | 'zh-cn' | 'zh-tw' | 'qps-ploc'} [language] of the extension; VS Code's own words stay English (no language packs here)
 * @property {boolean} [trust] whether the folder is trusted; it is unless this says no
 * @property {Readonly<Record<string, unknown>>} [settings]
 * @property {{ width?: number, height?: number, scale?: number }} [size]
 */

/**
 * Starts the server and the browser and opens the folder; `close` stops both.
 * @param {WorkbenchOptions} options
 */
export async function openWorkbench(options) {
  const { folder, file, extension, theme = 'light', language = 'en', trust = true, settings = {}, size = {} } = options;
  const server = await startServer({
    settings: {
      ...FOR_PICTURES,
      'workbench.colorTheme': THEMES[theme],
      ...(!trust && UNTRUSTED),
      ...settings,
    },
    trust,
    install: 'installed' in extension ? [extension.installed] : [],
  });
  /** @type {(() => unknown)[]} */
  const open = [server.stop];
  const close = async () => {
    for (const end of open.splice(0).reverse()) await end();
  };
  try {
    const browser = await startBrowser({ width: 1200, height: 680, ...size });
    open.push(browser.stop);
    const { page } = browser;
    const outside = watchRequests(page);
    await page.addInitScript(setLanguage, language);
    /** @type {Record<string, string>} */
    const payload = { skipWelcome: 'true' };
    if ('development' in extension) payload['extensionDevelopmentPath'] = remoteUri(server, extension.development);
    if ('web' in extension) open.push(await serveToBrowser(page, server.folder, { extension: extension.web }));
    if (file) payload['openFile'] = remoteUri(server, path.join(folder, file));
    await page.goto(workbenchUrl(server, { folder, payload }), { waitUntil: 'commit' });
    await page
      .locator(file ? '.editor-instance .view-lines' : '.monaco-workbench')
      .first()
      .waitFor({ timeout: 60_000 });
    return new Workbench(page, outside, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The language of the interface, as the page's own translations would set it. Runs in the page.
 * @param {string} language
 */
function setLanguage(language) {
  if (language !== 'en') Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

/** A webview's own files have such an address, which VS Code's service worker answers. */
const OF_WEBVIEW = /\.vscode-resource\.vscode-cdn\.net$/;
const OF_THIS_MACHINE = /^(127\.0\.0\.1|localhost)$/;

/**
 * Addresses outside this machine that the page asked for; none of them can be reached, but none should be tried.
 * @param {import('playwright-core').Page} page
 */
function watchRequests(page) {
  /** @type {string[]} */
  const outside = [];
  page.context().on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !OF_THIS_MACHINE.test(hostname) && !OF_WEBVIEW.test(hostname)) {
      outside.push(request.url());
    }
  });
  return outside;
}

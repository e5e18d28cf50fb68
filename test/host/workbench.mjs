/** Opens a folder in VS Code's page with the extension, and does there what a person does: hover, type, choose, look. */
import path from 'node:path';
import { remoteUri, workbenchUrl } from './address.mjs';
import { startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { FOR_PICTURES } from './settings.mjs';
import { serveToBrowser } from './webExtension.mjs';

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
 * @property {'en' | 'zh-cn' | 'zh-tw'} [language] of the extension; VS Code's own words stay English (no language packs here)
 * @property {Readonly<Record<string, unknown>>} [settings]
 * @property {{ width?: number, height?: number, scale?: number }} [size]
 */

/**
 * Starts the server and the browser and opens the folder; `close` stops both.
 * @param {WorkbenchOptions} options
 */
export async function openWorkbench(options) {
  const { folder, file, extension, theme = 'light', language = 'en', settings = {}, size = {} } = options;
  const server = await startServer({
    settings: { ...FOR_PICTURES, 'workbench.colorTheme': THEMES[theme], ...settings },
    install: 'installed' in extension ? [extension.installed] : [],
  });
  /** @type {(() => unknown)[]} */
  const open = [server.stop];
  const close = async () => {
    for (const end of open.splice(0).reverse()) await end();
  };
  try {
    const browser = await startBrowser({ width: 1200, height: 760, ...size });
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

/**
 * Addresses outside this machine that the page asked for; none of them can be reached, but none should be tried.
 * @param {import('playwright-core').Page} page
 */
function watchRequests(page) {
  /** @type {string[]} */
  const outside = [];
  page.context().on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !/^(127\.0\.0\.1|localhost|.*\.localhost)$/.test(hostname))
      outside.push(request.url());
  });
  return outside;
}

/** The page of an open VS Code. Waiting is for what is drawn, so each method returns when it is to be seen. */
export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {readonly string[]} outside
   * @param {() => Promise<void>} close
   */
  constructor(page, outside, close) {
    this.page = page;
    this.outside = outside;
    this.close = close;
    this.editor = page.locator('.editor-instance .monaco-editor').first();
    this.hoverCard = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    this.problems = page.locator('.markers-panel .monaco-list-row');
    this.quickInput = page.locator('.quick-input-widget');
    this.menu = page.locator('.action-widget .monaco-list-row.action');
    this.statusBar = page.locator('.statusbar');
  }

  /**
   * Waits until the editor underlines something.
   * @param {'warning' | 'info' | 'hint' | 'error'} severity
   */
  async squiggle(severity) {
    await this.editor.locator(`.squiggly-${severity}`).first().waitFor({ timeout: 60_000 });
  }

  /** Waits until the extension has had its say: an underline, or nothing within some seconds. */
  async settled() {
    await this.editor
      .locator('[class*="squiggly-"]')
      .first()
      .waitFor({ timeout: 12_000 })
      .catch(() => {});
  }

  /**
   * The middle of a word of the editor, in the page's pixels.
   * @param {string} word
   * @param {number} [occurrence] counted from 1
   */
  async placeOf(word, occurrence = 1) {
    const place = await this.page.evaluate(placeOfText, { word, occurrence });
    if (!place) throw new Error(`The editor does not show ${JSON.stringify(word)} (${occurrence}).`);
    return place;
  }

  /**
   * Rests the mouse on a word until the card beside it contains a text. Returns what the card says.
   * @param {string} word
   * @param {string | RegExp} expected
   * @param {number} [occurrence]
   */
  async hover(word, expected, occurrence = 1) {
    const { x, y } = await this.placeOf(word, occurrence);
    await this.page.mouse.move(x - 40, y + 90);
    await this.page.mouse.move(x, y, { steps: 5 });
    const card = this.page.locator('.monaco-hover:not(.hidden)', { hasText: expected }).first();
    await card.waitFor({ timeout: 20_000 });
    return (await card.innerText()).replace(/\u00a0/g, ' ');
  }

  /** Moves the mouse where nothing reacts to it. */
  async restMouse() {
    await this.page.mouse.move(2, 2);
    await this.page.locator('.monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden', timeout: 5000 });
  }

  /**
   * Puts the cursor into a word.
   * @param {string} word
   * @param {number} [occurrence]
   */
  async click(word, occurrence = 1) {
    const { x, y } = await this.placeOf(word, occurrence);
    await this.page.mouse.click(x, y);
  }

  /** Puts the cursor at the end of the note. */
  async goToEnd() {
    await this.editor.locator('.view-lines').click();
    await this.page.keyboard.press('Control+End');
  }

  /**
   * Types, and waits for the list of suggestions. Returns its rows.
   * @param {string} text
   */
  async typeForSuggestions(text) {
    await this.page.keyboard.type(text, { delay: 30 });
    await this.suggestions.first().waitFor({ timeout: 20_000 });
    return this.rows(this.suggestions);
  }

  /** Opens the list of quick fixes at the cursor. Returns its rows. */
  async quickFixes() {
    await this.page.keyboard.press('Control+.');
    await this.menu.first().waitFor({ timeout: 20_000 });
    return this.rows(this.menu);
  }

  /** Opens the Problems panel. Returns its rows. */
  async openProblems() {
    await this.page.keyboard.press('Control+Shift+M');
    await this.problems.first().waitFor({ timeout: 20_000 });
    return this.rows(this.problems);
  }

  /**
   * Runs a command from the palette by its title.
   * @param {string} title
   */
  async command(title) {
    await this.page.keyboard.press('F1');
    const input = this.quickInput.locator('input').first();
    await input.waitFor({ timeout: 10_000 });
    await input.fill(`>${title}`);
    await this.quickInput.locator('.monaco-list-row', { hasText: title }).first().waitFor({ timeout: 10_000 });
    await this.page.keyboard.press('Enter');
  }

  /**
   * The document inside the first webview (a report, a preview).
   * @returns {import('playwright-core').FrameLocator}
   */
  webview() {
    return this.page.frameLocator('iframe.webview').first().frameLocator('#active-frame');
  }

  /** Saves the open note and waits until it is no longer marked as changed. */
  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached', timeout: 10_000 });
  }

  /** What the editor shows, line by line. */
  async text() {
    const lines = await this.editor.locator('.view-line').allInnerTexts();
    return lines.join('\n').replace(/\u00a0/g, ' ');
  }

  /**
   * The words of each row of a list.
   * @param {import('playwright-core').Locator} list
   */
  async rows(list) {
    return (await list.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
  }

  /**
   * Takes a picture once nothing moves any more.
   * @param {string} file
   */
  async picture(file) {
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: file });
  }
}

/**
 * Finds a text in the drawn lines. Runs in the page; the editor draws no-break spaces, and cuts a line into spans.
 * @param {{ word: string, occurrence: number }} what
 */
function placeOfText({ word, occurrence }) {
  let left = occurrence;
  const lines = [...document.querySelectorAll('.editor-instance .view-line')];
  const top = (/** @type {Element} */ line) => line.getBoundingClientRect().top;
  for (const line of lines.sort((a, b) => top(a) - top(b))) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    /** @type {{ node: Text, start: number }[]} */
    const nodes = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: /** @type {Text} */ (node), start: text.length });
      text += node.nodeValue?.replace(/\u00a0/g, ' ') ?? '';
    }
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      left -= 1;
      if (left > 0) continue;
      const middle = at + Math.floor((word.length - 1) / 2);
      const holder = nodes.findLast(({ start }) => start <= middle);
      if (!holder) return undefined;
      const range = document.createRange();
      range.setStart(holder.node, middle - holder.start);
      range.setEnd(holder.node, middle - holder.start + 1);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return undefined;
}

/** Does in an open VS Code what a person does: hover, type, choose, look. */
import { placeOfText } from './textOnScreen.mjs';

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
   * Types, and waits for the list of suggestions until its first row says what is expected. Returns its rows.
   * @param {string} text
   * @param {string | RegExp} expected
   */
  async typeForSuggestions(text, expected) {
    await this.page.keyboard.type(text, { delay: 60 });
    await this.suggestions.first().filter({ hasText: expected }).waitFor({ timeout: 20_000 });
    return this.rows(this.suggestions);
  }

  /**
   * Puts a text in at once, as an input method does.
   * @param {string} text
   */
  async insert(text) {
    await this.page.keyboard.insertText(text);
  }

  /** Opens the list of quick fixes at the cursor. Returns its rows. */
  async quickFixes() {
    // On a busy machine the first asking may come before the editor has the cursor.
    for (let tries = 0; tries < 4; tries++) {
      await this.page.keyboard.press('Control+.');
      const isOpen = await this.menu
        .first()
        .waitFor({ timeout: 6000 })
        .then(() => true)
        .catch(() => false);
      if (isOpen) break;
    }
    await this.menu.first().waitFor({ timeout: 5000 });
    return this.rows(this.menu);
  }

  /** Opens the Problems panel. Returns its rows. */
  async openProblems() {
    await this.page.keyboard.press('Control+Shift+M');
    await this.problems.first().waitFor({ timeout: 20_000 });
    return this.rows(this.problems);
  }

  /** Opens the view of TickTie. The whole item is clicked: once there are findings, their badge lies over the icon. */
  async views() {
    const icon = this.page.locator('[aria-label^="TickTie"]');
    await this.page.locator('.activitybar .action-item', { has: icon }).first().click();
  }

  /** What the notifications say; a driven workbench keeps them behind the bell. */
  async notifications() {
    await this.statusBar.locator('[id="status.notifications"]').click();
    const center = this.page.locator('.notifications-center.visible');
    await center.locator('.notification-list-item').first().waitFor({ timeout: 10_000 });
    const text = (await center.innerText()).replace(/\s+/g, ' ');
    await this.statusBar.locator('[id="status.notifications"]').click();
    return text;
  }

  /** Shows or hides the explorer, to make room. */
  async toggleSideBar() {
    await this.page.keyboard.press('Control+B');
  }

  async closePanel() {
    await this.page.keyboard.press('Control+J');
    await this.page.locator('.part.panel').waitFor({ state: 'hidden', timeout: 5000 });
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
   * What the palette says of the commands under a category.
   * @param {string} category
   */
  async commandsOf(category) {
    await this.page.keyboard.press('F1');
    await this.quickInput.locator('input').first().fill(`>${category}: `);
    await this.quickInput
      .locator('.monaco-list-row', { hasText: `${category}:` })
      .first()
      .waitFor({ timeout: 10_000 });
    const rows = new Set();
    // The list holds the rows that it shows.
    for (let page = 0; page < 6; page++) {
      const shown = this.quickInput.locator('.monaco-list-row', { hasText: `${category}:` });
      for (const row of await this.rows(shown)) rows.add(row);
      await this.page.keyboard.press('PageDown');
      await this.page.waitForTimeout(200);
    }
    await this.page.keyboard.press('Escape');
    return /** @type {string[]} */ ([...rows]);
  }

  /**
   * Filters the open list of choices, and takes the first that fits.
   * @param {string} filter
   * @param {string | RegExp} expected what the first choice says
   */
  async choose(filter, expected) {
    await this.quickInput.locator('input').first().fill(filter);
    const first = this.quickInput.locator('.monaco-list-row').first();
    await first.filter({ hasText: expected }).waitFor({ timeout: 10_000 });
    await this.page.keyboard.press('Enter');
  }

  /**
   * Brings an open editor to the front.
   * @param {string} name
   */
  async openTab(name) {
    await this.page.locator('.tabs-container .tab', { hasText: name }).first().click();
    await this.page.mouse.move(2, 2); // no tooltip
    await this.editor.locator('.view-lines').waitFor({ timeout: 10_000 });
  }

  /**
   * The document inside the first webview (a report, a preview).
   * @returns {import('playwright-core').FrameLocator}
   */
  webview() {
    return this.page.frameLocator('iframe.webview:visible').first().frameLocator('#active-frame');
  }

  /**
   * Scrolls the page inside the webview alone: `scrollIntoView` would move VS Code's own frames too.
   * @param {string} selector
   */
  async scrollWebviewTo(selector) {
    const target = this.webview().locator(selector).first();
    await target.waitFor({ timeout: 30_000 });
    await this.page.waitForTimeout(1000); // VS Code brings the new document to the front, and sets its scroll position
    await target.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      element.ownerDocument.defaultView?.scrollTo(0, top - 80);
    });
  }

  /** Saves the open note and waits until it is no longer marked as changed. */
  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached', timeout: 10_000 });
  }

  /** Saves all notes. */
  async saveAll() {
    await this.command('File: Save All');
    await this.page.locator('.tab.dirty').first().waitFor({ state: 'detached', timeout: 10_000 });
  }

  /** Reloads the window; what was open comes back where `window.restoreWindows` says so. */
  async reload() {
    const loaded = this.page.waitForEvent('load', { timeout: 60_000 });
    await this.command('Developer: Reload Window');
    await loaded;
    await this.page.locator('.monaco-workbench').first().waitFor({ timeout: 60_000 });
  }

  /**
   * Waits until a line of the editor shows a text (drawn with no-break spaces).
   * @param {string} text
   */
  async shows(text) {
    const spaced = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s');
    await this.editor
      .locator('.view-line')
      .filter({ hasText: new RegExp(spaced) })
      .first()
      .waitFor({ timeout: 10_000 });
  }

  /**
   * The words of each row of a list.
   * @param {import('playwright-core').Locator} list
   */
  async rows(list) {
    return (await list.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
  }

  /**
   * Takes a picture once nothing moves any more; a long page in a webview takes its time to be painted.
   * @param {string} file
   */
  async picture(file) {
    await this.page.waitForTimeout((await this.page.locator('iframe.webview:visible').count()) > 0 ? 2000 : 400);
    await this.page.screenshot({ path: file });
  }
}

/** Opens report pages in a headless Chromium, from the disk as a user does, and keeps what the browser complained about. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ensureSystem } from '../host/system.mjs';

const PICTURES = process.env['TICKTIE_PICTURES'] ?? path.join('.cache', 'pictures');

/** The themes that a page follows. */
export const THEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

export interface OpenPage {
  readonly page: Page;
  /** Messages of the console, errors of the script, and requests for anything but the file. */
  readonly complaints: readonly string[];
}

export class Pages {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<Pages> {
    return new Pages(await chromium.launch({ executablePath: ensureSystem(), args: ['--no-sandbox'] }));
  }

  /** Opens a file in a window of its own. */
  async open(file: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url().startsWith('file:') || complaints.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, complaints };
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}

/** Takes a picture of what the window shows, for the documentation. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `report-${name}.png`) });
}

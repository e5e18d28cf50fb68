/** Starts a headless Chromium that can reach this machine and nothing else. */
import { chromium } from 'playwright-core';
import { removeFolder, temporaryFolder } from './folders.mjs';
import { ensureSystem } from './system.mjs';

const ARGUMENTS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-sandbox', // containers
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** @typedef {{ width?: number, height?: number, scale?: number, locale?: string }} BrowserOptions */

/** @typedef {Awaited<ReturnType<typeof startBrowser>>} Browser */

/**
 * One page in a fresh profile; `stop` closes the browser and removes the profile.
 * @param {BrowserOptions} [options] size in CSS pixels, device pixels per CSS pixel, language of the browser
 */
export async function startBrowser({ width = 1200, height = 800, scale = 1, locale = 'en' } = {}) {
  const profile = temporaryFolder('browser');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureSystem(),
    headless: true,
    handleSIGINT: false, // who started it stops it, server included
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale,
    permissions: ['clipboard-read', 'clipboard-write'],
    args: ARGUMENTS,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const stop = async () => {
    await context.close().catch(() => {});
    removeFolder(profile);
  };
  return { context, page, stop };
}

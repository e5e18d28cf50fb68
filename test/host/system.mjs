/** What the tests need from the system: a Chromium, fonts for Chinese, GNU parallel. Installed with apt where that is possible. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium: `CHROMIUM_PATH` if set, else where systems put it; undefined if there is none. */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return CHROMIUMS.find((file) => existsSync(file));
}

const NOTO_CJK = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

function hasChineseFont() {
  if (existsSync(NOTO_CJK)) return true; // without fontconfig's tools there is no list to ask
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** Debian packages that are missing here. */
function missingPackages() {
  const missing = [];
  if (!findChromium()) missing.push('chromium');
  if (process.platform === 'linux' && !hasChineseFont()) missing.push('fonts-noto-cjk');
  return missing;
}

/** How this process can call apt-get: directly, through sudo without a password, or not at all. */
function aptCommand() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

/**
 * Makes sure that a Chromium and a Chinese font are there, and returns the path of the Chromium.
 * Throws with a sentence that says what to install where it cannot do so itself.
 */
export function ensureSystem() {
  const missing = missingPackages();
  if (missing.length > 0) installPackages(missing);
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium was found: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
  return chromium;
}

/** Installs GNU parallel where it is missing; where that can't be done it says so, and the test that runs under it is skipped. */
export function ensureParallel() {
  const { status, stdout } = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
  if (process.platform !== 'linux' || (status === 0 && stdout.includes('GNU'))) return;
  try {
    installPackages(['parallel']);
  } catch (error) {
    console.warn(`GNU parallel could not be installed: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {readonly string[]} packages */
function installPackages(packages) {
  const apt = aptCommand();
  if (!apt) {
    const sentence = `Please install ${packages.join(' and ')} (on Debian: apt-get install ${packages.join(' ')}).`;
    // Without the font Chinese text is drawn as boxes, which no test reads; without parallel one test is skipped.
    if (!packages.includes('chromium')) return console.warn(sentence);
    throw new Error(sentence);
  }
  console.log(`Installing ${packages.join(' and ')} with apt-get`);
  aptGet(apt, ['update', '-qq']);
  aptGet(apt, ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * @param {readonly string[]} apt
 * @param {readonly string[]} args
 */
function aptGet(apt, args) {
  const [command = 'apt-get', ...before] = apt;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync(command, [...before, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
}

/** Starts VS Code's server (and with it the Node extension host) on a free port. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFolder, temporaryFolder } from './folders.mjs';
import { hostNode, installHost } from './install.mjs';
import { QUIET } from './settings.mjs';

const END_WITH_PARENT = fileURLToPath(new URL('./stand-ins/endWithParent.cjs', import.meta.url));
const START_LIMIT_MS = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {string} [version] VS Code version, a key of RELEASES
 * @property {Readonly<Record<string, unknown>>} [settings] user settings besides the quiet ones
 * @property {boolean} [trust] whether all folders are trusted, as they are unless this says no
 * @property {readonly string[]} [install] folders of unpacked extensions to install
 * @property {Readonly<Record<string, string>>} [env]
 * @property {number} [port] a free one if absent
 */

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/**
 * Resolves when the server listens; rejects with its log when it does not.
 * @param {ServerOptions} [options]
 */
export async function startServer(options = {}) {
  const folder = installHost(options.version);
  const data = temporaryFolder('server');
  writeUserData(data, options);
  const child = spawn(hostNode(folder), serverArguments(folder, data, options), {
    cwd: folder,
    env: serverEnvironment(data, options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // its own process group: the server, extension hosts and watchers end together
  });
  let log = '';
  const collect = (/** @type {Buffer} */ chunk) => {
    log = (log + chunk).slice(-100_000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const exited = /** @type {Promise<number | string>} */ (
    new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')))
  );
  const stop = async () => {
    const hard = setTimeout(() => endGroup(child, 'SIGKILL'), 2000);
    if (child.exitCode === null && child.signalCode === null) endGroup(child, 'SIGTERM');
    await exited;
    clearTimeout(hard);
    removeFolder(data);
  };
  try {
    const port = await listeningPort(child, exited, () => log);
    return {
      port,
      authority: `127.0.0.1:${port}`,
      origin: `http://127.0.0.1:${port}`,
      folder,
      log: () => log,
      exited,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} data
 * @param {ServerOptions} options
 */
function writeUserData(data, { settings = {}, install = [] }) {
  const user = path.join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  mkdirSync(path.join(data, 'tmp'));
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  for (const source of install) {
    const { publisher, name, version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
    cpSync(source, path.join(data, 'extensions', `${publisher}.${name}-${version}`.toLowerCase()), { recursive: true });
  }
}

/**
 * @param {string} folder
 * @param {string} data
 * @param {ServerOptions} options
 */
function serverArguments(folder, data, { port = 0, trust = true }) {
  return [
    ['-r', END_WITH_PARENT],
    path.join(folder, 'out', 'server-main.js'),
    ['--host', '127.0.0.1', '--port', String(port)],
    ['--without-connection-token', '--accept-server-license-terms'],
    ['--server-data-dir', data],
    '--enable-smoke-test-driver', // without it the workbench ignores extensions and tests named in the address
    trust ? ['--disable-workspace-trust'] : [],
    ['--disable-telemetry', '--disable-experiments', '--disable-update-check'],
    '--disable-getting-started-override',
    ['--log', 'warn'],
  ].flat();
}

/**
 * @param {string} data
 * @param {Readonly<Record<string, string>>} [extra]
 */
function serverEnvironment(data, extra) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...extra };
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$|XDG_RUNTIME_DIR$)/.test(name)) delete env[name];
  }
  env['TMPDIR'] = path.join(data, 'tmp'); // its sockets stay in the folder that is removed at the end
  env['EXTENSIONS_GALLERY'] = '{}'; // no marketplace to ask
  return env;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number | string>} exited
 * @param {() => string} log
 * @returns {Promise<number>}
 */
function listeningPort(child, exited, log) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start.\n${log()}`)), START_LIMIT_MS);
    exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended early (${code}).\n${log()}`));
    });
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/**
 * Shows TickTie on the notes of `examples/`: prints what the command line finds, or with `--open` opens them in VS Code with
 * the extension, in the desktop one if there is one, else in a browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { remoteUri, workbenchUrl } from '../test/host/address.mjs';
import { ROOT } from '../test/host/folders.mjs';
import { startServer } from '../test/host/server.mjs';

const EXAMPLES = path.join(ROOT, 'examples');
const windows = process.platform === 'win32';

/** Findings are what the demo is for: the exit status 1 that reports them is no failure here. */
function printFindings() {
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples'], { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status === 1 ? 0 : (status ?? 2);
}

/** Opens the notes in the desktop VS Code; says whether there is one. */
function openInDesktop() {
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!hasDisplay) return false;
  const args = [`--extensionDevelopmentPath=${ROOT}`, '--new-window', EXAMPLES];
  return spawnSync('code', args, { stdio: 'inherit', shell: windows }).status === 0;
}

/** Serves VS Code with the extension on this machine until the command is interrupted. */
async function openInBrowser() {
  const server = await startServer();
  const address = workbenchUrl(server, {
    folder: EXAMPLES,
    payload: {
      extensionDevelopmentPath: remoteUri(server, ROOT),
      openFile: remoteUri(server, path.join(EXAMPLES, 'README.md')),
      skipWelcome: 'true',
    },
  });
  console.log(`\nVS Code with TickTie on the notes of examples/:\n\n  ${address}\n\nCtrl+C ends it.`);
  openDefaultBrowser(address);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => server.stop());
  await server.exited;
  await server.stop();
}

/** @param {string} address */
function openDefaultBrowser(address) {
  const [command = '', ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[String(process.platform)] ?? [
    'xdg-open',
  ];
  const opener = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  opener.once('error', () => {}); // no desktop: the address is printed
  opener.unref();
}

if (!process.argv.includes('--open')) printFindings();
else if (!openInDesktop()) await openInBrowser();

/**
 * Installs a real VS Code (server, web workbench, both extension hosts) into the cache folder, from npm packages alone:
 * the compiled code of code-server, the few runtime packages it needs (`packages/<version>`, no install scripts), a Node
 * where the running one is too old, and stand-ins for native modules that it can do without.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE, removeFolder } from './folders.mjs';
import { run, unpack } from './npm.mjs';
import { atLeast, LATEST, LEFT_OUT, NODE, RELEASES } from './releases.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const executable = process.platform === 'win32' ? 'node.exe' : 'node';

/**
 * Lays the host down once; later calls only look at its stamp. Returns its folder.
 * @param {string} [version] a key of RELEASES
 */
export function installHost(version = LATEST) {
  const release = RELEASES[version];
  if (!release)
    throw new Error(`There is no VS Code ${version} to install; known: ${Object.keys(RELEASES).join(', ')}`);
  const folder = path.join(CACHE, `vscode-${version}`);
  const stamp = stampOf(version, release);
  if (readIfThere(path.join(folder, '.complete')) === stamp) return folder;

  console.log(`Installing VS Code ${version} into ${path.relative(process.cwd(), folder)} (once, about 100 MB)`);
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(path.join(CACHE, '.installing-')); // on the same disk: the last step is a rename
  try {
    const host = path.join(work, 'host');
    layDown(host, version, release);
    writeFileSync(path.join(host, '.complete'), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(host, folder);
  } finally {
    removeFolder(work);
  }
  return folder;
}

/**
 * The Node that runs an installed host.
 * @param {string} folder
 */
export function hostNode(folder) {
  const own = path.join(folder, 'node', 'bin', executable);
  return existsSync(own) ? own : process.execPath;
}

/**
 * Everything that decides what is laid down, so that a change of it installs anew.
 * @param {string} version
 * @param {import('./releases.mjs').Release} release
 */
function stampOf(version, release) {
  const hash = createHash('sha256').update(JSON.stringify([release, LEFT_OUT, needsOwnNode(release) && NODE]));
  for (const file of [
    `packages/${version}/package-lock.json`,
    'stand-ins/ripgrep.cjs',
    'stand-ins/spdlog.cjs',
    'install.mjs',
  ]) {
    hash.update(readFileSync(path.join(here, file)));
  }
  return hash.digest('hex');
}

/** @param {import('./releases.mjs').Release} release */
function needsOwnNode(release) {
  return !atLeast(process.versions.node, release.node);
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * @param {string} host
 * @param {string} version
 * @param {import('./releases.mjs').Release} release
 */
function layDown(host, version, release) {
  mkdirSync(host);
  unpack({
    spec: release.archive,
    integrity: release.integrity,
    folder: host,
    members: ['package/lib/vscode'],
    strip: 3,
    without: ['*.map', ...LEFT_OUT.map((name) => `package/lib/vscode/extensions/${name}`)],
  });
  installPackages(host, version);
  addStandIns(host);
  if (needsOwnNode(release)) addNode(host);
}

/**
 * VS Code's own dependency list is left aside: most of it is native, and no test needs it.
 * @param {string} host
 * @param {string} version
 */
function installPackages(host, version) {
  const manifestFile = path.join(host, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  rmSync(path.join(host, 'npm-shrinkwrap.json'));
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(path.join(here, 'packages', version, file), path.join(host, file));
  }
  run('npm', ['ci', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev'], host);
  // The server is made of ES modules, and reads its version from the manifest.
  const own = { ...manifest, type: 'module', dependencies: undefined, devDependencies: undefined };
  writeFileSync(manifestFile, JSON.stringify(own, null, 2));
}

/** @param {string} host */
function addStandIns(host) {
  const standIn = (/** @type {string} */ file) => readFileSync(path.join(here, 'stand-ins', file), 'utf8');
  const watchdog = 'exports.start = () => {};\n';
  const standIns = {
    '@vscode/ripgrep': standIn('ripgrep.cjs'),
    '@vscode/ripgrep-universal': standIn('ripgrep.cjs'),
    '@vscode/spdlog': standIn('spdlog.cjs'),
    '@vscode/deviceid': 'exports.getDeviceId = async () => "00000000-0000-4000-8000-000000000000";\n',
    '@vscode/native-watchdog': watchdog,
    'native-watchdog': watchdog,
  };
  for (const [name, source] of Object.entries(standIns)) {
    const folder = path.join(host, 'node_modules', name);
    if (existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    writeFileSync(path.join(folder, 'index.js'), source);
  }
}

/** @param {string} host */
function addNode(host) {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const integrity = NODE.integrity[platform];
  if (!integrity) throw new Error(`Use Node ${NODE.version} or later on ${platform} to run the tests inside VS Code.`);
  const folder = path.join(host, 'node');
  mkdirSync(folder);
  // The archive is written beside the folder it is unpacked into.
  unpack({
    spec: `node-${platform}@${NODE.version}`,
    integrity,
    folder,
    members: ['package/bin', 'package/LICENSE'],
    strip: 1,
  });
}

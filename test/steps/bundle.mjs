/** Bundles TypeScript tests into one file, for mocha in Node or inside an extension host. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { nodeBundle } from '../../esbuild.mjs';
import { CACHE, ROOT } from '../host/folders.mjs';

/** The texts that started the project. They lie beside it, where they are there at all. */
const SOURCE_TEXTS = path.resolve(ROOT, '../shared/gold').split(path.sep).join('/');

const ELSEWHERE = /^test\/(vscode|e2e|pages|fixtures|corpus)\//;

/**
 * Files below a folder that end so, as paths from the root with slashes; only those that contain one of the filters, if any.
 * @param {string} folder
 * @param {string} ending
 * @param {readonly string[]} [filters]
 */
export function filesBelow(folder, ending, filters = []) {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith(ending))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .sort();
}

/**
 * Tests that need nothing but Node. Returns the bundle, or undefined where no file fits the filters.
 * @param {readonly string[]} filters
 */
export async function bundleUnitTests(filters) {
  const files = filesBelow('test', '.test.ts', filters).filter((file) => !ELSEWHERE.test(file));
  if (files.length === 0) return undefined;
  const outfile = path.join(CACHE, 'tests', 'unit.cjs');
  await build({ ...nodeBundle, stdin: importAll(['test/propertySeed.ts', ...files]), outfile });
  return outfile;
}

/**
 * Tests through a browser, of the whole editor or of report pages: ES modules, that import the tools of `test/host` as they are.
 * @param {'e2e' | 'pages'} kind
 * @param {readonly string[]} filters
 */
export async function bundlePageTests(kind, filters) {
  const files = filesBelow(`test/${kind}`, kind === 'e2e' ? '.e2e.ts' : '.page.ts', filters);
  if (files.length === 0) return undefined;
  const outfile = path.join(CACHE, 'tests', `${kind}.mjs`);
  const plugins = [...nodeBundle.plugins, hostTools];
  await build({ ...nodeBundle, stdin: importAll(files), outfile, format: 'esm', packages: 'external', plugins });
  return outfile;
}

/**
 * Tests that run inside an extension host, with the browser build of mocha: the same file for both hosts, but for the platform.
 * Those right in the folder alone: a folder below holds tests for another workspace.
 * @param {'node' | 'web'} host
 * @param {string} folder
 * @param {readonly string[]} filters
 */
export async function bundleExtensionTests(host, folder, filters) {
  const files = filesBelow(folder, '.test.ts', filters).filter((file) => path.posix.dirname(file) === folder);
  if (files.length === 0) return undefined;
  const outfile = path.join(CACHE, 'tests', `${host}-${path.basename(folder)}.cjs`);
  await build({
    ...nodeBundle,
    entryPoints: ['test/vscode/index.ts'],
    outfile,
    ...(host === 'web' && FOR_WORKERS),
    external: ['vscode', 'node:child_process'],
    plugins: [...nodeBundle.plugins, listOfSuites(files)],
    define: {
      EXPECTED_HOST: JSON.stringify(host),
      SOURCE_TEXTS: JSON.stringify(SOURCE_TEXTS),
      ...(host === 'web' && FOR_WORKERS.define),
    },
    footer: { js: 'module.exports = globalThis.ticktieTests;' }, // mocha's browser build replaces the exports
  });
  return outfile;
}

/** @satisfies {import('esbuild').BuildOptions} */
const FOR_WORKERS = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  alias: { ...nodeBundle.alias, 'node:assert/strict': './test/vscode/strictAssert.mjs' },
  // What the bundled assert asks of Node; the worker itself is left without, as the extension finds it.
  define: { global: 'globalThis', process: 'processStandIn' },
  banner: { js: 'const processStandIn = { env: {}, stderr: {}, emitWarning() {} };' },
};

/** @param {readonly string[]} files */
function importAll(files) {
  const contents = files.map((file) => `import './${file}';`).join('\n');
  return { contents, resolveDir: ROOT, sourcefile: 'all-tests.ts' };
}

/**
 * `import suites from 'suites'` gives functions that load a test file each, so that mocha can be set up before.
 * @param {readonly string[]} files
 * @returns {import('esbuild').Plugin}
 */
function listOfSuites(files) {
  const contents = `export default [${files.map((file) => `() => require('./${file}')`).join(', ')}];`;
  return {
    name: 'suites',
    setup(plugin) {
      plugin.onResolve({ filter: /^suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
      plugin.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({ contents, resolveDir: ROOT, loader: 'ts' }));
    },
  };
}

/** @type {import('esbuild').Plugin} */
const hostTools = {
  name: 'host-tools',
  setup(plugin) {
    plugin.onResolve({ filter: /\.mjs$/ }, ({ path: file, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, file)).href,
      external: true,
    }));
  },
};

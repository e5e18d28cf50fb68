/**
 * Builds everything that ships into `dist/`: the extension for Node and for the browser, the command line and its MCP server,
 * the report page, the compiled dataset and its schemas. `--watch` rebuilds on each change, `--production` minifies and holds
 * the size limits.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { dataPlugins } from './scripts/bundledData.mjs';

const ROOT = path.dirname(fileURLToPath(import.meta.url));

/** Modules that a library asks for and this project has no use of. */
const STAND_INS = { '@lezer/highlight': './src/analysis/noHighlighting.ts' };

/** What reads and judges notes, and unpacks the dataset that ships. */
const ENGINE = `
  export { Engine } from './src/vscode/engine.ts';
  export { loadCompiled } from './src/dataset/compiled.ts';
`;

/**
 * A file that the extension loads when it first needs it. It asks for nothing but VS Code, so one file serves both hosts.
 * @param {string} name of the file
 * @param {string} entry
 * @param {number} limit
 */
function loadedLater(name, entry, limit) {
  return { entry, out: `dist/parts/${name}.js`, limit, options: HOSTS.web };
}

/**
 * The command line reads YAML by the file that the extension has for it.
 * @type {import('esbuild').Plugin}
 */
const partsOfExtension = {
  name: 'parts-of-extension',
  setup(plugin) {
    plugin.onResolve({ filter: /\/notes\/readers\.ts$/ }, () => ({ path: './parts/readers.js', external: true }));
  },
};

/** @satisfies {Readonly<Record<string, import('esbuild').BuildOptions>>} */
const HOSTS = {
  node: { platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'] },
  web: { platform: 'browser', target: 'es2022', format: 'cjs', external: ['vscode'] },
};

/**
 * What ships as code: where it starts (a file, or a few exports), where it goes, how many bytes it may have when minified.
 * @type {readonly { entry: string, out: string, limit: number, options: import('esbuild').BuildOptions }[]}
 */
const PRODUCTS = [
  {
    entry: 'src/vscode/node/extension.ts',
    out: 'dist/node/extension.js',
    limit: 200_000,
    options: HOSTS.node,
  },
  {
    entry: 'src/vscode/web/extension.ts',
    out: 'dist/web/extension.js',
    limit: 200_000,
    options: HOSTS.web,
  },
  loadedLater('commands', 'src/vscode/commands/commandParts.ts', 100_000),
  loadedLater('engine', ENGINE, 520_000),
  loadedLater('later', 'src/vscode/laterParts.ts', 100_000),
  loadedLater('notes', 'src/vscode/noteParts.ts', 100_000),
  loadedLater('readers', 'src/notes/readers.ts', 400_000),
  loadedLater('reports', 'src/report/reportParts.ts', 100_000),
  {
    entry: 'src/cli/main.ts',
    out: 'dist/cli.js',
    limit: 700_000,
    options: {
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      banner: { js: '#!/usr/bin/env node' },
      plugins: [...dataPlugins, partsOfExtension],
    },
  },
  {
    entry: 'src/cli/mcp/serve.ts',
    out: 'dist/mcp.js',
    limit: 400_000,
    options: { platform: 'node', target: 'node20', format: 'cjs' },
  },
  {
    entry: 'src/report/page/page.ts',
    out: 'dist/webview/report.js',
    limit: 500_000,
    options: { platform: 'browser', target: 'es2022', format: 'iife' },
  },
  { entry: 'src/report/page/page.css', out: 'dist/webview/report.css', limit: 20_000, options: {} },
];

/** Kinds of dataset file that editors get a schema for. */
const SCHEMAS = ['entity', 'metrics', 'units', 'sources'];

/**
 * Whether an entry is a few exports and no file.
 * @param {string} entry
 */
function isExports(entry) {
  return entry.includes('export ');
}

/**
 * @param {(typeof PRODUCTS)[number]} product
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions}
 */
function optionsOf({ entry, out, options }, production) {
  return {
    absWorkingDir: ROOT,
    ...(isExports(entry) ? { stdin: { contents: entry, resolveDir: ROOT } } : { entryPoints: [entry] }),
    outfile: out,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    charset: 'utf8', // half the bytes for Chinese words
    legalComments: 'none',
    logLevel: 'warning',
    plugins: dataPlugins,
    alias: STAND_INS,
    ...options,
  };
}

/**
 * Builds all products, whatever becomes of one of them. Rejects with every reason.
 * @param {boolean} production
 */
async function buildAll(production) {
  if (production) rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true }); // nothing old may ship
  const results = await Promise.allSettled([
    ...PRODUCTS.map((product) => buildOne(product, production)),
    writeDataset(),
  ]);
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.message] : []));
  if (reasons.length > 0) throw new Error(reasons.join('\n'));
}

/**
 * @param {(typeof PRODUCTS)[number]} product
 * @param {boolean} production
 */
async function buildOne(product, production) {
  const { metafile } = await build({ ...optionsOf(product, production), metafile: true, logLevel: 'silent' });
  const bytes = metafile.outputs[product.out]?.bytes ?? 0;
  logSize(product.out, bytes);
  if (production && bytes > product.limit) throw new Error(tooLarge(product, metafile, bytes));
}

/**
 * @param {string} file
 * @param {number} bytes
 */
function logSize(file, bytes) {
  console.log(`${file.padEnd(24)} ${(bytes / 1000).toFixed(0).padStart(5)} kB`);
}

/**
 * A sentence that names what takes most of the room.
 * @param {(typeof PRODUCTS)[number]} product
 * @param {import('esbuild').Metafile} metafile
 * @param {number} bytes
 */
function tooLarge({ out, limit }, metafile, bytes) {
  const inputs = Object.entries(metafile.outputs[out]?.inputs ?? {});
  const largest = inputs.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).slice(0, 8);
  const list = largest.map(([file, { bytesInOutput }]) => `  ${bytesInOutput} ${file}`).join('\n');
  return `${out} has ${bytes} bytes, more than ${limit}. The largest parts:\n${list}`;
}

/** Compiles `data/` into `dist/dataset.json`, builds its lexicon, and writes the schemas that editors check dataset files with. */
async function writeDataset() {
  const { buildDataset } = await importBundled('src/dataset/build.ts');
  const { jsonSchemaOf } = await importBundled('src/dataset/schema.ts');
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const { json, traditional, problems } = buildDataset(datasetFiles('data'), version);
  for (const { file, line, column, severity, message } of problems) {
    console.error(`data/${file}:${line}:${column} ${severity}: ${message}`);
  }
  write('dist/dataset.json', json);
  write('dist/traditional.json', JSON.stringify(traditional));
  const { builtLexicon } = await importBundled('src/analysis/lexiconFile.ts');
  write('dist/lexicon.bin', builtLexicon(json));
  for (const kind of SCHEMAS) write(`dist/schemas/${kind}.json`, JSON.stringify(jsonSchemaOf(kind)));
  if (problems.some((/** @type {{ severity: string }} */ { severity }) => severity === 'error')) {
    throw new Error('The dataset in data/ has errors.');
  }
}

/**
 * Bundles a TypeScript module for this Node and imports it.
 * @param {string} entry
 */
async function importBundled(entry) {
  const outfile = path.join(ROOT, '.cache', 'build', `${path.basename(entry, '.ts')}.cjs`);
  await build({ ...nodeBundle, entryPoints: [entry], outfile });
  const { href } = pathToFileURL(outfile);
  return (await import(`${href}?${Date.now()}`)).default;
}

/**
 * Options for TypeScript that runs in this Node: tests, benchmarks, the dataset's compiler.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const nodeBundle = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
  plugins: dataPlugins,
  alias: STAND_INS,
};

/**
 * The YAML files of a dataset folder, as path relative to it and text, in the order of their paths.
 * @param {string} folder
 */
function datasetFiles(folder) {
  const root = path.join(ROOT, folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => ({
    path: file.split(path.sep).join('/'),
    text: readFileSync(path.join(root, file), 'utf8'),
  }));
}

/**
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function write(file, content) {
  const target = path.join(ROOT, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  logSize(file, Buffer.byteLength(content));
}

async function watchAll() {
  await writeDataset();
  for (const product of PRODUCTS) {
    const watching = await context({ ...optionsOf(product, false), logLevel: 'info' });
    await watching.watch();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const running = process.argv.includes('--watch') ? watchAll() : buildAll(process.argv.includes('--production'));
  await running.catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

/** Packages the extension as it would be published, and checks what the package holds. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { CACHE } from '../host/folders.mjs';
import { installed, runNode } from './command.mjs';
import { verdictOf } from './counts.mjs';

const LIMIT_BYTES = 1_500_000;

/** The dependencies are bundled; there is no public repository to link to. */
const PACK = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];

/** What a package must hold, and besides it may hold. All else is a mistake in `.vscodeignore`. */
const REQUIRED = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'package.nls.zh-tw.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'dist/dataset.json',
  'dist/traditional.json',
  'dist/lexicon.bin',
  'dist/cli.js',
  'dist/node/extension.js',
  'dist/parts/commands.js',
  'dist/parts/engine.js',
  'dist/parts/later.js',
  'dist/parts/readers.js',
  'dist/parts/notes.js',
  'dist/parts/reports.js',
  'dist/schemas/entity.json',
  'dist/web/extension.js',
  'dist/webview/report.js',
  'l10n/bundle.l10n.zh-cn.json',
  'l10n/bundle.l10n.zh-tw.json',
];
const ALLOWED = [
  /^dist\/[\w/-]+\.(js|css|json|bin)$/,
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^syntaxes\/[\w-]+\.(tmLanguage\.)?json$/,
  /^media\/[\w/.-]+\.(svg|png|css|md|json)$/,
  /^snippets\/[\w-]+\.json$/,
  /^skills\/[\w/-]+\.md$/,
  /^(support|SUPPORT)\.md$/,
];

/** The package, and the folder it is unpacked into for the tests in the editor. */
export const VSIX = path.join(CACHE, 'ticktie.vsix');
export const UNPACKED = path.join(CACHE, 'vsix');

/** Builds for production and packages. Returns the folder of the unpacked extension. */
export async function packageExtension() {
  mkdirSync(CACHE, { recursive: true });
  const { code } = await runNode([installed('@vscode/vsce/vsce'), ...PACK, '--out', VSIX]);
  if (code !== 0) throw new Error('The extension could not be packaged.');
  rmSync(UNPACKED, { recursive: true, force: true });
  await unzip(VSIX, UNPACKED);
  return path.join(UNPACKED, 'extension');
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unzip(archive, folder) {
  const zip = await JSZip.loadAsync(readFileSync(archive));
  for (const entry of Object.values(zip.files).filter(({ dir }) => !dir)) {
    const target = path.join(folder, entry.name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await entry.async('nodebuffer'));
  }
}

export async function checkPackage() {
  const folder = await packageExtension();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => statSync(path.join(folder, file)).isFile());
  const bytes = statSync(VSIX).size;
  const problems = [
    ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `The package lacks ${file}.`),
    ...files.filter((file) => !mayHold(file)).map((file) => `The package should not hold ${file}.`),
    ...(bytes > LIMIT_BYTES ? [`The package has ${bytes} bytes, more than ${LIMIT_BYTES}.`] : []),
  ];
  console.log(`${files.length} files, ${(bytes / 1000).toFixed(0)} kB packaged`);
  return verdictOf(problems);
}

/** @param {string} file */
function mayHold(file) {
  return REQUIRED.includes(file) || ALLOWED.some((pattern) => pattern.test(file));
}

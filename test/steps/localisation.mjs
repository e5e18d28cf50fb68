/**
 * Checks that the three languages say everything: the manifest's strings (`package.nls*.json`) and the strings in the code
 * (`l10n/bundle.l10n*.json`), each with the same placeholders.
 */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT, removeFolder } from '../host/folders.mjs';
import { installed, runNode } from './command.mjs';
import { verdictOf } from './counts.mjs';

const LANGUAGES = ['zh-cn', 'zh-tw'];

/** @typedef {Readonly<Record<string, string>>} Strings */

export async function checkLocalisation() {
  return verdictOf([...manifestProblems(), ...codeProblems(await exportedStrings())]);
}

function manifestProblems() {
  const english = strings('package.nls.json');
  const used = new Set(readFileSync(path.join(ROOT, 'package.json'), 'utf8').match(/(?<="%)[\w.-]+(?=%")/g));
  return [
    ...[...used]
      .filter((key) => !(key in english))
      .map((key) => `package.json uses %${key}%, which package.nls.json lacks.`),
    ...Object.keys(english)
      .filter((key) => !used.has(key))
      .map((key) => `package.nls.json has ${key}, which nothing uses.`),
    ...LANGUAGES.flatMap((language) => differences(english, `package.nls.${language}.json`)),
  ];
}

/** @param {Strings} english what the code says today */
function codeProblems(english) {
  return LANGUAGES.flatMap((language) => differences(english, `l10n/bundle.l10n.${language}.json`));
}

/**
 * What a translation lacks, has too much, or says with other placeholders.
 * @param {Strings} english
 * @param {string} file
 */
function differences(english, file) {
  const translated = strings(file);
  const placeholders = (/** @type {string} */ text) => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
  return [
    ...Object.keys(english)
      .filter((key) => !(key in translated))
      .map((key) => `${file} lacks ${JSON.stringify(key)}.`),
    ...Object.keys(translated)
      .filter((key) => !(key in english))
      .map((key) => `${file} has ${JSON.stringify(key)}, which nothing uses.`),
    ...Object.entries(translated)
      .filter(([key, text]) => key in english && placeholders(text) !== placeholders(english[key] ?? ''))
      .map(([key]) => `${file}: the placeholders of ${JSON.stringify(key)} differ from the English ones.`),
  ];
}

/**
 * Strings of a file, by key; a string with a comment for translators is an object there.
 * @param {string} file
 * @returns {Strings}
 */
function strings(file) {
  const full = path.resolve(ROOT, file);
  if (!existsSync(full)) throw new Error(`${file} is not there.`);
  /** @type {Record<string, string | { message: string }>} */
  const read = JSON.parse(readFileSync(full, 'utf8'));
  return Object.fromEntries(
    Object.entries(read).map(([key, text]) => [key, typeof text === 'string' ? text : text.message]),
  );
}

/** The strings in the code, found by the tool that VS Code's own extensions use. */
async function exportedStrings() {
  const folder = mkdtempSync(path.join(CACHE, 'l10n-'));
  try {
    const tool = installed('@vscode/l10n-dev/dist/cli.js');
    const { code, output } = await runNode([tool, 'export', '--outDir', folder, 'src/vscode'], { quiet: true });
    if (code !== 0) throw new Error(output);
    return strings(path.join(folder, 'bundle.l10n.json'));
  } finally {
    removeFolder(folder);
  }
}

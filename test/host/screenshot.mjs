/**
 * Takes a picture of a note in VS Code with the extension of this tree (build it first):
 *
 *   node test/host/screenshot.mjs --note examples/a.md --output a.png [--hover 谷歌 | --fix 750亿美元 | --type @goo | --problems
 *     | --command "Report Stale Figures"] [--theme dark] [--language zh-cn] [--web] [--width 1200] [--height 760] [--scale 2]
 */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, removeFolder, temporaryFolder } from './folders.mjs';
import { openWorkbench, THEMES } from './openWorkbench.mjs';

const { values } = parseArgs({
  options: {
    note: { type: 'string' },
    output: { type: 'string' },
    theme: { type: 'string', default: 'light' },
    language: { type: 'string', default: 'en' },
    web: { type: 'boolean', default: false },
    hover: { type: 'string' },
    fix: { type: 'string' },
    type: { type: 'string' },
    problems: { type: 'boolean', default: false },
    command: { type: 'string' },
    width: { type: 'string', default: '1200' },
    height: { type: 'string', default: '760' },
    scale: { type: 'string', default: '1' },
  },
});

/** @typedef {import('./openWorkbench.mjs').WorkbenchOptions} WorkbenchOptions */

/**
 * One of the known words for an option.
 * @template {string} Word
 * @param {string} name
 * @param {string} value
 * @param {readonly Word[]} words
 */
function oneOf(name, value, words) {
  const found = words.find((word) => word === value);
  if (!found) throw new Error(`--${name} is one of ${words.join(', ')}.`);
  return found;
}

/** @param {import('./workbench.mjs').Workbench} workbench */
async function prepare(workbench) {
  if (values.hover) console.log(await workbench.hover(values.hover, /\S/));
  if (values.fix) {
    await workbench.click(values.fix);
    console.log((await workbench.quickFixes()).join('\n'));
  }
  if (values.type) {
    await workbench.goToEnd();
    console.log((await workbench.typeForSuggestions(values.type, /\S/)).join('\n'));
  }
  if (values.problems) console.log((await workbench.openProblems()).join('\n'));
  if (values.command) {
    await workbench.command(values.command);
    await workbench.page.waitForTimeout(5000);
  }
}

const note = path.resolve(values.note ?? '');
const output = path.resolve(values.output ?? 'screenshot.png');
const copies = temporaryFolder('screenshot');
const folder = path.join(copies, path.basename(path.dirname(note)));
cpSync(path.dirname(note), folder, { recursive: true });
const workbench = await openWorkbench({
  folder,
  file: path.basename(note),
  extension: values.web ? { web: ROOT } : { development: ROOT },
  theme: oneOf('theme', values.theme, /** @type {(keyof typeof THEMES)[]} */ (Object.keys(THEMES))),
  language: oneOf('language', values.language, ['en', 'zh-cn', 'zh-tw']),
  size: { width: Number(values.width), height: Number(values.height), scale: Number(values.scale) },
});
try {
  await workbench.settled();
  await prepare(workbench);
  await workbench.picture(output);
  console.log(output);
} catch (error) {
  console.error(error);
  await workbench.picture(output);
  process.exitCode = 1;
} finally {
  await workbench.close();
  removeFolder(copies);
}

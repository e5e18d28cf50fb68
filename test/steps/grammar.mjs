/**
 * Tests the grammars on top of VS Code's own markdown grammar: each `test/grammar/*.test.md` says with carets which scopes the
 * line above must have.
 */
import path from 'node:path';
import { installHost } from '../host/install.mjs';
import { filesBelow } from './bundle.mjs';
import { installed, runNode } from './command.mjs';

/** Markdown, the HTML in it (directives are HTML comments), and YAML for the front matter. */
const BASE = [
  'markdown-basics/syntaxes/markdown.tmLanguage.json',
  'html/syntaxes/html.tmLanguage.json',
  'html/syntaxes/html-derivative.tmLanguage.json',
  'yaml/syntaxes/yaml.tmLanguage.json',
  'yaml/syntaxes/yaml-1.2.tmLanguage.json',
];

export async function testGrammars() {
  const files = filesBelow('test/grammar', '.test.md');
  if (files.length === 0) throw new Error('There is no test/grammar/*.test.md.');
  const extensions = path.join(installHost(), 'extensions');
  const grammars = BASE.flatMap((file) => ['--grammar', path.join(extensions, file)]);
  const tool = installed('vscode-tmgrammar-test/dist/unit.js');
  const { code, output } = await runNode([tool, '--config', 'package.json', ...grammars, ...files], { quiet: true });
  // Languages of code blocks are not among the grammars, and matter to no test.
  console.log(output.replace(/^grammar not found for .*\n/gm, ''));
  const passed = output.split('\n').filter((line) => /^\W*✓/.test(line)).length;
  const failed = Math.max(files.length - passed, code === 0 ? 0 : 1);
  return { passed, failed, skipped: 0 };
}

#!/usr/bin/env node
// node test/corpus/tools/build.mjs [--review] [--in=FOLDER] [NAME…]
// Writes FOLDER/NAME.md, FOLDER/NAME.gold.jsonl and FOLDER/docs.json from FOLDER/annotated/NAME.ann.md; FOLDER is dev
// where none is named.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAnnotated } from './markup.mjs';
import { readNames } from './names.mjs';
import { review } from './review.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const folder = path.join(here, '..', words.find((word) => word.startsWith('--in='))?.slice('--in='.length) ?? 'dev');
const annotated = path.join(folder, 'annotated');
const names = readNames(path.join(here, 'names.txt'), path.join(folder, 'names.txt'));
const wanted = words.filter((word) => !word.startsWith('--'));
const withReview = words.includes('--review');

/** Language by the name's `en-`, `hans-` or `hant-`; date by front matter, file name or the first date near the top. */
function describeNote(name, text) {
  const script = /(?:^|-)(en|hans|hant)-/.exec(name)?.[1];
  if (!script) throw new Error(`${name}: no en-, hans- or hant- in its name`);
  const head = /^(?:updated|date): *['"]?(\d{4})-(\d\d)-(\d\d)/m.exec(text);
  const parts = head ?? /^(\d{4})-(\d\d)-(\d\d)/.exec(name) ?? /(\d{4})[-/](\d\d?)[-/](\d\d?)/.exec(text.slice(0, 200));
  const date = parts
    ?.slice(1, 4)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return { lang: script === 'en' ? 'en' : `zh-${script === 'hans' ? 'Hans' : 'Hant'}`, date: date ?? null };
}

function build(name) {
  const source = fs.readFileSync(path.join(annotated, `${name}.ann.md`), 'utf8');
  const note = parseAnnotated(source, names);
  fs.writeFileSync(path.join(folder, `${name}.md`), note.text);
  fs.writeFileSync(path.join(folder, `${name}.gold.jsonl`), `${note.rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
  return note;
}

const docs = {};
let failed = 0;
for (const file of fs.readdirSync(annotated).sort()) {
  const name = file.replace(/\.ann\.md$/, '');
  try {
    const note = build(name);
    docs[name] = describeNote(name, note.text);
    const figures = note.rows.filter((row) => row.type === 'figure').length;
    console.log(`${name}: ${note.text.length} characters, ${note.rows.length - figures} mentions, ${figures} figures`);
    const looked = withReview && (wanted.length === 0 || wanted.includes(name));
    if (looked) for (const line of review(note, names)) console.log(`   ${line}`);
  } catch (error) {
    failed++;
    console.error(`${name}: ${error.message}`);
  }
}
fs.writeFileSync(path.join(folder, 'docs.json'), `${JSON.stringify(docs, null, 2)}\n`);
process.exit(failed > 0 ? 1 : 0);

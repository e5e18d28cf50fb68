#!/usr/bin/env node
// node build.mjs [NAME…]   writes NAME.md and NAME.gold.jsonl from annotated/NAME.ann.md (all notes when none is named).
// The markup is described in README.md. Names and ids come from names.tsv, languages and dates from docs.json.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNames } from './names.mjs';
import { figureRow, mentionRow } from './rows.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** Splits annotated source into the plain text and its marks, each with UTF-16 offsets into that text. */
export function strip(source) {
  let text = '';
  const marks = [];
  let from = 0;
  for (const m of source.matchAll(/⟦([^⟦⟧]*)⟧/g)) {
    text += source.slice(from, m.index);
    from = m.index + m[0].length;
    const { fields, short } = splitFields(m[1]);
    marks.push({ start: text.length, end: text.length + fields[0].length, fields, short, mark: m[0] });
    text += fields[0];
  }
  text += source.slice(from);
  if (/[⟦⟧\r]/.test(text)) throw new Error('unbalanced mark or carriage return');
  return { text, marks };
}

/** The fields of a mark; `surface|!value unit metric` is short for a contestable figure about nothing in particular. */
function splitFields(body) {
  const fields = body.split('|').map((f, i) => (i === 0 ? f : f.trim()));
  const short = fields.length === 2 && /^!(\S+ \S+)(?: (\S+))?$/.exec(fields[1]);
  return short ? { fields: [fields[0], short[1], '-', short[2] ?? 'duration', '-', '!'], short: true } : { fields, short: false };
}

/** Turns one annotated source into its text and gold rows; throws with the mark that is wrong. */
export function annotate(source, names) {
  const { text, marks } = strip(source);
  const rows = [];
  let last = null;
  for (const mark of marks) {
    try {
      const isMention = mark.fields.length === 1 || mark.fields[1].startsWith('=');
      const row = isMention ? mentionRow(mark, names) : figureRow(mark, text, names, last);
      if (!isMention && !mark.short) last = row.plain; // a short mark is passed over by `"`
      rows.push(row.row);
    } catch (error) {
      throw new Error(`${error.message} in ${mark.mark}`);
    }
  }
  return { text, rows };
}

function main() {
  const names = readNames(path.join(HERE, 'names.tsv'));
  const wanted = process.argv.slice(2);
  const sources = fs.readdirSync(path.join(HERE, 'annotated')).filter((f) => f.endsWith('.ann.md')).sort();
  let failed = 0;
  for (const file of sources) {
    const name = file.slice(0, -'.ann.md'.length);
    if (wanted.length && !wanted.includes(name)) continue;
    try {
      const { text, rows } = annotate(fs.readFileSync(path.join(HERE, 'annotated', file), 'utf8'), names);
      fs.writeFileSync(path.join(HERE, `${name}.md`), text);
      fs.writeFileSync(path.join(HERE, `${name}.gold.jsonl`), `${rows.map((r) => JSON.stringify(r)).join('\n')}\n`);
    } catch (error) {
      failed++;
      console.error(`${name}: ${error.message}`);
    }
  }
  process.exitCode = failed ? 1 : 0;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();

#!/usr/bin/env node
// node verify.mjs [--review] [NAME…]   checks the generated gold: offsets, fields, and every value against the figure's own text.
// --review also prints values whose scale the surface alone does not give, numerals outside every mark, and known names left unmarked.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNames } from './names.mjs';
import { recompute } from './recompute.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const review = args.includes('--review');
const names = readNames(path.join(HERE, 'names.tsv'));
const docs = JSON.parse(fs.readFileSync(path.join(HERE, 'docs.json'), 'utf8'));
const wanted = args.filter((a) => !a.startsWith('--'));
const UNITS = new Set('B B/s bit/s FLOP/s W Wh m s g m2 USD CNY HKD TWD EUR GBP JPY KRW USD/h CNY/h EUR/h 1 % pp x ratio 1/s Hz'.split(' '));
const PERIOD = /^(FY\d{4}(Q[1-4]|H[12])?|\d{4}(Q[1-4]|H[12]|-\d\d(-\d\d)?)?|\d{4}\/\d{4})$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const KIND_UNIT = { share: ['%'], multiple: ['x'], ratio: ['ratio'] };
let errors = 0;
const counts = {};
const scaled = [];

const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
const powerOfTen = (x) => x > 0 && near(10 ** Math.round(Math.log10(x)), x);

/** Why the hand-written value does not follow from the surface, or '' when it does; notes the ones that follow up to a scale. */
function valueFault(row, where) {
  const got = recompute(row.text);
  if (row.contestable) return ''; // words without numerals, units outside the list
  if (!got) return 'cannot be read';
  const sign = row.kind === 'change' && row.low < 0 && got.low > 0 ? -1 : row.metric === 'net-income' && row.low < 0 && got.low > 0 ? -1 : 1;
  const low = sign < 0 ? -got.high : got.low;
  const high = sign < 0 ? -got.low : got.high;
  const same = near(low, row.low) && near(high, row.high);
  const unit = got.unit === null ? null : got.unit;
  const units = [row.unit, ...(row.accept?.unit ?? [])];
  if (same && units.includes(unit)) return '';
  if ((unit === null || units.includes(unit)) && (row.accept?.value ?? []).some(([a, b]) => near(a, got.low) && near(b, got.high))) return '';
  if (same && unit === null && ['1', 'CNY', 'TWD', 'USD', 'HKD', 'KRW', 'JPY', '%'].includes(row.unit)) {
    if (row.unit !== '1') scaled.push(`${where} ${row.text} → ${row.low} ${row.unit}`);
    return '';
  }
  if (unit !== null && !units.includes(unit) && unit !== '1') return `unit ${unit}`;
  const factor = row.low / low;
  if (powerOfTen(factor) && (row.high === row.low ? low === high : near(row.high / high, factor))) {
    scaled.push(`${where} ${row.text} → ${row.low}${row.high !== row.low ? `..${row.high}` : ''} ${row.unit}`);
    return '';
  }
  return `reads ${low}..${high} ${unit}`;
}

function rowFaults(row, doc, previousEnd, where) {
  const faults = [];
  if (doc.slice(row.start, row.end) !== row.text) faults.push('offsets');
  if (row.text !== row.text.trim() || row.text === '') faults.push('outer space');
  if (row.start < previousEnd) faults.push('overlap');
  if (row.entity !== null && !KEBAB.test(row.entity)) faults.push(`entity ${row.entity}`);
  if (row.type === 'mention') {
    const before = doc[row.start - 1] ?? '';
    const after = doc[row.end] ?? '';
    if ((/[A-Za-z0-9]/.test(before) && /^[A-Za-z0-9]/.test(row.text)) || (/[A-Za-z0-9]/.test(after) && /[A-Za-z0-9]$/.test(row.text))) faults.push('cuts a word');
    return faults;
  }
  if (!UNITS.has(row.unit)) faults.push(`unit ${row.unit}`);
  if (!KEBAB.test(row.metric ?? 'x')) faults.push(`metric ${row.metric}`);
  if (row.period !== null && !PERIOD.test(row.period)) faults.push(`period ${row.period}`);
  for (const p of row.accept?.period ?? []) if (p !== null && !PERIOD.test(p) && !/^\d{4}-\d{4}$/.test(p)) faults.push(`accepted period ${p}`);
  for (const u of row.accept?.unit ?? []) if (!UNITS.has(u)) faults.push(`accepted unit ${u}`);
  const units = KIND_UNIT[row.kind];
  if (units && !units.includes(row.unit)) faults.push(`kind ${row.kind} with ${row.unit}`);
  if (row.kind === 'quantity' && ['%', 'pp', 'x', 'ratio'].includes(row.unit)) faults.push(`quantity with ${row.unit}`);
  if (row.entity !== null && !names.byId.has(row.entity)) faults.push(`entity not in names.tsv: ${row.entity}`);
  const value = valueFault(row, where);
  if (value) faults.push(value);
  return faults;
}

function around(doc, i, j) {
  return `${doc.slice(Math.max(0, i - 16), i)}⟦${doc.slice(i, j)}⟧${doc.slice(j, j + 16)}`.replaceAll('\n', '⏎');
}

/** Numerals outside every row and names of the table left without a mention. */
function leftovers(doc, rows) {
  const covered = new Uint8Array(doc.length);
  for (const r of rows) covered.fill(1, r.start, r.end);
  const out = [];
  const numeral = /\d[\d.,:/-]*|[〇零一二三四五六七八九十百千万亿兆两兩幾数數萬億倍]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|dozen|half|double[ds]?|triple[ds]?|tenfold)\b/giu;
  for (const m of doc.matchAll(numeral)) if (!covered[m.index] || !covered[m.index + m[0].length - 1]) out.push(`  numeral ${around(doc, m.index, m.index + m[0].length)}`);
  const asMention = new Uint8Array(doc.length);
  for (const r of rows) if (r.type === 'mention') asMention.fill(1, r.start, r.end);
  for (const surface of names.bySurface.keys()) {
    for (let i = doc.indexOf(surface); i >= 0; i = doc.indexOf(surface, i + 1)) {
      const latin = /[A-Za-z0-9]/;
      if (latin.test(surface[0]) && latin.test(doc[i - 1] ?? '')) continue;
      if (latin.test(surface.at(-1)) && latin.test(doc[i + surface.length] ?? '')) continue;
      if (!asMention[i] || !asMention[i + surface.length - 1]) out.push(`  name    ${around(doc, i, i + surface.length)}`);
    }
  }
  const latinWords = {};
  for (const m of doc.matchAll(/[A-Za-z][A-Za-z0-9.+&-]*/g)) if (!covered[m.index] && /[\u4e00-\u9fff]/.test(doc)) latinWords[m[0]] = 1;
  if (Object.keys(latinWords).length) out.push(`  latin   ${Object.keys(latinWords).join(' ')}`);
  return out;
}

for (const name of Object.keys(docs)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const doc = fs.readFileSync(path.join(HERE, `${name}.md`), 'utf8');
  const rows = fs.readFileSync(path.join(HERE, `${name}.gold.jsonl`), 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l));
  let end = -1;
  for (const row of rows) {
    for (const fault of rowFaults(row, doc, end, name)) {
      errors++;
      console.log(`ERROR ${name} ${around(doc, row.start, row.end)} ${fault}`);
    }
    end = row.end;
  }
  const c = (counts[docs[name].lang] ??= { notes: 0, mentions: 0, figures: 0, contestable: 0, shortest: Infinity, longest: 0 });
  c.notes++;
  c.mentions += rows.filter((r) => r.type === 'mention').length;
  c.figures += rows.filter((r) => r.type === 'figure').length;
  c.contestable += rows.filter((r) => r.contestable).length;
  c.shortest = Math.min(c.shortest, doc.length);
  c.longest = Math.max(c.longest, doc.length);
  if (review) {
    console.log(`-- ${name} (${doc.length} characters)`);
    for (const line of leftovers(doc, rows)) console.log(line);
  }
}
if (review) for (const line of scaled) console.log(`scaled ${line}`);
console.log(`values scaled by a head or by context: ${scaled.length}`);
console.table(counts);
console.log(errors ? `${errors} errors` : 'no errors');
process.exitCode = errors ? 1 : 0;

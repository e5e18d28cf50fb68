#!/usr/bin/env node
// node test/corpus/tools/checks.mjs REPORT.json
// Compares a report of `ticktie check --format json` over checks/notes with the expected findings; how to make the
// report is told in ../README.md. Exit status 1 when anything differs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareFindings } from './compare.mjs';

const notes = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'checks', 'notes');
const report = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const names = fs.readdirSync(notes).filter((file) => file.endsWith('.expected.json'));
let wrong = 0;
for (const file of names) {
  const name = file.slice(0, -'.expected.json'.length);
  const expected = JSON.parse(fs.readFileSync(path.join(notes, file), 'utf8'));
  const text = fs.readFileSync(path.join(notes, `${name}.md`), 'utf8');
  const found = report.findings.filter((finding) => path.basename(finding.file) === `${name}.md`);
  const differences = compareFindings(expected, text, found);
  if (differences.length > 0) wrong++;
  for (const difference of differences) console.log(`${name}: ${difference}`);
}
console.log(`${names.length - wrong} of ${names.length} notes as expected`);
process.exit(wrong > 0 ? 1 : 0);

/**
 * Writes docs/coverage.md: each name and each figure of the annotated source texts, with the entity and the series that answer it.
 *
 *   npm run coverage     needs the source texts beside the repository; says so and writes nothing where they are missing
 *
 * Why a name or figure has no answer is a person's word: reasons that stand in the file are carried over, a new one is left open.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Measured } from '../src/check/conversion.ts';
import { compare, equalsAsWritten } from '../src/check/equality.ts';
import { loadDataset } from '../src/cli/loadDataset.ts';
import type { Dataset, Series } from '../src/dataset/model.ts';
import { readCorpus } from './score/corpus.ts';
import type { GoldLine } from './score/scorer.ts';

const ROOT = resolve('.');
const TEXTS = join(ROOT, '..', 'shared', 'gold');
const FILE = join(ROOT, 'docs', 'coverage.md');
const OPEN = '– no reason given yet';
/** Half a unit of the last digit is not in the annotation; so much of the value stands in for it. */
const ROUNDING = 0.01;

void main();

async function main(): Promise<void> {
  const notes = readCorpus(TEXTS);
  if (notes.length === 0) {
    console.log('Skipped: the annotated source texts are not beside this repository.');
    return;
  }
  const { dataset } = await loadDataset({ home: join(ROOT, 'dist'), cwd: ROOT, bundled: true, folders: [] });
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const reasons = reasonsIn(old);
  const files = entityFiles();
  const texts = notes.map(({ name, gold }) => ({ id: name.replace('seed-', ''), gold }));
  const names = texts.flatMap(({ id, gold }) => nameRows(id, gold, dataset, files, reasons));
  const figures = texts.flatMap(({ id, gold }) => figureRows(id, gold, dataset, reasons));
  writeFileSync(
    FILE,
    `${headOf(old, figures)}\n## Names\n\n${table(['text', 'as written', 'entity', 'file'], names)}\n## Figures\n\n${table(['text', 'figure', 'about', 'answered by'], figures)}`,
  );
  const open = [...names, ...figures].filter((row) => row.at(-1) === OPEN);
  console.log(`${names.length} names, ${figures.length} figures; ${open.length} without an answer or a reason.`);
  for (const row of open) console.log(`  ${row.slice(0, 3).join(' · ')}`);
}

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** The text above the tables stays as it is written; only the counts of answered figures are filled in. */
function headOf(old: string, figures: readonly Row[]): string {
  const head = old.slice(0, old.indexOf('\n## Names'));
  return head.replace(/^\| (\d{3}) \| (.*) \| \d+ \| \d+ \|$/gm, (_, id: string, title: string) => {
    const own = figures.filter(([text]) => text === id);
    const answered = own.filter((row) => !row.at(-1)?.startsWith('–'));
    return `| ${id} | ${title} | ${own.length} | ${answered.length} |`;
  });
}

function reasonsIn(old: string): ReadonlyMap<string, string> {
  const rows = old.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.map((line) => line.slice(2, -2).split(' | '));
  return new Map(
    cells
      .filter((row) => row.length === 4 && (row[2] === '–' || row[3]?.startsWith('– ') === true))
      .map((row) => [keyOf(row), row[3] as string]),
  );
}

function keyOf(row: Row): string {
  return `${row[0]} ${row[1]}`;
}

function entityFiles(): ReadonlyMap<string, string> {
  const files = readdirSync(join(ROOT, 'data'), { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return new Map(
    files.filter((file) => /\/.*\.yaml$/.test(file)).map((file) => [file.replace(/^.*\/|\.yaml$/g, ''), file]),
  );
}

function nameRows(
  id: string,
  gold: readonly GoldLine[],
  dataset: Dataset,
  files: ReadonlyMap<string, string>,
  reasons: ReadonlyMap<string, string>,
): Row[] {
  const rows = new Map<string, Row>();
  for (const line of gold.filter(({ type }) => type === 'mention')) {
    const text = textOf(line);
    if (rows.has(text)) continue;
    const entity = answersOf(line, 'entity').find((one) => dataset.entities.has(one));
    const reason = reasons.get(`${id} ${text}`) ?? OPEN;
    rows.set(
      text,
      entity === undefined ? [id, text, '–', reason] : [id, text, `\`${entity}\``, `\`${files.get(entity) ?? '?'}\``],
    );
  }
  return [...rows.values()];
}

function figureRows(
  id: string,
  gold: readonly GoldLine[],
  dataset: Dataset,
  reasons: ReadonlyMap<string, string>,
): Row[] {
  const figures = gold.filter((line) => line.type === 'figure' && !line.contestable);
  return figures.map((line) => {
    const about = [line.entity === null ? '–' : `\`${line.entity}\``, line.metric ?? '–', line.period ?? '']
      .join(' ')
      .trim();
    const answer = answerOf(line, dataset);
    return [id, textOf(line), about, answer ?? reasons.get(`${id} ${textOf(line)}`) ?? OPEN];
  });
}

function textOf(line: GoldLine): string {
  return (line as unknown as { readonly text: string }).text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function answersOf(line: GoldLine, field: 'entity' | 'metric'): string[] {
  return [line[field], ...((line.accept?.[field] ?? []) as readonly (string | null)[])].filter((one) => one !== null);
}

/** The series that holds the figure, and as what. */
function answerOf(line: GoldLine, dataset: Dataset): string | null {
  const { low, high, unit } = line;
  const claim: Measured = { low, high, unit, approx: 'exact', resolution: Math.abs(low) * ROUNDING };
  const all = answersOf(line, 'entity').flatMap((entity) => dataset.series(entity));
  const metrics = answersOf(line, 'metric');
  const fitting = all.filter((series) => metrics.includes(series.metric));
  for (const series of fitting) {
    const standing = standingOf(claim, series);
    if (standing)
      return `\`${series.entity}\` ${series.metric}${series.period === null ? '' : ` ${series.period}`}${attributesOf(series)}: ${standing}`;
  }
  return null;
}

function attributesOf({ attributes }: Series): string {
  const list = Object.entries(attributes).map(([name, value]) => `${name}: ${value}`);
  return list.length === 0 ? '' : ` (${list.join(', ')})`;
}

function standingOf(claim: Measured, { disputed, history }: Series): string | null {
  const fall: Measured = { ...claim, low: -claim.high, high: -claim.low }; // a saving is written with either sign
  const at = history.findLastIndex(({ value }) => [claim, fall].some((one) => compare(one, value) === 'agrees'));
  if (at >= 0 && at === history.length - 1) return 'current';
  if (at >= 0) return 'superseded';
  return disputed.some(({ value }) => equalsAsWritten(claim, value)) ? 'disputed' : null;
}

/**
 * Measures accuracy, with the bundled dataset in `dist/`:
 *
 *   npm run score                  the table
 *   npm run score -- --floors      and whether each number stands above its floor (test/corpus/floors.json)
 *   npm run score -- --raise       and lifts floors to a little below the numbers of today; none is ever lowered
 *   npm run score -- --errors 40   and the gravest errors, where the reviewers' scorer is there
 *   npm run score -- --findings    and what the rules find in the annotated notes
 *   npm run score -- --classes     and how many errors there are of each class in the notes set aside
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createAnalysisContext } from '../src/analysis/fullContext.ts';
import { checkNote, type Engine } from '../src/check/engine.ts';
import { loadDataset } from '../src/cli/loadDataset.ts';
import type { Dataset } from '../src/dataset/model.ts';
import { type CheckSet, scoreChecks, scoreClean, scorePassages } from './score/checks.ts';
import { type AnnotatedNote, extract, readCorpus, writeExtractions } from './score/corpus.ts';
import { errorClasses } from './score/errorClasses.ts';
import { compared, type Numbers, raiseFloors, readFloors } from './score/floors.ts';
import { scoreGenerated } from './score/generated.ts';
import { MISTAKES, type Mistake, scoreMistakes } from './score/mistakes.ts';
import { referenceScorer, runReference } from './score/referenceScorer.ts';
import { addScores, MEASURES, type Measure, rateOf, type Score, scoreNote } from './score/scorer.ts';

const TODAY = '2026-11-23';
/** Programs of this project run in its folder. */
const ROOT = resolve('.');
const GOLD = join(ROOT, '..', 'shared', 'gold');
const CORPORA = join(ROOT, 'test', 'corpus');
const FLOORS = join(CORPORA, 'floors.json');

/** Columns of the table, with the goals that the design sets. */
const COLUMNS: Readonly<Record<Measure, { readonly title: string; readonly goal: number }>> = {
  mentions: { title: 'mentions F1', goal: 0.97 },
  figures: { title: 'figures F1', goal: 0.98 },
  values: { title: 'value + unit', goal: 0.97 },
  bindings: { title: 'entity + metric', goal: 0.9 },
  periods: { title: 'period', goal: 0.92 },
};
const CHECK_COLUMNS = [
  { measure: 'precision', title: 'precision', goal: 0.99 },
  { measure: 'recall', title: 'recall', goal: 0.9 },
  { measure: 'fixes', title: 'fixes as written', goal: 0.97 },
  { measure: 'notes', title: 'whole notes', goal: undefined },
] as const;

interface Options {
  readonly floors: boolean;
  readonly raise: boolean;
  readonly findings: boolean;
  readonly classes: boolean;
  readonly errors: number;
}

interface Outcome {
  readonly name: string;
  readonly notes: number;
  readonly score: Score | null;
}

void main(optionsOf(process.argv.slice(2)));

async function main(options: Options): Promise<void> {
  const dataset = { home: join(ROOT, 'dist'), cwd: ROOT };
  const bundled = await loadDataset({ ...dataset, bundled: true, folders: [] });
  const engine = engineOf(bundled.dataset);
  const outcomes = [
    scoreCorpus('gold', GOLD, engine, options),
    scoreCorpus('dev', join(CORPORA, 'dev'), engine, options),
    scoreCorpus('news', join(CORPORA, 'news'), engine, options),
    scoreCorpus('desk', join(CORPORA, 'desk'), engine, options),
    scoreCorpus('field', join(CORPORA, 'field'), engine, options),
    scoreCorpus('wide', join(CORPORA, 'wide'), engine, options),
    scoreCorpus('fresh', join(CORPORA, 'fresh'), engine, options),
    scoreCorpus('set aside', join(CORPORA, 'heldout'), engine, options),
  ];
  const invented = async (folder: string) =>
    (await loadDataset({ ...dataset, bundled: false, folders: [folder] })).dataset;
  const checks = {
    checks: scoreChecks([await checkSet(join(CORPORA, 'checks'), bundled.dataset, invented)], TODAY),
    passages: scorePassages(join(CORPORA, 'passages', 'first'), bundled.dataset, TODAY),
    'passages, second': scorePassages(join(CORPORA, 'passages', 'second'), bundled.dataset, TODAY),
    'passages, third': scorePassages(join(CORPORA, 'passages', 'third'), bundled.dataset, TODAY),
    'passages, unread': scorePassages(join(CORPORA, 'passages', 'unread'), bundled.dataset, TODAY),
    planted: scoreChecks(await plantedSets('read', bundled.dataset, invented), TODAY),
    'planted, set aside': scoreChecks(await plantedSets('set-aside', bundled.dataset, invented), TODAY),
    'planted, set aside, bundled': scoreChecks(
      await plantedSets('set-aside-bundled', bundled.dataset, invented),
      TODAY,
    ),
  };
  printExtraction(outcomes);
  printRow(
    'findings',
    CHECK_COLUMNS.map(({ title }) => title),
  );
  for (const [name, score] of Object.entries(checks))
    printRow(
      `${name} (${score.count})`,
      CHECK_COLUMNS.map(({ measure }) => percent(score[measure])),
    );
  printRow(
    'goal',
    CHECK_COLUMNS.map(({ goal }) => (goal === undefined ? '' : percent(goal))),
  );
  const clean = {
    'without a mistake': scoreClean(join(CORPORA, 'passages', 'clean'), bundled.dataset, TODAY),
    'without a mistake, English': scoreClean(join(CORPORA, 'passages', 'clean-english'), bundled.dataset, TODAY),
    'without a mistake, fourth': scoreClean(join(CORPORA, 'passages', 'clean-fourth'), bundled.dataset, TODAY),
    'without a mistake, unread': scoreClean(join(CORPORA, 'passages', 'clean-unread'), bundled.dataset, TODAY),
  };
  printRow('passages', ['figures', 'no finding', 'agreed']);
  for (const [name, { agreed, count, figures, quiet }] of Object.entries(clean))
    printRow(`${name} (${count})`, [String(figures), percent(quiet), percent(agreed)]);
  const generated = scoreGenerated(bundled.dataset, TODAY);
  printRow('from the dataset', ['no finding', 'agreed', 'tenfold found', 'a sixth more']);
  printRow(`generated (${generated.notes})`, [
    percent(generated.quiet),
    percent(generated.agreed),
    percent(generated.tenfold),
    percent(generated.sixth),
  ]);
  const made = {
    'made wrong': mistakesIn(['dev', 'news', 'desk', 'field', 'wide'], engine),
    'made wrong, set aside': mistakesIn(['heldout', 'fresh'], engine),
  };
  printRow(
    'mistakes found',
    MISTAKES.map((mistake) => MISTAKE_TITLES[mistake]),
  );
  for (const [name, score] of Object.entries(made))
    printRow(
      `${name} (${score.planted})`,
      MISTAKES.map((mistake) => percent(score.found[mistake])),
    );
  if (options.classes) for (const name of ['heldout', 'fresh']) printClasses(name, engine);
  if (options.findings)
    for (const { differences } of Object.values(checks)) for (const line of differences) console.log(line);
  const checkNumbers = Object.entries(checks).map(([name, score]) => {
    const numbers = CHECK_COLUMNS.flatMap(({ measure }) => {
      const number = score[measure];
      return number === null ? [] : [[measure, number] as const];
    });
    return [name, Object.fromEntries(numbers)] as const;
  });
  const cleanNumbers = Object.entries(clean).map(([name, { agreed, quiet }]) => [name, { agreed, quiet }] as const);
  const { notes: _, ...ofGenerated } = generated;
  const madeNumbers = Object.entries(made).map(([name, { found }]) => [name, found] as const);
  judge(
    {
      ...numbersOf(outcomes),
      ...Object.fromEntries([...checkNumbers, ...cleanNumbers, ['generated', ofGenerated] as const, ...madeNumbers]),
    },
    outcomes,
    options,
  );
}

const MISTAKE_TITLES: Readonly<Record<Mistake, string>> = {
  slip: 'tenfold',
  off: 'a sixth more',
  old: 'value before',
  neighbour: 'other period',
};

/** How many mistakes a program plants in the notes of these corpora, and the share of each kind that is found. */
function mistakesIn(corpora: readonly string[], engine: Engine) {
  const notes = corpora.flatMap((corpus) => readCorpus(join(CORPORA, corpus)));
  const scores = MISTAKES.map((mistake) => [mistake, scoreMistakes(notes, engine, mistake)] as const);
  const shares = scores.map(([mistake, { planted, found }]) => [mistake, planted === 0 ? 1 : found / planted] as const);
  return {
    planted: scores.reduce((sum, [, { planted }]) => sum + planted, 0),
    found: Object.fromEntries(shares) as Record<Mistake, number>,
  };
}

/** Notes in a folder, or in its `notes` beside a `dataset` of invented entities. */
async function checkSet(
  folder: string,
  bundled: Dataset,
  invented: (folder: string) => Promise<Dataset>,
): Promise<CheckSet> {
  const own = join(folder, 'dataset');
  if (!existsSync(own)) return { name: basename(folder), folder, dataset: bundled };
  return { name: basename(folder), folder: join(folder, 'notes'), dataset: await invented(own) };
}

async function plantedSets(
  part: string,
  bundled: Dataset,
  invented: (folder: string) => Promise<Dataset>,
): Promise<readonly CheckSet[]> {
  const folder = join(CORPORA, 'planted', part);
  return Promise.all(readdirSync(folder).map((name) => checkSet(join(folder, name), bundled, invented)));
}

function optionsOf(words: readonly string[]): Options {
  const at = words.indexOf('--errors');
  return {
    floors: words.includes('--floors'),
    raise: words.includes('--raise'),
    findings: words.includes('--findings'),
    classes: words.includes('--classes'),
    errors: at < 0 ? 0 : Number(words[at + 1] ?? 20),
  };
}

function engineOf(dataset: Engine['dataset']): Engine {
  return { dataset, context: createAnalysisContext(dataset, dataset.fold), options: { today: TODAY } };
}

/** Scores the notes of a folder; where the reviewers' scorer is there it must give the same numbers as ours. */
function scoreCorpus(name: string, folder: string, engine: Engine, options: Options): Outcome {
  const notes = readCorpus(folder);
  if (notes.length === 0) return { name, notes: 0, score: null };
  const found = new Map(notes.map((note) => [note, extract(note, engine)]));
  const score = addScores([...found].map(([note, one]) => scoreNote(note.gold, one)));
  const script = referenceScorer(GOLD);
  if (script !== null) {
    const extractions = mkdtempSync(join(tmpdir(), 'ticktie-score-'));
    writeExtractions(extractions, found);
    const reference = runReference(script, folder, extractions, options.errors);
    rmSync(extractions, { recursive: true });
    assertSame(name, score, reference);
  }
  if (options.findings) for (const note of notes) printFindings(note, engine);
  return { name, notes: notes.length, score };
}

function assertSame(name: string, ours: Score, reference: Score): void {
  const other = MEASURES.filter((measure) => Math.abs(rateOf(ours[measure]) - rateOf(reference[measure])) > 1e-9);
  if (other.length === 0) return;
  const list = other.map(
    (measure) => `${measure} ${JSON.stringify(ours[measure])}, not ${JSON.stringify(reference[measure])}`,
  );
  throw new Error(`${name}: our scorer and the reviewers' differ: ${list.join('; ')}`);
}

function printFindings(note: AnnotatedNote, engine: Engine): void {
  for (const { rule, text, message } of checkNote(note.text, note.fileName, engine).result.findings) {
    console.log(`${note.name}: ${rule} ${JSON.stringify(text)}: ${message}`);
  }
}

/** The classes of errors in a corpus, the most frequent first. */
function printClasses(corpus: string, engine: Engine): void {
  const notes = readCorpus(join(CORPORA, corpus)).map((note) => ({ gold: note.gold, found: extract(note, engine) }));
  console.log(`\nerrors in ${corpus}, by class`);
  for (const [name, count] of [...errorClasses(notes, engine.dataset)].sort(([, a], [, b]) => b - a))
    console.log(`${String(count).padStart(6)}  ${name}`);
}

function printExtraction(outcomes: readonly Outcome[]): void {
  printRow(
    'notes',
    MEASURES.map((measure) => COLUMNS[measure].title),
  );
  for (const { name, notes, score } of outcomes) {
    const cells = MEASURES.map((measure) => (score === null ? '–' : percent(rateOf(score[measure]))));
    printRow(score === null ? `${name} (not there)` : `${name} (${notes})`, cells);
  }
  printRow(
    'goal',
    MEASURES.map((measure) => percent(COLUMNS[measure].goal)),
  );
}

function printRow(head: string, cells: readonly string[]): void {
  console.log(head.padEnd(24) + cells.map((cell) => cell.padStart(17)).join(''));
}

function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}

function numbersOf(outcomes: readonly Outcome[]): Numbers {
  const scored = outcomes.flatMap(({ name, score }) => (score === null ? [] : [[name, score] as const]));
  return Object.fromEntries(
    scored.map(([name, score]) => [
      name,
      Object.fromEntries(MEASURES.map((measure) => [measure, rateOf(score[measure])])),
    ]),
  );
}

/** Compares with the floors and says what holds, in the words that the test command counts. */
function judge(numbers: Numbers, outcomes: readonly Outcome[], options: Options): void {
  const absent = outcomes.filter(({ score }) => score === null);
  for (const { name } of absent) {
    const where = name === 'gold' ? ': ../shared/gold is not beside this repository' : '';
    console.log(`\nSkipped: no annotated notes for ${name}${where}.`);
  }
  if (options.raise) raiseFloors(FLOORS, numbers);
  if (!options.floors && !options.raise) return;
  const judged = compared(numbers, readFloors(FLOORS));
  const low = judged.filter(({ holds }) => !holds);
  for (const { corpus, measure, number, floor } of low) {
    console.log(`\n${corpus}: ${measure} is ${percent(number)}, below its floor ${percent(floor)}.`);
  }
  if (low.length > 0) console.log('Floors stand in test/corpus/floors.json; `npm run score -- --raise` lifts them.');
  console.log(`\n  ${judged.length - low.length} passing`);
  if (low.length > 0) console.log(`  ${low.length} failing`);
  if (absent.length > 0) console.log(`  ${absent.length} pending`);
  if (low.length > 0 || judged.length === 0) process.exitCode = 1;
}

/**
 * Fits the weights by which the engine ranks entities and metrics (src/analysis/weights.json) to the annotated notes that
 * rules may be written for; the notes set aside are never read.
 *
 *   npm run fit               fits, writes the weights, prints how the notes score with them
 *   npm run fit -- --folds 5  measures on notes that were left out of the fit, writes nothing
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyze } from '../src/analysis/analyze.ts';
import { createAnalysisContext } from '../src/analysis/fullContext.ts';
import { toSource } from '../src/analysis/proseText.ts';
import { type AllWeights, type ChoiceTrace, HIDDEN, rankingWeights, type Weights } from '../src/analysis/ranking.ts';
import type { Engine } from '../src/check/engine.ts';
import { loadDataset } from '../src/cli/loadDataset.ts';
import { type AnnotatedNote, extract, readCorpus } from './score/corpus.ts';
import { MISTAKES, type Mistake, withMistake } from './score/mistakes.ts';
import { type FitOptions, fitWeights, type Sample } from './score/rankingFit.ts';
import { addScores, type GoldLine, MEASURES, rateOf, scoreNote } from './score/scorer.ts';

const TODAY = '2026-11-23';
const ROOT = resolve('.');
const FILE = join(ROOT, 'src', 'analysis', 'weights.json');
const CORPUS = join(ROOT, 'test', 'corpus');
/**
 * Each of our corpora counts about as much as another, though one has more notes. The annotated source texts are few, and real:
 * each of their figures counts as much as two of ours.
 */
const FOLDERS: readonly { readonly folder: string; readonly weight: number }[] = [
  { folder: join(CORPUS, 'dev'), weight: 1 },
  { folder: join(CORPUS, 'news'), weight: 1.2 },
  { folder: join(CORPUS, 'desk'), weight: 0.4 },
  { folder: join(CORPUS, 'field'), weight: 0.4 },
  { folder: join(ROOT, '..', 'shared', 'gold'), weight: 4 },
];
/** What was carried on depends on what was chosen before: each pass is fitted to the choices of the last one. */
const PASSES = 4;
/** So many parts the notes are in while they are fitted to. */
const PARTS = 3;
const OPTIONS: FitOptions = { rounds: 25, penalty: 2, dropped: 0.1, seed: 1 };
/** What a mistake that is planted in a note counts, to the note as it is. */
const TAUGHT: Readonly<Partial<Record<Mistake, number>>> = { off: 0.4, slip: 0.4, neighbour: 0.2 };
/** A figure whose entity the dataset does not have had better stay unbound, but that teaches little. */
const UNKNOWN = 0.3;
const UNDATED = 0.1;

interface WeighedNote extends AnnotatedNote {
  readonly weight: number;
}

type Kind = ChoiceTrace['what'];
type Samples = Record<Kind, Sample[]>;

void main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  const { dataset } = await loadDataset({ home: join(ROOT, 'dist'), cwd: ROOT, bundled: true, folders: [] });
  const engine: Engine = { dataset, context: createAnalysisContext(dataset, dataset.fold), options: { today: TODAY } };
  const notes = FOLDERS.flatMap(({ folder, weight }) => readCorpus(folder).map((note) => ({ ...note, weight })));
  const at = words.indexOf('--folds');
  if (at >= 0) measureFolds(notes, engine, Number(words[at + 1] ?? 5));
  else {
    const weights = fittedTo(notes, engine);
    writeFileSync(FILE, printed(weights));
    print('fitted notes', notes, weighing(engine, weights));
  }
}

function measureFolds(notes: readonly WeighedNote[], engine: Engine, folds: number): void {
  const scores = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = fittedTo(
      notes.filter((_, index) => index % folds !== fold),
      engine,
    );
    const left = notes.filter((_, index) => index % folds === fold);
    scores.push(...left.map((note) => scoreNote(note.gold, extract(note, weighing(engine, weights)))));
  }
  printScores(`${folds} folds`, scores);
}

const NOTHING: Weights = { bias: new Array(HIDDEN).fill(0), share: new Array(HIDDEN).fill(0), features: {} };

/**
 * Each pass is fitted to choices that were made with the weights of the pass before. What a choice hangs on (whom the figure before was about) is as often wrong in them as in
 * notes that are new: no note is read with weights that were fitted to it.
 */
function fittedTo(notes: readonly WeighedNote[], engine: Engine): AllWeights {
  let weights: readonly AllWeights[] = parts(() => ({ entity: NOTHING, metric: NOTHING, period: NOTHING }));
  let samples: readonly Samples[][] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    samples = parts((part) => {
      const weighed = weighing(engine, weights[part] as AllWeights);
      const own = notes.filter((_, index) => index % PARTS === part);
      return own.flatMap((note) => [note, ...mistaken(note, weighed)]).map((note) => samplesOf(note, weighed));
    });
    weights = parts((part) => fitOn(samples.filter((_, other) => other !== part).flat()));
  }
  return fitOn(samples.flat());
}

function parts<T>(of: (part: number) => T): T[] {
  return Array.from({ length: PARTS }, (_, part) => of(part));
}

function fitOn(samples: readonly Samples[]): AllWeights {
  const of = (kind: Kind) =>
    fitWeights(
      samples.flatMap((one) => one[kind]),
      OPTIONS,
    );
  return { entity: of('entity'), metric: of('metric'), period: of('period') };
}

/** The note with one of its figures made wrong, for each that agrees with the dataset: a choice must not hang on the value being right. */
function mistaken(note: WeighedNote, { dataset }: Engine): WeighedNote[] {
  return note.gold.flatMap((line) =>
    MISTAKES.flatMap((mistake) => {
      const weight = TAUGHT[mistake] ?? 0;
      const wrong = weight === 0 ? null : withMistake(note.text, line, dataset, mistake);
      if (wrong === null) return [];
      return [{ ...note, text: wrong.text, gold: [{ ...line, end: wrong.end }], weight: note.weight * weight }];
    }),
  );
}

/** The engine with other weights. */
function weighing(engine: Engine, weights: AllWeights): Engine {
  return { ...engine, context: { ...engine.context, weights: rankingWeights(weights) } };
}

/** The choices that the engine makes in a note, with what is right. */
function samplesOf(note: WeighedNote, engine: Engine): Samples {
  const traces = new Map<string, ChoiceTrace>();
  analyze(note.text, engine.context, {
    fileName: note.fileName,
    today: TODAY,
    trace: (choice) => traces.set(`${choice.what} ${startOf(choice)} ${choice.draft.entity !== null}`, choice),
  });
  const samples: Samples = { entity: [], metric: [], period: [] };
  for (const choice of traces.values()) {
    const start = startOf(choice);
    const line = note.gold.find(
      (gold) => gold.type === 'figure' && !gold.contestable && gold.start <= start && gold.end > start,
    );
    if (line) samples[choice.what].push(sampleOf(choice, line, note.weight));
  }
  return samples;
}

function startOf({ draft }: ChoiceTrace): number {
  return toSource(draft.scan.segment, draft.quantity.start);
}

function sampleOf({ what, candidates }: ChoiceTrace, line: GoldLine, weight: number): Sample {
  const answers = [line[what], ...(line.accept?.[what] ?? [])];
  const right = candidates.map(({ id }) => answers.includes(id));
  const known = right.includes(true);
  return {
    candidates: candidates.map(({ features }) => features),
    right: known ? right : candidates.map(({ id }) => id === null),
    weight: weight * shareOf(what, line, known),
  };
}

/** How much a choice teaches: little where the right answer is none of the candidates, or that a figure has no period, as most have none. */
function shareOf(what: Kind, line: GoldLine, known: boolean): number {
  if (!known) return UNKNOWN;
  return what === 'period' && line.period === null ? UNDATED : 1;
}

/** One feature a line, as the formatter has it, so that a change shows what changed. */
function printed(weights: AllWeights): string {
  const lines = JSON.stringify(weights, null, 2);
  return `${lines.replaceAll(/\[[^[\]]*\]/g, (list) => `[${(JSON.parse(list) as number[]).join(', ')}]`)}\n`;
}

function print(title: string, notes: readonly WeighedNote[], engine: Engine): void {
  printScores(
    title,
    notes.map((note) => scoreNote(note.gold, extract(note, engine))),
  );
}

function printScores(title: string, scores: readonly ReturnType<typeof scoreNote>[]): void {
  const sum = addScores(scores);
  console.log(
    `${title}: ${MEASURES.map((measure) => `${measure} ${(100 * rateOf(sum[measure])).toFixed(1)}`).join(', ')}`,
  );
}

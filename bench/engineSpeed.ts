/** How fast the engine reads and checks in this process. */
import { join } from 'node:path';
import { analyze } from '../src/analysis/analyze.ts';
import { createAnalysisContext } from '../src/analysis/fullContext.ts';
import { readProse } from '../src/analysis/prose.ts';
import { scanSegment } from '../src/analysis/scanSegment.ts';
import { checkNote, type Engine } from '../src/check/engine.ts';
import type { Dataset } from '../src/dataset/model.ts';
import { readCorpus } from '../test/score/corpus.ts';
import { withNames } from './lexicons.ts';
import { median, percentile, times, wallSeconds } from './measure.ts';
import type { Result } from './results.ts';
import { type BenchNote, makeLongNote } from './vault.ts';

const RUNS = 7;
const ANNOTATED = join('test', 'corpus', 'wide');

export function engineOf(dataset: Dataset): Engine {
  return { dataset, context: createAnalysisContext(dataset, dataset.fold), options: { today: '2026-11-23' } };
}

function megabytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
}

/** Megabytes of UTF-8 a CPU second, the median of some runs. */
function speed(texts: readonly string[], work: (text: string) => void): number {
  const run = () => {
    for (const text of texts) work(text);
  };
  return megabytes(texts) / median(times(run, RUNS, 2));
}

/** Names and quantities alone, in prose that is freed of markup, with so many names. */
export function scanSpeed(notes: readonly BenchNote[], dataset: Dataset, names: number): number {
  const { context } = engineOf(withNames(dataset, names));
  const segments = notes.flatMap(({ text }) => readProse(text, 0).segments);
  const run = () => {
    for (const segment of segments) scanSegment(segment, 'hans', context);
  };
  return megabytes(segments.map(({ text }) => text)) / median(times(run, RUNS, 2));
}

/** Names and words alone, with so many names. */
export function lexiconSpeed(notes: readonly BenchNote[], dataset: Dataset, names: number): number {
  const { context } = engineOf(withNames(dataset, names));
  const texts = notes.map(({ text }) => context.fold.normal(text));
  return speed(texts, (text) => {
    context.lexicon.scan(text, ignore, ignore);
  });
}

function ignore(): void {}

export function lexiconGrowth(notes: readonly BenchNote[], dataset: Dataset): Result[] {
  const sizes = [300, 10_000, 100_000];
  const speeds = sizes.map((size) => lexiconSpeed(notes, dataset, size));
  const build = times(() => engineOf(withNames(dataset, 10_000)), 3, 1)[1] ?? Number.NaN;
  return [
    ...sizes.map(
      (size, at): Result => ({
        name: `lexicon scan, ${size.toLocaleString('en')} names`,
        value: speeds[at] ?? 0,
        unit: 'MB/s',
      }),
    ),
    {
      name: 'lexicon: time per MB at 100,000 against 300 names',
      value: (speeds[0] ?? 0) / (speeds[2] ?? 1),
      unit: '×',
      goal: { atMost: 2 },
      note: '[flat]',
    },
    { name: 'lexicon with 10,000 names: build', value: build * 1000, unit: 'ms' },
  ];
}

export function engineSpeed(notes: readonly BenchNote[], dataset: Dataset): Result[] {
  const engine = engineOf(dataset);
  const texts = notes.map(({ text }) => text);
  const annotated = readCorpus(ANNOTATED).map(({ text }) => text);
  const { context, options } = engine;
  return [
    {
      name: 'names + quantities, 10,000 names',
      value: scanSpeed(notes, dataset, 10_000),
      unit: 'MB/s',
      goal: { atLeast: 20 },
    },
    { name: 'markdown to prose', value: speed(texts, (text) => void readProse(text, 0)), unit: 'MB/s' },
    { name: 'analysis', value: speed(texts, (text) => void analyze(text, context, options)), unit: 'MB/s' },
    {
      name: 'analysis + check',
      value: speed(texts, (text) => void checkNote(text, '2025-07-20.md', engine)),
      unit: 'MB/s',
      goal: { atLeast: 6 },
    },
    {
      name: 'the same of notes by many hands, which hold more figures',
      value: speed(annotated, (text) => void checkNote(text, '2025-07-20.md', engine)),
      unit: 'MB/s',
    },
  ];
}

/** How long a reader waits: one note of 4 kB, and an edit in one of 200,000 characters, as the editor makes it. */
export function latency(notes: readonly BenchNote[], dataset: Dataset): Result[] {
  const engine = engineOf(dataset);
  const small = notes.filter(({ text }) => Math.abs(Buffer.byteLength(text) - 4000) < 1000).slice(0, 200);
  for (const { text, name } of small) checkNote(text, name, engine);
  const each = small.map(({ text, name }) => wallSeconds(() => checkNote(text, name, engine))).sort((a, b) => a - b);
  return [
    {
      name: 'a note of 4 kB: analysis + check, p95',
      value: percentile(each, 0.95) * 1000,
      unit: 'ms',
      goal: { atMost: 1 },
    },
    {
      name: 'an edit in a note of 200,000 characters, p95',
      value: editSeconds(engine) * 1000,
      unit: 'ms',
      goal: { atMost: 8 },
    },
  ];
}

const EDITS = 40;

/** Types at places all over a long note; after each keystroke the note is analysed and checked again. */
function editSeconds(engine: Engine): number {
  let text = makeLongNote(200_000, engine.dataset);
  const seconds: number[] = [];
  let checked = checkNote(text, 'long.md', engine, null);
  for (let edit = 0; edit < EDITS; edit++) {
    const at = Math.floor((text.length * edit) / EDITS);
    text = `${text.slice(0, at)}7${text.slice(at)}`;
    const edited = text;
    seconds.push(
      wallSeconds(() => {
        checked = checkNote(edited, 'long.md', engine, checked);
      }),
    );
  }
  const warm = seconds.slice(EDITS / 4).sort((a, b) => a - b);
  return percentile(warm, 0.95);
}

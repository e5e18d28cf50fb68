/** One segment read: names, words, periods and quantities in normal text. */
import type { Metric } from '../dataset/model.ts';
import type { Script } from '../quantity/quantity.ts';
import type { Segment } from './analysis.ts';
import type { AnalysisContext } from './context.ts';
import { withFamilyNames } from './familyNames.ts';
import type { NameToken, WordToken } from './lexicon.ts';
import { withoutAsides } from './periodAsides.ts';
import { scanQuantities } from './quantities.ts';
import { type SegmentScan, shaped } from './scene.ts';
import { type Extent, splitSentences } from './sentences.ts';
import { withYearsSaid } from './yearsSaid.ts';

const NO_DIMENSIONS: ReadonlySet<string> = new Set();

export function scanSegment(segment: Segment, script: Script, context: AnalysisContext): SegmentScan {
  const normal = context.fold.normal(segment.text);
  const full: NameToken[] = [];
  const words: WordToken[] = [];
  let wordTypes = 0;
  const extents = splitSentences(normal);
  const joined = joinLines(normal, extents.sentences);
  context.lexicon.scan(
    joined,
    (name) => full.push(name),
    (word) => {
      words.push(word);
      wordTypes |= word.types;
    },
  );
  const names = withFamilyNames(joined, full, context.lexicon);
  const { quantities, periods: found } = scanQuantities(joined, segment.text, {
    units: context.units,
    script,
    names,
    words,
    cueDimension: (token) => dimensionsOf(token, context.dataset.metrics),
  });
  const periods = withoutAsides(joined, found);
  const dated = withYearsSaid({ normal, periods, words, quantities, ...extents });
  return shaped({ segment, normal, names, words, wordTypes, quantities, periods: dated, ...extents });
}

/** Lines that are wrapped within a sentence read on: `$64 to` / `72 billion` is one range. The length stays. */
function joinLines(text: string, sentences: readonly Extent[]): string {
  if (!text.includes('\n')) return text;
  let joined = '';
  for (const { start, end } of sentences) {
    joined += text.slice(joined.length, start) + text.slice(start, end).replaceAll('\n', ' ');
  }
  return joined + text.slice(joined.length);
}

const CACHE = new WeakMap<WordToken['words'], ReadonlySet<string>>();

/** Dimensions of the metrics that a word is a cue of. */
function dimensionsOf(token: WordToken, metrics: ReadonlyMap<string, Metric>): ReadonlySet<string> {
  let found = CACHE.get(token.words);
  if (!found) {
    const cues = token.words
      .filter((word) => word.type === 'cue')
      .map((word) => metrics.get(word.value)?.dimension ?? '');
    found = cues.length === 0 ? NO_DIMENSIONS : new Set(cues);
    CACHE.set(token.words, found);
  }
  return found;
}

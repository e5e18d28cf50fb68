/** The engine for one folder: its dataset, its settings, and the day by which it judges. */
import { type AnalysisContext, contextOf, type ReadingBuilder } from '../analysis/context.ts';
import { type Engine as CheckEngine, checkNote } from '../check/engine.ts';
import type { CheckOptions } from '../check/finding.ts';
import { createDataset } from '../dataset/dataset.ts';
import type { DatasetLayer } from '../dataset/layer.ts';
import type { Dataset } from '../dataset/model.ts';
import type { CheckedText } from '../notes/noteFacts.ts';

export interface EngineParts {
  readonly layers: readonly DatasetLayer[];
  readonly options: CheckOptions;
  /** Patterns of notes to leave out, from `.ticktie/config.yaml`. */
  readonly exclude: readonly string[];
  /** Names what the engine rests on: two engines with the same key say the same of the same text. */
  readonly key: string;
  /** Builds the lexicon where the one that ships does not fit: with layers on top of the bundled one. */
  readonly buildReading?: ReadingBuilder | undefined;
}

export class Engine implements CheckEngine {
  readonly dataset: Dataset;
  readonly context: AnalysisContext;
  readonly options: CheckOptions;
  readonly layers: readonly DatasetLayer[];
  readonly exclude: readonly string[];
  readonly key: string;

  constructor({ layers, options, exclude, key, buildReading = unfit }: EngineParts) {
    this.layers = layers;
    this.options = options;
    this.exclude = exclude;
    this.key = key;
    this.dataset = createDataset(layers);
    this.context = contextOf(this.dataset, this.dataset.fold, buildReading);
  }

  /** The day by which notes are judged, ISO. */
  get today(): string {
    return this.options.today;
  }

  /**
   * Reads and judges a note. `file` is its path or name: the name may carry the day of writing. `before` is for
   * a note that is being edited: the check of its earlier text, null at first.
   */
  check(file: string, text: string, before?: CheckedText | null): CheckedText {
    return { text, ...checkNote(text, file.slice(file.lastIndexOf('/') + 1), this, before) };
  }
}

function unfit(): never {
  throw new Error('The lexicon that ships does not fit the dataset that ships.');
}

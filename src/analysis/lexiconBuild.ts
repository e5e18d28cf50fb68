/** Builds the lexicon: words of words.yaml, cues of the metrics, names of the entities. */
import type { Dataset } from '../dataset/model.ts';
import type { BuiltReading } from './context.ts';
import type { Fold } from './fold.ts';
import { Lexicon, type Slot, WORD, type WordEntry, type WordType } from './lexicon.ts';
import { type NameEntry, nameEntriesOf } from './nameEntries.ts';
import type { AllWeights } from './ranking.ts';
import { buildTrie, type Trie } from './trie.ts';
import WEIGHTS from './weights.json';
import data from './words.yaml';

interface Words {
  readonly previous: {
    readonly before: readonly string[];
    readonly from: readonly string[];
    readonly to: readonly string[];
  };
  readonly own: readonly string[];
  readonly basis: Readonly<Record<string, readonly string[]>>;
  readonly attributes: Readonly<
    Record<'precision' | 'sparsity' | 'direction' | 'scope', Readonly<Record<string, readonly string[]>>>
  >;
  readonly change: Readonly<Record<string, readonly string[]>>;
  readonly roles: Readonly<Record<'versus' | 'counterparty' | 'source' | 'sourceVerb' | 'sum', readonly string[]>>;
  readonly groups: readonly string[];
  readonly generic: readonly string[];
  readonly phrases: readonly string[];
  readonly pronouns: Readonly<Record<string, readonly string[]>>;
  readonly respectively: readonly string[];
  readonly losses: readonly string[];
}

const WORDS = data as Words;

interface OpenSlot extends Slot {
  readonly names: NameEntry[];
  readonly words: WordEntry[];
  types: number;
}

/** A lexicon's trie and the slots that its values are places of, with the weights of what is read by it. */
export interface LexiconParts {
  readonly trie: Trie;
  readonly slots: readonly Slot[];
  readonly weights: AllWeights;
}

/** What reading takes that does not ship: the lexicon of a dataset, and the weights. */
export function buildReading(dataset: Dataset, fold: Fold): BuiltReading {
  return { lexicon: buildLexicon(dataset, fold), weights: WEIGHTS };
}

/** The lexicon of a dataset. */
export function buildLexicon(dataset: Dataset, fold: Fold): Lexicon {
  const { trie, slots } = lexiconParts(dataset, fold);
  return new Lexicon(trie, { size: slots.length, at: (place) => slots[place] as Slot });
}

/** What the lexicon of a dataset is made of; a quarter of a second for thousands of names. */
export function lexiconParts(dataset: Dataset, fold: Fold): LexiconParts {
  const slots = new Map<string, OpenSlot>();
  addWords(slots, fold);
  for (const metric of dataset.metrics.values()) {
    for (const cue of [...metric.cues.en, ...metric.cues.zh]) addCue(slots, fold, cue, metric.id);
  }
  for (const entity of dataset.entities.values()) {
    const maker = dataset.entities.get(entity.relations.maker ?? '');
    for (const entry of nameEntriesOf(entity, maker, fold)) slotOf(slots, entry.name.toLowerCase()).names.push(entry);
  }
  const keys = [...slots.keys()].map((text, value) => ({ text, value }));
  return { trie: buildTrie(keys), slots: [...slots.values()], weights: WEIGHTS };
}

function slotOf(slots: Map<string, OpenSlot>, key: string): OpenSlot {
  let slot = slots.get(key);
  if (!slot) {
    slot = { names: [], words: [], types: 0 };
    slots.set(key, slot);
  }
  return slot;
}

function addCue(slots: Map<string, OpenSlot>, fold: Fold, cue: string, metric: string): void {
  const weak = cue.startsWith('~');
  addWord(slots, fold, weak ? cue.slice(1) : cue, { type: weak ? 'weak-cue' : 'cue', value: metric });
}

function addWord(slots: Map<string, OpenSlot>, fold: Fold, text: string, word: WordEntry): void {
  const slot = slotOf(slots, fold.normal(text).toLowerCase());
  if (slot.words.some((other) => other.type === word.type && other.value === word.value)) return;
  slot.words.push(word);
  slot.types |= WORD[word.type];
}

function addWords(slots: Map<string, OpenSlot>, fold: Fold): void {
  const add = (type: WordType, texts: readonly string[], value: string) => {
    for (const text of texts) addWord(slots, fold, text, { type, value });
  };
  add('previous', WORDS.previous.before, 'before');
  add('from', WORDS.previous.from, 'from');
  add('to', WORDS.previous.to, 'to');
  add('own', WORDS.own, 'own');
  add('group', WORDS.groups, 'group');
  add('generic', WORDS.generic, 'generic');
  add('phrase', WORDS.phrases, 'phrase');
  add('respectively', WORDS.respectively, 'respectively');
  add('loss', WORDS.losses, 'loss');
  for (const [value, texts] of Object.entries(WORDS.basis)) add('basis', texts, value);
  for (const [name, values] of Object.entries(WORDS.attributes)) {
    for (const [value, texts] of Object.entries(values)) add(name as WordType, texts, value);
  }
  for (const [value, texts] of Object.entries(WORDS.change))
    add(value === 'up' || value === 'down' ? value : 'against', texts, value);
  for (const [value, texts] of Object.entries(WORDS.roles))
    add(value === 'sourceVerb' ? 'source-verb' : (value as WordType), texts, value);
  for (const [value, texts] of Object.entries(WORDS.pronouns)) add('pronoun', texts, value);
}

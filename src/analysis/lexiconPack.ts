/**
 * The lexicon of the bundled dataset and the weights of rankings as bytes: they are built with the program, and read where the program runs in a few
 * milliseconds. Names and words are made when a text first has them; names follow from the dataset, so the bytes hold none.
 *
 * The bytes: the length of the head and the number of states, the head as JSON, then the arrays one after another.
 * Numbers are little-endian, as on every machine that this runs on.
 */
import type { Dataset } from '../dataset/model.ts';
import { textHash } from '../dataset/textHash.ts';
import type { BuiltReading } from './context.ts';
import type { Fold } from './fold.ts';
import { Lexicon, type Slot, WORD, type WordEntry } from './lexicon.ts';
import type { LexiconParts } from './lexiconBuild.ts';
import { type NameEntry, nameEntriesOf } from './nameEntries.ts';
import type { AllWeights } from './ranking.ts';
import { Trie } from './trie.ts';
import WORDS from './words.yaml?hash';

interface Head {
  readonly key: string;
  readonly alphabet: string;
  readonly slots: number;
  /** How many names all slots have. */
  readonly names: number;
  /** All words, each once. */
  readonly words: readonly (readonly [WordEntry['type'], string])[];
  readonly weights: AllWeights;
}

/** A slot has so many names, in the upper bits, and so many words. */
const WORD_BITS = 5;
const PREFIX_BYTES = 8;
/** Beside the symbol of a state: a key ends there. */
const ENDS = 0x8000;

/** The bytes of a lexicon. `unpackLexicon` gives it back for a dataset with the same entities in the same order. */
export function packLexicon(
  { trie, slots: unordered, weights }: LexiconParts,
  dataset: Dataset,
  fold: Fold,
): Uint8Array {
  const { alphabet, base, symbol, value } = trie.arrays;
  const slots = [...value].filter((place) => place >= 0).map((place) => unordered[place] as Slot);
  const names = slots.flatMap((slot) => slot.names);
  const places = new Map([...dataset.entities.keys()].map((id, place) => [id, place]));
  const entries = new Entries(dataset, fold);
  const words = new Map<string, number>();
  const wordPlaces = slots.flatMap((slot) =>
    slot.words.map(({ type, value }) => {
      const word = JSON.stringify([type, value]);
      const place = words.get(word) ?? words.size;
      words.set(word, place);
      return place;
    }),
  );
  const head: Head = {
    key: keyOf(dataset),
    alphabet,
    slots: slots.length,
    names: names.length,
    words: [...words.keys()].map((word) => JSON.parse(word)),
    weights,
  };
  return joined(head, base.length, [
    stepsOf(base),
    symbol.map((each, state) => ((value[state] as number) < 0 ? each : each | ENDS)),
    Uint16Array.from(slots, (slot) => (slot.names.length << WORD_BITS) | slot.words.length),
    Uint16Array.from(names, ({ entity }) => places.get(entity) as number),
    Uint16Array.from(names, ({ entity, name }) => entries.of(entity).findIndex((entry) => entry.name === name)),
    Uint16Array.from(wordPlaces),
  ]);
}

function joined(head: Head, states: number, arrays: readonly (Int32Array | Uint16Array)[]): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const from = aligned(PREFIX_BYTES + text.length);
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, from));
  new Uint32Array(bytes.buffer, 0, 2).set([text.length, states]);
  bytes.set(text, PREFIX_BYTES);
  let at = from;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

function aligned(at: number): number {
  return (at + 3) & ~3;
}

/** The names of entities, each entity's when it is first asked for. */
class Entries {
  readonly #known = new Map<string, readonly NameEntry[]>();

  constructor(
    private readonly dataset: Dataset,
    private readonly fold: Fold,
  ) {}

  of(id: string): readonly NameEntry[] {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const entity = this.dataset.entities.get(id);
    const maker = this.dataset.entities.get(entity?.relations.maker ?? '');
    const entries = entity === undefined ? [] : nameEntriesOf(entity, maker, this.fold);
    this.#known.set(id, entries);
    return entries;
  }
}

/** How far each base lies from the one before: small numbers pack better. A state without one stays 0; no two bases are equal. */
function stepsOf(base: Int32Array): Int32Array {
  let before = 0;
  return base.map((each) => {
    if (each === 0) return 0;
    const step = each - before;
    before = each;
    return step;
  });
}

/** The bases again. */
function basesOf(steps: Int32Array): Int32Array {
  let base = 0;
  return steps.map((step) => {
    base += step;
    return step === 0 ? 0 : base;
  });
}

/** The keys in the order of their states are the slots in theirs. */
function valuesOf(symbols: Uint16Array): Int32Array {
  let place = 0;
  return Int32Array.from(symbols, (symbol) => ((symbol & ENDS) === 0 ? -1 : place++));
}

/** Names what the lexicon of a dataset is built from. */
function keyOf(dataset: Dataset): string {
  const { version, dataAsOf, observations } = dataset.info;
  const cues = textHash(JSON.stringify([...dataset.metrics.values()].map((metric) => [metric.id, metric.cues])));
  return [version, dataAsOf, observations, dataset.entities.size, WORDS, cues].join(' ');
}

/** The lexicon and the weights in the bytes; null where they were built from another dataset or other words. */
export function unpackLexicon(packed: Uint8Array, dataset: Dataset, fold: Fold): BuiltReading | null {
  const { buffer } = packed.slice(); // bytes may begin anywhere; numbers must not
  const [headLength = 0, states = 0] = new Uint32Array(buffer, 0, 2);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, PREFIX_BYTES, headLength))) as Head;
  if (head.key !== keyOf(dataset)) return null;
  const arrays = new ArrayReader(buffer, aligned(PREFIX_BYTES + headLength));
  const base = basesOf(arrays.int32(states));
  const symbols = arrays.uint16(states);
  const symbol = symbols.map((each) => each & ~ENDS);
  const trie = new Trie({ alphabet: head.alphabet, base, symbol, value: valuesOf(symbols) });
  return { lexicon: new Lexicon(trie, new PackedSlots(head, arrays, { dataset, fold })), weights: head.weights };
}

class ArrayReader {
  constructor(
    private readonly buffer: ArrayBufferLike,
    private at: number,
  ) {}

  int32(length: number): Int32Array {
    const array = new Int32Array(this.buffer, this.at, length);
    this.at += array.byteLength;
    return array;
  }

  /** So many numbers, or all that are left. */
  uint16(length = (this.buffer.byteLength - this.at) / 2): Uint16Array {
    const array = new Uint16Array(this.buffer, this.at, length);
    this.at += array.byteLength;
    return array;
  }
}

/** Slots that are made when they are first asked for. */
class PackedSlots {
  readonly size: number;
  readonly #made: (Slot | undefined)[];
  readonly #carriers: readonly string[];
  readonly #entries: Entries;
  readonly #sizes: Uint16Array;
  readonly #entities: Uint16Array;
  /** Of each name its place among those of its entity. */
  readonly #places: Uint16Array;
  readonly #words: Uint16Array;
  /** Where the names and the words of each slot begin. */
  readonly #firstName: Uint32Array;
  readonly #firstWord: Uint32Array;

  constructor(
    private readonly head: Head,
    arrays: ArrayReader,
    { dataset, fold }: { readonly dataset: Dataset; readonly fold: Fold },
  ) {
    this.size = head.slots;
    this.#carriers = [...dataset.entities.keys()];
    this.#entries = new Entries(dataset, fold);
    this.#made = new Array(head.slots).fill(undefined);
    this.#sizes = arrays.uint16(head.slots);
    this.#entities = arrays.uint16(head.names);
    this.#places = arrays.uint16(head.names);
    this.#words = arrays.uint16();
    this.#firstName = new Uint32Array(head.slots + 1);
    this.#firstWord = new Uint32Array(head.slots + 1);
    this.#sizes.forEach((size, place) => {
      this.#firstName[place + 1] = (this.#firstName[place] as number) + (size >> WORD_BITS);
      this.#firstWord[place + 1] = (this.#firstWord[place] as number) + (size & ((1 << WORD_BITS) - 1));
    });
  }

  at(place: number): Slot {
    const made = this.#made[place];
    if (made !== undefined) return made;
    const slot = this.#make(place);
    this.#made[place] = slot;
    return slot;
  }

  #make(place: number): Slot {
    const names: NameEntry[] = [];
    for (let at = this.#firstName[place] as number; at < (this.#firstName[place + 1] as number); at++)
      names.push(this.#name(at));
    const words: WordEntry[] = [];
    let types = 0;
    for (let at = this.#firstWord[place] as number; at < (this.#firstWord[place + 1] as number); at++) {
      const [type, value] = this.head.words[this.#words[at] as number] as Head['words'][number];
      words.push({ type, value });
      types |= WORD[type];
    }
    return { names, words, types };
  }

  #name(at: number): NameEntry {
    const entity = this.#carriers[this.#entities[at] as number] as string;
    return this.#entries.of(entity)[this.#places[at] as number] as NameEntry;
  }
}

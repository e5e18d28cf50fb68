/** A vault of notes in three languages with lists and tables; the same in every run. */
import type { Dataset, Entity } from '../src/dataset/model.ts';
import { PHRASES, type Phrases } from './phrases.ts';
import { Random } from './random.ts';

export interface BenchNote {
  readonly name: string;
  readonly text: string;
}

type Language = keyof typeof PHRASES;

const LANGUAGES: readonly Language[] = ['en', 'hans', 'hant'];

/** Bytes of a note on average, as in the vaults that the goals were measured on (2,000 notes are 7.7 MB). */
const AVERAGE_BYTES = 3850;

/** `count` notes of 0.5 to 1.5 times the average size. */
export function makeVault(count: number, dataset: Dataset, seed = 1): BenchNote[] {
  const writer = new NoteWriter(dataset, new Random(seed));
  return Array.from({ length: count }, (_, index) => writer.note(index));
}

/** One note of about so many characters. */
export function makeLongNote(characters: number, dataset: Dataset, seed = 2): string {
  const writer = new NoteWriter(dataset, new Random(seed));
  let text = '';
  while (text.length < characters) text += writer.section(LANGUAGES[text.length % 3] as Language);
  return text;
}

class NoteWriter {
  readonly #random: Random;
  readonly #companies: readonly Entity[];
  readonly #chips: readonly Entity[];

  constructor(dataset: Dataset, random: Random) {
    const entities = [...dataset.entities.values()];
    this.#random = random;
    this.#companies = entities.filter(({ kind }) => kind === 'company' || kind === 'lab');
    this.#chips = entities.filter(({ kind }) => kind === 'chip' || kind === 'system');
  }

  note(index: number): BenchNote {
    const language = LANGUAGES[index % 3] as Language;
    const day = new Date(Date.UTC(2024, 0, 1 + (index % 900))).toISOString().slice(0, 10);
    const size = AVERAGE_BYTES * (0.5 + this.#random.next());
    let text = `---\ntitle: ${this.#fill(this.#random.pick(PHRASES[language].headings), language)}\ndate: ${day}\ntags: [notes]\n---\n\n`;
    while (Buffer.byteLength(text) < size) text += this.section(language);
    return { name: `${language}/${day.slice(0, 4)}/note-${index}.md`, text };
  }

  section(language: Language): string {
    const phrases = PHRASES[language];
    const parts = [`## ${this.#fill(this.#random.pick(phrases.headings), language)}`];
    for (let count = this.#random.whole(1, 3); count > 0; count--) parts.push(this.#paragraph(phrases, language));
    if (this.#random.chance(0.4)) parts.push(this.#list(phrases, language));
    if (this.#random.chance(0.25)) parts.push(this.#table(phrases, language));
    return `${parts.join('\n\n')}\n\n`;
  }

  #paragraph(phrases: Phrases, language: Language): string {
    const sentences = Array.from({ length: this.#random.whole(3, 6) }, () => this.#sentence(phrases, language));
    return sentences.join(phrases.space);
  }

  #sentence(phrases: Phrases, language: Language): string {
    return this.#fill(this.#random.pick(this.#random.chance(0.45) ? phrases.figures : phrases.plain), language);
  }

  #list(phrases: Phrases, language: Language): string {
    const items = Array.from({ length: this.#random.whole(3, 7) }, () =>
      this.#fill(this.#random.pick(phrases.items), language),
    );
    return items.map((item) => `- ${item}`).join('\n');
  }

  #table(phrases: Phrases, language: Language): string {
    const row = (cells: readonly string[]) => `| ${cells.map((cell) => this.#fill(cell, language)).join(' | ')} |`;
    const rows = Array.from({ length: this.#random.whole(3, 6) }, () => row(['{C}', '{M}', '{P}']));
    return [row(phrases.columns), '|---|---|---|', ...rows].join('\n');
  }

  #fill(phrase: string, language: Language): string {
    return phrase.replace(/\{(\w)\}/g, (_, slot: string) => this.#slot(slot, language));
  }

  #slot(slot: string, language: Language): string {
    const chinese = language !== 'en';
    switch (slot) {
      case 'C':
        return this.#name(this.#random.pick(this.#companies), language);
      case 'K':
        return this.#name(this.#random.pick(this.#chips), language);
      case 'Y':
        return String(this.#random.whole(2023, 2027));
      case 'M':
        return this.#money(language);
      case 'P':
        return `${this.#random.whole(2, 180)}%`;
      case 'G':
        return `${this.#random.pick([80, 96, 141, 192, 288])}${chinese ? 'GB' : ' GB'}`;
      case 'B':
        return `${(this.#random.whole(20, 130) / 10).toFixed(1)} TB/s`;
      default:
        return chinese ? `${this.#random.whole(1, 90)}万` : `${this.#random.whole(10, 900)},000`;
    }
  }

  #name({ names }: Entity, language: Language): string {
    if (language === 'en') return names.en;
    return names[language === 'hans' ? 'zh-Hans' : 'zh-Hant'] ?? names.en;
  }

  #money(language: Language): string {
    const amount = this.#random.whole(10, 1900);
    if (language === 'en') return this.#random.chance(0.5) ? `$${amount} billion` : `$${amount}bn`;
    return `${amount}${language === 'hans' ? '亿' : '億'}美元`;
  }
}

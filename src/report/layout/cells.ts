/** Cells that several reports share: names, places, values and sources in a language. */

import { endOfDate } from '../../dataset/dates.ts';
import type { Attributes, LocalText } from '../../dataset/model.ts';
import { attributeWords, dataWord } from '../dataWords.ts';
import { countText, naturalValue } from '../naturalValue.ts';
import { isWebLink } from '../publicValue.ts';
import type { NotePlace, PublicSource, PublicValue, ReportLang } from '../report.ts';
import { type WordingKey, word } from '../wording.ts';
import type { Cell, Column, Tone } from './layout.ts';

/** Text in a language, with English where there is no translation. */
export function localText(text: LocalText, lang: ReportLang): string {
  return text[lang] ?? (lang === 'zh-Hant' ? text['zh-Hans'] : undefined) ?? text.en;
}

/** Words cells in one language, with the names that a report carries. */
export class Cells {
  readonly lang: ReportLang;
  private readonly names: Readonly<Record<string, LocalText>>;

  constructor(lang: ReportLang, names: Readonly<Record<string, LocalText>> = {}) {
    this.lang = lang;
    this.names = names;
  }

  word(key: WordingKey, ...values: readonly (string | number)[]): string {
    return word(this.lang, key, ...values);
  }

  /** Column heads; a key marked with `#` holds numbers, one marked with `?` a few values to choose from. */
  columns(...keys: readonly string[]): Column[] {
    return keys.map((key) => ({
      title: this.word(`column.${key.replace(/^[#?]/, '')}` as WordingKey),
      ...(key.startsWith('#') ? { number: true } : {}),
      ...(key.startsWith('?') ? { choice: true } : {}),
    }));
  }

  /** The name of an entity or metric, or its id where the report has no name for it. */
  name(id: string | null): string {
    const names = id === null ? undefined : this.names[id];
    return names ? localText(names, this.lang) : (id ?? '');
  }

  /** `Google · capital expenditure · 2025 · scope chip`. */
  what(of: { entity?: string | null; metric: string | null; period: string | null; attributes: Attributes }): string {
    const attributes = this.attributes(of.attributes);
    return [this.name(of.entity ?? null), this.name(of.metric), of.period ?? '', attributes]
      .filter(Boolean)
      .join(' · ');
  }

  /** A kind, basis, rule or severity in the language. */
  data(word: string): string {
    return dataWord(word, this.lang);
  }

  /** Attributes in one line: `BF16, dense`. That a value is the writer's own or a former one is its verdict. */
  attributes({ own: _, previous: __, ...attributes }: Attributes): string {
    return attributeWords(attributes, this.lang);
  }

  place(place: NotePlace): Cell {
    return { text: `${place.file}:${place.line}`, place };
  }

  value(value: PublicValue | null): Cell {
    return value ? { text: this.valueText(value), sort: value.low } : text('');
  }

  /** A value in the words of the language. */
  valueText(value: Pick<PublicValue, 'text'>): string {
    return naturalValue(value.text, this.lang);
  }

  asOf(value: PublicValue | null): Cell {
    return value ? date(value.asOf) : text('');
  }

  source(value: PublicValue | null): Cell {
    return value ? sourceCell(value.source) : text('');
  }
}

/** A cell of mere text. */
export function text(value: string, tone?: Tone): Cell {
  return tone ? { text: value, tone } : { text: value };
}

/** A cell that holds a count or other number. */
export function number(value: number | null): Cell {
  return value === null ? { text: '' } : { text: countText(value), sort: value };
}

/** A cell that holds a date; a bare month or year sorts as its last day. */
export function date(value: string | null): Cell {
  return value ? { text: value, sort: Date.parse(endOfDate(value)) } : { text: '' };
}

/** Title and publisher of a source, linked where it has an address. */
export function sourceCell(source: PublicSource | null): Cell {
  if (!source) return text('');
  const words = [source.title, source.publisher].filter(Boolean).join(' — ');
  return source.url && isWebLink(source.url) ? { text: words, url: source.url } : text(words);
}

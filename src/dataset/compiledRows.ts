/**
 * The rows of entities as columns. A text column is one string, which JSON reads at once, where thousands of short arrays and
 * strings would have to be made one by one. A row, its series above all, is put together when it is asked for: a note asks for few.
 */
import type { CompiledEntity } from './compiledEntity.ts';
import type { CompiledSeries, CompiledText } from './compiledForm.ts';
import type { Relations } from './model.ts';

/** All entities, in order. */
export interface CompiledEntities {
  /** A letter for each kind. */
  readonly kinds: string;
  /** One part an entity, by LINE, empty where the row has none; aliases are parted by TAB. */
  readonly ids: string;
  readonly en: string;
  readonly hans: string;
  readonly hant: string;
  readonly aliases: string;
  readonly makers: string;
  /** To the base RADIX. */
  readonly summaries: string;
  /** What else some rows have: the place, then the parts from `series` on without summary, aliases and maker. */
  readonly rest: readonly (readonly unknown[])[];
}

const FIRST_KIND = 'a'.charCodeAt(0);
/** What parts the rows of a column and the aliases of a row: no name has them, and JSON writes each as one character, unlike a line end. */
const LINE = '|';
const TAB = '^';
const RADIX = 36;
/** Stands for the quotes of JSON inside a string of JSON, where each would take two characters; in texts it is escaped. */
const QUOTE = '`';
/** How a Traditional name is written that follows from the Simplified one, by CompiledText. */
const SAME = '=';
const REWRITTEN = '~';

/** The series of an entity as text. */
export function packSeries(series: readonly CompiledSeries[]): string {
  return JSON.stringify(series).replaceAll(QUOTE, '\\u0060').replaceAll('"', QUOTE);
}

/** The series in a text of `packSeries`. */
export function unpackSeries(text: string): readonly CompiledSeries[] {
  return JSON.parse(text.replaceAll(QUOTE, '"')) as readonly CompiledSeries[];
}

/** The id that most entities have: their English name in small letters and hyphens. Also for many names, one a line. */
export function idsOf(names: string): string {
  return names
    .toLowerCase()
    .replace(/[^a-z0-9\n]+/g, '-')
    .replace(/^-|-$/gm, '');
}

/** The columns of rows. Throws where a name has a character that parts them. */
export function packRows(rows: readonly CompiledEntity[]): CompiledEntities {
  return {
    kinds: rows.map(([, kind]) => String.fromCharCode(FIRST_KIND + kind)).join(''),
    ids: column(rows, ([id]) => id || ''),
    en: column(rows, ([, , [en]]) => en),
    hans: column(rows, ([, , [, hans]]) => hans || ''),
    hant: column(rows, ([, , [, , hant]]) => (hant === 1 ? SAME : hant === 2 ? REWRITTEN : hant || '')),
    aliases: rows.map(({ 5: aliases }) => (aliases || []).map(checked).join(TAB)).join(LINE),
    makers: column(rows, ({ 9: relations }) => parted(relations).maker),
    summaries: column(rows, ({ 4: summary }) => (summary || 0).toString(RADIX).replace(/^0$/, '')),
    rest: rows.flatMap((row, place) => {
      const [, , , series = 0, , , pinyin = 0, caseSensitive = 0, needsContext = 0, relations, ...more] = row;
      const parts = [series, pinyin, caseSensitive, needsContext, parted(relations).others, ...more];
      const length = parts.findLastIndex((part) => part !== 0) + 1;
      return length === 0 ? [] : [[place, ...parts.slice(0, length)]];
    }),
  };
}

function column(rows: readonly CompiledEntity[], textOf: (row: CompiledEntity) => string): string {
  return rows.map((row) => checked(textOf(row))).join(LINE);
}

function checked(text: string): string {
  if (/[|^\n]/.test(text)) throw new Error(`A name has a character that parts names: ${JSON.stringify(text)}`);
  return text;
}

/** The maker, and the other relations, if any. */
function parted(relations: CompiledEntity[9]): { readonly maker: string; readonly others: Relations | 0 } {
  if (typeof relations === 'string') return { maker: relations, others: 0 };
  const { maker = '', ...others } = relations || {};
  return { maker, others: Object.keys(others).length === 0 ? 0 : others };
}

/** The lines of the columns. */
interface Lines {
  readonly en: readonly string[];
  readonly hans: readonly string[];
  readonly hant: readonly string[];
  readonly aliases: readonly string[];
  readonly makers: readonly string[];
  readonly summaries: readonly string[];
  readonly rest: ReadonlyMap<number, readonly unknown[]>;
}

/** Columns, to take rows from. Only the ids are read at once. */
export class CompiledRows {
  /** The id of each row. */
  readonly ids: readonly string[];
  readonly #columns: CompiledEntities;
  readonly #own: readonly string[];
  #lines: Lines | null = null;

  constructor(columns: CompiledEntities) {
    this.#columns = columns;
    this.#own = columns.ids.split(LINE);
    const ids = idsOf(columns.en.replaceAll(LINE, '\n')).split('\n');
    for (let place = 0; place < ids.length; place++) ids[place] = this.#own[place] || (ids[place] as string);
    this.ids = columns.kinds === '' ? [] : ids;
  }

  /** The row at a place. */
  row(place: number): CompiledEntity {
    this.#lines ??= linesOf(this.#columns);
    const lines = this.#lines;
    const [, series, pinyin, caseSensitive, needsContext, others, ...more] = lines.rest.get(place) ?? NONE;
    const aliases = lines.aliases[place];
    const maker = lines.makers[place] || 0;
    const row = [
      this.#own[place] || 0,
      this.#columns.kinds.charCodeAt(place) - FIRST_KIND,
      namesOf(lines, place),
      series || 0,
      Number.parseInt(lines.summaries[place] || '0', RADIX),
      aliases ? aliases.split(TAB) : 0,
      pinyin || 0,
      caseSensitive || 0,
      needsContext || 0,
      maker && others ? { maker, ...(others as Relations) } : others || maker,
      ...more,
    ];
    return row as unknown as CompiledEntity;
  }
}

function linesOf({ en, hans, hant, aliases, makers, summaries, rest }: CompiledEntities): Lines {
  return {
    en: en.split(LINE),
    hans: hans.split(LINE),
    hant: hant.split(LINE),
    aliases: aliases.split(LINE),
    makers: makers.split(LINE),
    summaries: summaries.split(LINE),
    rest: new Map(rest.map((row) => [row[0] as number, row])),
  };
}

function namesOf({ en, hans, hant }: Lines, place: number): CompiledText {
  const traditional = hant[place];
  const how = traditional === SAME ? 1 : traditional === REWRITTEN ? 2 : traditional || 0;
  return [en[place] as string, hans[place] || 0, how];
}

const NONE: readonly never[] = [];

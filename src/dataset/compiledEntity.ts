/** An entity in the compiled dataset, without its series: what hundreds of names-only entities consist of, so kept short. */
import type { Absent, CompiledSeries, CompiledText } from './compiledForm.ts';
import { localTextOf } from './compiledForm.ts';
import { idsOf, packSeries } from './compiledRows.ts';
import type { Entity, EntityKind, FormerName, LocalText, Origin, Relations } from './model.ts';
import { chineseNamesOf, spellingsOf } from './syllables.ts';
import { rewritten } from './writtenForms.ts';

const KINDS: readonly EntityKind[] = [
  'chip',
  'system',
  'instance',
  'technology',
  'company',
  'lab',
  'organisation',
  'model',
  'facility',
  'standard',
  'programme',
];

/** A name by its place among names and aliases; one that is neither, in full. */
type NameRef = number | string;

/** Absent parts are 0, or left out at the end. */
export type CompiledEntity = readonly [
  /** 0 where it follows from the English name. */
  id: string | Absent,
  kind: number,
  names: CompiledText,
  /** As text, by `packSeries`. */
  series?: string | Absent,
  /** Place in `summaries`, from 1. */
  summary?: number,
  aliases?: readonly string[] | Absent,
  /** Where it does not follow from `syllables`. */
  pinyin?: readonly string[] | Absent,
  caseSensitive?: readonly NameRef[] | Absent,
  needsContext?: readonly NameRef[] | Absent,
  /** The maker alone, where nothing else is known. */
  relations?: Relations | string | Absent,
  /** Own sources: places in `sources`. */
  ownSources?: readonly number[] | Absent,
  fiscalYearEnd?: string | Absent,
  formerNames?: readonly FormerName[] | Absent,
  /** File and line; 0: the first line of the file that is named for the id, in the folder of the kind; -1: unknown. */
  origin?: readonly [string, number] | Absent | -1,
];

/** What the head of an entity refers to. */
export interface EntityTables {
  /** Folder of each kind, by place in KINDS. */
  readonly folders: readonly string[];
  readonly summaries: readonly LocalText[];
  /** What `pinyin` is of an entity with a Chinese name. */
  readonly spelled: PropertyDescriptor;
  /** Simplified → traditional character. */
  readonly traditional: ReadonlyMap<string, string>;
}

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

const EMPTY: readonly never[] = [];
const NO_RELATIONS: Relations = {};

/** The folder in which most entities of each kind are. */
export function foldersOf(entities: readonly Entity[]): readonly string[] {
  return KINDS.map((kind) => {
    const file = entities.find((each) => each.kind === kind)?.origin?.file ?? '';
    return file.slice(0, Math.max(0, file.lastIndexOf('/')));
  });
}

/** The row of an entity; `summary` is the place of its summary. */
export function packEntity(
  entity: Entity,
  rest: {
    readonly folders: readonly string[];
    readonly summary: number;
    readonly pinyin: readonly string[];
    readonly readings: ReadonlyMap<string, string>;
    readonly traditional: ReadonlyMap<string, string>;
    readonly ownSources: readonly number[];
    readonly series: readonly CompiledSeries[];
  },
): CompiledEntity {
  const { names, aliases } = entity;
  const all = allNames(names, aliases);
  const refer = (listed: readonly string[]) => filled(listed.map((name) => (all.indexOf(name) + 1 || name) as NameRef));
  return trimmed([
    entity.id === idsOf(names.en) ? 0 : entity.id,
    KINDS.indexOf(entity.kind),
    compileNames(names, rest.traditional),
    rest.series.length === 0 ? 0 : packSeries(rest.series),
    rest.summary,
    filled(aliases),
    areEqual(rest.pinyin, spellingsOf(entity, rest.readings)) ? 0 : rest.pinyin,
    refer(entity.caseSensitive),
    refer(entity.needsContext),
    packRelations(entity.relations),
    filled(rest.ownSources),
    entity.fiscalYearEnd ?? 0,
    filled(entity.formerNames),
    packOrigin(entity, rest.folders),
  ]) as unknown as CompiledEntity;
}

/** The entity of a row. */
export function unpackEntity(
  row: CompiledEntity,
  { folders, summaries, spelled, traditional }: EntityTables,
  layer: string,
): Entity {
  const names = localTextOf(row[2], traditional);
  const id = row[0] || idsOf(names.en);
  const kind = KINDS[row[1]] as EntityKind;
  const aliases = row[5] || EMPTY;
  const all = row[7] || row[8] ? allNames(names, aliases) : EMPTY;
  const entity: Writable<Entity> = {
    id,
    kind,
    names,
    aliases,
    caseSensitive: row[7] ? row[7].map((each) => nameOf(each, all)) : EMPTY,
    needsContext: row[8] ? row[8].map((each) => nameOf(each, all)) : EMPTY,
    formerNames: row[12] || EMPTY,
    relations: typeof row[9] === 'string' ? { maker: row[9] } : row[9] || NO_RELATIONS,
  };
  const origin = unpackOrigin(row[13] ?? 0, fileNamedFor(id, folders[row[1]] ?? ''), layer);
  if (row[4]) entity.summary = summaries[row[4] - 1] as LocalText;
  if (row[11]) entity.fiscalYearEnd = row[11];
  if (row[6]) entity.pinyin = row[6];
  else if (chineseNamesOf(entity).length > 0) Object.defineProperty(entity, 'pinyin', spelled);
  if (origin) entity.origin = origin;
  return entity;
}

/**
 * The property `pinyin` of entities: only completion and look-up ask for it, and of thousands of entities. One for all of them,
 * so that they have one shape, which is what makes reading any of their other properties quick.
 */
export function spelledWhenAsked(readings: ReadonlyMap<string, string>): PropertyDescriptor {
  const known = new WeakMap<Entity, readonly string[]>();
  function get(this: Entity): readonly string[] {
    let pinyin = known.get(this);
    if (!pinyin) {
      pinyin = spellingsOf(this, readings);
      known.set(this, pinyin);
    }
    return pinyin;
  }
  return { get, enumerable: true, configurable: true };
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** A text by language; a Traditional one that is written like the Simplified one is 1. */
export function compileText(text: LocalText): CompiledText {
  const { 'zh-Hans': hans = 0, 'zh-Hant': hant = 0 } = text;
  return trimmed([text.en, hans, hant !== 0 && hant === hans ? 1 : hant]) as unknown as CompiledText;
}

function compileNames(names: LocalText, traditional: ReadonlyMap<string, string>): CompiledText {
  const row = compileText(names);
  const { 'zh-Hans': hans, 'zh-Hant': hant } = names;
  return hans !== undefined && hant !== hans && rewritten(hans, traditional) === hant ? [names.en, hans, 2] : row;
}

/** Without the absent parts at its end. */
export function trimmed(row: readonly unknown[]): readonly unknown[] {
  return row.slice(0, row.findLastIndex((part) => part !== 0) + 1);
}

/** The list, or 0 where it is empty. */
export function filled<Item>(list: readonly Item[]): readonly Item[] | Absent {
  return list.length > 0 ? list : 0;
}

function allNames(names: LocalText, aliases: readonly string[]): readonly string[] {
  return [names.en, names['zh-Hans'] ?? '', names['zh-Hant'] ?? '', ...aliases];
}

function nameOf(ref: NameRef, all: readonly string[]): string {
  return typeof ref === 'string' ? ref : (all[ref - 1] as string);
}

function fileNamedFor(id: string, folder: string): string {
  return `${folder === '' ? '' : `${folder}/`}${id}.yaml`;
}

function packRelations(relations: Relations): CompiledEntity[9] {
  const [first, ...more] = Object.keys(relations);
  if (first === undefined) return 0;
  return more.length === 0 && relations.maker !== undefined ? relations.maker : relations;
}

function packOrigin({ id, kind, origin }: Entity, folders: readonly string[]): CompiledEntity[13] {
  if (!origin) return -1;
  const usual = origin.line === 1 && origin.file === fileNamedFor(id, folders[KINDS.indexOf(kind)] ?? '');
  return usual ? 0 : [origin.file, origin.line];
}

function unpackOrigin(origin: NonNullable<CompiledEntity[13]>, usual: string, layer: string): Origin | undefined {
  if (origin === -1) return undefined;
  return origin === 0 ? { layer, file: usual, line: 1 } : { layer, file: origin[0], line: origin[1] };
}

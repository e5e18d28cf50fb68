/** The names of an entity as the lexicon looks for them. */
import { listingOf } from '../dataset/listings.ts';
import type { Entity, EntityKind } from '../dataset/model.ts';
import type { Script } from '../quantity/quantity.ts';
import type { Fold } from './fold.ts';

export interface NameEntry {
  readonly entity: string;
  readonly kind: EntityKind;
  /** The name in normal form, with its letter case. */
  readonly name: string;
  readonly caseSensitive: boolean;
  readonly needsContext: boolean;
  /** The bare code of a listing: it counts in brackets right after a name of the same company, as in 台积电（2330）. */
  readonly afterName: boolean;
  readonly formerUntil: string | null;
  /** The Chinese script that alone has this name: 超微 is AMD in 繁體, not in 简体. */
  readonly onlyIn: Script | null;
}

/** Every form of every name, once. A product's name with its maker's before it is left out: that is two names. */
export function nameEntriesOf(entity: Entity, maker: Entity | undefined, fold: Fold): NameEntry[] {
  const { id, kind, aliases } = entity;
  const cased = new Set(entity.caseSensitive);
  const context = new Set(entity.needsContext);
  const former = new Map(entity.formerNames.map(({ name, until }) => [name, until]));
  const all = namesOf(entity);
  // DeepSeek R1 is one name, though R1 alone is short for it.
  const whole = kind === 'model' ? all.filter((name) => !context.has(name)) : all;
  const plain = new Set(whole.map((name) => fold.normal(name).toLowerCase()));
  const prefixes = maker ? namesOf(maker).map((name) => fold.normal(name).toLowerCase()) : [];
  const entries = new Map<string, NameEntry>();
  const { hans, hant } = chineseNames(entity, fold);
  const add = (text: string, form: Partial<NameEntry>) => {
    const name = fold.normal(text).trim();
    if (name.length < (form.afterName ? 1 : 2) || entries.has(name)) return;
    const flags = { caseSensitive: cased.has(text), needsContext: context.has(text), afterName: false };
    const onlyIn = hans === hant ? null : name === hans ? 'hans' : name === hant ? 'hant' : null;
    entries.set(name, { entity: id, kind, name, ...flags, formerUntil: former.get(text) ?? null, onlyIn, ...form });
  };
  for (const name of all) if (!isJoined(fold.normal(name).toLowerCase(), prefixes, plain)) add(name, {});
  for (const listing of aliases.map(listingOf)) {
    for (const form of listing?.forms ?? []) add(form, { caseSensitive: true });
    for (const form of listing?.afterName ?? []) add(form, { caseSensitive: true, afterName: true });
  }
  return [...entries.values()];
}

function namesOf({ names, aliases, formerNames }: Entity): string[] {
  const { en, 'zh-Hans': hans = en, 'zh-Hant': hant = en } = names;
  return [en, hans, hant, ...aliases, ...formerNames.map(({ name }) => name)];
}

function chineseNames({ names }: Entity, fold: Fold) {
  const [hans = null, hant = null] = [names['zh-Hans'], names['zh-Hant']].map((name) => name && fold.normal(name));
  return { hans, hant };
}

/** Whether a name is that of the maker and then another one of the product: 昆仑芯M100, Etched Sohu. */
function isJoined(name: string, prefixes: readonly string[], names: ReadonlySet<string>): boolean {
  return prefixes.some((prefix) => name.startsWith(prefix) && names.has(name.slice(prefix.length).trim()));
}

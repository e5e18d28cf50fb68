/** From what someone types to an entity: any name, alias, ticker or former name, in any script and letter case. */
import { listingOf } from '../dataset/listings.ts';
import type { Dataset, Entity } from '../dataset/model.ts';
import { nearest } from '../dataset/suggest.ts';
import { UsageError } from './usageError.ts';

/** The entity of a query. Throws a UsageError that lists what was near where it is not clear. */
export function findEntity(query: string, dataset: Dataset): Entity {
  const found = searchEntities(query, dataset);
  const [first] = found;
  if (first && found.length === 1) return first;
  if (first) throw new UsageError(`“${query}” may be ${listed(found)}. Say which.`);
  const guess = nearest(query, [...dataset.entities.values()].flatMap(namesOf));
  throw new UsageError(`The dataset has no entity “${query}”.${guess ? ` Did you mean “${guess}”?` : ''}`);
}

/** Exact matches, else those that begin so, else those that contain it. */
export function searchEntities(query: string, dataset: Dataset): Entity[] {
  const wanted = folded(query);
  if (wanted === '') return [];
  const entities = [...dataset.entities.values()];
  const byId = dataset.entities.get(query);
  if (byId) return [byId];
  for (const fits of FITS) {
    const found = entities.filter((entity) => namesOf(entity).some((name) => fits(folded(name), wanted)));
    if (found.length > 0) return found;
  }
  return [];
}

const FITS: readonly ((name: string, wanted: string) => boolean)[] = [
  (name, wanted) => name === wanted,
  (name, wanted) => name.startsWith(wanted),
  (name, wanted) => name.includes(wanted),
];

function namesOf(entity: Entity): string[] {
  const { en, 'zh-Hans': hans = en, 'zh-Hant': hant = en } = entity.names;
  const former = entity.formerNames.map(({ name }) => name);
  const listed = entity.aliases.flatMap((alias) => listingOf(alias)?.forms ?? []);
  return [entity.id, en, hans, hant, ...entity.aliases, ...listed, ...former, ...(entity.pinyin ?? [])];
}

/** Width, letter case, blanks and hyphens do not count. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, '');
}

const MOST = 12;

function listed(entities: readonly Entity[]): string {
  const names = entities.slice(0, MOST).map((entity) => `${entity.names.en} (${entity.id})`);
  return entities.length > MOST ? `${names.join(', ')} …` : names.join(', ');
}

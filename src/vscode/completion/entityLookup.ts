/** Finds entities by the beginning of any of their names: in any script, by alias, ticker, former name or pinyin. */
import type { Fold } from '../../analysis/fold.ts';
import type { Dataset, Entity } from '../../dataset/model.ts';

export type NameKind = 'name' | 'alias' | 'pinyin';

export interface FoundEntity {
  readonly entity: Entity;
  /** The name that the typed text begins, as the dataset writes it. */
  readonly by: string;
  readonly kind: NameKind;
  readonly exact: boolean;
}

interface Entry extends Omit<FoundEntity, 'exact'> {
  /** Folded and in lower case: what is searched. */
  readonly key: string;
}

const ORDER: Readonly<Record<NameKind, number>> = { name: 0, alias: 1, pinyin: 2 };

export class EntityLookup {
  /** Sorted by key. */
  readonly #entries: readonly Entry[];

  constructor(
    dataset: Dataset,
    private readonly fold: Fold,
  ) {
    const entries = [...dataset.entities.values()].flatMap((entity) =>
      namesOf(entity).map(([by, kind]) => ({ entity, by, kind, key: this.#key(by) })),
    );
    this.#entries = entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : ORDER[a.kind] - ORDER[b.kind]));
  }

  /** Entities with a name that begins so, each once, by its best name; exact ones and names first. */
  startingWith(typed: string, limit: number, pinyin = true): readonly FoundEntity[] {
    const key = this.#key(typed);
    if (key === '') return [];
    const best = new Map<string, FoundEntity>();
    for (let at = this.#firstFrom(key); at < this.#entries.length; at++) {
      const entry = this.#entries[at] as Entry;
      if (!entry.key.startsWith(key)) break;
      if (entry.kind === 'pinyin' && !pinyin) continue;
      const found = { entity: entry.entity, by: entry.by, kind: entry.kind, exact: entry.key === key };
      const rival = best.get(entry.entity.id);
      if (rival === undefined || rank(found) < rank(rival)) best.set(entry.entity.id, found);
    }
    return [...best.values()].sort((a, b) => rank(a) - rank(b) || a.by.length - b.by.length).slice(0, limit);
  }

  /** The entity that is called exactly so. */
  named(name: string): Entity | undefined {
    return this.startingWith(name, 1, false).find(({ exact }) => exact)?.entity;
  }

  #key(text: string): string {
    return this.fold.normal(text).toLowerCase().trim();
  }

  #firstFrom(key: string): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle] as Entry).key < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function rank({ exact, kind }: FoundEntity): number {
  return (exact ? 0 : 3) + ORDER[kind];
}

function namesOf(entity: Entity): readonly (readonly [string, NameKind])[] {
  const names = Object.values<string>({ ...entity.names });
  const aliases = [entity.id, ...entity.aliases, ...entity.formerNames.map(({ name }) => name)];
  return [
    ...names.map((name) => [name, 'name'] as const),
    ...aliases.map((name) => [name, 'alias'] as const),
    ...(entity.pinyin ?? []).map((name) => [name, 'pinyin'] as const),
  ];
}

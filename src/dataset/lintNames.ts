/** Names by which a mention could not be told apart. */
import type { LintContext } from './lint.ts';
import type { Entity } from './model.ts';

interface Claimant {
  readonly entity: Entity;
  readonly name: string;
}

/** Names and aliases that two entities share, unless one of them asks for support from the context. */
export function aliasCheck({ entities, report }: LintContext): void {
  const claimants = new Map<string, Claimant>();
  for (const { entity } of entities) {
    for (const name of new Set(allNames(entity))) {
      const key = name.toLowerCase();
      const first = claimants.get(key);
      if (first === undefined) claimants.set(key, { entity, name });
      else if (clash(first, { entity, name })) {
        const both = { alias: name };
        report(entity, 'warning', 'shared-alias', {
          ...both,
          entity: first.entity.id,
          file: first.entity.origin?.file ?? '',
        });
      }
    }
  }
}

function clash(a: Claimant, b: Claimant): boolean {
  if (a.entity.id === b.entity.id) return false;
  if ([a, b].some(({ entity, name }) => entity.needsContext.includes(name))) return false;
  const exact = [a, b].some(({ entity, name }) => entity.caseSensitive.includes(name));
  return !exact || a.name === b.name;
}

/** `caseSensitive` and `needsContext` list names that exist; anything else is a slip of the pen. */
export function listedNamesCheck({ entities, report }: LintContext): void {
  for (const { entity } of entities) {
    const names = new Set(allNames(entity));
    for (const list of ['caseSensitive', 'needsContext'] as const) {
      for (const name of entity[list]) {
        if (!names.has(name)) report(entity, 'warning', 'case-unknown', { name, list });
      }
    }
  }
}

function allNames(entity: Entity): readonly string[] {
  return [...Object.values(entity.names), ...entity.aliases, ...entity.formerNames.map((former) => former.name)];
}

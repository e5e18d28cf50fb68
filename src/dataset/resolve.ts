/** Turns the checked parts of an entity file into an entity: looks up what they refer to. */
import { defined } from './defined.ts';
import type { LayerEntity } from './layer.ts';
import type { Entity, Relations, Source } from './model.ts';
import { problem } from './problem.ts';
import type { ReadEntity } from './read.ts';
import type { ResolveContext } from './resolveContext.ts';
import { FigureResolver } from './resolveFigures.ts';
import type { RawSource } from './schema.ts';
import { guessed } from './schemaProblems.ts';
import type { Path } from './yamlPlaces.ts';

/** The entity with its series; null where it lacks what it needs. All problems go to the context. */
export function resolveEntity(read: ReadEntity, context: ResolveContext): LayerEntity | null {
  const entity = entityOf(read, context);
  if (entity === null) return null;
  const sources = sourcesOf(read.sources);
  return { entity, sources, series: new FigureResolver(read, entity, sources, context).all() };
}

/** Sources by key, from their checked parts. */
export function sourcesOf(raw: Readonly<Record<string, RawSource>>): ReadonlyMap<string, Source> {
  return new Map(Object.entries(raw).map(([key, source]) => [key, defined({ key, ...source }) as Source]));
}

function entityOf(read: ReadEntity, context: ResolveContext): Entity | null {
  const { head, document } = read;
  const earlier = context.earlier(head.id);
  const kind = head.kind ?? earlier?.kind;
  const names = head.names ?? earlier?.names;
  const place = document.rangeOf(['id']);
  const stated = Object.keys(document.data as object);
  for (const [key, value] of Object.entries({ kind, names })) {
    if (value !== undefined || stated.includes(key)) continue;
    context.problems.push(problem(document.file, place, 'error', 'missing', { key }));
  }
  if (kind === undefined || names === undefined) return null;
  context.places.set(head.id, { file: document.file, ...place });
  return defined({
    id: head.id,
    kind,
    names: defined(names),
    aliases: head.aliases ?? [],
    caseSensitive: head.caseSensitive ?? [],
    needsContext: head.needsContext ?? [],
    formerNames: head.formerNames ?? [],
    summary: head.summary && defined(head.summary),
    relations: relationsOf(read, context),
    fiscalYearEnd: head.fiscalYearEnd,
    origin: { layer: context.layer, file: document.file, line: place.line },
  });
}

function relationsOf(read: ReadEntity, context: ResolveContext): Relations {
  const known = (target: string, path: Path): boolean => {
    if (context.entityIds.has(target)) return true;
    const place = read.document.rangeOf(['relations', ...path]);
    const reason = guessed('unknown-entity', { entity: target }, target, [...context.entityIds]);
    context.problems.push(problem(read.document.file, place, 'warning', ...reason));
    return false;
  };
  const kept = Object.entries(read.head.relations ?? {}).map(([name, target]) => {
    if (Array.isArray(target)) return [name, target.filter((each, index) => known(each, [name, index]))] as const;
    return [name, typeof target === 'string' && known(target, [name]) ? target : undefined] as const;
  });
  return defined(Object.fromEntries(kept)) as Relations;
}

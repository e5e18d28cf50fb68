/** What a figure states where no cue says so: by who it is of, and how it is announced. */

import type { Dataset, Entity } from '../dataset/model.ts';
import { WORD } from './lexicon.ts';
import { type Draft, sentenceOf, wordsWithin, wordValue } from './scene.ts';
import { lead } from './within.ts';

/** Evidence of a metric that no word beside the figure gives, or none that means it alone; a figure that goes on from such a one has no better. */
export const CARRIED: ReadonlySet<string> = new Set(['topic', 'guidance', 'cloud-unit', 'growth', 'usual', 'weak-cue']);

const GREW = /(?:\bgrew|\bgrowing|\bgrowth|增长|增速|年增|季增|成长)[^,，。;；]{0,12}$/i;

/** `AWS grew 20%`: said of a company without another word, growth is of revenue. */
export function grewAlone({ against, entity, kind, quantity, scan }: Draft): boolean {
  if (kind !== 'change' || quantity.dimension !== 'percent' || against === 'day' || against === 'week') return false;
  if (entity?.value.kind !== 'company' || entity.evidence.name !== 'name-before') return false;
  return GREW.test(lead(scan.normal, quantity.start, 24));
}

const CLOUD = /cloud|云|雲|\bAWS\b|azure|\bOCI\b/i;

/** AWS, Azure, 谷歌云: the part of a company that is its cloud. */
export function isCloudUnit(entity: Entity | null, dataset: Dataset): boolean {
  const parent = entity?.relations.parent ?? null;
  if (entity?.kind !== 'company' || parent === null || !dataset.entities.has(parent)) return false;
  return CLOUD.test(Object.values(entity.names).join(' ')) || dataset.series(entity.id, 'revenue-cloud').length > 0;
}

/** `The company sees $91bn`, 财测, the Street at $87bn: what a company guides to, and others expect of it, is its revenue. */
export function isGuided(draft: Draft): boolean {
  const { start } = sentenceOf(draft);
  return wordsWithin(draft.scan, WORD.basis, start, draft.quantity.start).some((token) => {
    const basis = wordValue(token, 'basis');
    return basis === 'guidance' || basis === 'consensus';
  });
}

/** What a figure states where no word of its sentence says so: what the text has been about, who it is of, how it is announced. */
import type { Dataset, Entity, Metric } from '../dataset/model.ts';
import { type Choice, type Draft, sentenceOf, wordsWithin, wordValue } from './scene.ts';

/** Figures whose metric may be carried on: amounts of money, growth, and levels in per cent. */
export function takesTopic(draft: Draft): boolean {
  return draft.quantity.dimension === 'money' || draft.quantity.dimension === 'percent' || draft.kind === 'change';
}

/** How many figures back the topic may lie. */
const TOPIC_REACH = 6;

export interface Topic {
  readonly choice: Choice<Metric>;
  /** The figure it was said of. */
  readonly draft: Draft;
}

/** The metric of a figure shortly before, in this segment or the last one, where the unit fits. */
export function topicBefore(draft: Draft, drafts: readonly Draft[]): Topic | null {
  if (!takesTopic(draft)) return null;
  for (let at = drafts.length - 1; at >= 0 && at >= drafts.length - TOPIC_REACH; at--) {
    const before = drafts[at] as Draft;
    if (draft.scan.segment.index - before.scan.segment.index > 1) break;
    const choice = before.metric && goesOn(draft, before, before.metric.value) ? before.metric : null;
    if (choice && choice.evidence.name !== 'unit')
      return {
        choice: {
          value: choice.value,
          confidence: Math.min(0.5, choice.confidence * 0.6),
          evidence: { name: 'topic' },
        },
        draft: before,
      };
  }
  return null;
}

function goesOn(draft: Draft, before: Draft, metric: Metric): boolean {
  const { dimension } = draft.quantity;
  if (dimension === 'percent' && draft.kind !== 'change')
    return metric.dimension === 'percent' && before.kind !== 'change';
  if (metric.dimension === dimension || before.quantity.dimension === dimension) return true;
  return draft.kind === 'change' && metric.dimension === 'money';
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
  return wordsWithin(draft.scan, 'basis', start, draft.quantity.start).some((token) => {
    const basis = wordValue(token, 'basis');
    return basis === 'guidance' || basis === 'consensus';
  });
}

/** What a figure is of, where the very next words say so: $28.5bn of free cash flow, $99bn of revenue backlog. */
import type { Dataset, Metric } from '../dataset/model.ts';
import { CUE_TYPES } from './metricFeatures.ts';
import { fitOf } from './metricFit.ts';
import { type Choice, type Draft, wordsWithin } from './scene.ts';
import { ahead } from './within.ts';

/** What may stand between the figure and the word for its metric. */
const OF =
  /^ of (?:(?:its|their|the|total|annual|yearly|quarterly|full-year|net|group|company|reported|adjusted|GAAP|non-GAAP|trailing|future|new) ){0,3}|^ ?的(?:年度|季度|总|全年|单季)?/i;
/** The word is that of a change or part of it instead: $5bn of revenue growth. */
const OTHER_HEAD =
  /^ (?:growth|guidance|increase|decline|upside|downside|share|synergies|opportunity|impact|headwind)/i;

/** The metric that stands behind `of` right after the figure, of words written together the last; null for none. */
export function metricBehind(draft: Draft, dataset: Dataset): Choice<Metric> | null {
  const { quantity, scan } = draft;
  if (quantity.dimension === 'percent' || draft.kind !== 'quantity') return null;
  const start = quantity.end + (OF.exec(ahead(scan.normal, quantity.end, REACH))?.[0].length ?? 0);
  if (start === quantity.end) return null;
  let found: Metric | null = null;
  let end = start;
  for (const token of wordsWithin(scan, CUE_TYPES, quantity.end, start + REACH)) {
    // `of revenue` may be a word itself
    if (token.start - end > (end === start ? 0 : 1) || token.end <= start) break;
    const metric = token.words.flatMap(({ type, value }) =>
      type === 'cue' ? (dataset.metrics.get(value) ?? []) : [],
    )[0];
    if (metric === undefined) break;
    if (fitOf(metric, draft) === 'own dimension') found = metric;
    end = token.end;
  }
  if (found === null || OTHER_HEAD.test(ahead(scan.normal, end, REACH))) return null;
  return { value: found, confidence: OF_IT, evidence: { name: 'cue-after', start, end } };
}

const REACH = 48;
/** How sure it is. */
const OF_IT = 0.95;

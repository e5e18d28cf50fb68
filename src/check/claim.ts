/** Claims: figures that were bound to an entity and a metric. */
import type { Figure } from '../analysis/analysis.ts';
import { CARRIED } from '../analysis/metricDefaults.ts';
import { UNMISTAKABLE } from './metricTraits.ts';

export interface Claim extends Figure {
  readonly entity: string;
  readonly metric: string;
}

export function isClaim(figure: Figure): figure is Claim {
  return figure.entity !== null && figure.metric !== null;
}

/** Whether the text marks the figure: `previous` (a former value it gives itself), `own` (the author's own estimate). */
export function isMarked(figure: Figure, mark: 'previous' | 'own'): boolean {
  return String(figure.attributes[mark] ?? 'false') === 'true';
}

/** How sure the binding is; a bind directive leaves no doubt. */
export function confidenceOf(claim: Figure): number {
  return claim.bound ? 1 : claim.confidence;
}

/** Whether the metric was carried over from elsewhere in the text: enough to find an older value by, not to contradict. */
export function isCarried({ bound, evidence }: Figure): boolean {
  return !bound && evidence.some(({ name }) => CARRIED.has(name));
}

/** Whether nothing but the text elsewhere says which metric it is: neither a word nor a unit that is of that metric alone. */
export function isMetricCarried({ bound, evidence, metric }: Figure): boolean {
  return !bound && CARRIED.has(evidence[0]?.name ?? '') && !UNMISTAKABLE.has(metric ?? '');
}

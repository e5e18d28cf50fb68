/** Levels are compared with levels, growth with growth. */
import type { Series } from '../dataset/model.ts';
import type { FigureKind } from '../quantity/quantity.ts';

const GROWTH_METRIC = /-(?:change|growth)$/;
const SIGNED = /^\s*(?:[~<>≥≤]\s*)?[+\-−]/;

const KINDS = new WeakMap<Series, FigureKind>();

/** What sort of statement the series' values make. */
function seriesKind(series: Series): FigureKind {
  let kind = KINDS.get(series);
  if (kind === undefined) {
    kind = findKind(series);
    KINDS.set(series, kind);
  }
  return kind;
}

function findKind(series: Series): FigureKind {
  const value = series.history.at(-1)?.value ?? series.disputed[0]?.value;
  if (series.attributes.change !== undefined) return value?.unit === 'x' ? 'multiple' : 'change';
  if (value?.unit === 'x') return 'multiple';
  if (value?.unit === 'ratio') return 'ratio';
  if (value?.unit !== '%') return 'quantity';
  return GROWTH_METRIC.test(series.metric) || SIGNED.test(value.text) ? 'change' : 'share';
}

/** Whether a claim of one kind may be held against a series: a growth of 3 % says nothing of a level of 3 %. */
export function isSameKind(claim: { readonly kind: FigureKind; readonly unit: string }, series: Series): boolean {
  const known = seriesKind(series);
  if (claim.kind === known) return true;
  if (claim.kind === 'change' || known === 'change') return isGrowth(claim.kind) && isGrowth(known);
  return claim.kind !== 'multiple' && known !== 'multiple';
}

function isGrowth(kind: FigureKind): boolean {
  return kind === 'change' || kind === 'multiple';
}

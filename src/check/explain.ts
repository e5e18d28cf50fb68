/** What may have happened to a contradicted claim: attributes, scope, period, factor, entity, in this order. */
import type { Dataset, Observation, Series } from '../dataset/model.ts';
import { seriesKey, statedValue } from './candidate.ts';
import type { ClaimContext } from './claimContext.ts';
import { equalsAsWritten } from './equality.ts';
import type { Explanation } from './finding.ts';
import { askedOf, type Fit, match } from './match.ts';
import { madeBy } from './related.ts';
import { scopeSiblings } from './scopeSiblings.ts';
import { findSlip } from './slip.ts';

type Search = (context: ClaimContext) => Explanation | null;

const SEARCHES: readonly Search[] = [otherAttributes, otherScope, otherPeriod, factor, otherEntity];

/** The first explanation that fits, or null. */
export function explainContradiction(context: ClaimContext): Explanation | null {
  for (const search of SEARCHES) {
    const explanation = search(context);
    if (explanation !== null) return explanation;
  }
  return null;
}

function otherAttributes(context: ClaimContext): Explanation | null {
  const siblings = context.match.siblings.filter(({ period }) => period === 'same' || period === 'timeless');
  return fromSeries(context, 'other-attributes', siblings);
}

function otherScope(context: ClaimContext): Explanation | null {
  return fromSeries(context, 'other-attributes', scopeSiblings(context));
}

function otherPeriod(context: ClaimContext): Explanation | null {
  const siblings = context.match.siblings.filter(
    ({ period, attributes }) => period === 'other' && attributes.contradicts.length === 0,
  );
  return fromSeries(context, 'other-period', siblings);
}

function factor(context: ClaimContext): Explanation | null {
  for (const { series } of context.match.firm) {
    for (const { value } of context.knowledge(series).known) {
      const slip = findSlip(context.claim, value);
      if (slip !== null) return { kind: 'factor', ...slip };
    }
  }
  return null;
}

/** Predecessor, successor, then the others of the same maker. */
function otherEntity(context: ClaimContext): Explanation | null {
  const { claim, dataset } = context;
  for (const entity of familyOf(claim.entity, dataset)) {
    if (dataset.series(entity, claim.metric).length === 0) continue;
    const explanation = fromSeries(context, 'other-entity', match(askedOf(claim, entity), dataset).firm);
    if (explanation !== null) return explanation;
  }
  return null;
}

function familyOf(id: string, dataset: Dataset): readonly string[] {
  const entity = dataset.entities.get(id);
  if (entity === undefined) return [];
  const { predecessor, successor, maker } = entity.relations;
  const line = [predecessor, successor].filter((relative) => relative !== undefined);
  const others = maker === undefined ? [] : madeBy(maker, dataset);
  return [...line, ...others.filter((other) => other !== id && !line.includes(other))];
}

function fromSeries(context: ClaimContext, kind: Explanation['kind'], fits: readonly Fit[]): Explanation | null {
  for (const { series } of fits) {
    const equal = equalValue(context, series);
    if (equal !== null) return { kind, series: seriesKey(series), value: statedValue(equal) };
  }
  return null;
}

function equalValue(context: ClaimContext, series: Series): Observation | null {
  const { known } = context.knowledge(series);
  return known.findLast(({ value }) => equalsAsWritten(context.claim, value)) ?? null;
}

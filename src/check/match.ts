/** The series that a claim speaks of, and their siblings: other series of the same entity and metric. */
import type { Dataset, Series } from '../dataset/model.ts';
import { type AttributeFit, fitAttributes, QUALIFIERS } from './attributeFit.ts';
import type { Claim } from './claim.ts';
import { isSameKind } from './figureKind.ts';
import { fitPeriod, type PeriodFit } from './periods.ts';

export interface Fit {
  readonly series: Series;
  readonly period: PeriodFit;
  readonly attributes: AttributeFit;
}

export interface Match {
  /** Series that nothing in the claim contradicts: the claim agrees when it equals the current value of any of them. */
  readonly fits: readonly Fit[];
  /** Those of `fits` that a finding may rest on: right period, and no choice of what is measured. */
  readonly firm: readonly Fit[];
  /** Those of `fits` that the claim could mean but does not say so: no period given, or one of several segments. */
  readonly loose: readonly Fit[];
  /** Series of the same entity and metric that the claim's attributes or period rule out. */
  readonly siblings: readonly Fit[];
}

/** Attributes whose value is an entity: naming it in the sentence states them. */
const ENTITY_ATTRIBUTES = ['counterparty', 'versus', 'lab'];

const NONE: readonly string[] = [];
const NO_MATCH: Match = { fits: [], firm: [], loose: [], siblings: [] };

/** What of a claim decides which series it speaks of. */
export type Asked = Pick<Claim, 'entity' | 'metric' | 'kind' | 'unit' | 'period' | 'attributes'>;

/** What the claim would ask of another entity. */
export function askedOf({ metric, kind, unit, period, attributes }: Asked, entity: string): Asked {
  return { entity, metric, kind, unit, period, attributes };
}

/** `named` gives the other entities in the sentence of the claim; it is only asked where a series needs it. */
export function match(claim: Asked, dataset: Dataset, named: () => readonly string[] = () => NONE): Match {
  const known = dataset.series(claim.entity, claim.metric);
  if (known.length === 0) return NO_MATCH;
  const entity = dataset.entities.get(claim.entity);
  const all = known
    .filter((series) => isSameKind(claim, series))
    .map(
      (series): Fit => ({
        series,
        period: fitPeriod(claim.period, series, entity),
        attributes: withNamed(fitAttributes(claim.attributes, series.attributes, entity?.kind), series, named),
      }),
    );
  const fits = all.filter(isFitting);
  const firm = firmest(fits);
  const loose = fits.filter((fit) => !firm.includes(fit) && fit.attributes.lost.length === 0);
  return { fits, firm, loose, siblings: all.filter((fit) => !isFitting(fit)) };
}

/** Whether no attribute is left open, so that the claim can only mean this series. */
export function isResolved({ attributes, period }: Fit): boolean {
  return attributes.open.length === 0 && attributes.lost.length === 0 && hasPeriod(period);
}

function isFitting({ period, attributes }: Fit): boolean {
  return period !== 'other' && attributes.contradicts.length === 0;
}

function hasPeriod(period: PeriodFit): boolean {
  return period === 'same' || period === 'timeless';
}

/** Where a series says all that the claim says, those that leave out some of it no longer count. */
function firmest(fits: readonly Fit[]): readonly Fit[] {
  const firm = fits.filter(
    ({ period, attributes }) => hasPeriod(period) && attributes.open.every((key) => QUALIFIERS.has(key)),
  );
  const complete = firm.filter(({ attributes }) => attributes.lost.length === 0);
  return complete.length > 0 ? complete : firm;
}

function withNamed(fit: AttributeFit, series: Series, named: () => readonly string[]): AttributeFit {
  if (!fit.open.some((key) => ENTITY_ATTRIBUTES.includes(key))) return fit;
  const open = fit.open.filter(
    (key) => !ENTITY_ATTRIBUTES.includes(key) || !named().includes(series.attributes[key] ?? ''),
  );
  return { ...fit, open };
}

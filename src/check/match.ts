/** The series that a claim speaks of, and their siblings: other series of the same entity and metric. */
import { isCloudUnit } from '../analysis/metricDefaults.ts';
import { kinOf, sameOfHardware } from '../analysis/metricKin.ts';
import { rememberedLast } from '../analysis/rememberedBy.ts';
import type { Dataset, Series } from '../dataset/model.ts';
import { type AttributeFit, fitAttributes, normalValue, QUALIFIERS } from './attributeFit.ts';
import type { Claim } from './claim.ts';
import { isSameKind } from './figureKind.ts';
import { CLUSTER_COUNTS } from './metricTraits.ts';
import { fitPeriod, isOfPart, type PeriodFit } from './periods.ts';

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
  /** Whether the entity has no series of the claim's metric, and these are of one that is said in the same words. */
  readonly isOfKin: boolean;
}

/** On what footing a value is: of two there are of each, one is twice the other. */
export const FOOTINGS: ReadonlySet<string> = new Set(['sparsity', 'direction']);

/** Attributes whose value is an entity: naming it in the sentence states them. */
const ENTITY_ATTRIBUTES = ['counterparty', 'versus', 'lab'];

/** What a number counts in where nobody says otherwise. */
const USUAL_DEFINITIONS: ReadonlySet<string> = new Set(['gaap', 'total', 'run-rate', 'cumulative']);

/** Definitions of which a number has one only. */
const RIVALS: readonly (readonly string[])[] = [
  ['gaap', 'non-gaap'],
  ['gaap', 'adjusted'],
  ['pre-money', 'post-money'],
  ['active', 'contracted'],
  ['cash', 'gross'],
  ['ifrs', 'non-ifrs'],
];
/** Those whose words leave no doubt: a series without a definition is none of these. */
const TOLD_APART: ReadonlySet<string> = new Set([...RIVALS.flat(), 'run-rate']);

const NONE: readonly string[] = [];
const NO_MATCH: Match = { fits: [], firm: [], loose: [], siblings: [], isOfKin: false };

/** What of a claim decides which series it speaks of. */
export type Asked = Pick<Claim, 'entity' | 'metric' | 'kind' | 'unit' | 'period' | 'attributes'>;

/** What the claim would ask of another entity. */
export function askedOf({ metric, kind, unit, period, attributes }: Asked, entity: string): Asked {
  return { entity, metric, kind, unit, period, attributes };
}

/** What stands around a claim; it is only asked where a series needs it. */
export interface Surroundings {
  /** The other entities in the sentence of the claim. */
  readonly named: readonly string[];
  /** The entities that its paragraph names. */
  readonly nearby: readonly string[];
  /** Whether the words around the claim say the value of an attribute (`annualised`, 签约). */
  says(attribute: string): boolean;
  /** Whether the sentence of the claim has the very words of the value (`cloud-memory`: the cloud memory unit). */
  spells(attribute: string): boolean;
  /** Whether the clause of the claim names a variant by its letters and digits (`pcie`, `40gb`). */
  namesVariant(variant: string): boolean;
}

const NOTHING: Surroundings = {
  named: NONE,
  nearby: NONE,
  says: () => false,
  spells: () => false,
  namesVariant: () => false,
};

/** The series that a claim may speak of, and their siblings. */
export function match(claim: Asked, dataset: Dataset, around: Surroundings = NOTHING): Match {
  const own = ownSeries(claim, dataset);
  if (own.length === 0) return matchIn(kinSeries(claim, dataset), claim, dataset, around, true);
  const found = matchIn(own, claim, dataset, around, false);
  if (found.firm.some(isResolved)) return found;
  // what the dataset has of one link is not meant where all links of the chip are
  const same = sameOfHardware(claim.metric).flatMap((metric) => dataset.series(claim.entity, metric));
  const other = same.length === 0 ? NO_MATCH : matchIn(same, claim, dataset, around, true);
  return other.firm.some(isResolved) ? other : found;
}

function matchIn(
  known: readonly Series[],
  claim: Asked,
  dataset: Dataset,
  around: Surroundings,
  isOfKin: boolean,
): Match {
  if (known.length === 0) return NO_MATCH;
  const entity = dataset.entities.get(claim.entity);
  const all = known
    .filter((series) => isSameKind(claim, series))
    .map(
      (series): Fit => ({
        series,
        period: fitPeriod(claim.period, series, entity),
        attributes: withSaid(
          fitAttributes(claim.attributes, series.attributes, entity?.kind),
          claim,
          series,
          known,
          around,
        ),
      }),
    );
  const fits = all.filter(isFitting);
  const firm = firmest(fits);
  const loose = fits.filter((fit) => !firm.includes(fit) && fit.attributes.lost.length === 0);
  return { fits, firm, loose, siblings: all.filter((fit) => !isFitting(fit)), isOfKin };
}

/** What a cloud takes in is its revenue, whichever of the two a dataset calls it. */
const OF_CLOUD: Readonly<Record<string, string>> = { revenue: 'revenue-cloud', 'revenue-cloud': 'revenue' };

/** The series of the claim's metric. */
function ownSeries({ entity, kind, metric }: Asked, dataset: Dataset): readonly Series[] {
  const own = dataset.series(entity, metric);
  const other = OF_CLOUD[metric];
  if (own.length > 0 || other === undefined || kind !== 'quantity') return own;
  return isCloudUnit(dataset.entities.get(entity) ?? null, dataset) ? dataset.series(entity, other) : own;
}

function kinSeries({ entity, metric }: Asked, dataset: Dataset): readonly Series[] {
  for (const kin of kinOf(metric)) {
    const known = dataset.series(entity, kin);
    if (known.length > 0) return known;
  }
  return [];
}

/**
 * Those of `fits` that leave out what the claim says of its footing, while another says it: where the dataset has a dense value, one
 * that is told as neither dense nor sparse is not what a dense claim means.
 */
export function untold({ firm, fits }: Match, { attributes: claimed }: Pick<Asked, 'attributes'>): readonly Fit[] {
  const exact = firm.filter(({ attributes }) => attributes.lost.length === 0);
  if (exact.length === 0) return [];
  return fits.filter(
    ({ attributes, series }) =>
      !exact.some((other) => other.series === series) &&
      attributes.lost.some(
        (key) =>
          FOOTINGS.has(key) &&
          claimed[key] !== undefined &&
          exact.every((other) => other.series.attributes[key] !== undefined),
      ),
  );
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

/**
 * With what the words around the claim state: the other party of a deal, what a number counts in. A usual definition that all
 * the entity's series have is taken for granted, but proves nothing. Words for another definition rule a series out.
 */
function withSaid(
  fit: AttributeFit,
  claim: Asked,
  series: Series,
  known: readonly Series[],
  around: Surroundings,
): AttributeFit {
  const isSaid = (key: string) => {
    const value = attributeOf(series, key);
    if (key === 'currency') return value === claim.unit.toLowerCase();
    if (key === 'scope' && CLUSTER_COUNTS.has(series.metric) && known.length === 1) return true; // 9,216 chips: of the pod, of what else
    if (!ENTITY_ATTRIBUTES.includes(key)) return around.says(value) || around.spells(value);
    return around.named.includes(value) || isOnlyOneAround(key, value, known, around);
  };
  if (isInOtherMoney(series, claim)) return { ...fit, contradicts: [...fit.contradicts, 'currency'] };
  const open = fit.open.length === 0 ? fit.open : fit.open.filter((key) => !isSaid(key));
  if (isRuledOut(series, known, around) || isPartOfPeriod(series, isSaid) || isOtherVariant(series, known, around))
    return { ...fit, open, contradicts: [...fit.contradicts, 'definition'] };
  if (
    !open.includes('definition') ||
    !USUAL_DEFINITIONS.has(attributeOf(series, 'definition')) ||
    known.some(({ attributes }) => attributes.definition !== series.attributes.definition)
  )
    return { ...fit, open };
  return { ...fit, open: open.filter((key) => key !== 'definition'), lost: [...fit.lost, 'definition'] };
}

/** Of a company that reports in two currencies: NT$839bn is no value of the series in dollars. */
function isInOtherMoney(series: Series, { unit }: Asked): boolean {
  const currency = attributeOf(series, 'currency');
  return currency !== '' && /^[A-Z]{3}$/.test(unit) && currency !== unit.toLowerCase();
}

/** PCIe版标称FP16算力: of a variant that the dataset has values of and the sentence names, nothing else counts. */
function isOtherVariant(series: Series, known: readonly Series[], around: Surroundings): boolean {
  if (known.every(({ attributes }) => attributes['variant'] === undefined)) return false;
  const variants = known.map((other) => attributeOf(other, 'variant'));
  const said = variants.filter((variant) => variant !== '' && around.namesVariant(variant));
  return said.length > 0 && !said.includes(attributeOf(series, 'variant'));
}

/** Nine months of a year are said to be such, or are none of what it says of the year. */
function isPartOfPeriod(series: Series, isSaid: (key: string) => boolean): boolean {
  return isOfPart(series) && !isSaid('definition');
}

/** Nvidia puts $100bn into the lab: of all partners of the entity the paragraph names one alone. */
function isOnlyOneAround(
  key: string,
  value: string,
  known: readonly Series[],
  { named, nearby }: Surroundings,
): boolean {
  if (!nearby.includes(value)) return false;
  const partners = new Set(known.map(({ attributes }) => attributes[key]));
  return ![...named, ...nearby].some((entity) => entity !== value && partners.has(entity));
}

/** An attribute's value as it is compared; empty where the series has none. */
function attributeOf({ attributes }: Series, key: string): string {
  return normalValue(attributes[key] ?? '');
}

/** Whether the words say a definition that excludes the series': that of another series, or one that nothing can be besides its own. */
function isRuledOut({ attributes }: Series, known: readonly Series[], around: Surroundings): boolean {
  if (known.length < 2) return false;
  const own = definitionOf(attributes);
  if (own === null && attributes.definition !== undefined) return false;
  const others = definitionsOf(known);
  const rivals = own === null ? [...others] : RIVALS.filter((rival) => rival.includes(own)).flat();
  return rivals.some((rival) => rival !== null && rival !== own && around.says(rival)) && !(own && around.says(own));
}

/** The definitions of the series of one claim, each of which asks for those of all. */
const definitionsOf = rememberedLast(
  (known: readonly Series[]): ReadonlySet<string | null> =>
    new Set(known.map((series) => definitionOf(series.attributes))),
);

/** The definition of a series that has one which words tell from others. */
function definitionOf(attributes: Series['attributes']): string | null {
  for (const key in attributes) {
    const value = normalValue(attributes[key]);
    if (TOLD_APART.has(value)) return value;
  }
  return null;
}

/** Chip ↔ system: the series of the system that a chip sits in, and of the chips that a system is built from. */
import type { Dataset } from '../dataset/model.ts';
import { scopeOf } from './attributeFit.ts';
import type { Claim } from './claim.ts';
import type { ClaimContext } from './claimContext.ts';
import { isSame } from './equality.ts';
import { askedOf, type Fit, match } from './match.ts';
import { chipsOf, systemsOf } from './related.ts';
import { textOffset } from './sentence.ts';

const NONE: readonly Fit[] = [];

/** Series of the other scope whose values the claim may have by mistake. */
export function scopeSiblings(context: ClaimContext): readonly Fit[] {
  return fitsOf(context, otherScope(context));
}

/** What chips are built into, or many of them: where it is spoken of, the name of a chip may stand for it. */
const WHOLE =
  /\b(?:racks?|cabinets?|(?:super)?pods?|systems?|(?:ultra)?servers?|instances?|nodes?|clusters?|trays?|(?:position|bay|slot)s?|versions?|\d+ ?(?:chips|[GTX]PUs|accelerators|packages|cards|x))\b|[柜櫃]|[机機]架|超[节節][点點]|集群|叢集|服[务務]器|伺服器|[实實]例|系[统統]|版|\d ?[颗顆张張枚片卡]/i;

/**
 * Whether the text leaves open if it speaks of a chip or of the system that it sits in: no word says so, nor is the chip named before the claim in
 * a text that speaks of nothing larger.
 */
export function isScopeOpen(context: ClaimContext): boolean {
  const { analysis, claim, named, segment } = context;
  if (claim.bound || claim.attributes.scope !== undefined) return false;
  const isNamedAlone = claim.evidence[1]?.name === 'name-before' && named.length === 0;
  if (segment === null || !isNamedAlone || isSystem(context, claim.entity)) return true;
  const at = textOffset(segment, claim.start);
  const headings = segment.headings.map((index) => analysis.segments[index]?.text.slice(0, WHOLE_REACH) ?? '');
  return [segment.text.slice(Math.max(0, at - WHOLE_REACH), at + WHOLE_REACH), ...headings].some((text) =>
    WHOLE.test(text),
  );
}

/** So far around a claim, and into a heading, a word for what it is built into is looked for. */
const WHOLE_REACH = 600;

/** Series of the scope that the claim states, where its own entity has none: the chips of the system it names. */
export function scopeTargets(context: ClaimContext): readonly Fit[] {
  if (!isOfChip(context.claim)) return [];
  const { claim, dataset } = context;
  const systems = isSystem(context, claim.entity) ? [claim.entity] : systemsNamed(context);
  return fitsOf(
    context,
    systems.flatMap((system) => chipsOf(system, dataset)),
  );
}

function otherScope(context: ClaimContext): readonly string[] {
  const { claim, dataset } = context;
  if (isSystem(context, claim.entity)) return isOfChip(claim) ? [] : chipsOf(claim.entity, dataset);
  const systems = systemsOf(claim.entity, dataset).filter((system) => !isCard(system, claim.entity, dataset));
  return systems.length > 0 || !isOfChip(claim) ? systems : systemsNamed(context);
}

/** What of one chip is that of the card which it sits on alone. */
const OF_ONE: readonly string[] = ['memory-capacity', 'memory-bandwidth', 'peak-compute'];

/** Whether a system is a card with one chip: the dataset gives both the same memory or compute. */
function isCard(system: string, chip: string, dataset: Dataset): boolean {
  return dataset
    .series(system)
    .filter(({ metric, attributes }) => OF_ONE.includes(metric) && attributes['scope'] === undefined)
    .some((series) =>
      dataset.series(chip, series.metric).some((other) => {
        const [one, same] = [series, other].map(({ history }) => history.at(-1)?.value);
        return one !== undefined && one.unit === same?.unit && isSame(one.low, same.low);
      }),
    );
}

/** Systems in the same sentence: `each Blackwell GPU in the GB200 NVL72`. */
function systemsNamed(context: ClaimContext): readonly string[] {
  return context.named.filter((entity) => isSystem(context, entity));
}

function isSystem({ dataset }: ClaimContext, entity: string): boolean {
  return dataset.entities.get(entity)?.kind === 'system';
}

function isOfChip({ attributes }: Claim): boolean {
  return attributes.scope !== undefined && scopeOf(attributes.scope) === 'chip';
}

function fitsOf({ claim, dataset }: ClaimContext, entities: readonly string[]): readonly Fit[] {
  if (entities.length === 0) return NONE;
  const { scope: _, ...attributes } = claim.attributes;
  return entities.flatMap((entity) => match(askedOf({ ...claim, attributes }, entity), dataset).firm);
}

/** Which metric a figure states: what speaks for each, weighed together with who carries it. */
import type { Entity, Metric } from '../dataset/model.ts';
import { linkMetric } from './linkMetric.ts';
import { metricByUnit } from './metricByUnit.ts';
import { CARRIED, grewAlone, isCloudUnit, isGuided } from './metricDefaults.ts';
import { addCarrier } from './metricFeatures.ts';
import type { Candidate, Candidates, MetricGround } from './metricGround.ts';
import { sameOfHardware } from './metricKin.ts';
import { best, type ChoiceTrace, type Tally } from './ranking.ts';
import type { Choice, Draft } from './scene.ts';

/** The metric of a figure, with how sure it is and the reason; null where nothing says what it states. */
export function chooseMetric(draft: Draft, ground: MetricGround): Choice<Metric> | null {
  if (ground.said) return ground.said;
  const entity = draft.entity?.value ?? null;
  const { candidates, nothing } = ground;
  candidates.reset();
  nothing.reset();
  addUnit(candidates, entity);
  if (entity) {
    addDefaults(candidates, entity);
    for (const before of ground.carriedFrom)
      if (before.entity?.value === entity) addSameCarrier(candidates, before.metric?.value.id);
    addCarrier(candidates.all, entity, draft, candidates.context.dataset);
    nothing.add`nothing, carried by a ${entity.kind}`;
  }
  candidates.context.trace?.(traceOf(candidates, nothing));
  const choice = best(candidates.all, nothing);
  if (!choice.candidate) return null;
  const { metric, evidence } = partInstead(choice.candidate, candidates, entity) ?? choice.candidate;
  return { value: metric, confidence: choice.probability * kinFactor(choice.candidate, candidates), evidence };
}

/** How much surer it is that the metric is meant, or another name of the same thing. */
function kinFactor({ metric, tally }: Candidate, { all }: Candidates): number {
  const kin = sameOfHardware(metric.id);
  if (kin.length === 0) return 1;
  let sum = 1;
  for (const other of all) if (kin.includes(other.metric.id)) sum += Math.exp(other.tally.score - tally.score);
  return sum;
}

/** Evidence by which a figure is of revenue though no word beside it says so. */
const UNSAID: ReadonlySet<string> = new Set([...CARRIED, 'same-sentence-figure']);

/** Revenue that no word names is that of the part which the wording names (Cloud was $60bn), or of the cloud that carries it. */
function partInstead({ metric, evidence }: Candidate, candidates: Candidates, entity: Entity | null): Candidate | null {
  if (metric.id !== 'revenue' || !UNSAID.has(evidence.name)) return null;
  const parts = candidates.all.filter(
    (other) => other.metric.id.startsWith('revenue-') && other.evidence.name === 'wording',
  );
  const [only] = parts.length === 1 ? parts : [];
  if (only) return only;
  return isCloudUnit(entity, candidates.context.dataset)
    ? candidates.of('revenue-cloud', { name: 'cloud-unit' })
    : null;
}

function addSameCarrier(candidates: Candidates, metric: string | undefined): void {
  candidates.all.find((candidate) => candidate.metric.id === metric)?.tally.add('figure before, same carrier');
}

function addUnit(candidates: Candidates, entity: Entity | null): void {
  const { draft, context } = candidates;
  const byUnit = metricByUnit(draft, entity?.kind ?? null, context.dataset);
  if (!byUnit) return;
  const link = linkMetric(draft, byUnit.value.id, context.heads);
  const tally = candidates.of(link ?? byUnit.value.id, { name: link ? 'named-link' : 'unit' })?.tally;
  if (!tally) return;
  tally.add`unit, ${draft.quantity.dimension}`;
  if (byUnit.confidence >= 0.8) tally.add('unit, firm');
  if (entity) tally.add('unit, carrier known');
}

/** Metrics that money or growth stands for where nothing says so but who it is of, or how it is announced. */
function addDefaults(candidates: Candidates, entity: Entity): void {
  const { draft, context } = candidates;
  const company = entity.kind === 'company' || entity.kind === 'lab';
  if (company && draft.quantity.dimension === 'money') {
    if (isCloudUnit(entity, context.dataset))
      candidates.of('revenue-cloud', { name: 'cloud-unit' })?.tally.add('cloud unit');
    if (isGuided(draft)) candidates.of('revenue', { name: 'guidance' })?.tally.add('guided to');
  }
  if (grewAlone(draft)) candidates.of('revenue', { name: 'growth' })?.tally.add('grew');
}

function traceOf(candidates: Candidates, nothing: Tally): ChoiceTrace {
  return {
    what: 'metric',
    draft: candidates.draft,
    candidates: [
      { id: null, features: [...(nothing.names ?? [])] },
      ...candidates.all.map(({ metric, tally }) => ({ id: metric.id, features: [...(tally.names ?? [])] })),
    ],
  };
}

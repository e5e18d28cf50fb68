/** Orders of magnitude: a value far from those before it, or from those of its peers, is often a slip of the unit. */
import type { LintContext } from './lint.ts';
import { hasNote, middle, rounded } from './lintAmounts.ts';
import type { Series } from './model.ts';
import { currentOf } from './questions.ts';

/** From this factor between two observations of a series on. */
const STEP = 8;
/** From this factor between a value and the middle of its peers on. */
const OUTLIER = 1000;
const FEWEST_PEERS = 6;

export function magnitudeCheck({ entities, report }: LintContext): void {
  for (const series of entities.flatMap((each) => each.series.map((one) => one.series))) {
    if (series.note !== undefined) continue;
    series.history.forEach((observation, index) => {
      const before = series.history[index - 1];
      if (before === undefined || observation.note !== undefined || before.value.unit !== observation.value.unit)
        return;
      const factor = middle(observation.value) / middle(before.value);
      if (!isFar(factor, STEP) || observation.value.unit === '%') return;
      const args = { value: observation.value.text, before: before.value.text, factor: rounded(factor) };
      report(series, 'information', 'magnitude', args);
    });
  }
}

export function outlierCheck({ entities, report }: LintContext): void {
  for (const [, peers] of groupedByKind(entities)) {
    if (new Set(peers.map((series) => series.entity)).size < FEWEST_PEERS) continue;
    const median = medianOf(peers.map((series) => middleOf(series)));
    for (const series of peers) {
      const factor = middleOf(series) / median;
      if (hasNote(series) || !isFar(factor, OUTLIER)) continue;
      const side = factor > 1 ? 'above' : 'below';
      const args = {
        value: currentOf(series)?.value.text ?? '',
        metric: series.metric,
        side,
        factor: rounded(factor > 1 ? factor : 1 / factor),
      };
      report(series, 'information', 'outlier', args);
    }
  }
}

function groupedByKind(entities: LintContext['entities']): ReadonlyMap<string, readonly Series[]> {
  const groups = new Map<string, Series[]>();
  for (const { entity, series } of entities) {
    for (const one of series) {
      const current = currentOf(one.series);
      if (current === null || current.value.unit === '%') continue;
      const key = [entity.kind, one.series.metric, current.value.unit, one.series.attributes.scope ?? ''].join(' ');
      const group = groups.get(key) ?? [];
      group.push(one.series);
      groups.set(key, group);
    }
  }
  return groups;
}

/** Of the current value; the groups hold series that have one. */
function middleOf(series: Series): number {
  const current = currentOf(series);
  return current === null ? 0 : middle(current.value);
}

function isFar(factor: number, limit: number): boolean {
  return Number.isFinite(factor) && factor > 0 && (factor >= limit || factor <= 1 / limit);
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

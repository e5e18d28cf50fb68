/** What should hold within hardware: chips make a system, both directions are twice one, sparse is twice dense. */
import type { LayerEntity } from './layer.ts';
import type { LintContext } from './lint.ts';
import { amount, currentValue, hasNote, middle } from './lintAmounts.ts';
import type { Attributes, DatasetValue, Series } from './model.ts';
import { seriesKey } from './questions.ts';

/** Metrics of which a system has as much as its chips together. */
const SHARED_METRICS = new Set([
  'memory-capacity',
  'memory-bandwidth',
  'peak-compute',
  'sram-capacity',
  'scale-up-bandwidth',
]);

/** What rounding in data sheets leaves (`5 × 28.8 = 144`). */
const CHIP_SLACK = 0.05;

/** Count × chip against the system, for the chips that say they are part of it; one that fits is enough. */
export function chipSumCheck({ entities, report }: LintContext): void {
  const chips = entities.filter(({ entity }) => entity.kind === 'chip');
  for (const system of entities) {
    const counts = countsOf(system);
    const parts = chips.filter(({ entity }) => entity.relations.partOf?.includes(system.entity.id));
    if (counts.length === 0 || parts.length === 0) continue;
    for (const { series } of system.series) {
      if (!SHARED_METRICS.has(series.metric) || hasNote(series) || !isWhole(series)) continue;
      const misfit = chipMisfit(series, parts, counts);
      if (misfit !== null) report(series, 'information', 'chip-sum', { ...misfit, kind: system.entity.kind });
    }
  }
}

function countsOf({ series }: LayerEntity): readonly number[] {
  return series
    .filter((one) => one.series.metric === 'chip-count' || one.series.metric === 'gpu-count')
    .map((one) => currentValue(one.series)?.high ?? 0)
    .filter((count) => count > 0);
}

/** Said of the whole system, not of a part of it. */
function isWhole({ attributes }: Series): boolean {
  return attributes.scope === undefined || ['system', 'rack', 'pod', 'cluster'].includes(attributes.scope);
}

function chipMisfit(
  whole: Series,
  chips: readonly LayerEntity[],
  counts: readonly number[],
): Record<string, string> | null {
  const value = currentValue(whole);
  if (value === undefined) return null;
  let misfit: Record<string, string> | null = null;
  for (const chip of chips) {
    const own = chip.series.find((one) => isSame(one.series, whole))?.series;
    const each = own && currentValue(own);
    if (own === undefined || each === undefined || each.unit !== value.unit) continue;
    if (hasNote(own)) return null;
    for (const count of counts) {
      const sum = count * middle(each);
      if (Math.abs(sum - middle(value)) <= middle(value) * CHIP_SLACK) return null;
      misfit ??= {
        count: String(count),
        each: each.text,
        chip: chip.entity.id,
        sum: amount(sum, value.unit),
        value: value.text,
      };
    }
  }
  return misfit;
}

/** The same figure of a chip: all attributes alike but the scope. */
function isSame(chip: Series, whole: Series): boolean {
  if (chip.metric !== whole.metric || chip.period !== whole.period) return false;
  if (!['chip', 'package', undefined].includes(chip.attributes.scope)) return false;
  return pairs(without(chip.attributes, 'scope')) === pairs(without(whole.attributes, 'scope'));
}

function without(attributes: Attributes, name: string): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([each]) => each !== name));
}

function pairs(attributes: Attributes): string {
  return JSON.stringify(Object.entries(attributes).sort());
}

/** Attributes of which one value is usually twice the other. */
const DOUBLES = [
  { attribute: 'direction', less: 'uni', more: 'bi' },
  { attribute: 'sparsity', less: 'dense', more: 'sparse' },
] as const;

export function doubleCheck({ entities, report }: LintContext): void {
  for (const { series } of entities) {
    const byKey = new Map(series.map((one) => [seriesKey(one.series), one.series]));
    for (const { attribute, less, more } of DOUBLES) {
      for (const double of byKey.values()) {
        if (double.attributes[attribute] !== more) continue;
        const single = byKey.get(seriesKey({ ...double, attributes: { ...double.attributes, [attribute]: less } }));
        const [value, found] = [single && currentValue(single), currentValue(double)];
        if (single === undefined || value === undefined || found === undefined || value.unit !== found.unit) continue;
        if (hasNote(single) || hasNote(double) || isTwice(found, value)) continue;
        const args = {
          attribute,
          less,
          more,
          value: value.text,
          found: found.text,
          sum: amount(2 * middle(value), found.unit),
        };
        report(double, 'information', 'double', args);
      }
    }
  }
}

function isTwice(found: DatasetValue, value: DatasetValue): boolean {
  const slack = found.resolution / 2 + value.resolution + middle(found) * 0.02;
  return Math.abs(2 * middle(value) - middle(found)) <= slack;
}

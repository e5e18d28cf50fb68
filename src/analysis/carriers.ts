/** Who carried the figures read so far: what a segment or section is mostly about goes on to be what it is about. */
import type { Entity, Metric } from '../dataset/model.ts';
import { sortNumber } from './figureSort.ts';
import type { Draft, SegmentScan } from './scene.ts';

interface MetricCount {
  readonly metric: Metric;
  times: number;
}

const NO_METRICS: readonly MetricCount[] = [];

export class Carriers {
  readonly #inSection = new Map<Entity, number>();
  readonly #inSegment = new Map<Entity, number>();
  #segment: SegmentScan | null = null;
  #most: Entity | null = null;

  /** How many figures of each sort stated each metric. */
  readonly #metrics: (MetricCount[] | undefined)[] = [];

  /** The metric that most figures of the section which are of the draft's sort state, where two or more do. */
  metricLike(draft: Draft): Metric | null {
    let most: Metric | null = null;
    let count = 1;
    for (const { metric, times } of this.#metrics[sortNumber(draft)] ?? NO_METRICS) {
      if (times <= count) continue;
      most = metric;
      count = times;
    }
    return most;
  }

  /** The entity that carried the most figures of the section. */
  get most(): Entity | null {
    return this.#most;
  }

  /** How many figures of a segment an entity carried. */
  countIn(scan: SegmentScan, entity: Entity): number {
    return scan === this.#segment ? (this.#inSegment.get(entity) ?? 0) : 0;
  }

  /** A figure was bound. */
  add(draft: Draft): void {
    const { entity, metric, scan } = draft;
    if (metric) this.#countMetric(sortNumber(draft), metric.value);
    if (!entity) return;
    if (scan !== this.#segment) this.#inSegment.clear();
    this.#segment = scan;
    count(this.#inSegment, entity.value);
    const all = count(this.#inSection, entity.value);
    if (this.#most === null || all > (this.#inSection.get(this.#most) ?? 0)) this.#most = entity.value;
  }

  #countMetric(sort: number, metric: Metric): void {
    const metrics = this.#metrics[sort] ?? [];
    this.#metrics[sort] = metrics;
    const known = metrics.find((one) => one.metric === metric);
    if (known) known.times++;
    else metrics.push({ metric, times: 1 });
  }
}

function count(counts: Map<Entity, number>, entity: Entity): number {
  const next = (counts.get(entity) ?? 0) + 1;
  counts.set(entity, next);
  return next;
}

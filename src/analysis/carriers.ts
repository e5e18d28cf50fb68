/** Who carried the figures read so far: what a segment or section is mostly about goes on to be what it is about. */
import type { Entity, Metric } from '../dataset/model.ts';
import type { Draft, SegmentScan } from './scene.ts';

export class Carriers {
  readonly #inSection = new Map<Entity, number>();
  readonly #inSegment = new Map<Entity, number>();
  #segment: SegmentScan | null = null;
  #most: Entity | null = null;

  readonly #metrics = new Map<string, Map<Metric, number>>();

  /** The metric that most figures of the section which are of the draft's sort state, where two or more do. */
  metricLike(draft: Draft): Metric | null {
    let most: Metric | null = null;
    let count = 1;
    for (const [metric, times] of this.#metrics.get(sortOf(draft)) ?? [])
      if (times > count) [most, count] = [metric, times];
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
    if (metric) {
      const sort = sortOf(draft);
      const metrics = this.#metrics.get(sort) ?? new Map<Metric, number>();
      this.#metrics.set(sort, metrics.set(metric.value, (metrics.get(metric.value) ?? 0) + 1));
    }
    if (!entity) return;
    if (scan !== this.#segment) this.#inSegment.clear();
    this.#segment = scan;
    count(this.#inSegment, entity.value);
    const all = count(this.#inSection, entity.value);
    if (this.#most === null || all > (this.#inSection.get(this.#most) ?? 0)) this.#most = entity.value;
  }
}

function sortOf({ kind, quantity }: Draft): string {
  return `${kind} ${quantity.dimension}`;
}

function count(counts: Map<Entity, number>, entity: Entity): number {
  const next = (counts.get(entity) ?? 0) + 1;
  counts.set(entity, next);
  return next;
}

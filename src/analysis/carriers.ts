/** Who carried the figures read so far: what a segment or section is mostly about goes on to be what it is about. */
import type { Entity, Metric } from '../dataset/model.ts';
import type { Draft, SegmentScan } from './scene.ts';

export class Carriers {
  readonly #inSection = new Map<Entity, number>();
  readonly #inSegment = new Map<Entity, number>();
  #segment: SegmentScan | null = null;
  #most: Entity | null = null;

  /** How often metrics were stated, by the kind and the dimension of figures. */
  readonly #metrics = new Map<string, Map<string, Map<Metric, number>>>();

  /** The metric that most figures of the section which are of the draft's sort state, where two or more do. */
  metricLike(draft: Draft): Metric | null {
    const metrics = this.#metrics.get(draft.kind)?.get(draft.quantity.dimension);
    if (metrics === undefined) return null;
    let most: Metric | null = null;
    let count = 1;
    for (const [metric, times] of metrics) if (times > count) [most, count] = [metric, times];
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

  #statedBy({ kind, quantity: { dimension } }: Draft): Map<Metric, number> {
    const known = this.#metrics.get(kind)?.get(dimension);
    if (known !== undefined) return known;
    const made = new Map<Metric, number>();
    const ofKind = this.#metrics.get(kind) ?? new Map<string, Map<Metric, number>>();
    this.#metrics.set(kind, ofKind.set(dimension, made));
    return made;
  }

  /** A figure was bound. */
  add(draft: Draft): void {
    const { entity, metric, scan } = draft;
    if (metric) count(this.#statedBy(draft), metric.value);
    if (!entity) return;
    if (scan !== this.#segment) this.#inSegment.clear();
    this.#segment = scan;
    count(this.#inSegment, entity.value);
    const all = count(this.#inSection, entity.value);
    if (this.#most === null || all > (this.#inSection.get(this.#most) ?? 0)) this.#most = entity.value;
  }
}

function count<T>(counts: Map<T, number>, one: T): number {
  const next = (counts.get(one) ?? 0) + 1;
  counts.set(one, next);
  return next;
}

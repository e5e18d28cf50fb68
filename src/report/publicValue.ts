/** Dataset values as the outside sees them: without internal keys, absent parts as null. */
import type { StatedValue } from '../check/finding.ts';
import type { Observation, Source } from '../dataset/model.ts';
import type { Approx, Quantity } from '../quantity/quantity.ts';
import type { PublicSource, PublicValue } from './report.ts';

/** A quantity without the rest of what carries it. */
export function publicQuantity(quantity: Quantity): { low: number; high: number; unit: string; approx: Approx } {
  return { low: quantity.low, high: quantity.high, unit: quantity.unit, approx: quantity.approx };
}

const PUBLIC_SOURCES = new WeakMap<Source, PublicSource>();

/** A source without its key. A link that is not http(s) is dropped: nothing else may be opened from a report. */
export function publicSource(source: Source): PublicSource {
  const known = PUBLIC_SOURCES.get(source);
  if (known) return known;
  const { title, url, publisher = null, date = null } = source;
  const made = { title, url: url !== undefined && isWebLink(url) ? url : null, publisher, date };
  PUBLIC_SOURCES.set(source, made);
  return made;
}

/** True for an http(s) address that can be parsed. */
export function isWebLink(url: string): boolean {
  return /^https?:\/\/[^\s"'<>]+$/i.test(url);
}

/** An observation flattened: value, date, basis and source side by side. */
export function publicObservation(observation: Observation): PublicValue {
  return {
    ...publicQuantity(observation.value),
    text: observation.value.text,
    asOf: observation.asOf,
    basis: observation.basis,
    source: publicSource(observation.source),
  };
}

/** A finding's value without the source's key. */
export function publicStated(value: StatedValue): PublicValue {
  const { text, asOf, basis, source } = value;
  return { ...publicQuantity(value), text, asOf, basis, source: publicSource(source) };
}

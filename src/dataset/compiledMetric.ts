/** A metric in the compiled dataset: its lists as text, for most of it are cues. */
import { compileText } from './compiledEntity.ts';
import { type CompiledText, localTextOf } from './compiledForm.ts';
import type { EntityKind, Metric } from './model.ts';

/** Id, names, dimension, cues (English, Chinese), attributes, kinds of entities it is said of, 1 where the higher value is the later one. */
export type CompiledMetric = readonly [
  id: string,
  names: CompiledText,
  dimension: string,
  en: string,
  zh: string,
  attributes: string,
  appliesTo: string,
  higherIsLater?: 1,
];

const BETWEEN = '|';

/** The row of a metric. Throws where a word holds the character that stands between words. */
export function packMetric({
  id,
  names,
  dimension,
  cues,
  attributes,
  appliesTo,
  higherIsLater,
}: Metric): CompiledMetric {
  const lists = [cues.en, cues.zh, attributes, appliesTo].map(joined) as [string, string, string, string];
  const row = [id, compileText(names), dimension, ...lists] as const;
  return higherIsLater ? [...row, 1] : row;
}

/** The metric of a row. */
export function unpackMetric([
  id,
  names,
  dimension,
  en,
  zh,
  attributes,
  appliesTo,
  higherIsLater,
]: CompiledMetric): Metric {
  return {
    id,
    names: localTextOf(names),
    dimension,
    cues: { en: split(en), zh: split(zh) },
    attributes: split(attributes),
    appliesTo: split(appliesTo) as EntityKind[],
    ...(higherIsLater === 1 && { higherIsLater: true }),
  };
}

function joined(words: readonly string[]): string {
  const wrong = words.find((word) => word.includes(BETWEEN));
  if (wrong !== undefined)
    throw new Error(`A metric's list can't hold “${wrong}”: “${BETWEEN}” stands between its words.`);
  return words.join(BETWEEN);
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(BETWEEN);
}

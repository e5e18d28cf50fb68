/** An entity as YAML text, as a dataset file would state it: for reading, and to copy from. */
import type { Attributes, Dataset, DisputedValue, Entity, Observation, Series, Source } from '../dataset/model.ts';

export interface EntityText {
  readonly text: string;
  /** The line (from 0) of each series, by its place among the entity's series. */
  readonly lines: readonly number[];
}

/** Sources are named by their keys, and listed at the end. */
export function entityYaml(entity: Entity, dataset: Dataset): EntityText {
  const lines: string[] = headLines(entity);
  const starts: number[] = [];
  const series = dataset.series(entity.id);
  if (series.length > 0) lines.push('figures:');
  for (const each of series) {
    starts.push(lines.length);
    lines.push(...seriesLines(each));
  }
  lines.push(...sourceLines(series));
  return { text: `${lines.join('\n')}\n`, lines: starts };
}

function headLines({ id, kind, names, aliases, formerNames, summary, relations, fiscalYearEnd }: Entity): string[] {
  const former = formerNames.map(({ name, until }) => `{ name: ${scalar(name)}, until: ${until} }`);
  const related = Object.entries(relations).map(
    ([name, ids]) => `${name}: ${Array.isArray(ids) ? `[${ids.join(', ')}]` : ids}`,
  );
  return [
    `id: ${id}`,
    `kind: ${kind}`,
    `names: ${flow(names)}`,
    ...(aliases.length > 0 ? [`aliases: [${aliases.map(scalar).join(', ')}]`] : []),
    ...(former.length > 0 ? [`formerNames: [${former.join(', ')}]`] : []),
    ...(summary ? [`summary: ${flow(summary)}`] : []),
    ...(related.length > 0 ? [`relations: { ${related.join(', ')} }`] : []),
    ...(fiscalYearEnd === undefined ? [] : [`fiscalYearEnd: ${scalar(fiscalYearEnd)}`]),
  ];
}

function seriesLines({ metric, period, attributes, history, disputed, note, layer }: Series): string[] {
  return [
    `  - metric: ${metric}${layer === 'bundled' ? '' : ` # from ${layer}`}`,
    ...(period === null ? [] : [`    period: ${period}`]),
    ...(Object.keys(attributes).length > 0 ? [`    attributes: ${flow(attributes)}`] : []),
    ...(note === undefined ? [] : [`    note: ${scalar(note)}`]),
    ...(history.length > 0 ? ['    history:', ...history.map(observationLine)] : []),
    ...(disputed.length > 0 ? ['    disputed:', ...disputed.map(disputedLine)] : []),
  ];
}

function observationLine({ value, asOf, basis, source, note }: Observation): string {
  const noted = note === undefined ? '' : `, note: ${scalar(note)}`;
  return `      - { value: ${scalar(value.text)}, asOf: ${scalar(asOf)}, basis: ${basis}, source: ${scalar(source.key)}${noted} }`;
}

function disputedLine({ value, source, reason }: DisputedValue): string {
  const parts = [`value: ${scalar(value.text)}`];
  if (source !== undefined) parts.push(`source: ${scalar(source.key)}`);
  if (reason !== undefined) parts.push(`reason: ${flow(reason)}`);
  return `      - { ${parts.join(', ')} }`;
}

function sourceLines(series: readonly Series[]): string[] {
  const cited = series.flatMap(({ history, disputed }) => [...history, ...disputed].map(({ source }) => source));
  const sources = new Map(cited.flatMap((source) => (source === undefined ? [] : [[source.key, source] as const])));
  if (sources.size === 0) return [];
  return ['sources:', ...[...sources.values()].map(sourceLine)];
}

function sourceLine({ key, title, url, publisher, date }: Source): string {
  const parts = Object.entries({ title, url, publisher, date }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${scalar(value)}`],
  );
  return `  ${key}: { ${parts.join(', ')} }`;
}

function flow(map: Attributes | object): string {
  return `{ ${Object.entries(map)
    .map(([name, value]) => `${name}: ${scalar(String(value))}`)
    .join(', ')} }`;
}

/** Quoted wherever plain text could be read as something else. */
function scalar(text: string): string {
  return /^[\p{L}][\p{L}\p{N} .()/-]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(text) &&
    !/\s$/.test(text)
    ? text
    : JSON.stringify(text);
}

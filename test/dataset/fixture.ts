/** Small datasets in the text of a test. */
import type { DatasetFile, DatasetLayer } from '../../src/dataset/layer.ts';
import { type ReadLayer, readLayer } from '../../src/dataset/layers.ts';
import { makeParseValue } from '../../src/dataset/parseValue.ts';
import type { Range } from '../../src/dataset/problem.ts';

const UNITS = `
- { id: B, dimension: data, forms: { GB: 1e9, TB: 1e12 }, zh: {} }
- { id: B/s, dimension: data-rate, forms: { GB/s: 1e9, TB/s: 1e12 }, zh: {} }
- { id: FLOP/s, dimension: compute, forms: { TFLOPS: 1e12, PFLOPS: 1e15 }, zh: {} }
- { id: USD, dimension: money, forms: { USD: 1, $: 1 }, zh: { 美元: 1 } }
- { id: '%', dimension: percent, forms: { '%': 1 }, zh: {} }
- { id: '1', dimension: count, forms: {}, zh: { 颗: 1 } }
`;

const METRICS = `
- { id: capex, names: { en: Capex }, dimension: money, cues: { en: [capex], zh: [资本开支] }, attributes: [segment, change], appliesTo: [company] }
- { id: revenue, names: { en: Revenue }, dimension: money, cues: { en: [revenue], zh: [营收] }, attributes: [segment], appliesTo: [company] }
- { id: memory-capacity, names: { en: Memory }, dimension: data, cues: { en: [memory], zh: [] }, attributes: [], appliesTo: [chip, system] }
- { id: peak-compute, names: { en: Compute }, dimension: compute, cues: { en: [], zh: [] }, attributes: [precision, sparsity], appliesTo: [chip, system] }
- { id: link-bandwidth, names: { en: Link }, dimension: data-rate, cues: { en: [], zh: [] }, attributes: [direction], appliesTo: [chip] }
- { id: chip-count, names: { en: Chips }, dimension: count, cues: { en: [], zh: [] }, attributes: [], appliesTo: [system] }
`;

const ROOT: readonly DatasetFile[] = [
  { path: 'units.yaml', text: UNITS },
  { path: 'metrics.yaml', text: METRICS },
];

/** Metrics and units, no entities. */
export const BASE: DatasetLayer = readLayer(ROOT, { name: 'base', below: [], makeParseValue }).layer;

/** Reads a layer over the given ones, and `BASE` below them. */
export function read(
  files: Readonly<Record<string, string>>,
  name = 'bundled',
  below: readonly DatasetLayer[] = [],
): ReadLayer {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return readLayer(list, { name, below: [BASE, ...below], makeParseValue });
}

/** The text without its «markers», and the range between them (1-based, end exclusive). */
export function marked(text: string): { readonly text: string; readonly range: Range } {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  if (start < 0 || end < start) throw new Error('No «range» in the text.');
  const plain = text.replace('«', '').replace('»', '');
  const place = (offset: number) => {
    const lines = plain.slice(0, offset).split('\n');
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  };
  const [from, to] = [place(start), place(end)];
  return { text: plain, range: { ...from, endLine: to.line, endColumn: to.column } };
}

/** An entity file with one source `s`; `rest` follows. */
export function company(id: string, rest = ''): string {
  return `id: ${id}\nkind: company\nnames: { en: ${id.toUpperCase()} }\nsources:\n  s: { title: A report }\n${rest}`;
}

/** An entity file of a company with one series of capex for 2025, of these values and as-of dates. */
export function capex(
  id: string,
  values: readonly (readonly [value: string, asOf: string, basis?: string])[],
  more = '',
): string {
  const rows = values.map(
    ([value, asOf, basis]) => `      - { value: ${value}, asOf: ${asOf}, basis: ${basis ?? 'guidance'}, source: s }`,
  );
  return company(id, `figures:\n  - metric: capex\n    period: 2025\n${more}    history:\n${rows.join('\n')}\n`);
}

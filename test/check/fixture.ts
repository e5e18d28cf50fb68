/** Invented companies and chips, and notes in which the figures are marked with «», already bound as the test says. */
import type { Analysis, Directive, Figure, Mention, NoteHead, Segment } from '../../src/analysis/analysis.ts';
import type { Claim } from '../../src/check/claim.ts';
import type { Measured } from '../../src/check/conversion.ts';
import type { Finding } from '../../src/check/finding.ts';
import { createDataset } from '../../src/dataset/dataset.ts';
import { readLayer } from '../../src/dataset/layers.ts';
import type { Dataset, DatasetValue, Series } from '../../src/dataset/model.ts';
import { makeParseValue } from '../../src/dataset/parseValue.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';
import type { Period } from '../../src/quantity/period.ts';
import type { ParsedQuantity, Script } from '../../src/quantity/quantity.ts';
import { UnitTable } from '../../src/quantity/unitTable.ts';

export const TODAY = '2026-11-23';

const UNITS = `
- { id: B, dimension: data, forms: { MB: 1e6, GB: 1e9, TB: 1e12, GiB: 1073741824 }, zh: {} }
- { id: B/s, dimension: data-rate, forms: { GB/s: 1e9, TB/s: 1e12 }, zh: {} }
- { id: bit/s, dimension: bit-rate, forms: { Gb/s: 1e9, Tb/s: 1e12 }, zh: {} }
- { id: FLOP/s, dimension: compute, forms: { TFLOPS: 1e12, PFLOPS: 1e15 }, zh: {} }
- { id: W, dimension: power, forms: { W: 1, kW: 1e3, MW: 1e6 }, zh: { 瓦: 1 } }
- { id: USD, dimension: money, forms: { USD: 1, $: 1 }, zh: { 美元: 1 } }
- { id: CNY, dimension: money, forms: { CNY: 1 }, zh: { 元: 1 } }
- { id: '%', dimension: percent, forms: { '%': 1 }, zh: {} }
- { id: pp, dimension: points, forms: { points: 1 }, zh: { 个百分点: 1 } }
- { id: x, dimension: multiple, forms: { x: 1 }, zh: { 倍: 1 } }
- { id: '1', dimension: count, forms: {}, zh: { 颗: 1 } }
`;

const METRICS = `
- { id: capex, names: { en: Capex }, dimension: money, cues: { en: [capex], zh: [资本开支, 资本支出] }, attributes: [segment], appliesTo: [company] }
- { id: revenue, names: { en: Revenue }, dimension: money, cues: { en: [], zh: [] }, attributes: [segment, definition], appliesTo: [company] }
- { id: revenue-cloud, names: { en: Cloud revenue }, dimension: money, cues: { en: [], zh: [] }, attributes: [], appliesTo: [company] }
- { id: investment, names: { en: Investment }, dimension: money, cues: { en: [], zh: [] }, attributes: [counterparty], appliesTo: [company] }
- { id: funding-round, names: { en: Funding round }, dimension: money, cues: { en: [], zh: [] }, attributes: [round], appliesTo: [company] }
- { id: gross-margin, names: { en: Gross margin }, dimension: percent, cues: { en: [], zh: [] }, attributes: [], appliesTo: [company] }
- { id: token-volume, names: { en: Tokens }, dimension: count, cues: { en: [], zh: [] }, attributes: [], appliesTo: [company], higherIsLater: true }
- { id: headcount, names: { en: Employees }, dimension: count, cues: { en: [], zh: [] }, attributes: [], appliesTo: [company] }
- { id: valuation, names: { en: Valuation }, dimension: money, cues: { en: [], zh: [] }, attributes: [], appliesTo: [company] }
- { id: memory-capacity, names: { en: Memory }, dimension: data, cues: { en: [memory], zh: [内存] }, attributes: [scope], appliesTo: [chip, system] }
- { id: memory-bandwidth, names: { en: Memory bandwidth }, dimension: data-rate, cues: { en: [], zh: [] }, attributes: [scope], appliesTo: [chip, system] }
- { id: link-bandwidth, names: { en: Link bandwidth }, dimension: data-rate, cues: { en: [], zh: [] }, attributes: [direction], appliesTo: [chip] }
- { id: peak-compute, names: { en: Peak compute }, dimension: compute, cues: { en: [], zh: [] }, attributes: [precision, sparsity, scope], appliesTo: [chip, system] }
- { id: tdp, names: { en: TDP }, dimension: power, cues: { en: [], zh: [] }, attributes: [], appliesTo: [chip] }
`;

/** Borealis has a calendar year, Cinder's ends in June; the Quill chips sit in the Quill Rack. */
const ENTITIES: Readonly<Record<string, string>> = {
  borealis: `
id: borealis
kind: company
names: { en: Borealis, zh-Hans: 北光, zh-Hant: 北光 }
aliases: [BRLS]
sources:
  a: { title: Borealis Q4 2024 results, url: 'https://borealis.example/a', publisher: Borealis, date: 2025-02-04 }
  b: { title: Borealis Q2 2025 results, date: 2025-07-23 }
  c: { title: Borealis Q3 2025 results, date: 2025-10-29 }
  blog: { title: A blog, date: 2025-03-01 }
figures:
  - metric: capex
    period: 2025
    history:
      - { value: 75 bn USD, asOf: 2025-02-04, basis: guidance, source: a }
      - { value: 85 bn USD, asOf: 2025-07-23, basis: guidance, source: b }
      - { value: 91–93 bn USD, asOf: 2025-10-29, basis: guidance, source: c }
    disputed:
      - { value: 57 bn USD, source: blog, reason: { en: Digits swapped. } }
  - metric: capex
    period: 2024
    history: [{ value: 52.5 bn USD, asOf: 2025-02-04, basis: reported, source: a }]
  - metric: capex
    period: 2025Q2
    history: [{ value: 22.4 bn USD, asOf: 2025-07-23, basis: reported, source: b }]
  - metric: revenue
    period: 2025
    history: [{ value: 400 bn USD, asOf: 2026-02-04, basis: reported, source: c }]
  - metric: revenue
    period: 2025
    attributes: { segment: cloud }
    history: [{ value: 58.7 bn USD, asOf: 2026-02-04, basis: reported, source: c }]
    disputed: [{ value: 587 bn USD, source: blog }]
  - metric: gross-margin
    period: 2025
    history: [{ value: 59%, asOf: 2026-02-04, basis: reported, source: c }]
  - metric: token-volume
    period: 2025-07
    history: [{ value: 980 trillion, asOf: 2025-07-23, basis: reported, source: b }]
  - metric: token-volume
    period: 2025-05
    history: [{ value: 480 trillion, asOf: 2025-07-23, basis: reported, source: b }]
  - metric: investment
    history: [{ value: 350 million USD, asOf: 2026-02, basis: announced, source: c }]
  - metric: valuation
    history:
      - { value: 29 bn USD, asOf: 2024-06-01, basis: announced, source: a }
      - { value: 61 bn USD, asOf: 2025-06-01, basis: announced, source: b }
  - metric: funding-round
    attributes: { round: series-e }
    history: [{ value: 350 million USD, asOf: 2026-02, basis: announced, source: c }]
`,
  cinder: `
id: cinder
kind: company
names: { en: Cinder, zh-Hans: 烬石, zh-Hant: 燼石 }
fiscalYearEnd: 06-30
sources:
  s: { title: Cinder results, date: 2025-07-29 }
figures:
  - metric: capex
    period: FY2025
    history:
      - { value: 80 bn USD, asOf: 2025-01-03, basis: guidance, source: s }
      - { value: 88.2 bn USD, asOf: 2025-07-29, basis: reported, source: s }
  - metric: investment
    attributes: { counterparty: borealis }
    history:
      - { value: 9.1 bn USD, asOf: 2025-01-03, basis: announced, source: s }
      - { value: 1.9 bn USD, asOf: 2025-07-29, basis: announced, source: s }
  - metric: capex
    period: FY2026Q1
    history: [{ value: 34.9 bn USD, asOf: 2025-10-29, basis: reported, source: s }]
  - metric: capex
    period: FY2027
    history:
      - { value: 130–135 bn USD, asOf: 2026-07-29, basis: guidance, source: s }
      - { value: 137–140 bn USD, asOf: 2026-10-29, basis: guidance, source: s }
  - metric: revenue
    period: FY2026Q2
    history: [{ value: 46.37 bn USD, asOf: 2026-01-28, basis: reported, source: s }]
`,
  'quill-1': `
id: quill-1
kind: chip
names: { en: Quill 1 }
relations: { maker: borealis, successor: quill-2 }
sources:
  s: { title: Quill data sheet }
figures:
  - metric: memory-capacity
    history: [{ value: 80 GB, asOf: 2023-01-01, basis: reported, source: s }]
`,
  'quill-2': `
id: quill-2
kind: chip
names: { en: Quill 2, zh-Hans: 羽二 }
formerNames: [{ name: Plume 2, until: 2025-05-01 }]
relations: { maker: borealis, predecessor: quill-1, partOf: [quill-rack] }
sources:
  s: { title: Quill data sheet }
  typo: { title: A digest }
figures:
  - metric: memory-capacity
    history: [{ value: 96 GB, asOf: 2024-12-03, basis: reported, source: s }]
    disputed: [{ value: 13 GB, source: typo, reason: { en: The chip has 96 GB. } }]
  - metric: memory-bandwidth
    history: [{ value: 8 TB/s, asOf: 2024-12-03, basis: reported, source: s }]
  - metric: link-bandwidth
    attributes: { direction: bi }
    history: [{ value: 1280 GB/s, asOf: 2024-12-03, basis: reported, source: s }]
  - metric: peak-compute
    attributes: { precision: bf16, sparsity: dense }
    history:
      - { value: 655 TFLOPS, asOf: 2024-12-03, basis: reported, source: s }
      - { value: 667 TFLOPS, asOf: 2024-12-06, basis: reported, source: s }
  - metric: peak-compute
    attributes: { precision: bf16, sparsity: sparse }
    history: [{ value: 2563 TFLOPS, asOf: 2024-12-06, basis: reported, source: s }]
  - metric: tdp
    history: [{ value: ~500 W, asOf: 2024-12-03, basis: estimate, source: s }]
`,
  'quill-rack': `
id: quill-rack
kind: system
names: { en: Quill Rack }
relations: { maker: borealis }
sources:
  s: { title: Quill data sheet }
figures:
  - metric: memory-bandwidth
    history: [{ value: 576 TB/s, asOf: 2024-12-03, basis: reported, source: s }]
  - metric: memory-bandwidth
    attributes: { scope: chip }
    history: [{ value: 8 TB/s, asOf: 2024-12-03, basis: reported, source: s }]
`,
};

/** A dataset of these entity files over the units and metrics above. */
export function datasetOf(entities: Readonly<Record<string, string>>): Dataset {
  const files = Object.entries({ ...entities, units: UNITS, metrics: METRICS }).map(([name, text]) => ({
    path: `${name}.yaml`,
    text,
  }));
  const { layer, problems } = readLayer(files, { name: 'fixture', below: [], makeParseValue });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return createDataset([layer]);
}

export const DATASET: Dataset = datasetOf(ENTITIES);

const TABLE = new UnitTable(DATASET.units);

/** A value as the dataset would read it. */
export function value(text: string): DatasetValue {
  const { low, high, unit, approx, resolution } = parsed(text);
  return { text, low, high, unit, approx, resolution };
}

/** A quantity as a note would state it. */
export function stated(text: string): Measured {
  return parsed(text);
}

/** The analysis folds Traditional characters before it scans, and keeps them in the style. */
function parsed(text: string): ParsedQuantity {
  const quantity = parseQuantity(text.replaceAll('億', '亿'), TABLE);
  if (quantity === null) throw new Error(`Not a quantity: ${text}`);
  if (!/\p{Script=Han}/u.test(text)) return quantity;
  const written = { ...quantity.written, script: text.includes('億') ? ('hant' as const) : ('hans' as const) };
  if (written.script === 'hans') return { ...quantity, written };
  return {
    ...quantity,
    written: { ...written, low: { ...written.low, magnitude: written.low.magnitude.replace('亿', '億') } },
  };
}

export function seriesOf(entity: string, metric: string, period: string | null = null): Series {
  const found = DATASET.series(entity, metric).find((series) => series.period === period);
  if (found === undefined) throw new Error(`No series ${entity} ${metric} ${period}`);
  return found;
}

/** A period that the text states. */
export function period(label: string, more: Partial<Period> = {}): Period {
  return { label, fiscal: label.startsWith('FY'), start: null, end: null, stated: true, ...more };
}

/** What the analysis is taken to have made of a marked figure. */
export type Binding = Partial<Omit<Figure, 'period'>> & { readonly period?: string | Period | null };

export interface NoteOptions {
  readonly head?: Partial<NoteHead>;
  readonly directives?: readonly Directive[];
  /** Words that are mentions, with the entity. */
  readonly mentions?: readonly (Pick<Mention, 'text' | 'entity'> & Partial<Mention>)[];
}

/**
 * The analysis of a note whose figures are marked «so», bound in order as `bindings` say; each line is a segment.
 * Cells of a table row are not told apart here.
 */
export function note(marked: string, bindings: readonly Binding[] = [], options: NoteOptions = {}): Analysis {
  const { text, spans } = unmark(marked);
  const segments = segmentsOf(text);
  const segmentOf = (at: number) => segments.findIndex(({ start, end }) => start <= at && at < end);
  const script: Script = options.head?.script ?? (/\p{Script=Han}/u.test(text) ? 'hans' : 'latin');
  const figures = spans.map(
    ({ start, end }, index): Figure => figureOf(text, start, end, segmentOf(start), bindings[index] ?? {}),
  );
  const mentions = (options.mentions ?? []).map((mention): Mention => {
    const start = mention.start ?? text.indexOf(mention.text);
    return { start, end: start + mention.text.length, segment: segmentOf(start), ...mention };
  });
  const head: NoteHead = { title: null, written: null, asOf: null, off: false, script, ...options.head };
  return { text, head, segments, mentions, figures, directives: options.directives ?? [], entryDays: new Map() };
}

function figureOf(text: string, start: number, end: number, segment: number, binding: Binding): Figure {
  const source = text.slice(start, end);
  const { period: label, ...rest } = binding;
  return {
    ...parsed(source.replaceAll('**', '')),
    start,
    end,
    text: source,
    segment,
    entity: null,
    metric: null,
    attributes: {},
    confidence: 0.95,
    evidence: [],
    bound: false,
    ...rest,
    period: typeof label === 'string' ? period(label) : (label ?? null),
  };
}

function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/([«»])/)) {
    if (piece === '«') spans.push({ start: text.length, end: -1 });
    else if (piece === '»') (spans.at(-1) as { end: number }).end = text.length;
    else text += piece;
  }
  return { text, spans };
}

/** One segment a line; `**` is markup, a line that starts with `#` a heading. */
function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '' && !line.startsWith('<!--')) segments.push(segmentOf(line, start, segments.length));
    start += line.length + 1;
  }
  return segments;
}

function segmentOf(line: string, start: number, index: number): Segment {
  const runs: number[] = [0, start];
  let text = '';
  for (const [at, piece] of pieces(line)) {
    if (piece !== '**') {
      runs.push(text.length, start + at);
      text += piece;
    }
  }
  return {
    index,
    kind: line.startsWith('#') ? 'heading' : 'paragraph',
    text,
    start,
    end: start + line.length,
    runs,
    headings: [],
    parents: [],
    quoted: false,
  };
}

function pieces(line: string): (readonly [number, string])[] {
  let at = 0;
  return line.split(/(\*\*)/).map((piece) => {
    const place = [at, piece] as const;
    at += piece.length;
    return place;
  });
}

/** The claim in a note with one figure. */
export function claimIn(analysis: Analysis): Claim {
  return analysis.figures[0] as Claim;
}

export function directive(
  analysisText: string,
  comment: string,
  more: Partial<Directive> & Pick<Directive, 'kind'>,
): Directive {
  const start = analysisText.indexOf(comment);
  if (start < 0) throw new Error(`No ${comment}`);
  return { start, end: start + comment.length, rules: [], ...more };
}

/** Findings as `rule severity text → fix`; which dash a new range gets is the printer's business. */
export function summary(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, severity, text, fix }) =>
      `${rule} ${severity} ${text}${fix === null ? '' : ` → ${fix.newText.replace(/[–-]\$?/, '-')}`}`,
  );
}

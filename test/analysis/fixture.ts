/** Invented companies, chips and a rack over the bundled units and metrics, and what the analysis makes of a note. */
import { readFileSync } from 'node:fs';
import type { Analysis, Figure } from '../../src/analysis/analysis.ts';
import { type AnalyzeOptions, analyze } from '../../src/analysis/analyze.ts';
import type { AnalysisContext } from '../../src/analysis/context.ts';
import { createAnalysisContext } from '../../src/analysis/fullContext.ts';
import { createDataset } from '../../src/dataset/dataset.ts';
import { buildFoldMap } from '../../src/dataset/foldMap.ts';
import { readLayer } from '../../src/dataset/layers.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { makeParseValue } from '../../src/dataset/parseValue.ts';

export const TODAY = '2026-11-23';

/** Cinder's fiscal year ends in June, Halden's in January. */
const ENTITIES: Readonly<Record<string, string>> = {
  borealis: `
kind: company
names: { en: Borealis, zh-Hans: 北光, zh-Hant: 北光 }
aliases: [BRLS, Borealis Group]
formerNames: [{ name: Polar Light, until: 2025-05-01 }]
relations: { successor: ~ }
sources: { s: { title: Borealis results, date: 2025-07-23 } }
figures:
  - metric: capex
    period: 2025
    history:
      - { value: 75 bn USD, asOf: 2025-02-04, basis: guidance, source: s }
      - { value: 85 bn USD, asOf: 2025-07-23, basis: guidance, source: s }`,
  cinder: `
kind: company
names: { en: Cinder, zh-Hans: 烬石, zh-Hant: 燼石 }
aliases: [AMX]
caseSensitive: [AMX]
fiscalYearEnd: 06-30
sources: { s: { title: Cinder results, date: 2026-05-07 } }
figures:
  - metric: capex
    period: FY2027
    history:
      - { value: 30–35 bn USD, asOf: 2026-02-26, basis: guidance, source: s }
      - { value: 32.5–36 bn USD, asOf: 2026-05-07, basis: guidance, source: s }`,
  halden: `
kind: company
names: { en: Halden, zh-Hans: 哈登, zh-Hant: 哈登 }
aliases: [6187.HK]
fiscalYearEnd: 01-31`,
  'halden-cloud': `
kind: company
names: { en: Halden Cloud, zh-Hans: 哈登云, zh-Hant: 哈登雲 }
relations: { parent: halden }`,
  union: `
kind: company
names: { en: Union Compute }
aliases: [Union, 中联]
needsContext: [Union, 中联]
caseSensitive: [Union]`,
  'union-flint': `
kind: chip
names: { en: Union Flint }
aliases: [Flint]
needsContext: [Flint]
relations: { maker: union }`,
  'ostra-flint': `
kind: chip
names: { en: Ostra Flint 2 }
aliases: [Flint, Flint 2, F2]
needsContext: [Flint, F2]
relations: { maker: ostra }`,
  'sable-2': `
kind: model
names: { en: Sable 2 }
relations: { maker: ostra }`,
  delphi: `
kind: organisation
names: { en: Delphi Research, zh-Hans: 德尔菲研究, zh-Hant: 德爾菲研究 }`,
  ostra: `
kind: lab
names: { en: Ostra, zh-Hans: 奥斯特, zh-Hant: 奧斯特 }`,
  'quill-2': `
kind: chip
names: { en: Quill 2, zh-Hans: 羽二, zh-Hant: 羽二 }
aliases: [羽笔2]
relations: { maker: borealis, successor: quill-3 }
sources: { s: { title: Data sheet } }
figures:
  - metric: memory-capacity
    history:
      - { value: 80 GB, asOf: 2024-03-01, basis: announced, source: s }
      - { value: 96 GB, asOf: 2024-12-03, basis: reported, source: s }`,
  'quill-3': `
kind: chip
names: { en: Quill 3 }
relations: { maker: borealis }`,
  q100: `
kind: chip
names: { en: Q100 }
relations: { maker: halden }`,
  'quill-rack': `
kind: system
names: { en: Quill 2 Rack, zh-Hans: 羽二机柜, zh-Hant: 羽二機櫃 }
relations: { maker: borealis }`,
  tallis: `
kind: company
names: { en: Tallis, zh-Hans: 高立, zh-Hant: 高極 }`,
  'tallis-micro': `
kind: company
names: { en: Tallis Micro, zh-Hans: 高极电脑 }
aliases: [高极]`,
  hx9: `
kind: technology
names: { en: HX9 }`,
};

function filesOf(entities: Readonly<Record<string, string>>) {
  const data = ['units.yaml', 'metrics.yaml'].map((path) => ({ path, text: readFileSync(`data/${path}`, 'utf8') }));
  return [...data, ...Object.entries(entities).map(([id, text]) => ({ path: `${id}.yaml`, text: `id: ${id}${text}` }))];
}

export function datasetOf(entities: Readonly<Record<string, string>>): Dataset {
  const { layer, problems } = readLayer(filesOf(entities), { name: 'fixture', below: [], makeParseValue });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return createDataset([{ ...layer, fold: buildFoldMap() }]);
}

export const DATASET: Dataset = datasetOf(ENTITIES);
export const CONTEXT: AnalysisContext = createAnalysisContext(DATASET, DATASET.fold);

/** The analysis of a note; the file's name carries no date. */
export function read(text: string, options: Partial<AnalyzeOptions> = {}): Analysis {
  return analyze(text, CONTEXT, { fileName: 'note.md', today: TODAY, ...options });
}

/** The figures of a text in brackets of their own: what a «marked» text should come out as. */
export function withFiguresMarked(text: string): string {
  return withMarks(text, read(text).figures);
}

export function withMentionsMarked(text: string): string {
  return withMarks(text, read(text).mentions);
}

function withMarks(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return marked + text.slice(at);
}

export function unmarked(text: string): string {
  return text.replace(/[«»]/g, '');
}

/** Each figure as `text: entity metric period`, `-` for what is not bound. */
export function claims(text: string, options: Partial<AnalyzeOptions> = {}): string[] {
  return read(text, options).figures.map((figure) => `${figure.text}: ${bindingOf(figure)}`);
}

/** `borealis capex 2025`, `- revenue`. */
export function bindingOf({ entity, metric, period }: Figure): string {
  return [entity ?? '-', metric ?? '-', ...(period === null ? [] : [period.label])].join(' ');
}

/** The single figure of a text. */
export function figureIn(text: string, options: Partial<AnalyzeOptions> = {}): Figure {
  const { figures } = read(text, options);
  const [only] = figures;
  if (figures.length !== 1 || only === undefined) {
    throw new Error(
      `${figures.length} figures in ${JSON.stringify(text)}: ${figures.map((each) => each.text).join(' | ')}`,
    );
  }
  return only;
}
